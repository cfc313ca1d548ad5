/** Scripts that `embed.js` fetches where one is needed, `embed/kinds/<name>.js`: kinds of charts, and what a reader's hand asks for. */
export const fetchedKinds = ["ranking", "number", "timeline", "multiples", "walk"] as const;

/** What such a script exports; `scripts` is where the site is, as the script itself knows it. */
export async function fetched<Made>(scripts: string | null, kind: (typeof fetchedKinds)[number]): Promise<Made> {
  const module = (await import(`${placed(scripts)}embed/kinds/${kind}.js`)) as {default: Made};
  return module.default;
}

/** The address of the site, without which there is nothing to fetch. */
export function placed(base: string | null): string {
  if (base === null) throw new Error('unknown site: name the script embed.js, or write site="https://…/" into the tag');
  return base;
}
