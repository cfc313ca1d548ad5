import {describe, expect, it} from "vitest";
import type {ShownWhole} from "../../../src/exhibits/exhibit.js";
import {classesOf} from "../../../src/exhibits/tile-classes.js";
import {tiles} from "../../../src/exhibits/tiles.js";
import {exampleMapModel} from "../../../src/pages/gallery/example.js";

const model = exampleMapModel();
const shown = tiles.show(model) as ShownWhole;

describe("the tile map", () => {
  it("has a row for every authority of today, those without a figure with their reason and no colour", () => {
    const [, ...rows] = shown.rows();
    expect(rows).toHaveLength(model.authorities.length);
    const hidden = rows.filter((row) => row[8] === null);
    expect(hidden.length).toBeGreaterThan(0);
    expect(new Set(hidden.map((row) => row.slice(9, 12).join()))).toEqual(new Set(["suppressed,suppressed,"]));
  });

  it("says how many have no figure, and why", () => {
    expect(shown.say().notes.join(" ")).toContain(
      "Hatched: 4 authorities have no figure for 2025, 4 of them because small numbers are suppressed."
    );
  });

  it("stops at every authority in the order of reading, with or without a figure", () => {
    const stops = shown.walk?.({width: 720}).stops ?? [];
    expect(stops).toHaveLength(model.authorities.length);
    for (const [i, {x, y = 0}] of stops.entries()) {
      const before = stops[i - 1];
      if (before) expect(y > (before.y ?? 0) || (y === before.y && x > before.x)).toBe(true);
    }
    expect(stops.filter(({rows}) => rows[0]?.value === "suppressed")).toHaveLength(4);
  });

  it("draws no two tiles over each other, nor beyond its edges, at any width", () => {
    for (const width of [320, 350, 720, 1192]) {
      const {tiles: placed, height} = shown.layout({width}) as {
        tiles: {x: number; y: number; width: number; height: number}[];
        height: number;
      };
      for (const [i, a] of placed.entries()) {
        expect(a.x >= 0 && a.x + a.width <= width && a.y + a.height <= height).toBe(true);
        for (const b of placed.slice(i + 1))
          expect(Math.abs(a.x - b.x) >= a.width || Math.abs(a.y - b.y) >= a.height).toBe(true);
      }
    }
  });
});

describe("the colours of a map", () => {
  it("are those of one value in every year, so that years can be compared", () => {
    const [then, now] = [classesOf(exampleMapModel({year: 2023})), classesOf(exampleMapModel({year: 2025}))];
    expect(then.classes).toEqual(now.classes);
  });

  it("have a class for every value, higher ones never a lower class", () => {
    for (const colour of ["value", "difference"] as const) {
      const {classes, classOf} = classesOf(exampleMapModel({colour}));
      const places = Array.from({length: 200}, (_, value) =>
        classes.indexOf(classOf(value) as (typeof classes)[number])
      );
      expect(places.every((place) => place >= 0)).toBe(true);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it("hold a quarter of the authorities each where they are quarters, the best first", () => {
    const {classes, classOf} = classesOf(exampleMapModel({colour: "band"}));
    expect(classes.map(({text}) => text.split(",")[0])).toEqual([
      "Best quarter",
      "Second best",
      "Second worst",
      "Worst quarter"
    ]);
    expect(classOf(0)?.text).toMatch(/^Best quarter/);
    expect(classOf(1000)?.text).toMatch(/^Worst quarter/);
  });

  it("are equal steps on both sides of England, the middle one of its own", () => {
    const {classes, classOf} = classesOf(exampleMapModel({colour: "difference"}));
    expect(classes.map(({tone}) => tone.hue)).toEqual(["good", "good", "middle", "bad", "bad"]);
    expect(classOf(68)?.key).toBe("near");
    for (let by = 0; by < 80; by++)
      expect(classes.findIndex((one) => one === classOf(68 + by))).toBe(
        4 - classes.findIndex((one) => one === classOf(68 - by))
      );
  });

  it("are of the value itself for counts, and say so", () => {
    const counts = {...model, indicator: {...model.indicator, unit: "number" as const}};
    const {by, instead} = classesOf({...counts, state: {...counts.state, colour: "band"}});
    expect(by).toBe("value");
    expect(instead).toBe("Coloured by value: counts say how large an area is, and are not compared.");
  });
});
