import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import {describe, expect, it, onTestFinished} from "vitest";
import {readDocument} from "../../loaders/reports/read-document.js";
import {markup} from "../../src/dom/element.js";
import {reportView} from "../../src/pages/report/view.js";
import type {FigureOfReport} from "../../src/query/questions.js";
import {areaRow} from "./support/figures.js";
import {useSite} from "./support/site.js";

const site = useSite();

/** Lines of the letter with its subject so far down that a reader of the first dozen lines never comes to it. */
const letterTo = (name: string, ...findings: string[]) => [
  ...["Ofsted", "Piccadilly Gate       T 0300 123 1231", "Store Street          Textphone 0161 618 8524"],
  ...["Manchester            enquiries@ofsted.gov.uk", "M1 2WD                www.gov.uk/ofsted", ""],
  ...["5 December 2023", "", "Jo Bloggs", "Director of Children’s Services", "East Annexe", "Town Hall"],
  ...["Sankey Street", "Stockport", "SK1 1UH", "", "Dear Jo", "", `Focused visit to ${name} children’s services`, ""],
  `This letter summarises the findings of the focused visit to ${name} children’s services`,
  "on 31 October and 1 November 2023.",
  ...["", "Main findings", "", ...findings.flatMap((line) => [line, ""])]
];

/** A letter as its page would show it: read by the loaders, drawn by the build's function, looked at in the browser. */
async function pageOf(...lines: string[]) {
  const folder = mkdtempSync(join(tmpdir(), "letters-"));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  const path = join(folder, "letter.txt");
  writeFileSync(path, lines.join("\n"));
  const {identity, figures, judgements} = await readDocument(path);
  const {document} = parseHTML("<!doctype html><html><body></body></html>");
  const view = markup(document).html(
    "div",
    {},
    reportView(
      {
        report: {
          ...identity,
          name: areaRow(identity.area).name ?? "",
          url: null,
          overall: null,
          overall_text: null,
          figures: figures.length
        },
        judgements: judgements.map((one) => ({...one, is_told: false})),
        figures: figures.map(
          (one): FigureOfReport => ({
            ...one,
            unit: one.unit as FigureOfReport["unit"],
            as_at: one.as_at || null,
            as_at_kind: one.as_at_kind || null,
            qualifier: null,
            official: null,
            year: null,
            official_period: null,
            official_value: null,
            official_status: null,
            period_kind: null,
            is_same_date: false
          })
        )
      },
      {document, root: "../"}
    )
  );
  const page = await site.keep("/report/877-2015-05-12");
  const content = page.locator("#page");
  await content.evaluate((element, drawn) => {
    element.innerHTML = drawn;
  }, view.outerHTML);
  return {
    heading: () => content.locator("h1").textContent(),
    facts: () => content.locator(".facts").textContent(),
    text: () => content.textContent(),
    /** Value and date of every figure. */
    rows: () =>
      content
        .locator("table.figures tbody tr")
        .evaluateAll((all) =>
          all.map((row) =>
            [row.querySelector("td.number"), row.querySelector("td.date")].map((one) => one?.textContent)
          )
        )
  };
}

describe("a letter as a reader sees it", () => {
  it("is known by its subject, however long the address above it is (B04)", async () => {
    const {heading, facts} = await pageOf(...letterTo("Warrington"));
    expect(await heading()).toBe("Warrington, 5 December 2023");
    expect(await facts()).toContain("inspected 31 October 2023 to 1 November 2023");
  });

  it("is never on the town of the office that wrote it, and is refused where its own authority is not known (B05)", async () => {
    for (const name of ["Camden", "Stockport", "Manchester"])
      expect(await (await pageOf(...letterTo(name))).heading()).toBe(`${name}, 5 December 2023`);
    await expect(pageOf(...letterTo("Borsetshire"))).rejects.toThrow("unknown authority");
  });

  it("has no figure of other children than its table says (B06)", async () => {
    const {rows, text} = await pageOf(
      ...letterTo(
        "Warrington",
        "There are approximately 850 children living with parents in temporary accommodation in the borough.",
        "There are 120 children living with parents who misuse substances."
      )
    );
    expect(await rows()).toEqual([]);
    expect(await text()).toContain("None of the figures that this site looks for was found in it.");
  });

  it("tells a month from a year of the same form (B07)", async () => {
    const {rows} = await pageOf(
      ...letterTo(
        "Warrington",
        "In October 2009, 350 children were looked after by the council.",
        "In 2009-10, 18% of referrals were re-referrals."
      )
    );
    expect((await rows()).sort()).toEqual([
      ["18%", "2009-10"],
      ["350", "October 2009"]
    ]);
  });

  it("has both years of a date and whole words, whatever dash or hyphen joins them (B09, B19)", async () => {
    for (const dash of [..."-‐‑‒–—―−─", "\u0335–"])
      for (const hyphen of "-‐‑") {
        const {rows} = await pageOf(
          ...letterTo("Warrington", `In 2014${dash}15, 18% of referrals were re${hyphen}referrals.`)
        );
        expect(await rows(), dash + hyphen).toEqual([["18%", "2014-15"]]);
      }
    for (const lines of [
      ["95% of care leavers live in suitable accom\u00admodation."],
      ["95% of care leavers live in suitable accom-\nmodation."]
    ]) {
      const {rows} = await pageOf(...letterTo("Warrington", ...lines));
      expect((await rows()).map(([value]) => value)).toEqual(["95%"]);
    }
  });
});
