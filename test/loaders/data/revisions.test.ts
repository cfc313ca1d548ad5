import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {readRevisions} from "../../../loaders/data/revisions.js";
import type {Area, Indicator} from "../../../src/domain/tables.js";
import {provenancePart} from "../../../src/pages/indicator/provenance.js";
import {run, temporaryFolder} from "../statistics/support/run-update.js";
import {smallSources, writeSources} from "../statistics/support/small-sources.js";

/** Imports the small sources, and then once more for each change of them, a day after the other. */
async function imports(...changes: ((sources: ReturnType<typeof smallSources>) => void)[]): Promise<string> {
  const root = temporaryFolder();
  const [folder, data] = [join(root, "downloads"), join(root, "data")];
  const sources = smallSources();
  for (const [day, change] of [() => {}, ...changes].entries()) {
    change(sources);
    await writeSources(folder, sources);
    const {code, errors} = await run(folder, {data, today: `2026-11-${20 + day}`});
    expect(errors).not.toContain("expected");
    expect(code).toBe(0);
  }
  return data;
}

function setCount(area: string, year: string, count: string) {
  return ({care, tool}: ReturnType<typeof smallSources>) => {
    const row = care.find(({la_name, time_period}) => la_name === area && time_period === year);
    Object.assign(row ?? {}, {children_count: count});
    const other = tool.find(
      (one) => one["Short Desc"] === "LACnum" && one["LA and Regions"] === area && one.Years === year
    );
    Object.assign(other ?? {}, {Values: count});
  };
}

describe("figures that a source changes", () => {
  test("are kept with both values and the day, each time", async () => {
    const data = await imports(setCount("Warrington", "2025", "333"), setCount("Warrington", "2025", "334"));
    const row = {indicator: "children-in-care", area: "warrington", period: "2025"};
    expect(await readRevisions(data)).toEqual([
      {...row, was: "320", now: "333", since: "2026-11-21"},
      {...row, was: "333", now: "334", since: "2026-11-22"}
    ]);
  });

  test("are none where a gap is filled, and where nothing changes", async () => {
    const data = await imports(
      ({care, tool}) => {
        setCount("Bury", "2025", "c")({care, tool} as ReturnType<typeof smallSources>);
      },
      setCount("Bury", "2025", "320"),
      () => {}
    );
    expect((await readRevisions(data)).map(({was, now}) => [was, now])).toEqual([["320", "c"]]);
  });

  test("are refused, with row and column, where somebody has damaged the file", async () => {
    const data = await imports(setCount("Warrington", "2025", "333"));
    const file = join(data, "revisions.csv");
    writeFileSync(file, readFileSync(file, "utf8").replace("2026-11-21", "last week"));
    await expect(readRevisions(data)).rejects.toThrow(
      'invalid day: "last week" (data/revisions.csv, row 2, column since): expected one such as 2026-11-26'
    );
  });
});

describe("where an indicator's figures come from", () => {
  const {document} = parseHTML("<!doctype html><html><body></body></html>");
  const indicator = {indicator: "care", unit: "number", decimals: 0} as Indicator;
  const areas = [{area: "warrington", name: "Warrington"}] as Area[];
  const text = (provenance: Parameters<typeof provenancePart>[0]) =>
    provenancePart(provenance, {indicator, areas}, {document, root: "../"})
      .map((child) => (child as HTMLElement).textContent ?? "")
      .join(" ");

  test("says version and days, and every figure that was changed, the newest first", () => {
    const row = {indicator: "care", area: "warrington"};
    const said = text({
      versions: [{title: "Children in care", version: "1.1", published: "2026-01-15", fetched: "2026-11-27"}],
      revisions: [
        {...row, period: "2024", was: "1066", now: "67", since: "2026-01-20"},
        {...row, period: "2025", was: "66", now: "c", since: "2026-11-27"}
      ]
    });
    expect(said).toContain("“Children in care”, version 1.1, published 15 January 2026 and read 27 November 2026");
    expect(said).toMatch(
      /Warrington, 2025: was 66, now withheld since November 2026.*Warrington, 2024: was 1,066, now 67/
    );
  });

  test("is nothing where nothing is known", () => {
    expect(provenancePart({versions: [], revisions: []}, {indicator, areas}, {document, root: "../"})).toEqual([]);
  });
});
