import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {markup} from "../../../../src/dom/element.js";
import {movedOnFront, movedSection} from "../../../../src/pages/signals/section.js";
import {signalFile} from "./fixture.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");
const options = {document, root: "../"} as const;
const sectionOf = (area: string) =>
  markup(document).html("div", {}, movedSection(signalFile, {area, name: area}, options));
const hrefs = (element: Element) => [...element.querySelectorAll("a")].map((link) => link.getAttribute("href"));

describe("what moved on the page of an area", () => {
  test("has all four kinds, also where nothing stands out, and what its reports state", () => {
    const section = sectionOf("warrington");
    expect([...section.querySelectorAll("li[data-tier]")].map((item) => item.getAttribute("data-tier"))).toEqual([
      "A",
      "B",
      "C",
      "D"
    ]);
    expect(section.querySelector('[data-tier="C"]')?.textContent).toContain("Nothing stands out: we looked at 40");
    expect(section.querySelector('[data-tier="D"] details')?.textContent).toContain("about one time in seven");
  });

  test("links to the indicator with the area chosen, to the report, and to all of it", () => {
    expect(hrefs(sectionOf("warrington"))).toEqual([
      "../indicator/children-in-care-rate?areas=warrington",
      "../indicator/care-leavers-neet?areas=warrington",
      "../report/877-2015-05-12",
      "../signals?area=warrington"
    ]);
  });

  test("of a region is that of its authorities, each named, and of England that of all", () => {
    expect(hrefs(sectionOf("south-east"))).toContain("../area/kent");
    expect(hrefs(sectionOf("south-east"))).toContain("../signals?area=south-east");
    expect(sectionOf("england").querySelectorAll("li li").length).toBe(5);
  });

  test("is not there for an area without figures of today", () => {
    expect(movedSection(signalFile, {area: "cumbria", name: "Cumbria"}, options)).toEqual([]);
    expect(movedSection(null, {area: "warrington", name: "Warrington"}, options)).toEqual([]);
  });
});

describe("what moved on the front page", () => {
  test("is the largest clear changes, and a link to all", () => {
    const front = markup(document).html("div", {}, movedOnFront(signalFile, {document, root: "./"}));
    expect(front.textContent).toContain("2 of 2,040 changes over a year are clear; about 2 would be here by chance.");
    expect(front.querySelectorAll("li")).toHaveLength(2);
    expect(hrefs(front).at(-1)).toBe("./signals");
  });

  test("is not there where nothing moved, in any year", () => {
    expect(movedOnFront(null, {document, root: "./"})).toEqual([]);
  });
});
