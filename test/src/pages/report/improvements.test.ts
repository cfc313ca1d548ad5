import {parseHTML} from "linkedom";
import {expect, test} from "vitest";
import {markup} from "../../../../src/dom/element.js";
import type {ReportImprovement} from "../../../../src/domain/improvement-topics.js";
import {improvementsPart, toldTopics} from "../../../../src/pages/report/improvements.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");
const told = (report: string, topic: ReportImprovement["topic"], rest: Partial<ReportImprovement> = {}) =>
  ({report, topic, told: "authority", priority: "no", points: 1, page: 4, ...rest}) satisfies ReportImprovement;
const topics = toldTopics([
  told("ash", "plans", {points: 2}),
  told("ash", "supervision"),
  told("ash", "neglect", {priority: "yes", page: 6}),
  told("ash", "supervision", {told: "board", points: 3}),
  told("beech", "supervision"),
  told("beech", "neglect", {told: "board"})
]);

test("what a report told to improve stands with its page: priorities first, then the authority's, most points first", () => {
  const url = "https://example.org/report.pdf";
  const page = markup(document).html("div", {}, [
    ...improvementsPart(topics.get("ash") ?? [], {report: "ash", url}, {document, root: "../"})
  ]);
  const rows = [...page.querySelectorAll("tbody tr")].map((row) => [
    row.id,
    ...[...row.children].map(({textContent}) => textContent)
  ]);
  expect(rows).toEqual([
    ["improve-neglect", "Neglect priority action", "1", "6", "1 report"],
    ["improve-plans", "Plans for children", "2", "4", "1 report"],
    ["improve-supervision", "Supervision of staff", "1", "4", "2 reports"],
    ["board-improve-supervision", "Supervision of staff (safeguarding children board)", "3", "4", ""]
  ]);
  expect(page.querySelector('a[href="../reports?told=supervision"]')).not.toBeNull();
  expect(page.querySelector(`a[href="${url}#page=6"]`)).not.toBeNull();
});

test("a report of which none was read has no such section", () => {
  expect(improvementsPart([], {report: "cedar", url: null}, {document, root: "../"})).toEqual([]);
  expect(topics.get("cedar")).toBeUndefined();
});
