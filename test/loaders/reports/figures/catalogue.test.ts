import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {parseCsv} from "../../../../loaders/files/csv.js";
import {subjects} from "../../../../loaders/reports/figures/subjects/index.js";

const data = join(import.meta.dirname, "../../../../data");
const table = (name: string) => {
  const {header, rows} = parseCsv(readFileSync(join(data, name), "utf8"), name);
  return rows.map(({cells}) => Object.fromEntries(header.map((column, i) => [column, cells[i] ?? ""])));
};

test("every indicator of the catalogue is looked for, in its unit, and no other", () => {
  const listed = table("catalogue.csv").map(({id, unit}) => `${id}: ${unit}`);
  expect([...new Set(subjects.map(({indicator, unit}) => `${indicator}: ${unit}`))].sort()).toEqual(listed.sort());
});

test("the official series that the catalogue names exist", () => {
  const official = new Set(table("indicators.csv").map(({indicator}) => indicator));
  const named = table("catalogue.csv").flatMap(({official: slug}) => (slug ? [slug] : []));
  expect(named.filter((slug) => !official.has(slug))).toEqual([]);
  expect(named).toContain("care-leavers-neet");
});
