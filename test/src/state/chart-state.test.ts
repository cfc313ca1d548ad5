import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type ChartState, defaultChartState, formatChartState, parseChartState} from "../../../src/state/chart-state.js";
import {comparators, sortKeys, views} from "../../../src/state/choices.js";
import {closestWord} from "../../../src/state/closest-word.js";

const areas = new Set(["warrington", "halton", "kingston-upon-hull", "north-west", "england"]);

const slug = fc.stringMatching(/^[a-z]{1,8}(-[a-z]{1,8}){0,3}$/);
const year = fc.integer({min: 1990, max: 2100});
const anyState: fc.Arbitrary<ChartState> = fc
  .record(
    {
      areas: fc.uniqueArray(slug, {maxLength: 12}),
      compare: fc.subarray([...comparators]),
      average: fc.constantFrom("mean", "median"),
      model: fc.constantFrom("2025", "2021"),
      zero: fc.boolean(),
      view: fc.constantFrom(...views),
      from: year,
      to: year,
      year,
      sort: fc.record({by: fc.constantFrom(...sortKeys), order: fc.constantFrom("ascending", "descending")})
    },
    {requiredKeys: ["areas", "compare", "average", "model", "zero", "view"]}
  )
  .filter(({from, to}) => from === undefined || to === undefined || from <= to);

describe("parseChartState", () => {
  it("is the default where the URL says nothing", () => {
    expect(parseChartState("")).toEqual({
      areas: [],
      compare: ["england", "neighbours"],
      average: "mean",
      model: "2025",
      zero: true,
      view: "trend",
      problems: []
    });
    expect(parseChartState("?")).toEqual({...defaultChartState, problems: []});
    expect(parseChartState("?areas=&compare=&average=&from=&sort=")).toEqual({...defaultChartState, problems: []});
  });

  it("reads every choice, from a query or its parameters", () => {
    const query =
      "?areas=warrington,halton&compare=england,region&average=median&model=2021&from=2016&to=2024&zero=no&view=table&year=2023&sort=name-ascending";
    const state = {
      areas: ["warrington", "halton"],
      compare: ["england", "region"],
      average: "median",
      model: "2021",
      from: 2016,
      to: 2024,
      zero: false,
      view: "table",
      year: 2023,
      sort: {by: "name", order: "ascending"},
      problems: []
    };
    expect(parseChartState(query, {areas})).toEqual(state);
    expect(parseChartState(new URLSearchParams(query), {areas})).toEqual(state);
  });

  it("takes capitals, spaces and repeats as they were meant", () => {
    const {areas: read, problems} = parseChartState("?areas= Warrington , halton,warrington,", {areas});
    expect(read).toEqual(["warrington", "halton"]);
    expect(problems).toEqual([]);
  });

  it("leaves other parameters alone", () => {
    expect(parseChartState("?utm_source=letter").problems).toEqual([]);
  });

  it("ignores an area there is none of, and says what was probably meant", () => {
    const {areas: read, problems} = parseChartState("?areas=warington,halton,gondor", {areas, nearest: closestWord});
    expect(read).toEqual(["halton"]);
    expect(problems).toEqual(['unknown area: "warington", did you mean "warrington"?', 'unknown area: "gondor"']);
  });

  it("refuses what cannot be a slug where the areas are not known", () => {
    const {areas: read, problems} = parseChartState("?areas=warrington,<b>x</b>");
    expect(read).toEqual(["warrington"]);
    expect(problems).toEqual(['unknown area: "<b>x</b>"']);
  });

  it("keeps the default for each choice it does not know, and names the choices there are", () => {
    const state = parseChartState("?average=mode&model=2011&zero=maybe&view=pie&sort=colour&compare=france");
    expect(state).toMatchObject({...defaultChartState});
    expect(state.problems).toEqual([
      'unknown comparator: "france", expected england, region, neighbours or none',
      'unknown average: "mode", expected mean or median',
      'unknown model: "2011", expected 2025 or 2021',
      'unknown zero: "maybe", expected yes or no',
      'unknown view: "pie", expected trend, multiples, ranking or table',
      'unknown sort: "colour", expected one such as "value-descending" (value, name or change)'
    ]);
  });

  it("refuses what is not a year, and years the wrong way round", () => {
    expect(parseChartState("?from=last&to=99999").problems).toEqual([
      'invalid from: "last", expected a year such as 2025',
      'invalid to: "99999", expected a year such as 2025'
    ]);
    const state = parseChartState("?from=2024&to=2016");
    expect([state.from, state.to]).toEqual([undefined, undefined]);
    expect(state.problems).toEqual(["invalid years: from 2024 to 2016, expected the earlier one first"]);
  });

  it("compares with nothing when asked to", () => {
    expect(parseChartState("?compare=none").compare).toEqual([]);
  });

  it("repeats only the beginning of a very long mistake", () => {
    expect(parseChartState(`?view=${"x".repeat(5000)}`).problems[0]?.length).toBeLessThan(200);
  });

  it("never throws, and never gives a state that it could not read back", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom("areas", "compare", "average", "model", "from", "to", "zero", "view", "year", "sort"),
          fc.string()
        ),
        (parameters) => {
          const {problems: _, ...state} = parseChartState(new URLSearchParams(parameters));
          expect(parseChartState(formatChartState(state))).toEqual({...state, problems: []});
        }
      ),
      {seed: 5}
    );
  });
});

describe("formatChartState", () => {
  it("says nothing of defaults", () => {
    expect(formatChartState(defaultChartState)).toBe("");
  });

  it("is readable, and always in one order", () => {
    expect(
      formatChartState({
        ...defaultChartState,
        zero: false,
        sort: {by: "change", order: "descending"},
        average: "median",
        compare: ["neighbours", "england", "region"],
        areas: ["warrington", "halton"]
      })
    ).toBe("?areas=warrington,halton&compare=england,region,neighbours&average=median&zero=no&sort=change-descending");
    expect(formatChartState({...defaultChartState, compare: []})).toBe("?compare=none");
  });

  it("is undone by parsing", () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(parseChartState(formatChartState(state))).toEqual({...state, problems: []});
      }),
      {seed: 6}
    );
  });

  it("needs no escaping: an address bar shows it as it is", () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const search = formatChartState(state);
        expect(new URL(search, "https://example.org/").search).toBe(search);
      }),
      {seed: 7}
    );
  });
});
