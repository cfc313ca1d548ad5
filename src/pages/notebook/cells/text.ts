import {markup} from "../../../dom/element.js";
import type {Href} from "../../../domain/href.js";
import type {TextCell} from "../../../notebook/notebook.js";
import {markdownView} from "../markdown.js";
import type {CellActions} from "./actions.js";

/** The words of a cell: read until a reader turns to them to change them. */
export interface TextView {
  element: HTMLElement;
  update: (cell: TextCell) => void;
  edit: () => void;
}

/** Makes the words of a text cell. */
export function textView(
  cell: TextCell,
  {document, root, actions}: {document: Document; root: Href; actions: CellActions}
): TextView {
  const {html} = markup(document);
  const {id} = cell;
  let shown = cell;
  const read = html("div", {class: "prose"});
  const field = html("textarea", {class: "prose-field", "aria-label": "Text, in Markdown", spellcheck: "true"});
  const element = html("div", {}, [read]);

  const draw = () => {
    const words = markdownView(shown.text, {document, root});
    read.replaceChildren(
      ...(words.length > 0
        ? words
        : [html("p", {class: "muted"}, ["Empty text: press Enter, or twice on it, to write."])])
    );
  };
  const grow = () => {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + 2}px`;
  };
  const close = () => {
    if (!field.isConnected) return;
    draw();
    element.replaceChildren(read);
  };
  const edit = () => {
    if (!field.isConnected) {
      field.value = shown.text;
      element.replaceChildren(field);
      grow();
    }
    field.focus();
  };
  field.addEventListener("input", () => {
    actions.change(id, {text: field.value});
    grow();
  });
  field.addEventListener("keydown", (event) => {
    event.stopPropagation();
    const isDone = event.key === "Enter" && (event.ctrlKey || event.metaKey || event.shiftKey);
    if (event.key !== "Escape" && !isDone) return;
    event.preventDefault();
    close();
    if (event.shiftKey && isDone) actions.runOn(id);
    else actions.leave(id);
  });
  field.addEventListener("blur", close);
  read.addEventListener("dblclick", edit);
  draw();
  return {
    element,
    update(next) {
      const isOther = next.text !== shown.text;
      shown = next;
      if (!isOther) return;
      if (field.isConnected) {
        if (field.value !== next.text) field.value = next.text;
      } else draw();
    },
    edit
  };
}
