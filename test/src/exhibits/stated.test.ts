import {parseHTML} from "linkedom";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {isDoubtful} from "../../../src/domain/judgements.js";
import {onlyReported} from "../../../src/domain/only-reported.js";
import {joinRanges} from "../../../src/domain/ranges.js";
import {isReason, type ShownWhole} from "../../../src/exhibits/exhibit.js";
import {stated} from "../../../src/exhibits/stated.js";
import {type StatedModel, statedModel} from "../../../src/exhibits/stated-model.js";
import {exampleStated} from "../../../src/pages/gallery/example-stated.js";
import {statedTable} from "../../../src/pages/reported/table.js";
import {statedPart, statedTablePart} from "../../../src/pages/reported/view.js";
import {figuresOfReport, figuresStated} from "../../../src/query/questions.js";
import {openRealPages, type RealPages} from "../../support/real-pages.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");
const modelOf = (of = exampleStated()) => statedModel(of) as StatedModel;
const shownOf = (of = exampleStated()) => stated.show(of) as ShownWhole;

describe("what only reports state", () => {
  it("is drawn without what is in doubt, a range as one, and England's figure once however many reports quote it", () => {
    const {own, rows, quoted, doubted, newest} = modelOf();
    expect(doubted).toBe(1);
    expect(rows.filter(({qualifier}) => isDoubtful(qualifier))).toHaveLength(1);
    expect(own.filter(({high}) => high !== null)).toEqual([
      expect.objectContaining({area: "authority-9", words: expect.stringMatching(/^\d+ to \d+ days, /)})
    ]);
    expect(quoted.map(({role, reports, name}) => [role, reports, name])).toEqual([
      ["target", 4, "Target"],
      ["national", 4, "England"]
    ]);
    expect(newest.map(({area}) => area)).not.toContain("authority-5");
    expect(newest.every(({isNewest}) => isNewest)).toBe(true);
    expect(own.map(({at}) => at)).toEqual(own.map(({at}) => at).sort((a, b) => a - b));
  });

  it("says how many reports state it, where most lie, what England's is, and the marked authority's own", () => {
    const {finding, notes, sentence} = shownOf().say();
    expect(finding).toMatch(
      /^40 reports state 49 figures of 39 authorities, of 2012 to 2017\. Of the newest of each, half lie between \d+(\.\d)? days and \d+(\.\d)? days\. England’s that they quote: 628 days, 2011-14\. Authority 3 .* and Authority 9 /
    );
    expect(notes).toContain("1 figure that is in doubt is in the table, and not in the chart.");
    expect(sentence).toContain("Source: Ofsted inspection reports.");
    const few = exampleStated({chosen: []});
    const {finding: short} = shownOf({...few, figures: few.figures.slice(0, 3)}).say();
    expect(short).not.toContain("half lie");
  });

  it("leads from each mark to the row of its report, by pointer and keys, and from none in a picture", () => {
    const shown = shownOf();
    const chart = shown.draw({document, base: "../", width: 720});
    const links = [...chart.querySelectorAll('a[data-mark="reported"]')];
    const walk = shown.walk?.({width: 720});
    expect(walk?.stops).toHaveLength(links.length);
    for (const link of links) {
      expect(link.getAttribute("href")).toMatch(/^\.\.\/report\/3\d\d-20[\d-]+#adoption-entry-to-placement-/);
      // The words by which a stop finds its link.
      const words = link.getAttribute("aria-label");
      expect(walk?.stops.filter(({rows}) => rows[0]?.label === words).length).toBeGreaterThan(0);
    }
    expect(chart.getAttribute("role")).toBe("group");
    const picture = shown.draw({document, width: 720});
    expect(picture.querySelector("a")).toBeNull();
    expect(picture.getAttribute("role")).toBe("img");
  });

  it("shows the marked authorities first in its table, and says why there is nothing where there is nothing", () => {
    const table = statedTable(modelOf(), {document, root: "../"});
    const [marked, others] = table.querySelectorAll("tbody");
    expect([...(marked?.querySelectorAll("tr[data-area]") ?? [])].map((row) => row.getAttribute("data-area"))).toEqual([
      "authority-3",
      "authority-3",
      "authority-9"
    ]);
    expect(others?.querySelector('[data-area="authority-3"]')).toBeNull();
    const nothing = {...exampleStated(), figures: []};
    expect(isReason(statedModel(nothing))).toBe(true);
    expect((statedPart(nothing, {document, root: "../"})[0] as Element).textContent).toBe(
      "No report that is held states it of an authority without doubt."
    );
    expect(statedTablePart(nothing, {document, root: "../"})).toEqual([]);
  });
});

describe("of the reports that are held", () => {
  let pages: RealPages;

  beforeAll(async () => {
    pages = await openRealPages();
  });

  afterAll(() => pages?.close());

  it("every indicator that only they state has its figures, and every mark is a row of its report's page", async () => {
    const indicators = onlyReported(pages.indicators);
    expect(indicators.length).toBeGreaterThan(25);
    const rows = new Map<string, Set<string>>();
    let marks = 0;
    for (const indicator of indicators) {
      const figures = await pages.answers.ask(figuresStated(indicator.indicator));
      const model = statedModel({indicator, figures, chosen: []});
      if (isReason(model)) continue;
      for (const {path, at} of [...model.own, ...model.quoted]) {
        expect(at).toBeGreaterThan(2000);
        const [, report = "", row = ""] = /^report\/([^#]+)#(.+)$/.exec(path) ?? [];
        rows.set(report, (rows.get(report) ?? new Set()).add(row));
        marks += 1;
      }
      expect(model.rows.length).toBe(joinRanges(figures).length);
    }
    expect(marks).toBeGreaterThan(2_500);
    for (const report of [...rows.keys()].filter((_, i) => i % 10 === 0)) {
      const {figureTable} = await import("../../../src/pages/report/figures.js");
      const table = figureTable(
        [{name: "Any", figures: joinRanges(await pages.answers.ask(figuresOfReport(report)))}],
        {document, root: "../"}
      );
      const ids = [...table.querySelectorAll("[id]")].map(({id}) => id);
      expect(ids, report).toEqual(expect.arrayContaining([...(rows.get(report) ?? [])]));
    }
  });
});
