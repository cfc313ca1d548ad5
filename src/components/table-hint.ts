import {markup} from "../dom/element.js";

/** Share of the window's height that a scrolling table takes at most. */
const mostHeight = 0.7;

/** Ends a scrolling table under a whole row, and says beneath it how much more there is. */
export function hintTable(frame: HTMLElement): void {
  const {ownerDocument: document} = frame;
  const rows = [...frame.querySelectorAll<HTMLElement>("tbody tr")];
  const most = Math.max(260, mostHeight * (document.defaultView?.innerHeight ?? 900));
  const ends = rows.map((row) => row.offsetTop + row.offsetHeight);
  const last = ends.findLast((end) => end <= most);
  const isLong = (ends.at(-1) ?? 0) > most && last !== undefined;
  // What stands beside the rows: borders, and the bar to scroll sideways where it takes room.
  frame.style.maxHeight = isLong ? `${last + frame.offsetHeight - frame.clientHeight}px` : "";
  const years = [...frame.querySelectorAll<HTMLElement>("thead th[data-year]")];
  const hidden = years.filter((year) => year.offsetLeft + year.offsetWidth / 2 > frame.clientWidth);
  const words = [
    isLong && `${rows.length} areas: scroll down for the rest`,
    hidden.length > 0 &&
      `${hidden.length} more ${hidden.length === 1 ? "year" : "years"} to the right, back to ${hidden.at(-1)?.textContent?.trim()}`
  ].filter(Boolean);
  const known = frame.nextElementSibling?.matches(".table-hint") ? frame.nextElementSibling : null;
  known?.remove();
  if (words.length > 0)
    frame.after(markup(document).html("p", {class: "small muted table-hint"}, [`${words.join("; ")}.`]));
}
