/** Scripts beside those of the kinds of charts that `embed.js` fetches where one is needed: another form, and what a reader's hand asks for. */
export const helpers = ["multiples", "walk"] as const;

/** What the script `embed/kinds/<name>.js` exports; `scripts` is where the site is, as the script itself knows it. */
export async function fetched<Made>(scripts: string | null, name: string): Promise<Made> {
  const module = (await import(`${placed(scripts)}embed/kinds/${name}.js`)) as {default: Made};
  return module.default;
}

/** The address of the site, without which there is nothing to fetch. */
export function placed(base: string | null): string {
  if (base === null) throw new Error('unknown site: name the script embed.js, or write site="https://…/" into the tag');
  return base;
}
