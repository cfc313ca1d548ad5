import fc from "fast-check";
import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {markup} from "../../../../src/dom/element.js";
import type {StatedKind} from "../../../../src/domain/period.js";
import {joinRanges} from "../../../../src/domain/ranges.js";
import {type ReportData, reportView} from "../../../../src/pages/report/view.js";
import type {FigureOfReport, JudgementOfReport, ListedReport} from "../../../../src/query/questions.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");

const report: ListedReport = {
  report: "877-2015-05-12",
  area: "warrington",
  name: "Warrington",
  framework: "sif",
  inspected_from: "2015-02-24",
  inspected_to: "2015-03-20",
  published: "2015-05-12",
  pages: 51,
  url: null,
  overall: 3,
  overall_text: "requires-improvement",
  figures: 2
};
const judgement: JudgementOfReport = {
  report: report.report,
  judgement: "overall",
  grade: 3,
  grade_text: "requires-improvement",
  page: 1,
  is_told: false
};
const figure: FigureOfReport = {
  indicator: "children-in-care-rate",
  value: 66,
  unit: "per 10000",
  role: "current",
  as_at: "2015-01-31",
  as_at_kind: "day",
  page: 9,
  qualifier: null,
  official: "children-in-care-rate",
  year: 2015,
  official_period: "2015",
  official_value: 68.4,
  official_status: "final",
  period_kind: "31 March",
  is_same_date: false
};

function view(data: Partial<ReportData> = {}) {
  const all = {report, judgements: [judgement], figures: [figure], ...data};
  return markup(document).html("div", {}, reportView(all, {document, root: "../"}));
}

const cells = (element: Element, table: string) =>
  [...element.querySelectorAll(`${table} tbody tr`)].map((row) => [...row.children].map((cell) => cell.textContent));

describe("the page of a report", () => {
  test("names authority, day, framework and inspection, and leads to them", () => {
    const page = view();
    expect(page.querySelector("h1")?.textContent).toBe("Warrington, 12 May 2015");
    expect(page.querySelector(".kicker")?.textContent).toBe("Inspection reports · Single inspection framework");
    expect(page.querySelector(".facts")?.textContent).toBe(
      "All about Warrington · inspected 24 February 2015 to 20 March 2015, 51 pages · no public link known"
    );
    const url = "https://files.ofsted.gov.uk/v1/file/50253719";
    expect(view({report: {...report, url}}).querySelector(`.facts a[href="${url}"]`)?.textContent).toBe(
      "read the report"
    );
    expect(view({report: {...report, inspected_from: null}}).textContent).not.toContain("inspected ");
  });

  test("shows judgements with grade and page, and apart from them what is told of earlier ones", () => {
    const told = {...judgement, report: "877-2009-11", grade: 4, grade_text: "inadequate", page: 7, is_told: true};
    const page = view({judgements: [judgement, told]});
    expect(cells(page, "table.judgements")).toEqual([
      ["Overall effectiveness", "Requires improvement", "1"],
      ["November 2009", "Overall effectiveness", "Inadequate", "7"]
    ]);
    expect(page.querySelector(".grade-4")?.textContent).toBe("Inadequate");
  });

  test("shows a figure with its date, its page and the official one, said to be the nearest where it is", () => {
    expect(cells(view(), "table.figures")[0]?.slice(1)).toEqual([
      "66 per 10,000",
      "31 January 2015",
      "9",
      "68.4 per 10,000 (2015, nearest)"
    ]);
    const same = {
      ...figure,
      role: "previous",
      as_at: "2014-03-31",
      is_same_date: true,
      official_period: "2014"
    } as const;
    const page = view({figures: [same]});
    expect(cells(page, "table.figures")[0]?.[0]).toMatch(/\(earlier\)$/);
    expect(cells(page, "table.figures")[0]?.[4]).toBe("68.4 per 10,000 (2014)");
    expect(page.querySelector("table.figures a")?.getAttribute("href")).toBe("../indicator/children-in-care-rate");
  });

  test("names a month and a year of one form by what they are", () => {
    const dateOf = (as_at: string, as_at_kind: StatedKind) =>
      cells(view({figures: [{...figure, as_at, as_at_kind}]}), "table.figures")[0]?.[2];
    expect(dateOf("2011-12", "span")).toBe("2011-12");
    expect(dateOf("2009-12", "span")).toBe("2009-12");
    expect(dateOf("2009-10", "month")).toBe("October 2009");
    expect(dateOf("2014-03", "month")).toBe("March 2014");
    expect(dateOf("2014", "year")).toBe("2014");
  });

  test("has no column for what none of its figures has, and an empty place where only some have it", () => {
    const alone = {...figure, official: null, official_value: null, official_period: null, official_status: null};
    const page = view({figures: [{...alone, indicator: "common-assessments-good", value: 37.5, unit: "percent"}]});
    expect(cells(page, "table.figures")[0]?.[1]).toBe("37.5%");
    expect([...page.querySelectorAll("table.figures th[scope=col]")].map(({textContent}) => textContent)).toEqual([
      "What",
      "Stated",
      "As at",
      "Page"
    ]);
    expect(page.querySelector("table.figures a:not(.own-row)")).toBeNull();
    expect(
      cells(
        view({figures: [{...figure, official_value: null, official_status: null}, figure]}),
        "table.figures"
      )[0]?.[4]
    ).toBe("");
  });

  test("leads to the page of the public PDF where its address is known, and else says what to ask for", () => {
    const url = "https://files.ofsted.gov.uk/v1/file/50253719";
    const known = view({report: {...report, url}});
    const pages = (element: Element) =>
      [...element.querySelectorAll("td a:not(.own-row)")].map((link) => link.getAttribute("href"));
    expect(pages(known)).toEqual([`${url}#page=1`, `${url}#page=9`]);
    expect(known.querySelector(".ask-for")).toBeNull();
    expect(pages(view())).toEqual([]);
    expect(view().querySelector(".ask-for q")?.textContent).toBe(
      "Ofsted, Warrington, children’s services: Single inspection framework, inspected 24 February 2015 to 20 March 2015, published 12 May 2015"
    );
    expect(() => view({report: {...report, url: "javascript:alert(1)"}})).toThrow(/invalid href/);
  });

  test("gives each figure an address of its own, which does not change with what stands around it", () => {
    const other = {...figure, value: 60, role: "previous"} as const;
    const addressesOf = (figures: FigureOfReport[]) =>
      [...view({figures}).querySelectorAll("table.figures tbody tr")].map((row) => [
        row.id,
        row.querySelector(".own-row")?.getAttribute("href")
      ]);
    const [own] = addressesOf([figure]);
    expect(own).toEqual([
      "children-in-care-rate-current-2015-01-31-66-9",
      "#children-in-care-rate-current-2015-01-31-66-9"
    ]);
    expect(addressesOf([other, figure])).toContainEqual(own);
  });

  test("keeps doubts and ranges in sight, in words", () => {
    const doubtful = {...figure, qualifier: "range-low far-from-official"};
    expect(cells(view({figures: [doubtful]}), "table.figures")[0]?.[5]).toBe(
      "low end of a range, check: far from official"
    );
  });

  test("shows the two ends of a range as one row, whatever else stands between them, and no figure is lost", () => {
    const care = {
      ...figure,
      indicator: "care-proceedings",
      unit: "weeks",
      page: 5,
      as_at: null,
      as_at_kind: null
    } as const;
    const low = {...care, value: 23, qualifier: "range-low"};
    const high = {...care, value: 24, qualifier: "range-high approximate"};
    const alone = {...care, value: 30, qualifier: "range-low", page: 6};
    expect(joinRanges([low, {...care, value: 26}, high, alone]).map(({value, high: upper}) => [value, upper])).toEqual([
      [23, 24],
      [26, null],
      [30, null]
    ]);
    const rows = cells(view({figures: [low, high, alone]}), "table.figures");
    expect(rows.map((row) => [row[1], row.at(-1)])).toEqual([
      ["23 to 24 weeks", "approximate"],
      ["30 weeks", "low end of a range"]
    ]);
    fc.assert(
      fc.property(
        fc.array(
          fc.record({value: fc.integer({min: 1, max: 9}), qualifier: fc.constantFrom(null, "range-low", "range-high")})
        ),
        (some) => {
          const joined = joinRanges(some.map((one) => ({...care, ...one})));
          expect(joined.flatMap(({value, high: upper}) => (upper === null ? [value] : [value, upper])).sort()).toEqual(
            some.map(({value}) => value).sort()
          );
          for (const one of joined) expect(one.high ?? one.value).toBeGreaterThanOrEqual(one.value);
        }
      ),
      {seed: 8}
    );
  });

  test("leads to each family where there are several, with how many figures it has", () => {
    const other = {...figure, indicator: "child-protection-plans", value: 215, unit: "number"} as const;
    const links = [...view({figures: [figure, other]}).querySelectorAll(".family-links a")];
    expect(links.map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
      ["Judgements", "#judgements"],
      ["Child protection", "#child-protection"],
      ["Children in care", "#children-in-care"]
    ]);
    expect(view({figures: []}).querySelector(".family-links")).toBeNull();
  });

  test("says of a doubt which official figures it means where none stands beside it", () => {
    const far = {...figure, qualifier: "far-from-official", official_value: null, official_status: null} as const;
    expect(cells(view({figures: [far]}), "table.figures")[0]?.at(-1)).toBe(
      "check: far from the official figures of other years"
    );
  });

  test("groups figures by family, in the catalogue's order", () => {
    const other = {...figure, indicator: "child-protection-plans", value: 215, unit: "number"} as const;
    const page = view({figures: [figure, other]});
    expect([...page.querySelectorAll("h3")].map(({textContent}) => textContent)).toEqual([
      "Child protection",
      "Children in care"
    ]);
  });

  test("says that a newer inspection has replaced its judgements, and where that is known from", () => {
    const newest = {
      area: "warrington",
      report: "877-2025-06-18",
      published: "2025-06-18",
      grade: 1,
      grade_text: "outstanding",
      is_listed: true,
      url: "https://files.ofsted.gov.uk/v1/file/1"
    };
    const notice = (data: Partial<ReportData>) => view(data).querySelector("[data-replaced]");
    expect(notice({newest})?.textContent).toBe(
      "The judgements below are replaced by the report of 18 June 2025, overall Outstanding. It is known from a list of outcomes; the report itself is not held here."
    );
    expect(notice({newest})?.querySelector("a")?.getAttribute("href")).toBe(newest.url);
    expect(notice({newest})?.querySelector(".grade-1.listed")).not.toBeNull();
    const held = notice({newest: {...newest, is_listed: false, url: null}});
    expect(held?.textContent).toBe(
      "The judgements below are replaced by the report of 18 June 2025, overall Outstanding."
    );
    expect(held?.querySelector("a")?.getAttribute("href")).toBe("../report/877-2025-06-18");
    expect(notice({newest, judgements: []})?.textContent).toMatch(/^A newer inspection is known: the report of/);
    expect(notice({newest: {...newest, grade: null, grade_text: "not-known"}})?.textContent).toBe(
      "The judgements below are replaced by the report of 18 June 2025. It is known from a list of outcomes that has no overall grade of it; the report itself is not held here."
    );
    // The newest report itself, and one that came out later without a grade, are not replaced.
    expect(notice({newest: {...newest, report: report.report, published: report.published}})).toBeNull();
    expect(notice({newest: {...newest, published: "2014-01-01"}})).toBeNull();
    expect(notice({})).toBeNull();
  });

  test("says so where there is no judgement and no figure", () => {
    const page = view({judgements: [], figures: []});
    expect(page.textContent).toContain("This report gives no graded judgement.");
    expect(page.textContent).toContain("None of the figures that this site looks for was found in it.");
    expect(page.querySelector("table")).toBeNull();
  });
});
