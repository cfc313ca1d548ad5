import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, it, onTestFinished} from "vitest";
import {readOfficial} from "../../../../loaders/reports/plausibility/official.js";

it("holds no report's figure against a value that is itself doubted", async () => {
  const data = mkdtempSync(join(tmpdir(), "official-"));
  onTestFinished(() => rmSync(data, {recursive: true, force: true}));
  mkdirSync(join(data, "statistics"));
  cpSync("data/areas.csv", join(data, "areas.csv"));
  writeFileSync(join(data, "statistics/children-in-care.csv"), "area,2014,2015,2016\nwarrington,231,0?,300\n");
  const official = await readOfficial(data);
  const of = (year: number) => official.value("children-in-care", "warrington", year);
  expect([2014, 2015, 2016].map(of)).toEqual([231, null, 300]);
});
