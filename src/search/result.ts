import type {SearchKind} from "./entries.js";

/** Something found. */
export interface SearchResult {
  kind: SearchKind;
  slug: string;
  name: string;
  /** What tells it apart: its region or family; for an abolished authority, when it ended and what followed. */
  detail: string;
  /** Address from the site's root, without a leading slash: "area/warrington". */
  href: string;
  /** Parts of the name that the text matched, as [start, end) in characters, in order. */
  matched: [number, number][];
}
