import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {escapeText} from "../files/escape-text.js";

/** What is put into a page of the built site. */
export interface PageContent {
  /** Address of the page without an ending: `area/warrington`. */
  path: string;
  title: string;
  /** One sentence for search engines and previews. */
  description: string;
  /** Markup of the page's content. */
  html: string;
}

const place = '<div id="page"></div>';

/** Puts content into a page that Framework has rendered; throws where the page has no place for it. */
export async function fillPage(dist: string, {path, title, description, html}: PageContent): Promise<void> {
  const file = join(dist, `${path}.html`);
  const page = await readFile(file, "utf8");
  if (!page.includes(place)) throw new Error(`missing place: ${file} has no ${place}`);
  const filled = page
    .replace(
      /<title>[^<]*<\/title>/,
      () =>
        `<title>${escapeText(title)} | Sightline</title>\n<meta name="description" content="${escapeText(description)}">`
    )
    .replace(place, () => `<div id="page">${html}</div>`);
  await writeFile(file, filled);
}

/** The page itself, if it has its content. Throws where its place is empty: a reader without scripts would see nothing. */
export function refuseEmpty(page: string, path: string): string {
  if (page.includes(place)) throw new Error(`missing content: ${path}: expected it to be drawn into ${place}`);
  return page;
}

/** What every page of the built site needs, and Framework leaves otherwise: a language, zoom for all, and the typefaces' true addresses. */
export function finishPage(page: string): string {
  const fonts = [...page.matchAll(/<link rel="preload" href="([^"]*\/_file\/(fonts\/[\w-]+)\.[0-9a-f]+\.woff2)"/g)];
  const [, description] = /data-description="([^"]*)"/.exec(page) ?? [];
  const described = description
    ? page.replace("</title>", () => `</title>\n<meta name="description" content="${description}">`)
    : page;
  const zoomed = described
    .replace("width=device-width, initial-scale=1, maximum-scale=1", "width=device-width, initial-scale=1")
    .replace("<html>", '<html lang="en-GB">');
  return fonts.reduce((text, [, href, name]) => text.replace(`url("/_file/${name}.woff2")`, `url("${href}")`), zoomed);
}
