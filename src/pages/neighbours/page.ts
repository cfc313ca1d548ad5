import {rememberArea} from "../../state/last-visit.js";

/** Remembers the authority whose neighbours are looked at: other pages begin with it. */
export function mountNeighbours(slug: string): void {
  rememberArea(slug);
}
