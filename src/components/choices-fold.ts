import {markup} from "../dom/element.js";

/** The button that a phone shows in place of the choices beside it, which it opens and folds. */
export function choicesFold(document: Document, words: string): HTMLButtonElement {
  const {html} = markup(document);
  const button = html("button", {type: "button", class: "choices-fold", "aria-expanded": "false"}, [words]);
  button.addEventListener("click", () => {
    button.setAttribute("aria-expanded", String(button.getAttribute("aria-expanded") !== "true"));
  });
  return button;
}
