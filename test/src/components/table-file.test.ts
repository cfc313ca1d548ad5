import {parseHTML} from "linkedom";
import {expect, test} from "vitest";
import {rowsTogether, tabbed} from "../../../src/components/table-file.js";

function tablesOf(markup: string): Element[] {
  return [...parseHTML(`<!doctype html><html><body>${markup}</body></html>`).document.querySelectorAll("table")];
}
const page = tablesOf(`
  <table>
    <thead><tr><th>Area</th><th>2025</th><th>Trend</th></tr></thead>
    <tbody>
      <tr data-area="wigan" data-find="wgn"><th>Wigan</th><td data-value="1200">1,200 <i aria-hidden="true">▲</i></td><td></td></tr>
      <tr hidden data-area="leeds"><th>Leeds</th><td>5</td><td></td></tr>
      <tr><th colspan="3">Regions</th></tr>
    </tbody>
  </table>
  <table>
    <thead><tr><th>Area</th><th>Rank</th></tr></thead>
    <tbody><tr><th>Halton,\n Cheshire</th><td data-value="">–</td></tr><tr><th>"Bolton"</th><td>−3 points</td></tr></tbody>
  </table>`);

test("tables as rows have every heading once, no row that is hidden, and no column of which nothing is said", () => {
  expect(rowsTogether(page)).toEqual([
    ["Area", "2025", "area", "Rank"],
    ["Wigan", "1200", "wigan", null],
    ["Halton, Cheshire", null, null, ""],
    ['"Bolton"', null, null, "-3 points"]
  ]);
});

test("tables as rows say of every row which group it stands in, and leave out groups that are hidden", () => {
  const grouped = (attributes: string) =>
    tablesOf(`<table ${attributes}>
      <thead><tr><th>Area</th><th>Newest</th></tr></thead>
      <tbody><tr class="group"><th scope="rowgroup" colspan="2">Referrals</th></tr><tr><th>Halton</th><td>619.0</td></tr></tbody>
      <tbody><tr class="group"><th scope="rowgroup" colspan="2">Children in care</th></tr><tr><th>Halton</th><td>132</td></tr></tbody>
      <tbody hidden><tr class="group"><th scope="rowgroup" colspan="2">Plans</th></tr><tr><th>Halton</th><td>40</td></tr></tbody>
    </table>`);
  const rows = [
    ["Referrals", "Halton", "619.0"],
    ["Children in care", "Halton", "132"]
  ];
  expect(rowsTogether(grouped('data-groups="Indicator"'))).toEqual([["Indicator", "Area", "Newest"], ...rows]);
  expect(rowsTogether(grouped(""))).toEqual([["Group", "Area", "Newest"], ...rows]);
});

test("tables as rows have numbers as shown beside unrounded ones where they differ, or words alone", () => {
  expect(rowsTogether(page, {cells: "both"})).toEqual([
    ["Area", "2025", "2025 (as shown)", "area", "Rank"],
    ["Wigan", "1200", "1,200", "wigan", null],
    ["Halton, Cheshire", null, null, null, ""],
    ['"Bolton"', null, null, null, "-3 points"]
  ]);
  expect(rowsTogether(page, {cells: "words"})).toEqual([
    ["Area", "2025", "Rank"],
    ["Wigan", "1,200", null],
    ["Halton, Cheshire", null, "–"],
    ['"Bolton"', null, "-3 points"]
  ]);
});

test("rows are copied with a tab between cells and none within", () => {
  expect(
    tabbed([
      ["a\tb", "c\nd"],
      [1, null]
    ])
  ).toBe("a b\tc d\n1\t");
});

test("a table without rows is its headings, and no table is nothing", () => {
  expect(rowsTogether(tablesOf("<table><thead><tr><th>Area</th></tr></thead><tbody></tbody></table>"))).toEqual([
    ["Area"]
  ]);
  expect(rowsTogether([])).toEqual([[]]);
});

test("columns of one heading are told apart", () => {
  const [table] = tablesOf(
    "<table><thead><tr><th>Found</th><th>Wrong</th><th>Wrong</th></tr></thead><tbody><tr><td>1</td><td>2</td><td>3</td></tr></tbody></table>"
  );
  expect(rowsTogether(table ? [table] : [])).toEqual([
    ["Found", "Wrong", "Wrong 2"],
    ["1", "2", "3"]
  ]);
});
