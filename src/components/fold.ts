import {markup} from "../dom/element.js";

/**
 * The heading of a part of a page that a phone shows folded, by its heading alone, until it is opened. Wider screens,
 * paper and pages without scripts show the part whole. Its content is what stands beside it in one element. Where that has a heading of
 * its own, this one stands on a phone alone.
 */
export function foldHead(
  document: Document,
  {id, title, onPhoneAlone = false}: {id: string; title: string; onPhoneAlone?: boolean}
): HTMLElement {
  const {html} = markup(document);
  return html(
    "div",
    {class: onPhoneAlone ? "fold-head phone-alone" : "fold-head", "data-fold": id},
    foldContents(document, {id, title})
  );
}

/** What stands in such a heading, for one that is of another kind: a row at the head of a group of a table. */
export function foldContents(document: Document, {id, title}: {id: string; title: string}): HTMLElement[] {
  const {html} = markup(document);
  return [
    html("h2", {id}, [title]),
    html("button", {
      type: "button",
      class: "fold-button needs-script",
      "aria-expanded": "true",
      "aria-label": title
    })
  ];
}

/** The folded parts of a page. */
export interface Folds {
  /** Folds what has been made anew as the reader left it. */
  apply: () => void;
  /** Opens the part in which an element stands, and goes there. */
  reveal: (id: string) => void;
}

/**
 * Folds the parts of a page that a phone shows folded, and opens them by a tap on the heading or a link into them;
 * `changed` is told when the reader does.
 */
export function mountFolds(page: HTMLElement, changed: () => void = () => {}): Folds {
  const opened = new Set<string>();
  const apply = () => {
    for (const head of page.querySelectorAll<HTMLElement>(".fold-head")) {
      const isOpen = opened.has(head.dataset.fold ?? "");
      head.parentElement?.toggleAttribute("data-folded", !isOpen);
      head.querySelector("button")?.setAttribute("aria-expanded", String(isOpen));
    }
  };
  const reveal = (id: string) => {
    const target = id === "" ? null : page.ownerDocument.getElementById(id);
    const fold = target?.closest("[data-folded]")?.querySelector<HTMLElement>(".fold-head")?.dataset.fold;
    if (fold !== undefined) {
      opened.add(fold);
      apply();
      changed();
    }
    target?.scrollIntoView();
  };
  page.addEventListener("click", ({target}) => {
    const head = (target as Element).closest<HTMLElement>(".fold-head");
    const fold = head?.dataset.fold;
    if (fold !== undefined) {
      if (!opened.delete(fold)) opened.add(fold);
      apply();
      changed();
    }
    const link = (target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    // The browser goes there by itself, once what it leads to is shown.
    if (link) reveal(link.hash.slice(1));
  });
  apply();
  return {apply, reveal};
}
