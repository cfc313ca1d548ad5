import {parseHTML} from "linkedom";
import {beforeAll, describe, expect, test} from "vitest";
import {loadTables} from "../../../../loaders/tables/index.js";
import type {Tables} from "../../../../loaders/tables/read.js";
import {monthsBetween, moved, reportedFigure} from "../../../../src/pages/story/figures.js";
import {storyView} from "../../../../src/pages/story/view.js";

describe("the story of Warrington", () => {
  let tables: Tables;
  let body: Element;
  const {document} = parseHTML("<!doctype html><html><body></body></html>");
  beforeAll(async () => {
    tables = await loadTables();
    body = storyView(tables, {document}).view;
  });

  test("has five sections, each with charts or a comparison", () => {
    expect(body.querySelectorAll("h2")).toHaveLength(5);
    expect([...body.querySelectorAll("figure")].map((figure) => figure.getAttribute("data-figure"))).toEqual([
      "timeline",
      "child-protection-plans",
      "children-in-care-rate",
      "child-protection-plans-rate"
    ]);
    expect(body.querySelectorAll("tbody tr")).toHaveLength(5);
  });

  test("states what the report states, with the page it is on", () => {
    const rows = [...body.querySelectorAll("tbody tr")].map((row) => row.textContent);
    expect(rows[0]).toMatch(/37\.5% \(June 2014\)41% \(December 2014\).*page 12/);
    expect(rows[1]).toMatch(/11 \(2013-14\)20.*page 15/);
    expect(rows[2]).toMatch(/23 weeks to 24 weeks29 weeks nationally.*page 5/);
    expect(rows[3]).toMatch(/679 days653 days.*page 30/);
    expect(rows[4]).toMatch(/5\.6 points, then 4\.2.*page 35/);
    expect(body.textContent).toContain("rose from 52 to 66 in every 10,000");
    expect(body.textContent).toContain("rose from 170 to 215");
  });

  test("sets no difference of two figures beside them as if it were a target", () => {
    const text = (body.textContent ?? "").replaceAll(/\s+/g, " ");
    expect(text).not.toContain("days fewer");
    expect(text).toContain("18 days longer than the national target");
    expect(text).toContain("The report names no target in days");
    // What was judged in between is told, and what fell while plans rose.
    expect(text).toContain("good in 2019 and good again in 2024");
    expect(text).toMatch(/in need of help of any kind fell, from 1,066 to 1,021/);
  });

  test("shows its best facts large, and the report's plans on the chart of plans", () => {
    expect([...body.querySelectorAll(".pull-figure strong")].map(({textContent}) => textContent)).toEqual([
      "41%",
      "653 days"
    ]);
    const chart = body.querySelector('[data-figure="child-protection-plans"]');
    const [plot] = [...(chart?.querySelectorAll(".plot") ?? [])];
    const marks = [...(plot?.querySelectorAll('[data-mark="reported"]') ?? [])].map((mark) =>
      mark.getAttribute("aria-label")
    );
    expect(marks).toHaveLength(3);
    for (const value of ["170", "215", "219"])
      expect(
        marks.some((words) => words?.startsWith(value)),
        value
      ).toBe(true);
    expect(chart?.querySelector(".notes")?.textContent).toMatch(/170 at 31.March.2014, 215 at 31.January.2015/);
  });

  test("has a part for each trend, which its page draws at the width there is", () => {
    const parts = [...body.querySelectorAll("figure [data-part]")];
    expect(parts.map((part) => part.getAttribute("data-part"))).toEqual([
      "child-protection-plans",
      "children-in-care-rate",
      "child-protection-plans-rate"
    ]);
    for (const part of parts) expect(part.querySelectorAll(".plot")).toHaveLength(3);
  });

  test("says who tells it, when, and of which figures", () => {
    expect(body.querySelector(".byline time")?.getAttribute("datetime")).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(body.querySelector(".byline")?.textContent).toMatch(/Sightline.*released up to \w+ \d{4}/);
  });

  test("links only to reports that are here", () => {
    const known = new Set(tables.reports.map(({report}) => `../report/${report}`));
    const links = [...body.querySelectorAll("a")].map((a) => a.getAttribute("href")?.split("#")[0] ?? "");
    expect(links.filter((href) => href.includes("/report/") && !known.has(href))).toEqual([]);
  });

  test("cannot be told with a figure that no report states", () => {
    expect(() =>
      reportedFigure(tables, {report: "877-2015-05-12", indicator: "care-proceedings", role: "region"})
    ).toThrow("missing figure: 877-2015-05-12 care-proceedings region: expected a row of data/reported.csv");
    expect(() => storyView({...tables, reported: []}, {document})).toThrow("missing figure");
  });
});

test("words and months follow the figures", () => {
  expect([moved(1, 2), moved(2, 1), moved(2, 2)]).toEqual(["rose", "fell", "stayed"]);
  expect(monthsBetween("2014-03-31", "2015-01-31")).toBe(10);
});
