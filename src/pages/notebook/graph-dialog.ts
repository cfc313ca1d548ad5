import {markup} from "../../dom/element.js";
import type {Cell} from "../../notebook/notebook.js";
import {kindWords} from "./cells/frame.js";

/** A cell and those that it needs, by their ids. */
export interface NeedingCell {
  cell: Cell;
  needs: readonly string[];
}

/** A dialog with what every cell needs, in the order in which they are run; each name leads to its cell. */
export function graphDialog({
  document,
  cells,
  go
}: {
  document: Document;
  cells: () => readonly NeedingCell[];
  go: (id: string) => void;
}): {element: HTMLDialogElement; open: () => void} {
  const {html} = markup(document);
  const list = html("ol", {class: "notebook-graph"});
  const close = html("button", {type: "button"}, ["Close"]);
  const element = html("dialog", {class: "notebook-dialog", "aria-labelledby": "graph-title"}, [
    html("h2", {id: "graph-title"}, ["What depends on what"]),
    html("p", {class: "muted"}, [
      "In the order in which cells are run: each after what it needs. A change runs anew what needs it, and only that."
    ]),
    list,
    html("div", {class: "dialog-actions"}, [close])
  ]);
  close.addEventListener("click", () => element.close());
  const link = (cell: Cell) => {
    const button = html("button", {type: "button"}, [nameOf(cell)]);
    button.addEventListener("click", () => {
      element.close();
      go(cell.id);
    });
    return button;
  };
  return {
    element,
    open() {
      const all = cells();
      const byId = new Map(all.map(({cell}) => [cell.id, cell]));
      list.replaceChildren(
        ...all
          .filter(({cell}) => cell.kind !== "text")
          .map(({cell, needs}) => {
            const own = needs.flatMap((id) => byId.get(id) ?? []);
            const words = own.flatMap((one, i) => [i > 0 ? ", " : " needs ", link(one)]);
            return html("li", {}, [link(cell), ...words]);
          })
      );
      element.showModal();
    }
  };
}

function nameOf(cell: Cell): string {
  if ("name" in cell && cell.name) return cell.name;
  return cell.kind === "chart" ? `chart of ${cell.from}` : kindWords[cell.kind].toLowerCase();
}
