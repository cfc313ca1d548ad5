import {markup} from "../dom/element.js";

/** Messages in whose place somebody has asked again. */
const askedAgain = new WeakSet<Element>();

/**
 * Button within a paragraph of the page's message that does again what failed. At once it gives way to words that say so, so that nobody
 * presses what is about to be replaced; where it was in vain, the next such button of that message has the focus that this one had.
 */
export function retryButton(message: HTMLElement, again: () => void): HTMLButtonElement {
  const {ownerDocument: document} = message;
  const retry = markup(document).html("button", {type: "button"}, ["Try again"]);
  retry.addEventListener("click", () => {
    const said = retry.parentElement;
    askedAgain.add(message);
    said?.replaceChildren("Trying again…");
    if (said) said.className = "waiting";
    again();
  });
  if (askedAgain.delete(message))
    queueMicrotask(() => {
      if (document.activeElement === document.body) retry.focus({preventScroll: true});
    });
  return retry;
}
