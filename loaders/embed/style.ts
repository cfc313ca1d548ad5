import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {transform} from "esbuild";

/** The variables of the site's stylesheet that a chart is drawn with. */
const used = /^(paper|ink|muted|grid|axis|band|context|region|neighbours|grade-\d|focus-\d)$/;

/** The stylesheet of an embedded chart: the site's colours, light and dark, and the few rules of its own. */
export async function embedStyle(root: string): Promise<string> {
  const site = await readFile(join(root, "src/styles/tokens.css"), "utf8");
  const own = await readFile(join(root, "src/embed/style.css"), "utf8");
  const light = variables(/^:root\s*\{([\s\S]*?)\n\}/m.exec(site)?.[1], "light");
  const dark = variables(/prefers-color-scheme: dark\)\s*\{\s*:root\s*\{([\s\S]*?)\n {2}\}/.exec(site)?.[1], "dark");
  // On the chart and not on its host: a rule of the page about every element does not reach it there.
  const night = `.root{color-scheme:dark;${dark}}`;
  // Where the reader's colours are forced, the theme is theirs too: lines that suit their paper, whatever the author chose.
  const css = `
    .root{color-scheme:light;${light}}
    @media screen and (forced-colors:none){:host([theme="dark" i]) ${night}}
    @media screen and (prefers-color-scheme:dark){:host(:not([theme="light" i])) ${night}}
    @media screen and (prefers-color-scheme:dark) and (forced-colors:active){${night}}
    ${own}`;
  const {code} = await transform(css, {loader: "css", minify: true});
  return code.trim();
}

function variables(block: string | undefined, theme: string): string {
  const found = [...(block ?? "").matchAll(/--([\w-]+):\s*([^;]+);/g)].filter(([, name = ""]) => used.test(name));
  if (found.length === 0)
    throw new Error(`missing colours: src/styles/tokens.css, expected those of the ${theme} theme in :root`);
  return found.map(([, name, value]) => `--${name}:${value}`).join(";");
}
