import {markup} from "../../dom/element.js";
import {webHref} from "../../domain/href.js";
import {siteTitle} from "../../domain/site.js";
import {forget} from "../../offline/keep.js";

/** Lists the pages that are kept on this device, each a link, with a button that takes them away. */
export async function mountKept(container: HTMLElement): Promise<void> {
  const {html} = markup(document);
  if (!("caches" in globalThis)) return;
  const pages = await keptPages();
  if (pages.length === 0) {
    container.replaceChildren(html("p", {}, ["No page is kept on this device yet."]));
    return;
  }
  const links = pages.map(({href, title}) => html("li", {}, [html("a", {href: webHref(href)}, [title])]));
  const button = html("button", {type: "button"}, ["Forget what is kept on this device"]);
  button.addEventListener("click", async () => {
    await forget();
    container.replaceChildren(html("p", {role: "status"}, ["Nothing is kept on this device any more."]));
  });
  container.replaceChildren(html("h2", {}, ["Pages on this device"]), html("ul", {}, links), html("p", {}, [button]));
}

async function keptPages(): Promise<{href: string; title: string}[]> {
  const found = new Map<string, string>();
  for (const name of (await caches.keys()).filter((one) => one.startsWith("sightline-pages-"))) {
    const cache = await caches.open(name);
    for (const {url} of await cache.keys()) {
      const text = (await (await cache.match(url))?.text()) ?? "";
      const title = new DOMParser().parseFromString(text, "text/html").title.replace(` | ${siteTitle}`, "");
      if (!/\/(offline|404)(\.html)?$/.test(url)) found.set(url, title || url);
    }
  }
  return [...found].map(([href, title]) => ({href, title})).sort((a, b) => (a.title < b.title ? -1 : 1));
}
