import fc from "fast-check";
import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {readTable} from "../../../../loaders/tables/read.js";
import {tables} from "../../../../loaders/tables/schema.js";
import type {Area, Indicator} from "../../../../src/domain/tables.js";
import {comparison as exhibit} from "../../../../src/exhibits/comparison.js";
import type {ComparedFigures} from "../../../../src/exhibits/comparison-model.js";
import {comparisonOf} from "../../../../src/exhibits/comparison-of.js";
import {isReason} from "../../../../src/exhibits/exhibit.js";
import {completed} from "../../../../src/pages/compare/chosen.js";
import {chartPart} from "../../../../src/pages/compare/view.js";
import {closestWord} from "../../../../src/state/closest-word.js";
import {parseCompareState} from "../../../../src/state/compare-state.js";
import {smallIndicator} from "../../../support/small-areas.js";

// Regions, and a third of the authorities of every kind.
const areas = ((await readTable(tables.areas, "data")) as Area[]).filter((_, i) => i < 12 || i % 3 === 0);
const {document} = parseHTML("<html><body></body></html>");
const slugs = areas.map(({area}) => area);
const leads = ["rate", "count", "share", "score"];
const units = ["per-10000", "number", "percent", "score"] as const;

/** Figures with gaps, zeros and breaks, without chance: the same in every run. */
const figures = leads.map((slug, i): ComparedFigures => {
  const indicator = {
    ...smallIndicator,
    indicator: slug,
    name: slug,
    short_name: slug,
    unit: units[i],
    period_kind: "31 March",
    source: "Made up",
    breaks: i === 2 ? "2019: counted otherwise" : null
  } as Indicator;
  const rows = slugs.flatMap((area, j) =>
    Array.from({length: 10}, (_, k) => {
      const isGap = (j * 7 + k * 3 + i) % 11 === 0;
      const value = isGap ? null : ((j * 13 + k * 5 + i * 29) % 97) - (i === 3 ? 40 : 0);
      return {
        area,
        period: String(2016 + k),
        year: 2016 + k,
        value,
        status: isGap ? ("suppressed" as const) : ("final" as const)
      };
    })
  );
  return {indicator, observations: rows};
});
const ground = {
  areas,
  neighboursOf: (area: string) => {
    const at = slugs.indexOf(area);
    return at < 20 ? [] : slugs.slice(at - 10, at);
  }
};
const reading = {areas: new Set(slugs), indicators: new Set(leads), nearest: closestWord};

const noise = fc.oneof(
  fc.string({maxLength: 20}),
  fc.string({unit: "grapheme", maxLength: 12}),
  fc.constantFrom("%", "%E0%A4", "<script>", "null", "NaN", "-1", "1e9", "__proto__", "constructor", ",,,,", ":", "🦉")
);
const slug = fc.oneof(fc.constantFrom(...slugs), fc.constantFrom(...leads), noise);
const list = fc.array(slug, {maxLength: 14}).map((all) => all.join(","));
const group = fc.oneof(
  fc.constantFrom("authorities", "regions", "unitary", "county", "london", "metropolitan"),
  fc.tuple(fc.constantFrom("region", "neighbours", "wider-2021", "near", ""), slug).map((pair) => pair.join(":")),
  noise
);
const word = fc.oneof(
  fc.constantFrom("indicator", "area", "none", "values", "index", "england", "shared", "free", "yes", "no"),
  fc.integer({min: 1980, max: 2110}).map(String),
  noise
);
const name = fc.oneof(
  fc.constantFrom("by", "show", "base", "axes", "from", "to", "zero", "england"),
  fc.string({maxLength: 8})
);
const address = fc
  .record(
    {areas: list, group, indicators: list, others: fc.array(fc.tuple(name, word), {maxLength: 6})},
    {requiredKeys: []}
  )
  .chain(({others = [], ...own}) => {
    const pairs = [...Object.entries(own), ...others] as [string, string][];
    return fc.shuffledSubarray(pairs, {minLength: pairs.length});
  })
  .chain((pairs) =>
    fc.constantFrom(
      `?${new URLSearchParams(pairs)}`,
      // As a reader types it: nothing encoded.
      `?${pairs.map((pair) => pair.join("=")).join("&")}`
    )
  );

describe("an address of the page that compares areas", () => {
  it("is shown as far as it means something, and says what it ignored, 10,000 times", () => {
    let drawn = 0;
    let reasons = 0;
    let run = 0;
    fc.assert(
      fc.property(address, (search) => {
        const {state, problems} = parseCompareState(search, reading);
        expect(problems.every((problem) => typeof problem === "string" && problem.length < 250)).toBe(true);
        // What is kept of it means something, and means the same again.
        expect(state.areas.every((area) => reading.areas.has(area))).toBe(true);
        expect(state.indicators.every((one) => reading.indicators.has(one))).toBe(true);
        const whole = completed(state, {leads});
        const own = figures.filter(({indicator}) => whole.indicators.includes(indicator.indicator));
        const {comparison} = comparisonOf(whole, ground, own);
        const shown = exhibit.show(comparison);
        run++;
        if (isReason(shown)) {
          reasons++;
          expect(shown.reason).toMatch(/^no /);
          return;
        }
        if (run % 5 > 0) return;
        const said = JSON.stringify(shown.say());
        expect(said).not.toMatch(/NaN|undefined|Infinity|null/);
        if (run % 50 > 0) return;
        drawn++;
        const html = chartPart(comparison, {document, root: "./", width: 700}).map((one) => (one as Element).outerHTML);
        expect(html.join("")).not.toMatch(/NaN|undefined|Infinity/);
      }),
      {seed: 20260101, numRuns: 10_000}
    );
    expect(run).toBe(10_000);
    // The generator reaches both what can be drawn and what cannot.
    expect(drawn).toBeGreaterThan(100);
    expect(reasons).toBeGreaterThan(10);
  }, 120_000);

  it("names every choice that it does not know", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{9,12}$/), (strange) => {
        const {problems} = parseCompareState(`?${strange}=1&areas=${strange}`, reading);
        expect(problems.join()).toContain(`unknown choice: "${strange}"`);
        expect(problems.join()).toContain(`unknown area: "${strange}"`);
      }),
      {seed: 7, numRuns: 200}
    );
  });
});
