import {authorities} from "./authorities.js";
import type {RegisteredArea} from "./registered-area.js";

const england: RegisteredArea = {code: 970, area: "england", name: "England", kind: "country"};

const regions: readonly RegisteredArea[] = [
  {code: 980, area: "north-east", name: "North East", kind: "region"},
  {code: 981, area: "north-west", name: "North West", kind: "region"},
  {code: 982, area: "yorkshire-and-the-humber", name: "Yorkshire and The Humber", kind: "region"},
  {code: 983, area: "east-midlands", name: "East Midlands", kind: "region"},
  {code: 984, area: "west-midlands", name: "West Midlands", kind: "region"},
  {code: 985, area: "east-of-england", name: "East of England", kind: "region", aliases: ["Eastern", "East Anglia"]},
  {code: 986, area: "london", name: "London", kind: "region", aliases: ["Greater London"]},
  {code: 987, area: "inner-london", name: "Inner London", kind: "sub-region", spellings: ["London (Inner)"]},
  {code: 988, area: "outer-london", name: "Outer London", kind: "sub-region", spellings: ["London (Outer)"]},
  {code: 989, area: "south-east", name: "South East", kind: "region"},
  {code: 990, area: "south-west", name: "South West", kind: "region"}
];

/** Every area that Sightline knows, in the order of `data/areas.csv`: England, regions, authorities by code. */
export const registry: readonly RegisteredArea[] = [
  england,
  ...regions,
  ...authorities.map((authority) => ({...authority, kind: "authority" as const}))
];

/** Codes that the list of authorities has and that are no area: an older England, no longer kept up. */
export const retiredCodes: ReadonlySet<number> = new Set([1000]);

/** The name reduced to what tells two apart: no case, no punctuation, `&` as a word. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/**
 * True when the area existed on 31 March of the year, the eve of every reorganisation and the day on which most
 * official years end.
 */
export function existedInMarch({opened, closed}: RegisteredArea, year: number): boolean {
  const day = `${year}-03-31`;
  return (!opened || opened <= day) && (!closed || closed > day);
}
