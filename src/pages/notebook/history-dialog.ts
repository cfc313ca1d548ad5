import {type Child, markup} from "../../dom/element.js";
import {type DiffLine, diffLines} from "../../notebook/diff.js";
import type {PastState} from "./store.js";

/** What the dialog of earlier states needs. */
export interface HistoryOptions {
  document: Document;
  /** Earlier states of the notebook, the oldest first. */
  past: () => Promise<readonly PastState[]>;
  /** The file of the notebook as it is. */
  now: () => string;
  /** Opens an earlier state in place of the notebook as it is, which is then the newest of the earlier ones. */
  restore: (text: string) => void;
}

/** Lines that are the same and stand between two changes: of more the middle is left out. */
const around = 3;

/** A dialog with the states that the notebook has had, each with what it differs in from what it is now. */
export function historyDialog({document, past, now, restore}: HistoryOptions): {
  element: HTMLDialogElement;
  open: () => Promise<void>;
} {
  const {html} = markup(document);
  const list = html("select", {size: 6, "aria-label": "Earlier states, the newest first"});
  const difference = html("pre", {class: "diff", tabindex: 0, "aria-label": "What differs from what it is now"});
  const words = html("p", {role: "status"});
  const button = (text: string, action: () => void) => {
    const one = html("button", {type: "button"}, [text]);
    one.addEventListener("click", action);
    return one;
  };
  let states: readonly PastState[] = [];
  const chosen = () => states[Number(list.value)];
  const back = button("Go back to it", () => {
    const state = chosen();
    if (state) restore(state.text);
    element.close();
  });
  const element = html("dialog", {class: "notebook-dialog history", "aria-labelledby": "history-title"}, [
    html("h2", {id: "history-title"}, ["Earlier states"]),
    words,
    list,
    difference,
    html("div", {class: "dialog-actions"}, [back, button("Close", () => element.close())])
  ]);
  const show = () => {
    const state = chosen();
    difference.replaceChildren(...(state ? shownLines(diffLines(state.text, now()), document) : []));
    back.disabled = !state || state.text === now();
  };
  list.addEventListener("change", show);
  return {
    element,
    async open() {
      element.showModal();
      states = await past().catch(() => []);
      words.textContent =
        states.length === 0
          ? "None is kept yet: they are from your first change on."
          : "They are kept in this browser. Lines with − were in it, lines with + are new since.";
      const places = states.map((_, i) => i).reverse();
      list.replaceChildren(
        ...places.map((i) =>
          html("option", {value: i}, [
            new Date(states[i]?.at ?? 0).toLocaleString("en-GB", {dateStyle: "medium", timeStyle: "medium"})
          ])
        )
      );
      list.hidden = states.length === 0;
      list.selectedIndex = 0;
      show();
    }
  };
}

/** What differs, with a few lines around it. */
export function shownLines(lines: readonly DiffLine[], document: Document): Node[] {
  const {html} = markup(document);
  const isNear = lines.map((_, i) =>
    lines.slice(Math.max(0, i - around), i + around + 1).some(({kind}) => kind !== "same")
  );
  if (!isNear.includes(true)) return [document.createTextNode("It is the same as now.")];
  const found: Child[] = [];
  lines.forEach(({kind, line}, i) => {
    if (!isNear[i]) {
      if (isNear[i - 1]) found.push("…\n");
      return;
    }
    const mark = kind === "same" ? "  " : kind === "added" ? "+ " : "− ";
    found.push(html("span", {class: `diff-${kind}`}, [`${mark}${line}\n`]));
  });
  return found.map((one) => (typeof one === "string" ? document.createTextNode(one) : (one as Node)));
}
