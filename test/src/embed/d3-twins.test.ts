import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import * as arrays from "d3-array";
import * as paths from "d3-path";
import * as scales from "d3-scale";
import * as shapes from "d3-shape";
import {build} from "esbuild";
import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {smallerTwins} from "../../../loaders/embed/script.js";
import {ascending, extent} from "../../../src/embed/d3/d3-array.js";
import {pathRound} from "../../../src/embed/d3/d3-path.js";
import {scaleLinear} from "../../../src/embed/d3/d3-scale.js";
import {area, line, symbol, symbolDiamond2, symbolTimes} from "../../../src/embed/d3/d3-shape.js";
import {canonical, goldenFile} from "../../support/golden.js";

/** Figures as the tables have them: up to four decimals. */
const value = fc.oneof(
  fc.integer({min: -100_000, max: 100_000}),
  fc.double({min: -1e6, max: 1e6, noNaN: true}).map((one) => Math.round(one * 1e4) / 1e4 + 0)
);
// With one tick d3-array widens without end; charts ask for two at least.
const count = fc.integer({min: 2, max: 12});

describe("the twin of a linear scale", () => {
  const ascending = fc.tuple(value, value).map(([a, b]): [number, number] => (a < b ? [a, b] : [b, a]));
  it("places, ticks and rounds off as D3's does", () => {
    fc.assert(
      fc.property(ascending, fc.tuple(value, value), value, count, (domain, range, at, count) => {
        fc.pre(domain[0] < domain[1]);
        const [ours, theirs] = [scaleLinear(domain, range), scales.scaleLinear(domain, range)];
        expect(ours(at)).toBe(theirs(at));
        expect(ours.ticks(count)).toEqual(theirs.ticks(count));
        // A negative zero is a zero.
        expect(
          ours
            .nice(count)
            .domain()
            .map((end) => end + 0)
        ).toEqual(
          theirs
            .copy()
            .nice(count)
            .domain()
            .map((end) => end + 0)
        );
        expect(ours.nice(count)(at)).toBe(theirs.copy().nice(count)(at));
      }),
      {seed: 1, numRuns: 2000}
    );
  });

  it("has the middle for a domain of one value", () => {
    expect(scaleLinear([3, 3], [0, 100])(3)).toBe(scales.scaleLinear([3, 3], [0, 100])(3));
  });
});

describe("the twin of an extent", () => {
  const gap = fc.constantFrom(null, undefined, Number.NaN);
  it("passes over what is missing as D3's does", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(value, gap), {maxLength: 40}), (values) => {
        expect(extent(values)).toEqual(arrays.extent(values as number[]));
        const rows = values.map((one) => ({one}));
        expect(extent(rows, ({one}) => one)).toEqual(arrays.extent(rows, ({one}) => one));
      }),
      {seed: 3}
    );
  });
});

describe("the twin of an order", () => {
  it("sets numbers in order as D3's does", () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(ascending(a, b) + 0).toBe(arrays.ascending(a, b));
        expect(ascending(a, a) + 0).toBe(arrays.ascending(a, a));
      }),
      {seed: 7}
    );
  });
});

describe("the twin of a line", () => {
  const places = fc.array(fc.tuple(value, value), {minLength: 1, maxLength: 30});
  it("is drawn as D3's is", () => {
    fc.assert(
      fc.property(places, fc.integer({min: 0, max: 3}), (places, decimals) => {
        expect(line().digits(decimals)(places)).toBe(shapes.line().digits(decimals)(places));
      }),
      {seed: 2}
    );
  });
});

describe("the twin of an area", () => {
  const run = fc.array(fc.record({x: value, low: value, high: value}), {minLength: 2, maxLength: 30});
  it("is drawn as D3's is", () => {
    fc.assert(
      fc.property(run, (run) => {
        const draw = (of: typeof shapes.area) =>
          of<(typeof run)[number]>(
            ({x}) => x,
            ({low}) => low,
            ({high}) => high
          ).digits(2)(run);
        expect(draw(area as unknown as typeof shapes.area)).toBe(draw(shapes.area));
      }),
      {seed: 4}
    );
  });
});

describe("the twins of symbols", () => {
  it("are drawn as D3's are", () => {
    fc.assert(
      fc.property(fc.double({min: 0.1, max: 1000, noNaN: true}), (size) => {
        expect(symbol(symbolDiamond2, size)()).toBe(shapes.symbol(shapes.symbolDiamond2, size)());
        expect(symbol(symbolTimes, size)()).toBe(shapes.symbol(shapes.symbolTimes, size)());
      }),
      {seed: 5}
    );
  });
});

describe("the twin of a path", () => {
  const step = fc.oneof(
    fc.record({name: fc.constantFrom("moveTo" as const, "lineTo" as const), of: fc.tuple(value, value)}),
    fc.record({name: fc.constant("rect" as const), of: fc.tuple(value, value, value, value)}),
    fc.record({name: fc.constant("closePath" as const), of: fc.constant([] as const)})
  );
  it("is written as D3's is, from where it begins", () => {
    fc.assert(
      fc.property(
        value,
        value,
        fc.array(step, {maxLength: 20}),
        fc.integer({min: 0, max: 3}),
        (x, y, steps, decimals) => {
          const [ours, theirs] = [pathRound(decimals), paths.pathRound(decimals)];
          for (const path of [ours, theirs]) {
            path.moveTo(x, y);
            for (const {name, of} of steps) (path[name] as (...values: readonly number[]) => void)(...of);
          }
          expect(ours.toString()).toBe(theirs.toString());
        }
      ),
      {seed: 6}
    );
  });
});

describe("golden drawings", () => {
  let folder = "";
  let cases: Readonly<Record<string, () => SVGSVGElement>>;
  beforeAll(async () => {
    // Beside the packages, so that those which are not bundled are found.
    folder = mkdtempSync(join("node_modules", ".twins-"));
    const outfile = join(folder, "cases.mjs");
    await build({
      entryPoints: ["test/support/chart-cases.ts"],
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      external: ["linkedom"],
      plugins: [smallerTwins(process.cwd())]
    });
    ({chartCases: cases} = (await import(pathToFileURL(outfile).href)) as {chartCases: typeof cases});
  });
  afterAll(() => rmSync(folder, {recursive: true}));

  it("are the same bytes with the twins in D3's place", () => {
    const differ = Object.entries(cases).filter(
      ([name, draw]) => canonical(draw().outerHTML) !== readFileSync(goldenFile(name), "utf8")
    );
    expect(differ.map(([name]) => name)).toEqual([]);
    expect(Object.keys(cases).length).toBeGreaterThan(20);
  });
});
