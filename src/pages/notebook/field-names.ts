import {FileAttachment} from "observablehq:stdlib";
import type {SearchRecords} from "../../search/records.js";

const address = FileAttachment("../../data/search.json").href;

/** Names of areas and indicators by their slugs, of the file that the search reads too. */
export async function fieldNames(): Promise<ReadonlyMap<string, string>> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`names did not arrive: ${response.status}`);
  const {areas, indicators} = (await response.json()) as SearchRecords;
  return new Map([
    ...areas.map(({area, name}) => [area, name] as const),
    ...indicators.map(({indicator, short_name: name}) => [indicator, name] as const)
  ]);
}
