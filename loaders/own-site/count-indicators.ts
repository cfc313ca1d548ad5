import type {Configuration, DeclaredCount, DeclaredIndicator} from "./configuration.js";
import {slugOf} from "./slug.js";

/** An indicator of the tables: one that is declared, or one that has the counts behind another. */
export interface TableIndicator extends DeclaredIndicator {
  id: string;
  numerator?: string;
  denominator?: string;
  /** Whether it has an entry of its own in the configuration. */
  isDeclared: boolean;
}

/** Columns whose names say no more than that they count. */
const bareNames = /^(numerator|denominator|num|denom|count|number|n|total|value|obs_value)$/i;

/**
 * The indicators of a site, those behind which counts stand in columns of a file with an indicator for each such column, after
 * those that are declared. A column that several name, or that is declared itself, is one indicator.
 */
export function countIndicators({indicators}: Pick<Configuration, "indicators">): TableIndicator[] {
  const known = indicators.map(
    ({numerator, denominator, ...one}): TableIndicator => ({...one, id: one.id ?? slugOf(one.name), isDeclared: true})
  );
  const byPlace = new Map(known.map((one) => [placeKey(one), one]));
  const byId = new Map(known.map((one) => [one.id, one]));
  for (const part of ["numerator", "denominator"] as const)
    indicators.forEach(({[part]: counts}, i) => {
      const of = known[i];
      if (counts === undefined || of === undefined) return;
      const counting = typeof counts === "string" ? byId.get(counts) : countedAt(of, counts, part);
      if (counting === undefined) return;
      // What a share counts its numerator counts; those among whom episodes are counted may be anything.
      if (of.countsOf !== undefined && (part === "numerator" || of.countsOf === "people"))
        counting.countsOf ??= of.countsOf;
      of[part] = counting.id;
    });
  return [...byId.values()];

  function countedAt(of: TableIndicator, counts: DeclaredCount, part: "numerator" | "denominator"): TableIndicator {
    const found = byPlace.get(placeKey(placeOfCounts(of, counts))) ?? derived(of, counts, part, byId);
    byId.set(found.id, found);
    byPlace.set(placeKey(found), found);
    return found;
  }
}

/** Where the counts behind an indicator stand, with what it says itself where they say nothing. */
export function placeOfCounts(
  {file, filters}: Pick<DeclaredIndicator, "file" | "filters">,
  counts: DeclaredCount
): Pick<DeclaredIndicator, "file" | "column" | "filters"> {
  const all = {...filters, ...counts.filters};
  return {
    file: counts.file ?? file,
    column: counts.column,
    ...(Object.keys(all).length > 0 && {filters: all})
  };
}

function derived(
  of: TableIndicator,
  counts: DeclaredCount,
  part: "numerator" | "denominator",
  taken: ReadonlyMap<string, unknown>
): TableIndicator {
  const place = placeOfCounts(of, counts);
  const words = bareNames.test(counts.column) ? `${of.name}: ${part}` : sentence(counts.column);
  const name = counts.name ?? (taken.has(slugOf(words)) || slugOf(words) === "" ? `${of.name}: ${part}` : words);
  const plain = slugOf(name) || `${of.id}-${part}`;
  let id = plain;
  for (let number = 2; taken.has(id); number += 1) id = `${plain}-${number}`;
  const {family, source, sourceUrl, periodKind} = of;
  return {
    id,
    name,
    family,
    source,
    sourceUrl,
    periodKind,
    unit: "number",
    definition: `The ${part} of “${of.name}”: the column ${place.column} of ${place.file}.`,
    ...place,
    isDeclared: false
  };
}

function placeKey({file, column, filters = {}}: Pick<DeclaredIndicator, "file" | "column" | "filters">): string {
  return JSON.stringify([file, column, Object.entries(filters).sort(([a], [b]) => a.localeCompare(b))]);
}

function sentence(words: string): string {
  const plain = words.replaceAll(/[_-]+/g, " ").trim();
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
