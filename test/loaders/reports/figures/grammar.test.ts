import fc from "fast-check";
import {expect, test} from "vitest";
import {findDates} from "../../../../loaders/reports/figures/dates.js";
import {findNumbers} from "../../../../loaders/reports/figures/numbers.js";
import {formatStated, lastDay, parseStated, type StatedDate} from "../../../../src/domain/period.js";

const months = "January February March April May June July August September October November December".split(" ");
const numbersOf = (text: string) => findNumbers(text, findDates(text));
const datesOf = (text: string) => findDates(text).map(({date}) => date && formatStated(date));
const dated = {seed: 3, numRuns: 300};

test("every day is read in every way that reports write it", () => {
  const day = fc.record({
    d: fc.integer({min: 1, max: 28}),
    m: fc.integer({min: 0, max: 11}),
    y: fc.integer({min: 2009, max: 2025})
  });
  fc.assert(
    fc.property(day, ({d, m, y}) => {
      const iso = `${y}-${String(m + 1).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
      const end =
        d % 10 === 1 && d !== 11 ? "st" : d % 10 === 2 && d !== 12 ? "nd" : d % 10 === 3 && d !== 13 ? "rd" : "th";
      for (const text of [`${d} ${months[m]} ${y}`, `${d}${end} ${months[m]} ${y}`, `${d} ${months[m]}, ${y}`])
        expect(datesOf(`At ${text}, all was well`)).toEqual([iso]);
      expect(datesOf(`by the end of ${months[m]} ${y}.`)).toEqual([iso.slice(0, 7)]);
    }),
    dated
  );
});

test("two years that follow each other are one date, however they are joined", () => {
  fc.assert(
    fc.property(fc.integer({min: 2009, max: 2024}), fc.constantFrom("-", "–", "/", "—", "−"), (y, dash) => {
      const short = String((y + 1) % 100).padStart(2, "0");
      expect(datesOf(`in ${y}${dash}${short}`)).toEqual([`${y}-${short}`]);
      expect(datesOf(`in ${y}${dash}${y + 1}`)).toEqual([`${y}-${short}`]);
      expect(lastDay(parseStated(`${y}-${short}`, "span") as StatedDate)).toBe(`${y + 1}-03-31`);
    }),
    dated
  );
});

test("the year of a law is no date and no number, and what a share rose to is no second year", () => {
  for (const law of ["Children Act 1989", "the Order 2008", "Placement Regulations 2010"]) {
    expect(datesOf(`cared for under the ${law} by consent`)).toEqual([]);
    expect(numbersOf(`cared for under the ${law} by consent`)).toEqual([]);
  }
  expect(datesOf("it rose from 15.8% in 2008 to 21.3% in 2013")).toEqual(["2008", "2013"]);
});

test("a rate stays a rate whoever is counted", () => {
  const [rate, ...others] = numbersOf("36 children and young people per 10,000 had a plan");
  expect(rate).toMatchObject({value: 36, unit: "per 10000"});
  expect(others).toEqual([]);
});

test("a whole number is read with commas, with spaces and without either", () => {
  fc.assert(
    fc.property(fc.integer({min: 0, max: 999_999}), (value) => {
      const commas = value.toLocaleString("en-GB");
      for (const text of [commas, String(value), commas.replaceAll(",", " ")])
        expect(numbersOf(`There are ${text} children.`).map((n) => n.value)).toEqual([value]);
    }),
    dated
  );
});

test("a share is read with its decimals and its unit", () => {
  fc.assert(
    fc.property(fc.integer({min: 0, max: 1000}), fc.constantFrom("%", " %", " per cent"), (tenths, sign) => {
      expect(numbersOf(`a share of ${tenths / 10}${sign} of them`)).toMatchObject([
        {value: tenths / 10, unit: "percent"}
      ]);
    }),
    dated
  );
});

test("numbers in words are numbers, and words that only look like them are not", () => {
  expect(numbersOf("Twenty-one children, four boys and no young people").map((n) => n.value)).toEqual([21, 4, 0]);
  expect(numbersOf("No one is one of the many, one-stop shops, no evidence")).toEqual([]);
});

test("ages, sections of acts, sums of money, distances and hours are not numbers of anything", () => {
  for (const text of [
    "aged 16 to 18",
    "19-year-olds",
    "section 47",
    "£2.5 million",
    "20 miles",
    "24 hours",
    "Key Stage 4",
    "16- and 17-year-olds"
  ])
    expect(numbersOf(`This is ${text}.`), text).toEqual([]);
});

test("marks of footnotes after a word or a share are not numbers", () => {
  expect(numbersOf("special schools3 and 16%6 of all").map((n) => n.value)).toEqual([16]);
});

test("reading never fails and keeps to the text, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({maxLength: 200}), (text) => {
      for (const {value, start, end} of numbersOf(text)) {
        expect(Number.isFinite(value)).toBe(true);
        expect(start >= 0 && start < end && end <= text.length).toBe(true);
      }
    }),
    dated
  );
});

test("the number of a table is no figure", () => {
  expect(numbersOf("in primary schools is 35% (source: annex table 2.8.1)").map(({value}) => value)).toEqual([35]);
});
