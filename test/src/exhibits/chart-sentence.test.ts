import {group} from "d3-array";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {comparisonRows} from "../../../loaders/comparison/index.js";
import {formatQuantity, formatValue} from "../../../src/domain/format.js";
import {isCount} from "../../../src/domain/leads.js";
import {type Area, type Indicator, isOfToday, type Observation} from "../../../src/domain/tables.js";
import {rankingFinding, trendFinding} from "../../../src/exhibits/chart-sentence.js";
import {type IndicatorModel, indicatorModel} from "../../../src/exhibits/indicator-model.js";
import {areaLede} from "../../../src/pages/area/lede.js";
import {defaultChartState} from "../../../src/state/chart-state.js";
import {parseBreaks} from "../../../src/stats/breaks.js";
import {rationalMean, roundedRational} from "../../support/rational.js";
import {openRealPages, type RealPages} from "../../support/real-pages.js";

// All areas and all headline indicators.

let pages: RealPages;
let headline: Indicator[];
let byPlace: Map<string, Observation[]>;
let byIndicator: Map<string, Observation[]>;

beforeAll(async () => {
  pages = await openRealPages();
  headline = pages.rows.indicators.filter((one) => one.headline !== null);
  byPlace = group(pages.rows.observations, ({indicator, area}) => `${indicator} ${area}`);
  byIndicator = group(pages.rows.observations, ({indicator}) => indicator);
});

afterAll(() => pages?.close());

/** What `data/` has of an area, without doubted values, by year. */
function known(indicator: string, area: string): (Observation & {value: number})[] {
  return (byPlace.get(`${indicator} ${area}`) ?? [])
    .flatMap((one) => (one.value === null || one.status === "doubted" ? [] : [{...one, value: one.value}]))
    .sort((a, b) => a.year - b.year);
}

function modelOf(indicator: Indicator, area: Area): IndicatorModel {
  const neighbours = pages.rows.neighbours
    .filter((one) => one.area === area.area && one.model === "2025")
    .sort((a, b) => a.rank - b.rank)
    .map((one) => ({...one, name: one.neighbour}));
  const observations = byIndicator.get(indicator.indicator) ?? [];
  return indicatorModel(
    {indicator, areas: pages.rows.areas, observations, neighbours},
    {...defaultChartState, areas: [area.area], compare: ["england", "neighbours"]}
  );
}

describe("the sentence under a trend's title", () => {
  it("has no number that data/ does not have, for every area and headline indicator", () => {
    const today = new Set(pages.rows.areas.filter(isOfToday).map(({area}) => area));
    let told = 0;
    let averaged = 0;
    for (const area of pages.rows.areas)
      for (const indicator of headline) {
        const model = modelOf(indicator, area);
        const words = trendFinding(model);
        const where = `${indicator.indicator}, ${area.area}: ${words}`;
        const own = known(indicator.indicator, area.area);
        const latest = own.at(-1);
        if (model.chosen.length === 0) continue;
        if (!latest) {
          expect(words, where).not.toContain(`${area.name}: `);
          continue;
        }
        const amount = [formatQuantity(latest.value, indicator), formatValue(latest.value, indicator)];
        const starts = amount.map((one) => `${area.name}: ${one} in ${latest.period}`);
        expect(
          starts.some((start) => words.startsWith(start)),
          where
        ).toBe(true);
        const [, way, before, period] =
          /, (up from|down from|as in) (?:(\S+(?: a week)?) in )?(\d{4}\S*?)[;.,]/.exec(words) ?? [];
        if (way) {
          const first = own.find((one) => one.period === period);
          expect(first, where).toBeDefined();
          if (!first) continue;
          // A break lies between no two figures that are compared.
          const broken = parseBreaks(indicator.breaks).some(({year}) => first.year < year && year <= latest.year);
          expect(broken, where).toBe(false);
          if (way === "as in")
            expect(formatValue(first.value, indicator), where).toBe(formatValue(latest.value, indicator));
          else {
            expect(before, where).toBe(formatValue(first.value, indicator));
            expect(latest.value > first.value, where).toBe(way === "up from");
          }
        }
        const [, england] = /(?:was|, | and )(\S+(?: a week)?) in England/.exec(words) ?? [];
        if (england && area.area !== "england") {
          // A comparator is of the same period.
          const beside = known(indicator.indicator, "england").find(({period: of}) => of === latest.period);
          expect(england, where).toBe(formatValue(beside?.value ?? Number.NaN, indicator));
        }
        const mean = / the mean of its neighbours was (\S+(?: a week)?)[.;]/.exec(words);
        if (mean) {
          averaged += 1;
          const values = model.neighbours.flatMap(({neighbour}) =>
            known(indicator.indicator, neighbour)
              .filter(({period: of}) => of === latest.period)
              .map(({value}) => value)
          );
          expect(values.length, where).toBeGreaterThan(0);
          expect(mean[1], where).toBe(
            formatValue(roundedRational(rationalMean(values), indicator.decimals), indicator)
          );
        }
        const place = /is (joint )?(\d+)(?:st|nd|rd|th) (best|highest) of (\d+) authorities\./.exec(words);
        expect(place === null || (today.has(area.area) && !isCount(indicator)), where).toBe(true);
        if (place) {
          const values = [...today].flatMap((one) =>
            known(indicator.indicator, one)
              .filter(({period: of}) => of === latest.period)
              .map(({value}) => value)
          );
          const ahead = values.filter((value) =>
            indicator.better === "lower" ? value < latest.value : value > latest.value
          ).length;
          expect([Number(place[2]), Number(place[4])], where).toEqual([ahead + 1, values.length]);
          expect(place[1] !== undefined, where).toBe(values.filter((value) => value === latest.value).length > 1);
          expect(place[3] === "best", where).toBe(indicator.better !== null);
        }
        told += 1;
      }
    expect(told).toBeGreaterThan(10_000);
    expect(averaged).toBeGreaterThan(1000);
  });
});

describe("the sentence under a ranking's title", () => {
  it("names the two ends that data/ has, or how many share one", () => {
    const names = new Map(pages.rows.areas.filter(isOfToday).map(({area, name}) => [area, name]));
    for (const indicator of headline) {
      const [, ...areas] = pages.rows.areas.filter(isOfToday);
      const model = modelOf(indicator, areas[0] as Area);
      const words = rankingFinding(model);
      const values = [...names].flatMap(([area, name]) =>
        known(indicator.indicator, area)
          .filter(({period}) => period === model.ranked?.period)
          .map(({value}) => ({value, name}))
      );
      const found = /values run from (.+?) in (.+) to (.+?) in (.+)\.$/i.exec(words);
      if (values.length < 2) continue;
      expect(found, words).not.toBeNull();
      for (const [text, whose] of [
        [found?.[1], found?.[2]],
        [found?.[3], found?.[4]]
      ]) {
        const same = values.filter(({value}) => formatValue(value, indicator) === text);
        const exact = /^(\d+) authorities$/.exec(whose ?? "");
        if (exact) expect(same.length, words).toBeGreaterThanOrEqual(Number(exact[1]));
        else
          expect(
            same.map(({name}) => name),
            words
          ).toContain(whose?.replace(/^the /, ""));
        const ends = [Math.min(...values.map(({value}) => value)), Math.max(...values.map(({value}) => value))];
        expect(
          ends.map((end) => formatValue(end, indicator)),
          words
        ).toContain(text);
      }
    }
  });
});

describe("the lede of an area's page", () => {
  it.each([
    ["warrington", 3],
    ["isles-of-scilly", 3],
    ["city-of-london", 3],
    ["cumbria", 3],
    ["camden", 3],
    ["north-west", 3],
    ["inner-london", 3],
    ["england", 3]
  ])("is of %s at most %i sentences, true and without holes", async (slug, most) => {
    const model = await pages.area(slug);
    const sentences = areaLede(model);
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.length).toBeLessThanOrEqual(most);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(sentence).not.toMatch(/undefined|NaN|null|\s\s|–/);
    }
  });

  it.each([
    ["camden", "The newest overall judgement known is outstanding, of 15 April 2025, from a list of outcomes."],
    [
      "brent",
      "Its newest inspection, published on 17 June 2026, is known from a list that has no overall grade of it; the judgement before was good, of"
    ]
  ])("names the newest judgement of %s that is known, and where only a list has it", async (slug, words) => {
    expect(areaLede(await pages.area(slug)).at(-1)).toContain(words);
  });

  it("counts the headline indicators of a quarter as data/ has them", async () => {
    const slugs = ["warrington", "halton", "kensington-and-chelsea", "rutland"];
    const compared = comparisonRows(pages.rows, {isWanted: (_, area) => slugs.includes(area)});
    for (const slug of slugs) {
      const own = compared.filter(({area}) => area === slug);
      // Rows ascend by year: of each indicator the newest is the one that stays.
      const model = await pages.area(slug, [...new Map(own.map((row) => [row.indicator, row])).values()]);
      const today = pages.rows.areas.filter(isOfToday).map(({area}) => area);
      let best = 0;
      let worst = 0;
      let all = 0;
      for (const {indicator, latest} of model.byFamily.flatMap(({rows}) => rows)) {
        if (indicator.better === null || isCount(indicator) || latest.value === null) continue;
        const values = today.flatMap((area) =>
          known(indicator.indicator, area)
            .filter(({year}) => year === latest.year)
            .map(({value}) => value)
        );
        // Places among few are none.
        if (values.length < 100) continue;
        const own = latest.value;
        const ahead = values.filter((value) => (indicator.better === "lower" ? value < own : value > own)).length;
        const level = values.filter((value) => value === own).length;
        all += 1;
        if (ahead + level <= values.length / 4) best += 1;
        if (ahead >= (values.length * 3) / 4) worst += 1;
      }
      const times = (count: number) => (count === 0 ? "never" : count === 1 ? "once" : `${count} times`);
      const sentence = areaLede(model)[1] ?? "";
      expect(sentence).toContain(`On ${all} headline indicators`);
      expect(sentence).toContain(`in the best quarter of authorities ${times(best)} and in the worst ${times(worst)}`);
    }
  });
});
