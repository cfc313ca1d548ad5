import type {Area, Indicator} from "../../src/domain/tables.js";

/** An area with what tests of lists and rankings need of one. */
export function smallArea(
  slug: string,
  name: string,
  region: string | null,
  {kind = "authority", closed = null}: {kind?: Area["kind"]; closed?: string | null} = {}
): Area {
  return {area: slug, name, kind, region, opened: null, closed, ons_code: null} as Area;
}

/** England, a region and London with their authorities of today. */
export const smallAreas: readonly Area[] = [
  smallArea("england", "England", null, {kind: "country"}),
  smallArea("north-west", "North West", null, {kind: "region"}),
  smallArea("london", "London", null, {kind: "region"}),
  smallArea("inner-london", "Inner London", "london", {kind: "sub-region"}),
  smallArea("halton", "Halton", "north-west"),
  smallArea("st-helens", "St Helens", "north-west"),
  smallArea("camden", "Camden", "inner-london")
];

/** A rate of which neither end is better. */
export const smallIndicator = {
  indicator: "any",
  name: "Any",
  unit: "per-10000",
  decimals: 0,
  better: null,
  breaks: null
} as Indicator;
