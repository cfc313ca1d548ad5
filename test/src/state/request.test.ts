import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {listOf} from "../../../src/domain/words.js";
import {embeddedKinds} from "../../../src/exhibits/registry.js";
import {defaultChartState, parseChartState} from "../../../src/state/chart-state.js";
import {parseRequest, requestNames} from "../../../src/state/request.js";

const parse = (attributes: Record<string, string>) => parseRequest((name) => attributes[name] ?? null, embeddedKinds);

describe("a request", () => {
  it("is a trend of the site's own choices where it says nothing but its indicator", () => {
    expect(parse({indicator: "children-in-care-rate"})).toEqual({
      chart: "trend",
      indicator: "children-in-care-rate",
      state: defaultChartState,
      theme: "auto",
      title: null,
      note: null,
      query: null,
      values: null,
      problems: []
    });
  });

  it("means by its words what the site's addresses mean by them", () => {
    const query = "areas=warrington,halton&compare=region&average=median&from=2018&to=2024&zero=no&reports=no";
    const {problems, ...state} = parseChartState(query);
    expect(problems).toEqual([]);
    expect(parse({indicator: "x", ...Object.fromEntries(new URLSearchParams(query))}).state).toEqual(state);
  });

  it.each([
    [{}, "missing indicator: expected a name such as children-in-care-rate"],
    [{indicator: "../x"}, "unknown indicator: “../x”, expected a name such as children-in-care-rate"],
    [{indicator: "x", chart: "pie"}, `unknown chart: "pie", expected ${listOf(Object.keys(embeddedKinds), "or")}`],
    [{chart: "timeline"}, "missing areas: expected one such as warrington"],
    [{indicator: "x", from: "soon"}, 'invalid from: "soon", expected a year such as 2025'],
    [{indicator: "x", title: "a".repeat(201)}, "title is too long: 201 characters, expected at most 200"]
  ])("names what it cannot understand: %o", (attributes, problem) => {
    expect(parse(attributes as Record<string, string>).problems).toContain(problem);
  });

  it("never throws, whatever it is asked", () => {
    const attributes = fc.dictionary(fc.constantFrom(...requestNames), fc.string({unit: "binary", maxLength: 60}), {
      noNullPrototype: true
    });
    fc.assert(
      fc.property(attributes, (asked) => {
        const {indicator, title, problems} = parse(asked);
        expect((title ?? "").length).toBeLessThanOrEqual(200);
        if (problems.length === 0) expect(indicator).toMatch(/^[a-z0-9-]*$/);
      }),
      {seed: 4, numRuns: 300}
    );
  });
});
