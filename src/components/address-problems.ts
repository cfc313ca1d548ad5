import {html} from "../charts/element.js";

/** Tells the reader what of the page's address was not understood; nothing where all was. */
export function tellAddressProblems(problems: readonly string[], message: HTMLElement): void {
  const {ownerDocument: document} = message;
  const words = `Part of this page’s address was not understood: ${problems.join("; ")}`.replace(/[^?]$/, "$&.");
  message.replaceChildren(...(problems.length > 0 ? [html(document, "p", {class: "notice"}, [words])] : []));
}
