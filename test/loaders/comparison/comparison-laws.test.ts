import {beforeAll, describe, expect, it} from "vitest";
import {comparisonRows} from "../../../loaders/comparison/index.js";
import {reportedChanges} from "../../../loaders/comparison/reported-changes.js";
import {loadTables} from "../../../loaders/tables/index.js";
import type {Tables} from "../../../loaders/tables/read.js";
import type {Comparison} from "../../../src/domain/comparison.js";

/** A share with its two counts, one direction and all of its years. */
const slug = "care-leavers-eet";
const counts = ["care-leavers-eet-number", "care-leavers-activity"];

let tables: Tables;
let rows: Comparison[];

beforeAll(async () => {
  const all = await loadTables();
  const wanted = new Set([slug, ...counts, "children-population"]);
  tables = {
    ...all,
    indicators: all.indicators.filter(({indicator}) => wanted.has(indicator)),
    observations: all.observations.filter(({indicator}) => wanted.has(indicator))
  };
  rows = ofShare(tables);
}, 60_000);

describe("comparisons of an indicator", () => {
  it("turn with it: the same ranks and tiers, every word the other", () => {
    const byKey = new Map(tables.observations.map((one) => [`${one.indicator} ${one.area} ${one.year}`, one.value]));
    // Of a hundred, and of all who are counted, what is left.
    const turned = ofShare({
      ...tables,
      indicators: tables.indicators.map((one) => (one.indicator === slug ? {...one, better: "lower" as const} : one)),
      observations: tables.observations.map((one) => {
        if (one.value === null) return one;
        if (one.indicator === slug) return {...one, value: 100 - one.value};
        if (one.indicator !== counts[0]) return one;
        const all = byKey.get(`${counts[1]} ${one.area} ${one.year}`);
        return all == null ? {...one, value: null, status: "missing" as const} : {...one, value: all - one.value};
      })
    });
    const other = {increasing: "decreasing", decreasing: "increasing", "no-clear-trend": "no-clear-trend"} as const;
    expect(turned).toHaveLength(rows.length);
    turned.forEach((row, i) => {
      const own = rows[i] as Comparison;
      const name = `${row.area} ${row.year}`;
      for (const column of [
        "rank",
        "rank_low",
        "rank_high",
        "tied",
        "of",
        "verdict_95",
        "verdict_998",
        "plain_95",
        "plain_998",
        "q"
      ] as const)
        expect(row[column], `${name} ${column}`).toBe(own[column]);
      // A ratio is one of those counted: that of the others is another.
      const turnable = (tier: Comparison["tier"]) => (tier === "D" ? null : tier);
      expect(turnable(row.tier), name).toBe(turnable(own.tier));
      expect(row.trend, name).toBe(own.trend && other[own.trend]);
      expect(row.change, name).toBe(own.change === null ? null : 0 - own.change || 0);
      expect(row.z, name).toBe(own.z === null ? null : 0 - own.z || 0);
    });
  });

  it("do not change with an area that has no value, nor with years before the last five", () => {
    const fewer = ofShare({
      ...tables,
      areas: [...tables.areas, {...(tables.areas[0] as Tables["areas"][number]), area: "nowhere", la_code: 999}],
      observations: tables.observations.filter(({year}) => year >= 2020)
    });
    const newest = (among: Comparison[]) => among.filter(({year}) => year === 2025);
    expect(newest(fewer)).toEqual(newest(rows));
  });

  it("say nothing of what is not known, and why", () => {
    const withoutCounts = ofShare({
      ...tables,
      observations: tables.observations.filter(({indicator}) => indicator !== counts[0])
    });
    for (const row of withoutCounts) {
      expect([
        row.low,
        row.change_low,
        row.z,
        row.p,
        row.q,
        row.rank_low,
        row.verdict_95,
        row.plain_95,
        row.shrunken
      ]).toEqual(new Array(9).fill(null));
      if (row.value !== null) expect(row.reasons).toContain("interval:counts");
      expect(row.trend_method === "counts").toBe(false);
    }
  });

  it("of raw counts have no rank, band, interval or verdict", () => {
    const raw = comparisonRows(tables).filter(({indicator}) => indicator === counts[0]);
    expect(raw.length).toBeGreaterThan(1000);
    for (const row of raw)
      expect([row.rank, row.position, row.percentile, row.band, row.low, row.verdict_95, row.neighbours_mean]).toEqual(
        new Array(7).fill(null)
      );
  });
});

describe("changes that reports state", () => {
  it("have police protection in Warrington, 11 and then 20, in tier D with one time in seven", async () => {
    const changes = reportedChanges(tables);
    const own = changes.find(({report, indicator}) => report === "877-2015-05-12" && indicator === "police-protection");
    expect(own).toMatchObject({earlier: 11, later: 20, change: 9, p: 0.15, tier: "D", chance_in: 7, reason: null});
  });

  it("are every pair of a newer and an earlier figure, each with a probability or the reason why not", () => {
    const stated = new Map<string, Set<string>>();
    for (const {report, indicator, role} of tables.reported) {
      const key = `${report} ${indicator}`;
      stated.set(key, (stated.get(key) ?? new Set()).add(role));
    }
    const pairs = [...stated].filter(([, roles]) => roles.has("current") && roles.has("previous"));
    const changes = reportedChanges(tables);
    expect(changes.map(({report, indicator}) => `${report} ${indicator}`).sort()).toEqual(
      pairs.map(([key]) => key).sort()
    );
    for (const {p, reason, tier, chance_in} of changes) {
      expect(p === null).toBe(reason !== null);
      expect(tier === null).toBe(chance_in === null);
    }
  });
});

function ofShare(own: Tables): Comparison[] {
  return comparisonRows(own, {isWanted: (indicator) => indicator === slug});
}
