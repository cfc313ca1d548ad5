import {markup} from "../dom/element.js";

/** Most that is told of an address, which can be wrong in thousands of ways. */
const most = 8;

/** Tells the reader what of the page's address was not understood; nothing where all was. */
export function tellAddressProblems(problems: readonly string[], message: HTMLElement): void {
  const {ownerDocument: document} = message;
  const more = problems.length - most;
  const told = more > 1 ? [...problems.slice(0, most), `and ${more} more`] : problems;
  const words = `Part of this page’s address was not understood: ${told.join("; ")}`.replace(/[^?]$/, "$&.");
  message.replaceChildren(...(problems.length > 0 ? [markup(document).html("p", {class: "notice"}, [words])] : []));
}
