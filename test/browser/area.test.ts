import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {
  areaRow,
  averageOfNeighbours as average,
  cellsOf,
  digits,
  indicatorRow,
  meanOf,
  medianOf,
  neighboursOf,
  standingIn,
  valueIn
} from "./support/figures.js";
import {indicatorView} from "./support/indicator-view.js";
import {eventually, live, useSite} from "./support/site.js";

const site = useSite();

/** A rate without a direction, a share where lower is better, one with decimals, one with a break, a score. */
const indicators = [
  "children-in-care-rate",
  "child-protection-plans-rate",
  "care-leavers-neet",
  "neet-16-17",
  "social-worker-vacancies",
  "care-attainment-8"
];

describe("the rows of an area's page", () => {
  it.each(["warrington", "hackney", "rutland"])("of %s are the figures of data/", async (area) => {
    const page = await live(await site.open(`/area/${area}`));
    for (const indicator of indicators)
      expect(await readRow(page, indicator), indicator).toEqual(rowOf(indicator, area));
  });

  it("average the neighbours as the reader chooses, in address, heading and charts", async () => {
    const page = await live(await site.open("/area/warrington"));
    const choice = (name: string) => page.locator(".controls").getByRole("combobox", {name});
    await choice("Average of the neighbours").selectOption("median");
    await choice("Model of the neighbours").selectOption("2021");
    await eventually(() => new URL(page.url()).search).toBe("?average=median&model=2021");
    const expected = average("children-in-care-rate", "warrington", {model: "2021", of: medianOf});
    await eventually(() => page.locator('[data-indicator="children-in-care-rate"] .neighbours').textContent()).toBe(
      expected
    );
    const [nearest = ""] = neighboursOf("warrington", "2021");
    await eventually(() => page.locator('[data-part="heading"]').textContent()).toContain(
      `Statistical neighbours (2021 model, closest first): ${areaRow(nearest).name},`
    );
    expect(await page.locator(".leads [data-label='neighbours']").first().textContent()).toContain("median");

    await page.goBack();
    await eventually(() => choice("Model of the neighbours").inputValue()).toBe("2025");
    expect(await choice("Average of the neighbours").inputValue()).toBe("median");
    await page.goBack();
    await eventually(() => page.locator('[data-indicator="children-in-care-rate"] .neighbours').textContent()).toBe(
      average("children-in-care-rate", "warrington", {model: "2025", of: meanOf})
    );
  });

  it("say under each small chart why its line stops, and once what the shade and the dots are", async () => {
    const page = await site.open("/area/hackney");
    const notes = page.locator('.leads [data-figure="child-protection-plans-rate"] .notes');
    expect(await notes.textContent()).toContain("Hackney: not published in 2021 and 2022.");
    expect(await page.locator(".leads-key").textContent()).toBe(
      "Shaded: the middle half of authorities. Dotted: the mean of the ten statistical neighbours (2025 model). Upright lines: graded inspections, in the colour of the grade."
    );
    await live(page);
    expect(await notes.textContent()).toContain("Hackney: not published in 2021 and 2022.");
    expect(await page.locator(".leads-key").count()).toBe(1);
  });

  it("open their chart with the area chosen", async () => {
    const page = await live(await site.open("/area/warrington"));
    // Anywhere on the row, not only on the name.
    const cell = page.locator('[data-indicator="care-leavers-neet"] td.nation');
    await cell.scrollIntoViewIfNeeded();
    const box = await cell.boundingBox();
    if (!box) throw new Error("missing cell");
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForURL(`${site.origin}/indicator/care-leavers-neet?areas=warrington`);
    await live(page);
    expect(await indicatorView(page).lines()).toContain("warrington");
  });

  it("stand by family, those the site is about first, with the others a click away", async () => {
    const page = await live(await site.open("/area/warrington"));
    const families = await page.locator('[data-part="families"] h2').allTextContents();
    expect(families.slice(0, 5)).toEqual([
      "Children in care",
      "Child protection",
      "Early help and referrals",
      "NEET",
      "Adoption and guardianship"
    ]);
    const hidden = page.locator(".profile tr.more").first();
    expect(await hidden.isVisible()).toBe(false);
    await page.locator(".profile .more-head summary").first().click();
    expect(await hidden.isVisible()).toBe(true);
    const adoption = page
      .locator('[data-part="families"]')
      .getByText(/Published for England only/)
      .first();
    expect(await adoption.textContent()).toMatch(/27|months/);
  });
});

describe("an area's page", () => {
  it("of an abolished authority says when it ended and what followed", async () => {
    const page = await live(await site.open("/area/northamptonshire"));
    const notice = page.locator('[data-part="heading"] .notice');
    expect(await notice.textContent()).toContain("Abolished on 1 April 2021");
    expect(await notice.locator("a").allTextContents()).toEqual(["North Northamptonshire", "West Northamptonshire"]);
    const row = await readRow(page, "child-protection-plans-rate");
    expect(row).toMatchObject({period: expect.stringMatching(/^2021\b/), latest: "42.5", place: "not ranked"});
  });

  it("of a region compares with England and has neither place nor neighbours", async () => {
    const page = await live(await site.open("/area/north-west"));
    const row = await readRow(page, "child-protection-plans-rate");
    const last = cellsOf("child-protection-plans-rate", "north-west").at(-1);
    expect(row).toMatchObject({
      latest: digits(last?.value ?? 0, "child-protection-plans-rate"),
      place: "",
      neighbours: ""
    });
    expect(row.england).toBe(
      digits(valueIn("child-protection-plans-rate", "england", 2025) ?? 0, "child-protection-plans-rate")
    );
  });

  it("has charts that can be walked, and remembers the area for the next chart", async () => {
    const page = await live(await site.open("/area/warrington"));
    const chart = page.locator(".leads figure").first();
    await chart.locator(".plot > svg").focus();
    await page.keyboard.press("End");
    const slug = (await chart.getAttribute("data-figure")) ?? "";
    const value = digits(valueIn(slug, "warrington", 2025) ?? 0, slug);
    await eventually(() => chart.locator("[aria-live]").textContent()).toContain(`Warrington ${value}`);
    await live(await site.go(page, "/indicator/child-protection-plans-rate"));
    expect(await indicatorView(page).chips()).toEqual(["Warrington"]);
  });
});

describe("an address of an area's page", () => {
  it("that makes no sense is told of until the reader makes a choice", async () => {
    const page = await live(await site.open("/area/warrington?average=mode&model=2021"));
    const message = page.locator('[data-part="message"]');
    expect(await message.textContent()).toContain('unknown average: "mode", expected mean or median');
    const model = page.locator(".controls").getByRole("combobox", {name: "Model of the neighbours"});
    expect(await model.inputValue()).toBe("2021");
    await model.selectOption("2025");
    await eventually(() => message.textContent()).toBe("");
  });
});

/** A row of the profile, as it is read. */
async function readRow(page: Page, indicator: string) {
  const row = page.locator(`tr[data-indicator="${indicator}"]`);
  const text = async (cell: string) => {
    const found = row.locator(cell);
    return (await found.count()) === 0 ? "" : ((await found.textContent()) ?? "").replaceAll(/\s+/g, " ").trim();
  };
  // What a cell says first: beneath it stands what a test found.
  const first = (cell: string) =>
    row.locator(cell).evaluateAll(([found]) => found?.firstChild?.textContent?.replaceAll(/\s+/g, " ").trim() ?? "");
  return {
    period: (await row.locator("th .period").first().textContent()) ?? "",
    latest: await first("td.latest"),
    change: (await first("td.over-year")).replace(/ \((better|worse)\)$/, ""),
    england: await first("td.nation"),
    // Where another region stands in, its name stands beneath its figure.
    region: await first("td.region"),
    neighbours: await text("td.neighbours"),
    // Before those who share it, and the places between which it lies.
    place: (await text("td.place .rank")).split(/[,;]/)[0]
  };
}

/** What the row of an authority has to say, worked out from the files of data/ by themselves. */
function rowOf(indicator: string, area: string) {
  const last = cellsOf(indicator, area).at(-1);
  if (!last) throw new Error(`missing figures: ${indicator}, ${area}`);
  const {year, value, period, text} = last;
  const {better, unit, breaks} = indicatorRow(indicator);
  const suffix = unit === "percent" ? "%" : "";
  const written = (number: number | null) => (number === null ? "–" : `${digits(number, indicator)}${suffix}`);
  const words: Record<string, string> = {
    c: "suppressed",
    "-": "not published",
    z: "not applicable",
    x: "not available"
  };

  const before = valueIn(indicator, area, year - 1);
  const isBroken = (breaks ?? "").split("|").some((one) => one.startsWith(`${year}:`));
  const change = value === null || before === null || isBroken ? null : value - before;
  const standing = value === null ? null : standingIn(indicator, area, year);
  const ordinal = (n: number) =>
    `${n}${n % 100 > 10 && n % 100 < 14 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th")}`;
  // Where Inner or Outer London has no figure, London stands in.
  const nearest = areaRow(area).region ?? "";
  const region = valueIn(indicator, nearest, year) ?? valueIn(indicator, areaRow(nearest).region ?? "", year);
  return {
    period: expect.stringMatching(new RegExp(`^${period}`)),
    latest: value === null ? words[text] : written(value),
    change: change === null ? "–" : changeWords(change, indicator),
    england: written(valueIn(indicator, "england", year)),
    region: written(region),
    neighbours: average(indicator, area, {model: "2025", of: meanOf, year}),
    place: standing
      ? `${standing.tied ? "joint " : ""}${ordinal(standing.rank)} ${better ? "best" : "highest"} of ${standing.of}`
      : "not ranked"
  };
}

function changeWords(change: number, indicator: string): string {
  const {unit} = indicatorRow(indicator);
  const size = digits(Math.abs(change), indicator);
  if (Number(size) === 0) return "no change";
  return `${change > 0 ? "▲ +" : "▼ −"}${size}${unit === "percent" ? " pts" : ""}`;
}
