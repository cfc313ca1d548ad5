import {parseHTML} from "linkedom";
import {expect, test} from "vitest";
import {markup} from "../../../../src/dom/element.js";
import type {Area} from "../../../../src/domain/tables.js";
import {gradeWaits, lastKnown} from "../../../../src/pages/judgements/waits.js";
import {sumWords, waitsSection} from "../../../../src/pages/judgements/waits-table.js";
import type {ListedReport, NewestGrade} from "../../../../src/query/questions.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");
const area = (slug: string, rest: Partial<Area> = {}) =>
  ({area: slug, name: slug, kind: "authority", region: "north", closed: null, ...rest}) as Area;
const areas = [
  {area: "north", name: "North", kind: "region", region: "england"} as Area,
  area("ash"),
  area("beech"),
  area("cedar"),
  area("elm", {closed: "2020-04-01"})
];
const report = (slug: string, published: string, overall: number | null) =>
  ({area: slug, report: `${slug}-${published}`, published, overall, overall_text: String(overall)}) as ListedReport;
const reports = [
  report("ash", "2014-01-01", 4),
  report("ash", "2015-01-01", 4),
  report("ash", "2017-01-01", 3),
  report("beech", "2018-06-30", 3),
  report("elm", "2019-04-01", 4),
  report("cedar", "2016-01-01", 1)
];
const newest = (slug: string, published: string, grade: number | null) =>
  ({area: slug, report: `list-${slug}`, published, grade, grade_text: "", is_listed: true}) as NewestGrade;
const grades = [newest("ash", "2022-01-01", 2), newest("cedar", "2024-01-01", null)];
const data = {reports, grades, areas};

test("a wait begins where a grade is new and ends with the first better one, of a list too", () => {
  expect(lastKnown(data)).toBe("2024-01-01");
  expect(gradeWaits(data).map((one) => [one.area, one.grade, one.outcome, one.days, one.next?.published])).toEqual([
    ["ash", 2, "not-inspected", 730, undefined],
    ["elm", 4, "abolished", 366, undefined],
    ["beech", 3, "not-inspected", 2011, undefined],
    ["ash", 3, "better", 1826, "2022-01-01"],
    // Given again in 2015, it goes on.
    ["ash", 4, "better", 1096, "2017-01-01"]
  ]);
});

test("an inspection that was no better, or whose grade is not known, is said as such", () => {
  const again = gradeWaits({...data, reports: [...reports, report("beech", "2021-06-30", 4)]});
  expect(again.find((one) => one.area === "beech" && one.grade === 3)).toMatchObject({
    outcome: "not-better",
    next: {published: "2021-06-30"}
  });
  const unknown = gradeWaits({...data, grades: [newest("beech", "2023-06-30", null)]});
  expect(unknown.find((one) => one.area === "beech")).toMatchObject({outcome: "not-known", days: 1826});
  expect(gradeWaits({reports: [], grades: [], areas})).toEqual([]);
});

test("the section says how long each took, what is not re-inspected and by when, and sums without leaving out who waits", () => {
  const waits = gradeWaits(data);
  const page = markup(document).html("div", {}, [
    ...waitsSection(waits, {document, root: "./", areas, last: lastKnown(data)})
  ]);
  const rows = [...page.querySelectorAll("table.waits tbody tr")].map((row) =>
    [...row.children].map(({textContent}) => textContent)
  );
  expect(rows[2]?.slice(3)).toEqual(["not re-inspected by 1 January 2024", "more than 2,011"]);
  expect(rows[3]?.slice(3)).toEqual(["Good 1 January 2022 (list)", "1,826"]);
  expect(rows[1]?.[3]).toBe("abolished before");
  expect(page.querySelector('[data-then="better"] a[href="./report/ash-2017-01-01"]')).not.toBeNull();
  expect([...page.querySelectorAll('select[name="then"] option')].map((one) => one.getAttribute("value"))).toEqual([
    "",
    "better",
    "not-inspected",
    "abolished"
  ]);
  expect(
    sumWords(
      waits.filter(({grade}) => grade === 4),
      4
    )
  ).toBe(
    "Inadequate: given anew 2 times, 1 of them followed by a better grade. Half are estimated to be better within 3\u00a0years."
  );
  expect(
    sumWords(
      waits.filter(({grade}) => grade === 2),
      2
    )
  ).toContain("Fewer than half");
});
