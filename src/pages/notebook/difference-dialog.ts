import {markup} from "../../dom/element.js";
import {diffLines} from "../../notebook/diff.js";
import {shownLines} from "./history-dialog.js";

/** A dialog with what a copy of a notebook differs in from the one that another tab keeps, as both are when it is opened. */
export function differenceDialog({
  document,
  other,
  now
}: {
  document: Document;
  /** The file of a kept notebook; null where it is gone. */
  other: (id: string) => Promise<string | null>;
  /** The file of the copy. */
  now: () => string;
}): {element: HTMLDialogElement; open: (id: string) => Promise<void>} {
  const {html} = markup(document);
  const difference = html("pre", {class: "diff", tabindex: 0, "aria-label": "What differs from the other tab"});
  const words = html("p", {role: "status"});
  const close = html("button", {type: "button"}, ["Close"]);
  const element = html("dialog", {class: "notebook-dialog", "aria-labelledby": "difference-title"}, [
    html("h2", {id: "difference-title"}, ["This copy, and the notebook of the other tab"]),
    words,
    difference,
    html("div", {class: "dialog-actions"}, [close])
  ]);
  close.addEventListener("click", () => element.close());
  return {
    element,
    async open(id) {
      element.showModal();
      const text = await other(id).catch(() => null);
      words.textContent =
        text === null
          ? "The other notebook is no longer kept in this browser."
          : "Lines with − are in the other tab’s notebook alone, lines with + in this copy alone.";
      difference.replaceChildren(...(text === null ? [] : shownLines(diffLines(text, now()), document)));
    }
  };
}
