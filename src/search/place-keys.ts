import type {Area} from "../domain/tables.js";
import {predecessorsOf} from "../stats/breaks.js";
import {isGroup, type Place} from "./place.js";
import {wordsOf} from "./words.js";

/** What a name of a place leads to. */
export interface PlaceTarget {
  /** Slugs of areas, the likeliest first. */
  areas: readonly string[];
  /** The place of that name that is no area; null for an area's own name. */
  place: Place | null;
  /** Whether the areas are parts of one place, to be charted together, and not what an unclear name may mean. */
  together: boolean;
}

/** Part of a text that names a place. */
export interface PlaceSpan extends PlaceTarget {
  /** First word, and the one after the last. */
  from: number;
  to: number;
}

/** Names of places by their words, common ones left out. */
export type PlaceKeys = ReadonlyMap<string, PlaceTarget>;

/** Most words that a name of a place has, those left out that are too common to count. */
const longest = 6;

/** The words by which a name of a place is known: "Newcastle upon Tyne" and "Newcastle-on-Tyne" are one. */
export function placeWordsOf(text: string): string[] {
  const words = wordsOf(text);
  const telling = words.filter((word) => word !== "upon");
  return telling.length > 0 ? telling : words;
}

/** The names of all areas of today and of all places; an area's own name precedes a place of the same name. */
export function placeKeys(areas: readonly Area[], places: readonly Place[]): PlaceKeys {
  const keys = new Map<string, PlaceTarget>();
  const add = (text: string, area: string) => {
    const key = placeWordsOf(text).join(" ");
    const known = keys.get(key)?.areas ?? [];
    if (!known.includes(area)) keys.set(key, {areas: [...known, area], place: null, together: false});
  };
  // Names first, then aliases and former names: York is York before it is anything else.
  const today = areas.filter(({closed}) => closed === null).sort(byKind);
  for (const {area, name} of today) add(name, area);
  const own = new Set(keys.keys());
  const other = (text: string, area: string) => {
    if (text !== "" && !own.has(placeWordsOf(text).join(" "))) add(text, area);
  };
  for (const area of today) {
    const short = area.name.replace(/^(North|South) (East|West) /, (_, one, two) => `${one[0]}${two[0]} `);
    for (const name of [short, area.name.replace(/^(North|South|East|West) /, (_, point) => `${point[0]} `)])
      other(name, area.area);
    for (const alias of (area.aliases ?? "").split("|")) other(alias, area.area);
    for (const {name} of predecessorsOf(area, areas)) other(name.replace(/ \(to \d{4}\)$/, ""), area.area);
  }
  for (const place of places) {
    const key = placeWordsOf(place.place).join(" ");
    // A county's name that several authorities go by means all of them together.
    if (keys.has(key) && !(isGroup(place) && !own.has(key))) continue;
    keys.set(key, {areas: place.areas.split(" "), place, together: isGroup(place)});
  }
  return keys;
}

/** The places that a text names, in its order: at each word the longest name that begins there. */
export function findPlaces(words: readonly string[], keys: PlaceKeys): PlaceSpan[] {
  const spans: PlaceSpan[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + longest); to > from; to--) {
      const target = keys.get(words.slice(from, to).join(" "));
      if (!target) continue;
      spans.push({...target, from, to});
      from = to - 1;
      break;
    }
  }
  return spans;
}

function byKind(a: Area, b: Area): number {
  const order = ["authority", "country", "region", "sub-region"];
  return order.indexOf(a.kind) - order.indexOf(b.kind) || a.name.localeCompare(b.name, "en-GB");
}
