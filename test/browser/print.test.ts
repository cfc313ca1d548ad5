import {PDFDocument} from "pdf-lib";
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {readPdf} from "../../loaders/reports/text/pdf.js";
import {live, useSite} from "./support/site.js";

const site = useSite();

/** What a page is on A4: the lines of each sheet, as they stand there. */
async function printed(page: Page): Promise<string[][]> {
  const pdf = await page.pdf({format: "A4", preferCSSPageSize: true});
  const {pages} = await readPdf(pdf, "printed.pdf", {limit: 60_000});
  expect(pages).toHaveLength((await PDFDocument.load(pdf)).getPageCount());
  return pages;
}

describe("on paper", () => {
  it("a table of every value has the years at the head of every sheet, and each name on the line of its figures", async () => {
    const page = await live(await site.open("/indicator/children-in-care-rate?areas=warrington"));
    const sheets = await printed(page);
    const isRow = (line: string) =>
      /^\s*[A-Z][a-z](?!.*Rank)/.test(line) && (line.match(/\d[\d.,]*/g)?.length ?? 0) >= 11;
    const ofTable = sheets.filter((lines) => lines.filter(isRow).length > 3);
    expect(ofTable.length).toBeGreaterThan(1);
    for (const lines of ofTable) {
      // The table begins below a chart, and goes on at the head of the next sheet: its years stand above its rows on both.
      const head = lines.findIndex((line) => /Rank.*2025.*2024.*2016/.test(line));
      expect(head, lines.slice(0, 5).join("\n")).toBeGreaterThanOrEqual(0);
      expect(head).toBeLessThan(lines.findIndex(isRow));
    }
    // A name, a rank, ten years and a change, in one line.
    const leeds = sheets.flat().find((line) => /^\s*Leeds\b/.test(line)) ?? "";
    expect(leeds.match(/[−-]?\d[\d.,]*/g)?.length, leeds).toBeGreaterThanOrEqual(11);
  });

  it("a page says at its foot where it comes from and when it was printed", async () => {
    const page = await site.open("/judgements");
    await page.locator("[data-sort] button").first().waitFor();
    const text = (await printed(page)).flat().join(" ").replaceAll(/\s+/g, " ");
    const today = new Date().toLocaleDateString("en-GB", {day: "numeric", month: "long", year: "numeric"});
    expect(text).toContain(`${site.origin}/judgements, printed on ${today}`);
    expect(await page.locator(".printed").isVisible()).toBe(false);
  });

  it.each([
    ["warrington", 2],
    ["leeds", 2],
    ["hackney", 2],
    ["north-west", 3],
    ["england", 3]
  ] as const)("the profile of %s takes no more than %i sheets", async (area, sheets) => {
    const page = await live(await site.open(`/area/${area}`));
    expect((await printed(page)).length).toBeLessThanOrEqual(sheets);
  });

  it("the words of a chart are as large as those of its notes: it is drawn for the paper's width", async () => {
    const page = await live(await site.open("/indicator/children-in-care-rate?areas=warrington"));
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({media: "print"});
    await page.setViewportSize({width: 703, height: 1032});
    for (const figure of ["trend", "ranking"]) {
      const size = await page.locator(`[data-figure="${figure}"] .plot:visible svg`).evaluate((svg) => {
        const drawn = svg.getBoundingClientRect().width / Number(svg.getAttribute("width"));
        return Number(svg.getAttribute("font-size")) * drawn;
      });
      // 9 pixels are 6.75 points.
      expect(size, figure).toBeGreaterThan(9);
    }
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  });

  it.each(["/report/877-2015-05-12", "/judgements", "/indicator/children-in-care-rate?areas=warrington"])(
    "nothing of %s lies beside the sheet, and no cell runs into the next",
    async (path) => {
      const page = await site.open(path);
      if (path.startsWith("/indicator")) await live(page);
      await page.emulateMedia({media: "print"});
      await page.setViewportSize({width: 703, height: 1032});
      expect(await collisions(page)).toEqual([]);
    }
  );
});

describe("at the width of a tablet and of a small phone", () => {
  it.each([
    {path: "/report/877-2015-05-12", width: 768},
    {path: "/judgements", width: 768},
    {path: "/report/877-2015-05-12", width: 320},
    {path: "/judgements", width: 320},
    {path: "/quality", width: 390}
  ])("$path at $width: nothing lies beside the page, and no cell runs into the next", async ({path, width}) => {
    const page = await site.open(path, {viewport: {width, height: 900}});
    expect(await collisions(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});

/** Cells whose words stand over those of the next cell of their row, and those that lie beside the page. */
function collisions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const boxOf = (cell: Element) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return range.getBoundingClientRect();
    };
    return [...document.querySelectorAll("table tr")].flatMap((row) => {
      const cells = [...row.children].map((cell) => ({words: cell.textContent ?? "", box: boxOf(cell)}));
      const seen = cells.filter(({box}) => box.width > 0 && box.height > 0);
      return seen.flatMap(({words, box}, i) => {
        const next = seen[i + 1];
        const beside = box.right > width + 1;
        const over =
          next && box.right > next.box.left + 0.5 && box.top < next.box.bottom - 1 && box.bottom > next.box.top + 1;
        return beside || over ? [`${words} | ${next?.words ?? ""}`] : [];
      });
    });
  });
}
