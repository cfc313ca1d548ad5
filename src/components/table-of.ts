import type {NeighbourModel} from "../domain/tables.js";
import type {ChangesFile} from "../figures/changes-file.js";
import {arrived, figuresAddress} from "../figures/files.js";
import {neighbourFigures, valuesOfNeighbours} from "../figures/neighbours-file.js";
import {profileFigures} from "../figures/profile-file.js";
import {allAreas, allIndicators} from "../query/questions.js";
import {indicatorFigures} from "./indicator-figures.js";
import {query} from "./site-engine.js";
import {profileRows, type Rows, valuesRows} from "./table-rows.js";

/**
 * The rows of a table that a download names, from the figures of the site: values as published, with codes, units and sources.
 * `shown` are the areas whose rows are on the page, in their order; `base` is the site's address. Rejects where there is no such table.
 */
export async function rowsOfTable(of: string, shown: readonly string[], base: string): Promise<Rows> {
  const asked = new URLSearchParams(of);
  const [indicator, area] = [asked.get("indicator"), asked.get("area")];
  if (indicator !== null) {
    const {data} = await indicatorFigures(indicator, base);
    return valuesRows(data.indicator, data.observations, {areas: data.areas, shown});
  }
  const areas = await query(allAreas());
  const found = areas.find((one) => one.area === area);
  if (!found) throw new Error(`unknown area: ${area}`);
  const model: NeighbourModel = asked.get("model") === "2021" ? "2021" : "2025";
  const year = Number(asked.get("since")) || null;
  const [indicators, near, {latest, comparison: compared}, changes] = await Promise.all([
    query(allIndicators()),
    neighbourFigures(found.area, base),
    profileFigures(found.area, base),
    year && (arrived(figuresAddress(`changes/${found.area}`, base)) as Promise<ChangesFile>)
  ]);
  const neighbourValues = valuesOfNeighbours(near, model);
  const since = year && changes ? {year, changes} : null;
  const neighbours = near.neighbours[model].length;
  return profileRows(found, latest, {indicators, neighbourValues, neighbours, model, compared, since});
}
