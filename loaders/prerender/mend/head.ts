import {escapeText} from "../../../src/domain/escape-text.js";
import {siteTitle} from "../../../src/domain/site.js";
import {inPlace} from "../../publish/place.js";

const language = {name: "language", at: "<html>"};
const zoom = {name: "zoom", at: "width=device-width, initial-scale=1, maximum-scale=1"};
const title = {name: "title", at: /<title>[^<]*<\/title>/};
const faces = /url\("\/_file\/(fonts\/[\w-]+)\.woff2"\)/g;

/** Says what language the page is in. Throws where it has no place for it. */
export function addLanguage(head: string): string {
  return inPlace(head, language, () => '<html lang="en-GB">');
}

/** Lets every reader zoom as far as they like. Throws where the page does not say how it may be zoomed. */
export function allowZoom(head: string): string {
  return inPlace(head, zoom, () => "width=device-width, initial-scale=1");
}

/** Gives a page its title, with the name of the site, and its description where it has one. Throws where it has no title yet. */
export function addTitle(head: string, {title: words, description}: {title: string; description?: string}): string {
  const full = words === siteTitle ? words : `${words} | ${siteTitle}`;
  const lines = [
    `<title>${escapeText(full)}</title>`,
    ...(description ? [`<meta name="description" content="${escapeText(description)}">`] : [])
  ];
  return inPlace(head, title, () => lines.join("\n"));
}

/** Gives the site's faces the addresses that their files were built under, from the links that load them ahead. Throws where a face has none. */
export function addressFaces(head: string): string {
  if (head.search(faces) < 0) throw new Error('missing place: typefaces, expected url("/_file/fonts/….woff2")');
  return head.replaceAll(faces, (_, name: string) => {
    const [, href] =
      new RegExp(`<link rel="preload" href="([^"]*/_file/${name}\\.[0-9a-f]+\\.woff2)"`).exec(head) ?? [];
    if (href === undefined) throw new Error(`missing place: typeface ${name}, expected a link that loads it ahead`);
    return `url("${href}")`;
  });
}
