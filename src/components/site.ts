import {mountMenus} from "./page-menus.js";
import {searchBox} from "./search-box.js";
import {searchIndex} from "./search-index.js";

/** Puts the search into the head of the page (and into the large box of the front page, where there is one), and brings the menus of its charts to life. */
export function mountSite(root: string): void {
  mountMenus(document, root);
  for (const container of document.querySelectorAll<HTMLElement>("[data-search]")) {
    const large = container.dataset.search === "front";
    const input = searchBox(container, {
      index: searchIndex,
      label: large ? "Find an authority, a region or an indicator" : "Find an area or indicator",
      placeholder: large ? "Authority, region or indicator" : "Search",
      slash: large || !document.querySelector('[data-search="front"]'),
      onPick: ({href}) => {
        location.href = `${root}${href.replace(/^\//, "")}`;
      }
    });
    if (large && !location.hash) input.focus({preventScroll: true});
  }
}
