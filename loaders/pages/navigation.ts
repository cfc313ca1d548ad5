import type {HeaderParts} from "../../src/components/site-frame.js";
import {pageAt} from "./addresses.js";
import {sitePages} from "./list.js";

/** What the head of the page at an address has: links to the main pages, the one it stands under marked, and ways past them. */
export function headerParts(address: string): HeaderParts {
  const page = pageAt(address);
  const under = page.under ?? page.path;
  return {
    links: sitePages.flatMap(({path, navigation}) =>
      navigation === undefined ? [] : [{href: `/${path}`, text: navigation, isCurrent: path === under}]
    ),
    // The page for wrong addresses has the site's root as its base: there a link within it would lead to the front page.
    skips:
      address === "404"
        ? []
        : [{id: "observablehq-main", text: "Skip to the content"}, ...(page.skipTo ? [page.skipTo] : [])],
    search: page.headSearch ?? true
  };
}
