/** Everything that is wrong with a configuration or the files that it names, a line each. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly string[]) {
    const shown = problems.slice(0, 20);
    const more = problems.length - shown.length;
    super([...shown, ...(more > 0 ? [`and ${more} more`] : [])].join("\n"));
    this.name = "ConfigurationError";
  }
}
