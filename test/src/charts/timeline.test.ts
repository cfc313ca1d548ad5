import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {textWidth} from "../../../src/charts/text.js";
import {dateYear, layoutTimeline, type TimelineMark} from "../../../src/charts/timeline.js";

const mark = (date: string, rest: Partial<TimelineMark> = {}): TimelineMark => ({
  lane: "Overall effectiveness",
  date,
  grade: 2,
  words: "Good",
  told: false,
  ...rest
});

describe("a date on the axis", () => {
  test("lies as precisely as it is known: a month and a year in their middle", () => {
    expect(dateYear("2015-01-31")).toBeCloseTo(2015 + 1 / 12);
    expect(dateYear("2015-05-12")).toBeCloseTo(2015 + (4 + 12 / 31) / 12);
    expect(dateYear("2009-11")).toBeCloseTo(2009 + 10.5 / 12);
    expect(dateYear("2009")).toBe(2009.5);
  });
});

describe("judgements along time", () => {
  test("fill 720 pixels by default, from the first judgement's year on", () => {
    const {width, ticks, marks} = layoutTimeline([mark("2015-05-12"), mark("2019-08-19")]);
    expect(width).toBe(720);
    expect(ticks[0]).toEqual({x: 0, text: "2015"});
    expect(ticks.at(-1)).toEqual({x: 719, text: "2020"});
    expect(marks).toHaveLength(2);
  });

  test("each last until the next of their lane begins, the newest to the end of the axis", () => {
    const {marks} = layoutTimeline([mark("2019-08-19"), mark("2015-05-12")], {years: [2015, 2025], width: 1001});
    const [older, newer] = marks;
    expect(older?.date).toBe("2015-05-12");
    expect((older?.x ?? 0) + (older?.width ?? 0)).toBeCloseTo((newer?.x ?? 0) - 2);
    expect((newer?.x ?? 0) + (newer?.width ?? 0)).toBeCloseTo(1000 - 2);
    expect(newer?.x).toBeCloseTo((dateYear("2019-08-19") - 2015) * 100);
  });

  test("end where they no longer hold, though their lane has no later one", () => {
    const lanes = {lane: "Adoption", until: "2019-08-19"};
    const {marks} = layoutTimeline([mark("2015-05-12", lanes)], {years: [2015, 2025], width: 1001});
    expect((marks[0]?.x ?? 0) + (marks[0]?.width ?? 0)).toBeCloseTo((dateYear("2019-08-19") - 2015) * 100 - 2);
  });

  test("of one lane do not shorten those of another, and lanes keep the order in which they come", () => {
    const {lanes, marks, height} = layoutTimeline(
      [mark("2015-05-12"), mark("2016-05-12", {lane: "Adoption"}), mark("2024-07-30")],
      {years: [2015, 2025]}
    );
    expect(lanes.map(({name}) => name)).toEqual(["Overall effectiveness", "Adoption"]);
    expect(new Set(marks.map(({y}) => y)).size).toBe(2);
    expect(height).toBeGreaterThan(lanes.at(-1)?.y ?? 0);
    const [first] = marks;
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBeGreaterThan(marks.at(-1)?.x ?? 0);
  });

  test("close to each other stay visible, and one from before the axis begins with it", () => {
    const {marks} = layoutTimeline([mark("2014-12-30"), mark("2019-08-19"), mark("2019-08-20")], {
      years: [2015, 2025],
      width: 350
    });
    expect(marks.map(({width}) => width).every((width) => width >= 3)).toBe(true);
    expect(marks[0]?.x).toBe(0);
  });

  test("say their grade where there is room, and a moment beside it", () => {
    const moment = (date: string) => mark(date, {words: "Focused visit", until: date});
    const options = {years: [2009, 2026] as [number, number], width: 720};
    const [visit] = layoutTimeline([moment("2013-12")], options).marks;
    expect(visit?.text?.anchor).toBe("start");
    expect(visit?.text?.x).toBeGreaterThan((visit?.x ?? 0) + (visit?.width ?? 0));
    const [late] = layoutTimeline([moment("2025-12")], options).marks;
    expect(late?.text?.anchor).toBe("end");
    expect(late?.text?.x).toBeLessThan(late?.x ?? 0);
    // A bar without room stays mute: its words would be those of another.
    const [short] = layoutTimeline([mark("2019-08-01"), mark("2019-10-01")], options).marks;
    expect(short?.text).toBeNull();
  });

  test("are none where none is known, and the axis is there all the same", () => {
    const {marks, lanes, ticks} = layoutTimeline([]);
    expect([marks, lanes]).toEqual([[], []]);
    expect(ticks.length).toBeGreaterThan(1);
  });

  test("have fewer years named where the chart is narrow", () => {
    const years: [number, number] = [2009, 2026];
    const wide = layoutTimeline([mark("2015")], {years, width: 1192}).ticks;
    const narrow = layoutTimeline([mark("2015")], {years, width: 350}).ticks;
    expect(wide).toHaveLength(18);
    const gaps = narrow.slice(1).map(({x}, i) => x - (narrow[i]?.x ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(40);
  });

  test("all say their grade where that is asked: words that no bar has room for stand above it or beneath, and none meet", () => {
    const grades = ["Outstanding", "Good", "Requires improvement", "Inadequate"];
    const dates = fc.uniqueArray(fc.integer({min: 2009, max: 2025}), {minLength: 1, maxLength: 5});
    const example = [[2024, 2025, 2023], 1192] as [number[], number];
    fc.assert(
      fc.property(dates, fc.constantFrom(350, 720, 1192), (years, width) => {
        const given = years.map((year, i) => mark(`${year}-06-01`, {words: grades[i % 4] ?? "Good"}));
        const {marks, height} = layoutTimeline(given, {
          years: [2009, 2026],
          width,
          sayAll: true,
          gutter: width > 900 ? 190 : 0
        });
        const lines = new Map<number, Array<[number, number]>>();
        for (const {text, words} of marks) {
          expect(text).not.toBeNull();
          if (text === null) continue;
          const room = textWidth(words, 13, {bold: true});
          const [from, to] = text.anchor === "start" ? [text.x, text.x + room] : [text.x - room, text.x];
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(width);
          expect(text.y).toBeLessThan(height - 18);
          const others = lines.get(text.y) ?? [];
          expect(others.every(([start, end]) => to < start || from > end)).toBe(true);
          lines.set(text.y, [...others, [from, to]]);
        }
      }),
      {examples: [example]}
    );
    // What a tablet showed by colour alone: the newest, which has but a year and a half.
    const {marks} = layoutTimeline([mark("2019-08-19"), mark("2024-07-30", {words: "Outstanding"})], {
      years: [2009, 2026],
      width: 350,
      sayAll: true
    });
    expect(marks.map(({text}) => text === null)).toEqual([false, false]);
  });

  test("have a gutter for the names of lanes where there is room", () => {
    const {marks, ticks} = layoutTimeline([mark("2015-05-12")], {years: [2009, 2026], width: 1192, gutter: 190});
    expect(ticks[0]).toEqual({x: 190, text: "2009"});
    expect(marks.every(({x}) => x >= 190)).toBe(true);
  });
});
