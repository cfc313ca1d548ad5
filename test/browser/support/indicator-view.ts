import type {Locator, Page} from "playwright-core";

/** A row of the table of every value, as it is read. */
export interface TableRow {
  area: string;
  kind: string;
  name: string;
  rank: string;
  /** By the period's own words. */
  values: Record<string, string>;
  change: string;
}

/** What a reader sees and uses on an indicator's page. */
export function indicatorView(page: Page) {
  const trend = page.locator('[data-figure="trend"]');
  const ranking = page.locator('[data-figure="ranking"]');
  return {
    trend,
    ranking,
    chart: trend.locator(".plot > svg"),
    title: () => trend.locator("h2").textContent(),
    notes: () => trend.locator(".notes").textContent(),
    query: () => new URL(page.url()).search,
    /** Lines of the trend by the slug of their area, in the order in which they are drawn. */
    lines: () => slugs(trend.locator("[data-series]"), "data-series"),
    /** The name and last value that stand at the end of a line: "England 40.6". */
    label: async (key: string, chart: Locator = trend) => {
      const texts = await chart
        .locator(`[data-label="${key}"] text`)
        .evaluateAll((all) => all.flatMap((text) => [...text.childNodes].map((part) => part.textContent ?? "")));
      return texts.filter((text) => text !== "").join(" ");
    },
    chips: () => page.locator(".chips li > a").allTextContents(),
    /** Adds an area by the first result of the picker. */
    add: async (text: string) => {
      const box = page.getByRole("combobox", {name: "Add an area"});
      await box.fill(text);
      await box.press("Enter");
    },
    remove: (name: string) => page.getByRole("button", {name: `Remove ${name}`}).click(),
    comparator: (name: string) => page.locator(".controls").getByRole("checkbox", {name}),
    choice: (label: string) => page.getByRole("combobox", {name: label, exact: true}),
    sortBy: (heading: string) => page.locator(".values thead").getByRole("button", {name: heading}).click(),
    /** Slugs of the table's rows of a kind, in order. */
    rows: (kind: "chosen" | "comparator" | "authority") => slugs(page.locator(`.values tbody tr.${kind}`), "data-area"),
    row: (area: string) => readRow(page, area),
    message: () => page.locator('[data-part="message"]').textContent()
  };
}

function slugs(elements: Locator, attribute: string): Promise<string[]> {
  return elements.evaluateAll(
    (found, attribute) => found.map((element) => element.getAttribute(attribute) ?? ""),
    attribute
  );
}

async function readRow(page: Page, area: string): Promise<TableRow> {
  const headings = (await page.locator(".values thead th").allTextContents()).map((text) => text.replace(/ [▲▼]$/, ""));
  const row = page.locator(`.values tbody tr[data-area="${area}"]`);
  const [name = "", rank = "", ...rest] = (await row.locator("th, td").allTextContents()).map((text) => text.trim());
  const values = Object.fromEntries(headings.slice(2, -1).map((period, i) => [period, rest[i] ?? ""]));
  return {area, kind: (await row.getAttribute("class")) ?? "", name, rank, values, change: rest.at(-1) ?? ""};
}
