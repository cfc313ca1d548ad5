import {markup} from "../../../dom/element.js";
import type {CheckCell, SqlCell} from "../../../notebook/notebook.js";
import type {SqlEditor} from "../editor/editor.js";
import {highlightedSql} from "../highlight.js";
import type {Outcome} from "../outcome.js";
import type {CellActions} from "./actions.js";

/** The SQL of a cell: highlighted text until a reader turns to it, an editor from then on. */
export interface CodeView {
  element: HTMLElement;
  update: (cell: SqlCell | CheckCell, outcome: Outcome) => void;
  /** Opens the editor where it is not open, and goes to it. */
  edit: () => Promise<void>;
  insert: (text: string) => Promise<void>;
  close: () => void;
}

/** Makes the SQL of a cell. */
export function codeView(
  cell: SqlCell | CheckCell,
  {document, actions}: {document: Document; actions: CellActions}
): CodeView {
  const {html} = markup(document);
  const {id} = cell;
  let shown = cell;
  let marked: Outcome = {kind: "idle"};
  let editor: SqlEditor | null = null;
  let opening: Promise<void> | null = null;
  const text = html("pre", {
    class: "sql",
    tabindex: 0,
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": "SQL: press Enter to edit"
  });
  const element = html("div", {class: "code"}, [text]);

  const draw = () => {
    text.replaceChildren(...highlightedSql(shown.sql === "" ? "" : shown.sql, {document}), "\n");
    text.dataset.empty = String(shown.sql === "");
  };
  const mark = () => {
    const trouble = marked.kind === "failed" || marked.kind === "refused" ? marked : null;
    editor?.mark(trouble && trouble.line !== null ? {...trouble, line: trouble.line} : null);
  };
  const open = async (at: number) => {
    try {
      const {openEditor} = await import("../editor/editor.js");
      const holder = html("div", {class: "editor"});
      element.replaceChildren(holder);
      editor = openEditor(holder, {
        text: shown.sql,
        at,
        label: `SQL of ${shown.name ?? "this cell"}`,
        completing: actions.completing(id),
        change: (sql) => actions.change(id, {sql}),
        run: () => actions.run(id),
        runOn: () => actions.runOn(id),
        leave: () => actions.leave(id)
      });
      mark();
      editor.focus();
    } catch (error) {
      console.error(error);
      plainEditor();
    }
  };
  /** Where the editor does not arrive, a field does. */
  const plainEditor = () => {
    const field = html("textarea", {
      class: "sql",
      "aria-label": `SQL of ${shown.name ?? "this cell"}`,
      spellcheck: "false"
    });
    field.value = shown.sql;
    field.rows = Math.max(3, shown.sql.split("\n").length);
    field.addEventListener("input", () => actions.change(id, {sql: field.value}));
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) actions.run(id);
      if (event.key === "Escape") actions.leave(id);
    });
    element.replaceChildren(field);
    field.focus();
  };
  const edit = async (at = shown.sql.length) => {
    if (editor) return editor.focus();
    opening ??= open(at);
    await opening;
  };
  text.addEventListener("pointerup", () => {
    const selection = document.getSelection();
    // Who drags over it wants to copy.
    if (selection && !selection.isCollapsed) return;
    void edit(offsetIn(text, selection));
  });
  text.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    void edit();
  });
  draw();
  return {
    element,
    update(next, outcome) {
      const isOther = next.sql !== shown.sql;
      shown = next;
      if (isOther && editor) editor.setText(next.sql);
      else if (isOther) draw();
      if (outcome !== marked) {
        marked = outcome;
        mark();
      }
    },
    edit: () => edit(),
    async insert(words) {
      await edit();
      editor?.insert(words);
    },
    close: () => editor?.close()
  };
}

/** The offset in the text of an element at which a selection stands. */
function offsetIn(element: HTMLElement, selection: Selection | null): number | undefined {
  if (!selection?.anchorNode || !element.contains(selection.anchorNode)) return undefined;
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  range.setEnd(selection.anchorNode, selection.anchorOffset);
  return range.toString().length;
}
