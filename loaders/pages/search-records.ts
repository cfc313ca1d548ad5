import type {SearchableIndicator} from "../../src/search/search.js";
import type {Area} from "../../src/stats/model.js";
import type {Tables} from "../tables/read.js";

/** What the search box knows: all areas, and of the indicators the columns that it reads. */
export interface SearchRecords {
  areas: readonly Area[];
  indicators: readonly SearchableIndicator[];
}

/** The rows that the search reads: a small file of its own, so that the box answers before the engine runs. */
export function searchRecords({areas, indicators}: Pick<Tables, "areas" | "indicators">): SearchRecords {
  return {
    areas,
    indicators: indicators.map(
      ({indicator, family, name, short_name, unit, headline, definition, source_code}): SearchableIndicator => ({
        indicator,
        family,
        name,
        short_name,
        unit,
        headline,
        definition,
        source_code
      })
    )
  };
}
