import type {Href} from "../../../domain/href.js";
import type {Cell} from "../../../notebook/notebook.js";
import type {Outcome} from "../outcome.js";
import type {CellActions} from "./actions.js";
import {type ChartGround, chartView} from "./chart.js";
import {codeView} from "./code.js";
import {cellFrame} from "./frame.js";
import {inputView} from "./input.js";
import {resultView} from "./result.js";
import {textView} from "./text.js";

/** How cells are shown. */
export interface CellViewOptions {
  document: Document;
  /** The way from the page to the site's root. */
  root: Href;
  actions: CellActions;
  /** Name of an area or indicator; null where none has that slug. */
  nameOf: (slug: string) => string | null;
  charts: ChartGround;
}

/** A cell as it stands in the page. */
export interface CellView {
  element: HTMLElement;
  update: (cell: Cell, outcome: Outcome, problems: readonly string[]) => void;
  edit: () => void;
  /** Puts a text where its editor's cursor is; of a cell without an editor, nothing. */
  insert: (text: string) => void;
  close: () => void;
  /** Takes over what the page was built with, until the cell is run. */
  adopt: (built: Element) => void;
  /** Says of what the page was built with that it may no longer be so. */
  fade: () => void;
}

/** Makes a cell of whatever kind. */
export function cellView(cell: Cell, options: CellViewOptions): CellView {
  const frame = cellFrame(cell, options);
  const {body, foot, element} = frame;
  const inner = innerView(cell, {...options, foot});
  body.append(inner.element);
  const notice = options.document.createElement("p");
  notice.className = "cell-problem";
  let isBuilt = false;
  return {
    element,
    update(next, outcome, problems) {
      frame.update(next, outcome);
      inner.update(next, outcome);
      const words = problems.join(" ");
      if (notice.textContent !== words) notice.textContent = words;
      if (words === "") notice.remove();
      else if (!notice.isConnected) body.after(notice);
    },
    edit: () => inner.edit(),
    insert: (text) => inner.insert?.(text),
    close: () => inner.close?.(),
    fade() {
      if (!isBuilt) return;
      element.classList.add("is-faded");
      frame.adopt(cell.kind === "text" || cell.kind === "input" ? "" : "before your change", undefined);
    },
    adopt(built) {
      isBuilt = true;
      const state = built.querySelector(".cell-state")?.textContent ?? "";
      frame.adopt(state, built.getAttribute("data-check") ?? undefined);
      const parts = built.querySelector(".cell-foot, .notebook-chart")?.childNodes;
      if (parts && parts.length > 0) inner.adopt?.([...parts]);
    }
  };
}

interface InnerView {
  element: HTMLElement;
  update: (cell: Cell, outcome: Outcome) => void;
  edit: () => void;
  insert?: (text: string) => void;
  close?: () => void;
  adopt?: (built: readonly Node[]) => void;
}

function innerView(cell: Cell, options: CellViewOptions & {foot: HTMLElement}): InnerView {
  switch (cell.kind) {
    case "text": {
      const view = textView(cell, options);
      return {...view, update: (next) => next.kind === "text" && view.update(next)};
    }
    case "input": {
      const view = inputView(cell, options);
      return {...view, update: (next) => next.kind === "input" && view.update(next)};
    }
    case "chart": {
      const view = chartView(cell, options);
      return {...view, update: (next) => next.kind === "chart" && view.update(next)};
    }
    case "sql":
    case "check": {
      const code = codeView(cell, options);
      const result = resultView(options.foot, options);
      return {
        element: code.element,
        update(next, outcome) {
          if (next.kind !== "sql" && next.kind !== "check") return;
          code.update(next, outcome);
          result.update(next, outcome);
        },
        edit: () => void code.edit(),
        insert: (text) => void code.insert(text),
        close: code.close,
        adopt: result.adopt
      };
    }
  }
}
