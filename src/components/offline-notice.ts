import {markup} from "../dom/element.js";
import {keepOffline, type Standing} from "../offline/keep.js";

/** Keeps the page for days without a network, and says at its head when it stands without one or has been replaced. */
export function mountOffline(root: string): void {
  let notice: HTMLElement | null = null;
  keepOffline(root, (standing, figures) => {
    notice?.remove();
    notice = standing === "current" ? null : noticeOf(standing, figures);
    if (notice) document.querySelector("#observablehq-header")?.append(notice);
  });
}

function noticeOf(standing: Exclude<Standing, "current">, figures: string): HTMLElement {
  const words =
    standing === "offline"
      ? [`Offline: figures of ${figures}.`]
      : ["This page is of an earlier edition of the site. ", reloadButton()];
  return markup(document).html("p", {class: "edition-notice", role: "status"}, words) as HTMLElement;
}

function reloadButton(): Element {
  const button = markup(document).html("button", {type: "button"}, ["Load the new one"]);
  button.addEventListener("click", () => location.reload());
  return button;
}
