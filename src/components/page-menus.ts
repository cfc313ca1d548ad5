import {markup} from "../dom/element.js";
import type {Href} from "../domain/href.js";

/**
 * Brings the menus of a page's charts to life, those that are there and those drawn later: a menu that is opened for the
 * first time is filled, one that is open closes at Escape and at a press beside it; and what its tables give away. Listens once for all of them. `root` is
 * the way from the page to the site's root.
 */
export function mountMenus(document: Document, root: Href): void {
  document.addEventListener(
    "toggle",
    ({target}) => {
      if (target instanceof HTMLDetailsElement && target.matches(".menu")) void fillWhenOpen(target, root);
    },
    true
  );
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = (event.target as Element | null)?.closest?.("details.menu[open]");
    menu?.removeAttribute("open");
    menu?.querySelector("summary")?.focus();
  });
  document.addEventListener("pointerdown", ({target}) => {
    for (const menu of document.querySelectorAll("details.menu[open]"))
      if (!menu.contains(target as Node)) menu.removeAttribute("open");
  });
  document.addEventListener("click", ({target}) => {
    const button = (target as Element | null)?.closest?.<HTMLElement>("button[data-take]");
    if (button) void import("./table-file.js").then(({takeTable}) => takeTable(button, root));
  });
  // One may have been opened before the script was there.
  for (const menu of document.querySelectorAll<HTMLDetailsElement>("details.menu[open]")) void fillWhenOpen(menu, root);
}

/** Does what draws the charts of a frame anew, and leaves open the menus that were: a reader may be quicker than the figures. */
export function keepOpenMenus(frame: Element, redraw: () => void): void {
  const figures = (open: string) => [...frame.querySelectorAll(`figure[data-figure]:has(details.menu${open})`)];
  const names = figures("[open]").map((figure) => figure.getAttribute("data-figure"));
  redraw();
  for (const figure of names.length > 0 ? figures("") : [])
    if (names.includes(figure.getAttribute("data-figure")))
      figure.querySelector("details.menu")?.setAttribute("open", "");
}

async function fillWhenOpen(menu: HTMLDetailsElement, root: Href): Promise<void> {
  const {of} = menu.dataset;
  if (!menu.open || of === undefined || menu.querySelector(":scope > div")) return;
  const {ownerDocument: document} = menu;
  const {html} = markup(document);
  const say = (words: string) => {
    menu.querySelector(":scope > div")?.remove();
    const status = html("div", {}, [html("p", {role: "status"}, [words])]);
    menu.append(status);
    return status;
  };
  say("Preparing the files…");
  try {
    const [{filesOfMenu}, {fillMenu}] = await Promise.all([import("./menu-files.js"), import("./chart-menu.js")]);
    fillMenu(menu, await filesOfMenu(of, {document, root}));
  } catch (error) {
    console.error(error);
    const status = say("The files could not be prepared. Close this and open it again.");
    menu.addEventListener("toggle", () => status.remove(), {once: true});
  }
}
