import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {markup} from "../../../../src/dom/element.js";
import type {Area, TellingDocument} from "../../../../src/domain/tables.js";
import {timelinePart} from "../../../../src/pages/area/judgements.js";
import type {DatedJudgement} from "../../../../src/query/questions.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");
const given = (report: string, rest: Partial<DatedJudgement> = {}): DatedJudgement => ({
  report,
  judgement: "overall",
  grade: 2,
  grade_text: "good",
  date: report.slice(4),
  framework: "ilacs",
  url: null,
  page: 1,
  stated_by: null,
  ...rest
});
const gazette: TellingDocument = {
  document: "gazette-2022",
  area: "warrington",
  publisher: "The Gazette",
  title: "A visit",
  published: "2022-01-05",
  year: 2021,
  url: "https://example.org/a",
  file: "a.txt"
};
const visit = given("877-2021-12", {
  grade: null,
  grade_text: "focused-visit",
  framework: null,
  stated_by: "gazette-2022"
});

const warrington: Area = {
  area: "warrington",
  name: "Warrington",
  kind: "authority",
  region: "north-west",
  la_code: 877,
  ons_code: null,
  opened: null,
  closed: null,
  successors: null,
  aliases: null
};

function view(judgements: readonly DatedJudgement[], documents: readonly TellingDocument[] = []) {
  const parts = timelinePart(judgements, {area: warrington, document, root: "../", years: [2013, 2025], documents});
  const element = markup(document).html("div", {}, parts);
  const chart = element.querySelector(".plot-wide svg");
  const marks = [...(chart?.querySelectorAll("g[role=img]") ?? [])].map((mark) => ({
    label: mark.getAttribute("aria-label"),
    x: Number(mark.querySelector("rect")?.getAttribute("x")),
    width: Number(mark.querySelector("rect")?.getAttribute("width"))
  }));
  return {element, marks};
}

describe("the judgements of an area along time", () => {
  test("are nothing where none is held", () => {
    expect(timelinePart([], {area: warrington, document, root: "../", years: [2013, 2025]})).toEqual([]);
  });

  test("lead to their reports, and to nothing else where reports tell all", () => {
    const told = given("877-2009-11", {grade: 4, grade_text: "inadequate", stated_by: "877-2019-08-19"});
    const {element} = view([told, given("877-2019-08-19")]);
    const links = [...element.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    expect(links).toEqual(["../report/877-2019-08-19"]);
    expect(element.textContent).not.toContain("Also reported by");
    expect(element.textContent).toContain("Source: Ofsted inspection reports");
  });

  test("stand through a visit without a grade, which is a moment below them", () => {
    const {marks} = view([given("877-2019-08-19"), visit], [gazette]);
    expect(marks.map(({label}) => label)).toEqual([
      "Overall effectiveness: Good, 2019-08-19",
      "Visits without a grade: Focused visit, 2021-12"
    ]);
    const [good, moment] = marks;
    expect(moment?.width).toBe(3);
    expect((good?.x ?? 0) + (good?.width ?? 0)).toBeGreaterThan((moment?.x ?? 0) + 3);
  });

  test("name the document that tells of one, with its publisher and day", () => {
    const {element} = view([given("877-2019-08-19"), visit], [gazette]);
    const also = [...element.querySelectorAll("p.facts")].at(-1);
    expect(also?.textContent).toBe("Also reported by: “A visit”, The Gazette, 5 January 2022.");
    expect(also?.querySelector("a")?.getAttribute("href")).toBe("https://example.org/a");
    const {element: untitled} = view([given("877-2019-08-19"), visit], [{...gazette, title: null, published: null}]);
    expect([...untitled.querySelectorAll("p.facts")].at(-1)?.textContent).toBe("Also reported by: The Gazette.");
    expect(element.querySelectorAll('a[href^="../report/"]')).toHaveLength(1);
  });

  test("have a key of the grades that there are, best first", () => {
    const poor = given("877-2015-05-12", {grade: 4, grade_text: "inadequate"});
    const {element} = view([poor, given("877-2019-08-19"), visit], [gazette]);
    expect([...element.querySelectorAll(".grade-key .grade")].map(({textContent}) => textContent)).toEqual([
      "Good",
      "Inadequate"
    ]);
  });
});
