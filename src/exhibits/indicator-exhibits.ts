import {distribution} from "./distribution.js";
import type {Exhibit} from "./exhibit.js";
import {ranking} from "./ranking.js";
import {trend} from "./trend.js";

/** The kinds of charts on an indicator's page, in their order: a row each. Others stay out of what that page loads. */
export const indicatorExhibits: readonly [Exhibit<"indicator">, Exhibit<"indicator">, ...Exhibit<"indicator">[]] = [
  trend,
  ranking,
  distribution
];
