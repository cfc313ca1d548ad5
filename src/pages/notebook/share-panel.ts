import {markup} from "../../dom/element.js";

/** Characters of an address beyond which some chat programs cut it, silently. */
const safeLength = 2000;

/** What the dialog of sharing needs. */
export interface ShareOptions {
  document: Document;
  /** The address that holds the notebook; rejects where it is too long for any. */
  address: () => Promise<string>;
  save: () => void;
  announce: (words: string) => void;
}

/** A dialog that gives the notebook as a link, says how long that is, and offers the file where it is too long. */
export function shareDialog({document, address, save, announce}: ShareOptions): {
  open: () => Promise<void>;
  element: HTMLDialogElement;
} {
  const {html} = markup(document);
  const link = html("input", {type: "text", readonly: true, "aria-label": "Link to this notebook"});
  const meter = html("meter", {min: 0, max: safeLength, high: safeLength * 0.9, "aria-label": "Length of the link"});
  const words = html("p", {});
  const button = (text: string, action: () => void, kind?: string) => {
    const one = html("button", {type: "button", class: kind ?? null}, [text]);
    one.addEventListener("click", action);
    return one;
  };
  const copy = button(
    "Copy link",
    () =>
      void navigator.clipboard.writeText(link.value).then(
        () => announce("The link is copied."),
        () => {
          link.select();
          announce("The browser did not let the page copy: press Ctrl or ⌘ and C.");
        }
      ),
    "primary"
  );
  const element = html("dialog", {class: "share-panel notebook-dialog", "aria-labelledby": "share-title"}, [
    html("h2", {id: "share-title"}, ["Share this notebook"]),
    html("p", {}, [
      "The link holds the notebook itself: questions, words and inputs, no results and no files of yours. It is sent to no server. Who opens it reads it first, and runs it when they choose to."
    ]),
    link,
    meter,
    words,
    html("div", {class: "dialog-actions"}, [copy, button("Save file", save), button("Close", () => element.close())])
  ]);
  return {
    element,
    async open() {
      if (!element.open) element.showModal();
      try {
        const text = await address();
        link.value = text;
        meter.value = Math.min(text.length, safeLength);
        const isLong = text.length > safeLength;
        words.textContent = `${text.length.toLocaleString("en-GB")} characters. ${
          isLong
            ? "Teams and some other programs cut addresses from about 2,000 on: send the file instead."
            : "Chat programs and mail take it whole."
        }`;
        words.classList.toggle("is-long", isLong);
        copy.disabled = false;
      } catch (error) {
        link.value = "";
        copy.disabled = true;
        words.textContent = `It is too large for a link: send the file instead. (${error instanceof Error ? error.message : error})`;
      }
    }
  };
}
