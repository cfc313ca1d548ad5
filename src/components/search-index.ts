import {FileAttachment} from "observablehq:stdlib";
import type {SearchRecords} from "../search/records.js";
import type {SearchIndex} from "../search/search.js";

const address = FileAttachment("../data/search.json").href;
let index: Promise<SearchIndex> | undefined;

/** The index of areas and indicators, fetched once; a failed fetch is tried again at the next call. */
export function searchIndex(): Promise<SearchIndex> {
  index ??= load().catch((error) => {
    index = undefined;
    throw error;
  });
  return index;
}

async function load(): Promise<SearchIndex> {
  // What finds is as large as half of a page's own script, and comes with what it searches.
  const [{buildIndex}, response] = await Promise.all([import("../search/search.js"), fetch(address)]);
  if (!response.ok) throw new Error(`search index did not arrive: ${response.status}`);
  const {areas, indicators, ...more} = (await response.json()) as SearchRecords;
  return buildIndex(areas, indicators, more);
}
