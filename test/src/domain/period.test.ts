import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  firstDay,
  formatStated,
  lastDay,
  officialYear,
  parseStated,
  placeInTime,
  type StatedDate,
  type StatedKind
} from "../../../src/domain/period.js";

const laws = {seed: 8, numRuns: 1000};
const year = fc.integer({min: 1950, max: 2080});
const month = fc.integer({min: 1, max: 12});

/** Every date that a report can state. */
const stated: fc.Arbitrary<StatedDate> = fc.oneof(
  fc.record({kind: fc.constant("day" as const), year, month, day: fc.integer({min: 1, max: 28})}),
  fc.record({kind: fc.constant("month" as const), year, month}),
  fc.record({kind: fc.constant("year" as const), year}),
  fc
    .record({year, years: fc.integer({min: 1, max: 20})})
    .map(({year, years}) => ({kind: "span" as const, year, end: year + years}))
);

describe("a stated date", () => {
  it("is read back from its form and its kind as what it was", () => {
    fc.assert(
      fc.property(stated, (date) => {
        expect(parseStated(formatStated(date), date.kind)).toEqual(date);
      }),
      laws
    );
  });

  it("needs its kind only where a year and a month can be two years that follow each other", () => {
    fc.assert(
      fc.property(stated, (date) => {
        const text = formatStated(date);
        const isDoubtful = text.length === 7 && Number(text.slice(5)) <= 12 && Number(text.slice(5)) > 0;
        if (!isDoubtful) expect(parseStated(text)).toEqual(date);
      }),
      laws
    );
    expect(parseStated("2011-12")?.kind).toBe("span");
    expect(parseStated("2014-03")?.kind).toBe("month");
  });

  it("is none where the text has another form, or is not of the kind", () => {
    const wrong: [string, StatedKind?][] = [
      ["2015-02-30"],
      ["2015-09-31"],
      ["2015-02-29"],
      ["1900-02-29"],
      ["2015-13-01"],
      ["2015-00", "month"],
      ["2013-14", "month"],
      ["2014", "span"],
      ["2014-03", "year"],
      ["2014-03", "day"],
      ["14"],
      ["2014-3"],
      [""]
    ];
    for (const [text, kind] of wrong) expect(parseStated(text, kind), text).toBeNull();
    expect(parseStated("2016-02-29")).toEqual({kind: "day", year: 2016, month: 2, day: 29});
  });
});

describe("the year of the official series", () => {
  it("is that in which a span ends, whatever its length and century", () => {
    const years = ["2013-14", "2012-15", "2011-14", "2013-16", "2009-12", "2010-13", "1999-00", "1998-02"];
    expect(years.map((text) => officialYear(parseStated(text, "span") as StatedDate))).toEqual([
      2014, 2015, 2014, 2016, 2012, 2013, 2000, 2002
    ]);
  });

  it("is that of the nearest 31 March for a day or month, also for a month that looks like a span", () => {
    const yearOf = (text: string, kind: StatedKind) => officialYear(parseStated(text, kind) as StatedDate);
    expect(yearOf("2009-10", "month")).toBe(2010);
    expect(yearOf("2009-10", "span")).toBe(2010);
    expect(yearOf("2011-12", "month")).toBe(2012);
    expect(yearOf("2008-09", "month")).toBe(2008);
    expect(yearOf("2008-09", "span")).toBe(2009);
    expect(yearOf("2014-09-30", "day")).toBe(2014);
    expect(yearOf("2014-10-01", "day")).toBe(2015);
  });

  it("has its 31 March no more than half a year from any day", () => {
    fc.assert(
      fc.property(stated, (date) => {
        if (date.kind !== "day") return;
        expect(Math.abs(officialYear(date) + 0.25 - placeInTime(date))).toBeLessThanOrEqual(0.51);
      }),
      laws
    );
  });
});

describe("the days of a stated date", () => {
  it("begin before they end, lie in its years, and hold its place in time", () => {
    fc.assert(
      fc.property(stated, (date) => {
        const [first, last] = [firstDay(date), lastDay(date)];
        expect(first <= last).toBe(true);
        expect(parseStated(first)?.kind).toBe("day");
        expect(parseStated(last)?.kind).toBe("day");
        const place = (day: string) => placeInTime(parseStated(day) as StatedDate);
        expect(placeInTime(date)).toBeGreaterThanOrEqual(place(first) - 0.01);
        expect(placeInTime(date)).toBeLessThanOrEqual(place(last) + 0.01);
      }),
      laws
    );
    expect(lastDay({kind: "month", year: 2015, month: 2})).toBe("2015-02-28");
  });
});
