import {type Child, markup} from "../../../dom/element.js";
import type {Cell, CellKind} from "../../../notebook/notebook.js";
import {type Outcome, stateWords} from "../outcome.js";
import type {CellActions} from "./actions.js";

/** The frame of a cell: a quiet margin with its name and state, its body, and what can be done with it. */
export interface CellFrame {
  element: HTMLElement;
  /** What the cell is; its view fills it. */
  body: HTMLElement;
  /** What came of it. */
  foot: HTMLElement;
  /** Puts further items into its menu, before those that every cell has. */
  update: (cell: Cell, outcome: Outcome) => void;
  /** Says until it is run what was so when the page was built. */
  adopt: (state: string, check: string | undefined) => void;
}

/** What kinds of cells are called. */
export const kindWords: Readonly<Record<CellKind, string>> = {
  text: "Text",
  sql: "Query",
  check: "Check",
  input: "Input",
  chart: "Chart"
};

/** Milliseconds after which the time of a query that runs is told anew. */
const tick = 100;

/** Makes the frame of a cell. */
export function cellFrame(cell: Cell, {document, actions}: {document: Document; actions: CellActions}): CellFrame {
  const {html} = markup(document);
  const {id} = cell;
  const hasName = cell.kind === "sql" || cell.kind === "check" || cell.kind === "input";
  const runs = cell.kind === "sql" || cell.kind === "check";
  const name = hasName ? nameField(document, (next) => actions.rename(id, next)) : null;
  const state = html("p", {class: "cell-state"});
  const button = (words: string, action: () => void, attributes = {}) => {
    const one = html("button", {type: "button", ...attributes}, [words]);
    one.addEventListener("click", action);
    return one;
  };
  const run = runs ? button("Run", () => (isUnderWay ? actions.stop() : actions.run(id)), {class: "cell-run"}) : null;
  const item = (words: string, action: () => void) =>
    button(words, () => {
      menu.removeAttribute("open");
      action();
    });
  const menu = html("details", {class: "menu cell-menu"}, [
    html("summary", {"aria-label": "More: what can be done with this cell"}, ["More"]),
    html("div", {}, [
      runs && cell.kind === "sql" && item("Chart of this result", () => actions.chart(id)),
      runs && item("Lay out the SQL", () => actions.format(id)),
      item("Move up", () => actions.move(id, -1)),
      item("Move down", () => actions.move(id, 1)),
      item("Duplicate", () => actions.duplicate(id)),
      item("Delete", () => actions.remove(id))
    ])
  ]);
  const body = html("div", {class: "cell-body"});
  const foot = html("div", {class: "cell-foot"});
  const element = html(
    "section",
    {class: "cell", role: "group", "data-cell": id, "data-kind": cell.kind, tabindex: -1},
    [
      html("div", {class: "cell-margin"}, [name?.element, state, run]),
      html("div", {class: "cell-main"}, [menu, body, foot])
    ]
  );
  element.addEventListener("focusin", () => actions.select(id));
  element.addEventListener("pointerdown", () => actions.select(id));
  let isBuilt = false;
  let isUnderWay = false;
  /** Says anew, while a query runs, for how long it has. */
  let ticking: ReturnType<typeof setInterval> | undefined;
  return {
    element,
    body,
    foot,
    adopt(words, check) {
      isBuilt = true;
      state.textContent = words;
      if (check) element.dataset.check = check;
      else delete element.dataset.check;
    },
    update(next, outcome) {
      const words = "name" in next && next.name ? ` ${next.name}` : "";
      element.setAttribute("aria-label", `${kindWords[next.kind]}${words}`);
      element.dataset.state = outcome.kind;
      if ("name" in next) name?.set(next.name ?? "");
      const isCheck = next.kind === "check";
      if (runs && outcome.kind === "done") element.classList.remove("is-faded");
      isUnderWay = outcome.kind === "running" || outcome.kind === "queued";
      clearInterval(ticking);
      isBuilt &&= outcome.kind === "idle";
      if (isBuilt) return;
      // Words have no state, inputs and charts only one that is trouble.
      const isTold = runs || outcome.kind === "failed" || outcome.kind === "refused";
      const tell = () => {
        const said = isTold ? stateWords(outcome, {isCheck, now: performance.now()}) : "";
        if (state.textContent !== said) state.textContent = said;
      };
      tell();
      if (outcome.kind === "running")
        ticking = setInterval(() => (element.isConnected ? tell() : clearInterval(ticking)), tick);
      const isBroken = outcome.kind === "failed" && outcome.result !== null;
      if (isCheck && (outcome.kind === "done" || isBroken)) element.dataset.check = isBroken ? "broken" : "holds";
      else delete element.dataset.check;
      if (run) run.textContent = isUnderWay ? "Cancel" : "Run";
    }
  };
}

/** The name of a cell, which can be typed anew. */
function nameField(document: Document, rename: (name: string) => void) {
  const {html} = markup(document);
  let name = "";
  const input = html("input", {
    class: "cell-name",
    "aria-label": "Name of the cell",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    placeholder: "no name"
  });
  const commit = () => {
    if (input.value !== name) rename(input.value);
    input.value = name;
  };
  input.addEventListener("change", commit);
  input.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape") input.value = name;
    if (event.key === "Enter" || event.key === "Escape") input.closest<HTMLElement>(".cell")?.focus();
  });
  return {
    element: input,
    set(next: string) {
      name = next;
      if (document.activeElement !== input) input.value = next;
    }
  };
}

/** The row between two cells that puts a new one there. */
export function addRow(
  at: () => number,
  {document, actions, isOpen}: {document: Document; actions: CellActions; isOpen: boolean}
): HTMLElement {
  const {html} = markup(document);
  const kinds: readonly (readonly [CellKind, string])[] = [
    ["sql", "SQL"],
    ["text", "Text"],
    ["input", "Input"],
    ["chart", "Chart"],
    ["check", "Check"]
  ];
  const buttons: Child[] = kinds.map(([kind, words]) => {
    const button = html("button", {type: "button", "aria-label": `Add ${words} here`}, [words]);
    button.addEventListener("click", () => actions.insert(kind, at()));
    return button;
  });
  return html("div", {class: isOpen ? "cell-add is-open" : "cell-add", role: "group", "aria-label": "Add a cell"}, [
    html("span", {"aria-hidden": "true"}, ["Add"]),
    ...buttons
  ]);
}
