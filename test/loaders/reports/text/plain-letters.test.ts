import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {expect, onTestFinished, test} from "vitest";
import {findFigures} from "../../../../loaders/reports/figures/index.js";
import {plainLetters} from "../../../../loaders/reports/text/plain-letters.js";
import {readReport} from "../../../../loaders/reports/text/read-report.js";

const dashes = [..."-‐‑‒–—―−─━﹘－", "\u0335–", "–\u0335", "\u2060-\u2060", "\u00ad"] as const;
const identity = {report: "999-2023-12-05", area: "elmbury", published: "2023-12-05", inspected_to: null};

/** What is read out of a text file of one paragraph: indicator, value, date and its kind. */
async function read(...lines: string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "letters-"));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  const path = join(folder, "report.txt");
  writeFileSync(path, ["Executive summary", "", ...lines, ""].join("\n"));
  return findFigures(await readReport(path), identity).map(({figure}) =>
    [figure.indicator, figure.value, figure.as_at, figure.as_at_kind].join(" ").trim()
  );
}

test("two years are one date whatever dash, space or break of a line joins them", async () => {
  for (const dash of dashes) {
    const wanted = ["re-referrals 18 2013-14 span"];
    expect(await read(`In 2013${dash}14, 18% of referrals were re-referrals.`), `U+${dash}`).toEqual(wanted);
    expect(await read(`In 2013${dash}2014, 18% of referrals were re-referrals.`), `U+${dash}`).toEqual(wanted);
    expect(await read(`For all of the year 2013${dash}`, "14, 18% of referrals were re-referrals.")).toEqual(wanted);
  }
});

test("a movement has both its years behind any dash", async () => {
  for (const dash of dashes)
    expect(await read(`Adoptions rose from 12 in 2014${dash}15 to 19 in 2015${dash}16.`), dash).toEqual([
      "adoptions 12 2014-15 span",
      "adoptions 19 2015-16 span"
    ]);
});

test("October 2009 is a month and 2009-10 a year, though their form is one", async () => {
  expect(await read("In October 2009, 350 children were looked after by the council.")).toEqual([
    "children-in-care 350 2009-10 month"
  ]);
  expect(await read("In 2009-10, 18% of referrals were re-referrals.")).toEqual(["re-referrals 18 2009-10 span"]);
  expect(await read("In 2012-15, 18% of referrals were re-referrals.")).toEqual(["re-referrals 18 2012-15 span"]);
});

test("a day that no calendar has is the month that it names, and never stored as a day", async () => {
  const days = ["31 September 2015", "30 February 2015", "31/11/2015", "29.02.2015", "0 March 2015", "31st June 2015"];
  for (const day of days)
    for (const found of await read(`At ${day}, 18% of referrals were re-referrals.`))
      expect(found, day).toMatch(/^re-referrals 18 2015-\d\d month$/);
  expect(await read("At 29 February 2016, 18% of referrals were re-referrals.")).toEqual([
    "re-referrals 18 2016-02-29 day"
  ]);
});

test("a word broken at the end of a line is whole again, and a hyphen of its own stays", async () => {
  const wanted = ["care-leavers-suitable-accommodation 95"];
  expect(await read("95% of care leavers live in suitable accom\u00admodation.")).toEqual(wanted);
  for (const hyphen of ["-", "\u00ad", "‐", "‑"]) {
    expect(await read(`Now 95% of care leavers live in suitable accom${hyphen}`, "modation.")).toEqual(wanted);
    expect(await read(`At the moment 95% of care leavers live in suit${hyphen}`, "able accommodation.")).toEqual(
      wanted
    );
    expect(await read(`In 2013-14, 18% of referrals were re${hyphen}`, "referrals.")).toEqual([
      "re-referrals 18 2013-14 span"
    ]);
  }
});

test("letters are made plain once: what is plain stays as it is", () => {
  fc.assert(
    fc.property(fc.string({unit: "binary"}), (text) => {
      const plain = plainLetters(text);
      expect(plainLetters(plain)).toBe(plain);
      expect(plain).not.toMatch(/[\u00ad\u200b\u2010\u2011\u2500]/);
    }),
    {seed: 8, numRuns: 2000}
  );
  expect(plainLetters("“Children’s” – £5, 10% • café")).toBe("“Children’s” – £5, 10% • café");
});
