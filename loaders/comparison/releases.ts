import type {Comparison} from "../../src/domain/comparison.js";
import type {Indicator} from "../../src/domain/tables.js";
import {benjaminiHochberg} from "../../src/stats/multiple.js";
import type {Draft} from "./indicator-rows.js";

/**
 * The rows with what a release decides, in the order given: q, by Benjamini and Hochberg among all changes that were tested in figures of one
 * publication for one year, and how many those were. Changes of no more than one displayed unit were looked at too, but show
 * neither z, p nor q.
 */
export function withReleases(drafts: readonly Draft[], indicators: ReadonlyMap<string, Indicator>): Comparison[] {
  const releases = new Map<string, number[]>();
  drafts.forEach(({row}, i) => {
    if (row.p === null) return;
    const key = `${row.year} ${indicators.get(row.indicator)?.source}`;
    const own = releases.get(key);
    if (own) own.push(i);
    else releases.set(key, [i]);
  });
  const adjusted = new Map<number, {q: number; looks: number}>();
  for (const places of releases.values()) {
    const q = benjaminiHochberg(places.map((i) => drafts[i]?.row.p as number));
    for (const [j, i] of places.entries()) adjusted.set(i, {q: q[j] as number, looks: places.length});
  }
  return drafts.map(({row, isWithheld}, i) =>
    isWithheld ? {...row, z: null, p: null} : {...row, ...(adjusted.get(i) ?? {})}
  );
}
