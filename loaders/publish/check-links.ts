import {existsSync, statSync} from "node:fs";
import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";

const elementPattern = /<(a|link|script|img|source|iframe|use)\b[^>]*>/g;
const idPattern = /\s(?:id|name)="([^"]*)"/g;

export interface CheckOptions {
  /** Path under which the site is hosted; `/` by default. */
  base?: string;
}

/**
 * Addresses in the site's pages that lead nowhere, and things that a page would fetch from another host, each as a
 * sentence; empty where all is well.
 */
export async function checkLinks(dist: string, {base = "/"}: CheckOptions = {}): Promise<string[]> {
  const files = (await readdir(dist, {recursive: true})).map((file) => file.replaceAll("\\", "/"));
  const pages = new Map<string, Page>();
  for (const file of files.filter((name) => name.endsWith(".html")).sort())
    pages.set(`/${file}`, readPage(await readFile(join(dist, file), "utf8")));

  const problems = new Set<string>();
  for (const [path, page] of pages) {
    const address = new URL(base.slice(0, -1) + path.replace(/(index)?\.html$/, ""), "http://site");
    for (const {element, target, fetched} of page.links) {
      // With a base of its own (the page for what is not there), Framework's links of headings lead to the front page.
      if (page.base !== null && target.startsWith("#")) continue;
      const url = new URL(decodeEntities(target), page.base === null ? address : new URL(page.base, address));
      if (url.origin !== "http://site") {
        if (fetched && /^https?:$/.test(url.protocol))
          problems.add(`${path}: <${element}> fetches ${target} from another host`);
        continue;
      }
      const file = findFile(dist, url.pathname, base);
      if (file === null) problems.add(`${path}: links to ${target}, which the site does not have`);
      else if (url.hash.length > 1 && pages.get(file)?.ids.has(decodeURIComponent(url.hash.slice(1))) === false)
        problems.add(`${path}: links to ${target}, whose page has no such id`);
    }
  }
  return [...problems];
}

interface Page {
  /** Every address in the page, and whether the browser fetches it without being asked. */
  links: {element: string; target: string; fetched: boolean}[];
  ids: Set<string>;
  base: string | null;
}

function readPage(html: string): Page {
  const markup = html.replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, "$1");
  return {
    links: [...markup.matchAll(elementPattern)].flatMap(([tag, element = ""]) => {
      const target = /\s(?:href|src)="([^"]*)"/.exec(tag)?.[1];
      const fetched = element === "link" ? /\srel="[^"]*(stylesheet|preload|icon)/.test(tag) : element !== "a";
      return target === undefined ? [] : [{element, target, fetched}];
    }),
    ids: new Set([...markup.matchAll(idPattern)].map(([, id = ""]) => id)),
    base: /<base\b[^>]*\shref="([^"]*)"/.exec(markup)?.[1] ?? null
  };
}

function findFile(dist: string, pathname: string, base: string): string | null {
  const path = decodeURIComponent(pathname);
  if (`${path}/` === base) return "/index.html";
  if (!path.startsWith(base)) return null;
  const local = path.slice(base.length - 1);
  const candidates = local.endsWith("/") ? [`${local}index.html`] : [local, `${local}.html`];
  return candidates.find((file) => existsSync(join(dist, file)) && statSync(join(dist, file)).isFile()) ?? null;
}

function decodeEntities(text: string): string {
  return text.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
}
