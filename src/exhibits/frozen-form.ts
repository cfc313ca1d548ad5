import type {TrendRole} from "../charts/trend-types.js";

/** Letters of a trend's lines in the text of a frozen chart, by what a line stands for. */
export const frozenRoles: Readonly<Record<string, TrendRole>> = {
  f: "focus",
  e: "nation",
  r: "region",
  n: "neighbours"
};

/** Decimals that the shade has beyond those of the values: quartiles stand at quarters of the way between two of them. */
export const shadeDecimals = 2;
