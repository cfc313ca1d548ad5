import {areasTitle, areaWord, nationName} from "../domain/site.js";
import type {Exhibit} from "./exhibit.js";

/** A kind of chart whose script comes when a reader nears its place. */
export interface FurtherExhibit {
  /** Its name, by which the page has a place for it. */
  name: string;
  load: () => Promise<Exhibit<"indicator">>;
  /** What its picture says to those who cannot see it, where it stands in for the chart. */
  still: string;
}

/** Width in pixels of the pictures that stand in for them. */
export const stillSize = 760;

/** The kinds of charts further down an indicator's page, in their order: a row each. What the page loads at first is none the larger. */
export const furtherExhibits: readonly FurtherExhibit[] = [
  {
    name: "change",
    load: async () => (await import("./change.js")).change,
    still: `Change of every ${areaWord} between two years`
  },
  {name: "tiles", load: async () => (await import("./tiles.js")).tiles, still: `Map of ${nationName} by ${areaWord}`},
  {
    name: "funnel",
    load: async () => (await import("./funnel.js")).funnel,
    still: `${areasTitle} by size, between the limits that chance leaves`
  }
];
