import {dateWords} from "./words.js";

/** A figure that its source has changed after it was shown here. */
export interface Revision {
  indicator: string;
  area: string;
  /** The period in the source's own words. */
  period: string;
  /** As cells of `data/` are written: a number, or a marker that says why there was none. */
  was: string;
  now: string;
  /** ISO day of the import that brought it. */
  since: string;
}

/** What a cell of `data/` says to a reader. */
const markerWords: Readonly<Record<string, string>> = {
  "": "no figure",
  "-": "no figure",
  c: "withheld",
  x: "not available",
  z: "not applicable",
  low: "above zero and rounded to it",
  u: "too uncertain to publish"
};

/** "was 66, now 67 since November 2026"; `format` writes a number. */
export function revisionWords({was, now, since}: Revision, format: (value: number) => string): string {
  const words = (cell: string) => {
    const number = Number(cell.replace(/\?$/, ""));
    return markerWords[cell] ?? (Number.isFinite(number) ? format(number) : cell);
  };
  return `was ${words(was)}, now ${words(now)} since ${dateWords(since.slice(0, 7))}`;
}
