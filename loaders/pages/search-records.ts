import type {Area, Indicator} from "../../src/stats/model.js";
import type {Tables} from "../tables/read.js";

/** What the search box knows of an area. */
export type AreaRecord = Pick<
  Area,
  "area" | "name" | "kind" | "la_code" | "ons_code" | "region" | "closed" | "successors" | "aliases"
>;

/** What it knows of an indicator. */
export type IndicatorRecord = Pick<
  Indicator,
  "indicator" | "family" | "name" | "short_name" | "headline" | "source_code"
>;

/** The columns of areas and indicators that the search reads: a small file, so that the box answers before the engine runs. */
export function searchRecords({areas, indicators}: Pick<Tables, "areas" | "indicators">): {
  areas: AreaRecord[];
  indicators: IndicatorRecord[];
} {
  return {
    areas: areas.map(({area, name, kind, la_code, ons_code, region, closed, successors, aliases}) => ({
      area,
      name,
      kind,
      la_code,
      ons_code,
      region,
      closed,
      successors,
      aliases
    })),
    indicators: indicators.map(({indicator, family, name, short_name, headline, source_code}) => ({
      indicator,
      family,
      name,
      short_name,
      headline,
      source_code
    }))
  };
}
