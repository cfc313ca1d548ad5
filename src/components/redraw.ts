import type {Child} from "../dom/element.js";
import {markup} from "../dom/element.js";
import {keepOpenMenus} from "./page-menus.js";

export interface RedrawOptions {
  /** What scrolls sideways in the frame, as a selector. */
  scrolls?: string | undefined;
}

/**
 * Puts new children into a frame of a page, and leaves as they were what a reader has opened, how far the reader has scrolled, and
 * the focus, where the new children have its like.
 */
export function redraw(frame: HTMLElement, children: readonly Child[], {scrolls}: RedrawOptions = {}): void {
  const {ownerDocument: document} = frame;
  const open = foldsOf(frame).map((one) => one.hasAttribute("open"));
  const scrolled = scrolls ? [...frame.querySelectorAll(scrolls)].map(({scrollLeft}) => scrollLeft) : [];
  const refocus = focusOf(frame);
  keepOpenMenus(frame, () => frame.replaceChildren(...markup(document).html("div", {}, children).childNodes));
  for (const [i, fold] of foldsOf(frame).entries()) fold.toggleAttribute("open", open[i] ?? fold.hasAttribute("open"));
  if (scrolls)
    for (const [i, one] of frame.querySelectorAll(scrolls).entries()) if (scrolled[i]) one.scrollLeft = scrolled[i];
  refocus();
}

/** What opens in place; the menus of charts have names of their own. */
function foldsOf(frame: HTMLElement): Element[] {
  return [...frame.querySelectorAll("details:not(.menu)")];
}

/** What tells one control from another, wherever it is made anew. */
const told = ["id", "name", "href", "data-sort", "data-year", "data-fold"];

/** What gives the focus back to the like of the control in a frame that has it. A chart sees to its own. */
function focusOf(frame: HTMLElement): () => void {
  const focused = frame.ownerDocument.activeElement;
  if (!focused || !frame.contains(focused) || focused.closest("svg, .plot")) return () => {};
  const selector = `${focused.localName}${told.map((name) => attributeOf(focused, name)).join("")}`;
  const place = [...frame.querySelectorAll(selector)].indexOf(focused);
  return () => {
    const alike = frame.querySelectorAll<HTMLElement>(selector);
    (alike[place] ?? alike[0])?.focus({preventScroll: true});
  };
}

function attributeOf(element: Element, name: string): string {
  const value = element.getAttribute(name);
  return value === null ? `:not([${name}])` : `[${name}=${JSON.stringify(value)}]`;
}
