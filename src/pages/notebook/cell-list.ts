import type {Notebook} from "../../notebook/notebook.js";
import {type CellView, type CellViewOptions, cellView} from "./cells/cell-view.js";
import {addRow} from "./cells/frame.js";
import type {Core} from "./core.js";

/** The cells of a notebook in the page, in their order, with a place for a new one between any two. */
export interface CellList {
  /** Shows a notebook: cells that were there stay, with their editors and where they are scrolled to. */
  show: (notebook: Notebook) => void;
  view: (id: string) => CellView | undefined;
  clear: () => void;
  /** Takes over what the page was built with, cell by cell. */
  adopt: (built: readonly Element[]) => void;
  /** Says of all of that that it may no longer be so. */
  fade: () => void;
}

/** Fills an element with cells. */
export function cellList(element: HTMLElement, {core, ...options}: CellViewOptions & {core: Core}): CellList {
  const {document, actions} = options;
  const views = new Map<string, CellView>();
  const rows = new Map<string, HTMLElement>();
  let order: readonly string[] = [];
  const last = addRow(() => order.length, {document, actions, isOpen: true});
  const placeOf = (id: string) => order.indexOf(id);
  return {
    show({cells}) {
      order = cells.map(({id}) => id);
      for (const [id, view] of views)
        if (!order.includes(id)) {
          view.close();
          view.element.remove();
          rows.get(id)?.remove();
          views.delete(id);
          rows.delete(id);
        }
      let before: Element | null = null;
      for (const cell of cells) {
        const {id} = cell;
        const view = views.get(id) ?? cellView(cell, options);
        const row = rows.get(id) ?? addRow(() => placeOf(id), {document, actions, isOpen: false});
        views.set(id, view);
        rows.set(id, row);
        view.update(cell, core.outcome(id), core.problems(id));
        // What stands where it should is not moved: an editor would lose its place.
        if (row.previousElementSibling !== before || row.parentElement !== element)
          before === null ? element.prepend(row) : (before as Element).after(row);
        if (view.element.previousElementSibling !== row) row.after(view.element);
        before = view.element;
      }
      if (last.previousElementSibling !== before || last.parentElement !== element) element.append(last);
    },
    view: (id) => views.get(id),
    adopt(built) {
      for (const [i, id] of order.entries()) {
        const one = built[i];
        if (one) views.get(id)?.adopt(one);
      }
    },
    fade() {
      for (const view of views.values()) view.fade();
    },
    clear() {
      for (const view of views.values()) view.close();
      views.clear();
      rows.clear();
      element.replaceChildren();
    }
  };
}
