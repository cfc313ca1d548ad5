import {expect, it} from "vitest";
import {figuresOf} from "./support/reports.js";
import {eventually, useSite} from "./support/site.js";

const site = useSite();
const indicator = "adoption-entry-to-placement";
const path = `/reported/${indicator}`;
const report = "877-2015-05-12";

it("an indicator that only reports state shows every figure, and marks the authority of its address", async () => {
  const page = await site.open(`${path}?areas=warrington`);
  const chart = page.locator('[data-part="stated"] .plot svg:visible');
  await eventually(() => chart.locator('a[data-mark="reported"]').count()).toBeGreaterThan(50);
  const own = figuresOf(report).filter((row) => row.indicator === indicator && row.role === "current");
  expect(own.length).toBeGreaterThan(0);
  const marked = page.locator("table.stated tbody").first();
  await eventually(() => marked.locator('tr[data-area="warrington"]').count()).toBeGreaterThanOrEqual(own.length);
  expect(await page.locator(".finding").textContent()).toContain("Warrington");
  const mark = page.locator('[data-part="choices"] select');
  await mark.selectOption({label: "Lancashire"});
  await eventually(() => Promise.resolve(new URL(page.url()).search)).toBe("?areas=warrington,lancashire");
  await page.getByRole("button", {name: "Take the mark off Warrington"}).click();
  await eventually(() => Promise.resolve(new URL(page.url()).search)).toBe("?areas=lancashire");
});

it("its marks are walked by the arrow keys, say what they are, and lead to their row", async () => {
  const page = await site.open(`${path}?areas=warrington`);
  const chart = page.locator('[data-part="stated"] .plot svg:visible');
  const tooltip = page.locator('[data-part="stated"] .tooltip');
  await eventually(() => chart.getAttribute("tabindex")).toBe("0");
  await chart.focus();
  await page.keyboard.press("Home");
  await eventually(() => tooltip.textContent()).toMatch(/ days, .*report on .*, page \d+$/);
  const first = await tooltip.textContent();
  await page.keyboard.press("ArrowRight");
  await eventually(() => tooltip.textContent()).not.toBe(first);
  await page.keyboard.press("Enter");
  await page.waitForURL(new RegExp(`/report/.*#${indicator}-`));
  expect(await page.locator("table.figures tr:has(.own-row):target, table.figures tr:has(:target)").count()).toBe(1);
});

it("it is found in the list of indicators, on the page of an area and on that of the official one nearest to it", async () => {
  const list = await site.open("/indicators");
  expect(await list.locator(`a[href="./reported/${indicator}"]`).count()).toBe(1);
  await site.go(list, "/area/warrington");
  expect(await list.locator(`.stated-links a[href="../reported/${indicator}?areas=warrington"]`).count()).toBe(1);
  await site.go(list, "/indicator/adoption-time-entry-to-placement");
  await eventually(() => list.locator('[data-part="stated"]').textContent()).toMatch(
    /^England only; \d+ figures of \d+ authorities stand in inspection reports/
  );
});

it("a trend shows the inspections of its area, unless they are left out", async () => {
  const page = await site.open("/indicator/children-in-care-rate?areas=warrington");
  const lines = page.locator('[data-part="trend"] [data-mark="inspections"] [role="img"]');
  await eventually(() => lines.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")))).toContain(
    "Inspection of 12 May 2015: Requires improvement"
  );
  await page.getByLabel("Inspections").uncheck();
  await eventually(() => lines.count()).toBe(0);
  expect(new URL(page.url()).search).toBe("?areas=warrington&inspections=no");
});

it("waits for a better grade are narrowed beside the moves, and the address keeps both", async () => {
  const page = await site.open("/judgements?was=4&then=not-inspected&move=up");
  const rows = page.locator("table.waits tbody tr:visible");
  await eventually(() => page.locator('[data-part="waits"] [data-count]').textContent()).toMatch(
    /^\d+ of \d+ grades\.$/
  );
  const said = await rows.locator("td").evaluateAll((cells) => cells.map((cell) => cell.textContent ?? ""));
  expect(said.filter((words) => /^not re-inspected by /.test(words)).length).toBe(await rows.count());
  await page.locator('[data-part="waits"] select[name="was"]').selectOption("");
  await eventually(() => Promise.resolve(new URL(page.url()).search)).toBe("?then=not-inspected&move=up");
});
