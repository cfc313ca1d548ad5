import {parseHTML} from "linkedom";
import {beforeEach, describe, expect, test} from "vitest";
import {tableRows} from "../../../../src/components/table-file.js";
import {markup} from "../../../../src/dom/element.js";
import {makeSortable} from "../../../../src/dom/table-sort.js";
import type {Area} from "../../../../src/domain/tables.js";
import {movesTable, spanWords} from "../../../../src/pages/judgements/moves-table.js";
import type {Mover} from "../../../../src/query/questions.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");
const area = (slug: string, kind: Area["kind"], region: string | null) =>
  ({area: slug, name: slug, kind, region}) as Area;
const areas = [
  area("england", "country", null),
  area("London", "region", "england"),
  area("inner-london", "sub-region", "London"),
  area("hackney", "authority", "inner-london"),
  area("North West", "region", "england"),
  area("halton", "authority", "North West")
];
const move = (slug: string, name: string, rest: Partial<Mover>): Mover => ({
  area: slug,
  name,
  from_report: `${slug}-before`,
  from_published: "2016-01-10",
  from_grade: 4,
  to_report: `${slug}-after`,
  to_published: "2019-03-12",
  to_grade: 2,
  steps: 2,
  ...rest
});
const moves = [
  move("halton", "Halton", {to_published: "2024-07-10", to_grade: 4, from_grade: 2, steps: -2}),
  move("hackney", "Hackney", {})
];
let table: HTMLTableElement;

beforeEach(() => {
  const page = markup(document).html("div", {}, movesTable(moves, {document, root: "./", areas}));
  table = page.querySelector("table.moves") as HTMLTableElement;
});

const column = (at: number) => [...table.querySelectorAll("tbody tr")].map((row) => row.children[at]?.textContent);

describe("the table of moves", () => {
  test("says who moved from what to what, when, and after how long", () => {
    expect([...(table.querySelector("tbody tr")?.children ?? [])].map(({textContent}) => textContent)).toEqual([
      "Halton",
      "Good 10 January 2016",
      "▼Inadequate",
      "10 July 2024",
      "8\u00a0years 6\u00a0months"
    ]);
    expect([...table.querySelectorAll("tbody tr")].map((row) => row.getAttribute("data-region"))).toEqual([
      "North West",
      "London"
    ]);
  });

  test("is sorted by its headings, the other way round at the second press", () => {
    makeSortable(table);
    const press = (text: string) =>
      [...table.querySelectorAll("thead button")]
        .find((button) => button.textContent === text)
        ?.dispatchEvent(new (document.defaultView as unknown as {Event: typeof Event}).Event("click"));
    press("Authority");
    expect(column(0)).toEqual(["Hackney", "Halton"]);
    press("Authority");
    expect(column(0)).toEqual(["Halton", "Hackney"]);
    // Numbers are no words: 1,157 days are less than 3,104.
    press("Time between");
    expect(column(0)).toEqual(["Halton", "Hackney"]);
    expect(table.querySelectorAll("[aria-sort]")).toHaveLength(1);
  });

  test("gives away the rows that are shown, with what marks them", () => {
    (table.querySelector("tbody tr") as HTMLElement).hidden = true;
    const [header, ...rows] = tableRows(table);
    expect(rows).toHaveLength(1);
    const record = Object.fromEntries(header?.map((name, i) => [name, rows[0]?.[i]]) ?? []);
    expect(record).toMatchObject({
      Authority: "Hackney",
      After: "Good",
      area: "hackney",
      region: "London",
      published: "2019-03-12",
      report_before: "hackney-before",
      steps: "2"
    });
  });
});

test("a length of time is in years and months, with the words that they need", () => {
  expect([40, 365, 400, 1157].map((days) => spanWords(days).replaceAll("\u00a0", " "))).toEqual([
    "1 month",
    "1 year",
    "1 year 1 month",
    "3 years 2 months"
  ]);
});
