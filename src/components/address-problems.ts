import {html} from "../charts/element.js";

/** Tells the reader what of the page's address was not understood; nothing where all was. */
export function tellAddressProblems(problems: readonly string[], message: HTMLElement): void {
  const {ownerDocument: document} = message;
  const words = `The address of this page was not all understood: ${problems.join("; ")}.`;
  message.replaceChildren(...(problems.length > 0 ? [html(document, "p", {class: "notice"}, [words])] : []));
}
