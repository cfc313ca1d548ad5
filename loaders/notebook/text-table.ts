/** Longest text that a cell shows. */
const longest = 60;

/** A table of text, its columns as wide as what is in them. */
export function textTable(names: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [names, ...rows].map((line) => line.map(oneLine));
  const widths = names.map((_, i) => Math.max(3, ...lines.map((line) => line[i]?.length ?? 0)));
  const [head = [], ...body] = lines.map((line) => line.map((text, i) => text.padEnd(widths[i] ?? 0)));
  const rule = widths.map((width) => "-".repeat(width));
  return [head, rule, ...body].map((line) => `| ${line.join(" | ")} |`).join("\n");
}

function oneLine(text: string): string {
  const line = text.replace(/[\r\n\t]+/g, " ").replaceAll("|", "\\|");
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
