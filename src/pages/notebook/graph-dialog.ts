import {needsChart} from "../../charts/needs.js";
import {markup} from "../../dom/element.js";
import type {Cell} from "../../notebook/notebook.js";
import {kindWords} from "./cells/frame.js";
import {type Outcome, stateWords} from "./outcome.js";

/** A cell and those that it needs, by their ids. */
export interface NeedingCell {
  cell: Cell;
  needs: readonly string[];
}

/** Height of a row of the list in pixels, as the stylesheet has it. */
const rowHeight = 36;
/** States that a reader has to do something about, with the sign that stands before their words. */
const signs: Partial<Record<Outcome["kind"], string>> = {stale: "◌", failed: "✕", refused: "✕", cancelled: "✕"};

/**
 * A dialog with all cells in the order in which they are run, and lines from each to those that need it; each name leads to its cell. The lines of
 * the row under the pointer or the focus are raised.
 */
export function graphDialog({
  document,
  cells,
  outcome,
  problems,
  go
}: {
  document: Document;
  cells: () => readonly NeedingCell[];
  outcome: (id: string) => Outcome;
  problems: (id: string) => readonly string[];
  go: (id: string) => void;
}): {element: HTMLDialogElement; open: () => void} {
  const {html} = markup(document);
  const list = html("ol", {});
  const place = html("div", {class: "notebook-graph"}, [list]);
  const close = html("button", {type: "button"}, ["Close"]);
  const element = html("dialog", {class: "notebook-dialog", "aria-labelledby": "graph-title"}, [
    html("h2", {id: "graph-title"}, ["What depends on what"]),
    html("p", {class: "muted"}, [
      "In the order in which cells are run: each after what it needs. A change runs anew what needs it, and only that."
    ]),
    place,
    html("div", {class: "dialog-actions"}, [close])
  ]);
  close.addEventListener("click", () => element.close());
  const row = ({cell, needs}: NeedingCell, names: readonly string[]) => {
    const button = html("button", {type: "button"}, [nameOf(cell)]);
    button.addEventListener("click", () => {
      element.close();
      go(cell.id);
    });
    const [problem] = problems(cell.id);
    const now = outcome(cell.id);
    const said = problem ?? stateWords(now, {isCheck: cell.kind === "check", now: performance.now()});
    const sign = problem === undefined ? signs[now.kind] : "✕";
    const state = `${sign ? `${sign} ` : ""}${said}`;
    return html("li", {"data-needs": needs.join(" ")}, [
      button,
      html("span", {class: "hidden-text"}, [names.length > 0 ? ` needs ${names.join(", ")}.` : " needs no other."]),
      html("span", {class: sign ? "trouble" : "muted", title: state}, [state])
    ]);
  };
  return {
    element,
    open() {
      const all = cells().filter(({cell}) => cell.kind !== "text");
      const at = new Map(all.map(({cell}, i) => [cell.id, i]));
      const needs = all.flatMap((one, to) =>
        one.needs.flatMap((id) => {
          const from = at.get(id);
          return from === undefined ? [] : [{from, to}];
        })
      );
      list.replaceChildren(
        ...all.map((one, to) =>
          row(
            one,
            needs.flatMap((need) => {
              const cell = need.to === to ? all[need.from]?.cell : undefined;
              return cell ? [nameOf(cell)] : [];
            })
          )
        )
      );
      const chart = needsChart(needs, {rows: all.length, rowHeight, document});
      place.replaceChildren(...(chart ? [chart] : []), list);
      if (all.length === 0) list.append(html("li", {class: "muted"}, ["There is no cell yet but text."]));
      if (chart) raiseLines(list, chart);
      element.showModal();
    }
  };
}

/** Raises the lines that begin or end at the row under the pointer or the focus, and fades the others. */
function raiseLines(list: HTMLElement, chart: SVGSVGElement): void {
  const lines = [...chart.querySelectorAll<SVGElement>("[data-from]")];
  const rows = [...list.children];
  const raise = (target: EventTarget | null) => {
    const at = String(rows.findIndex((row) => target !== null && row.contains(target as Node)));
    const isOf = ({dataset: {from, to = ""}}: SVGElement) => from === at || to.split(" ").includes(at);
    const isAny = lines.some(isOf);
    for (const line of lines) {
      line.classList.toggle("is-raised", isOf(line));
      line.classList.toggle("is-faded", isAny && !isOf(line));
    }
  };
  for (const type of ["pointerover", "focusin"] as const) list.addEventListener(type, ({target}) => raise(target));
  for (const type of ["pointerleave", "focusout"] as const) list.addEventListener(type, () => raise(null));
}

function nameOf(cell: Cell): string {
  if ("name" in cell && cell.name) return cell.name;
  return cell.kind === "chart" ? `chart of ${cell.from}` : kindWords[cell.kind].toLowerCase();
}
