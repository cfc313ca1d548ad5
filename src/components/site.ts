import {markup} from "../dom/element.js";
import type {Href} from "../domain/href.js";
import {anArea, areaTitle} from "../domain/site.js";
import {mountMenus} from "./page-menus.js";
import {searchBox} from "./search-box.js";
import {searchIndex} from "./search-index.js";

/** Puts the search into the head of the page (and into the large box of the front page, where there is one), and brings the menus of its charts and the headings of its tables to life. */
export function mountSite(root: Href): void {
  mountMenus(document, root);
  sortTables(document);
  addEventListener("beforeprint", () => sayWhenPrinted(document));
  for (const container of document.querySelectorAll<HTMLElement>("[data-search]")) {
    const large = container.dataset.search === "front";
    const input = searchBox(container, {
      index: searchIndex,
      label: large ? `Find ${anArea}, a region or an indicator` : "Find an area or indicator",
      placeholder: large ? `${areaTitle}, region or indicator` : "Search",
      slash: large || !document.querySelector('[data-search="front"]'),
      onPick: ({href}) => {
        location.href = `${root}${href.replace(/^\//, "")}`;
      }
    });
    if (large && !location.hash) input.focus({preventScroll: true});
  }
  whenIdle(() => import("./offline-notice.js").then(({mountOffline}) => mountOffline(root)));
}

/** Makes the tables that are there sort by their headings. */
function sortTables(document: Document): void {
  const tables = document.querySelectorAll("table:has(> thead [data-sort])");
  if (tables.length > 0)
    void import("../dom/table-sort.js").then(({makeSortable}) => {
      for (const table of tables) makeSortable(table);
    });
}

/** Waits until the page has loaded and the browser has nothing more urgent to do. */
function whenIdle(work: () => void): void {
  const idle = () => ("requestIdleCallback" in globalThis ? requestIdleCallback(work) : setTimeout(work, 500));
  if (document.readyState === "complete") idle();
  else addEventListener("load", idle, {once: true});
}

/** Says at the foot of what is printed where it comes from and when it was printed. */
function sayWhenPrinted(document: Document): void {
  const foot = document.querySelector("#observablehq-footer");
  if (!foot) return;
  const line = foot.querySelector(".printed") ?? foot.appendChild(markup(document).html("p", {class: "printed"}));
  const day = new Date().toLocaleDateString("en-GB", {day: "numeric", month: "long", year: "numeric"});
  line.textContent = `${location.href}, printed on ${day}.`;
}
