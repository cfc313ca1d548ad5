import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {indicatorView} from "./support/indicator-view.js";
import {eventually, live, useSite} from "./support/site.js";

const site = useSite();

const slug = "child-protection-plans-rate";
const name = "Children with a child protection plan per 10,000";
const path = `/indicator/${slug}`;

async function open(query = "") {
  const page = await live(await site.open(`${path}${query}`));
  return {page, view: indicatorView(page)};
}

/** Brings a reader near the charts that come only then. */
async function nearAll(page: Page): Promise<void> {
  for (const chart of ["tiles", "funnel"]) {
    await page.locator(`[data-part="${chart}"]`).scrollIntoViewIfNeeded();
    await eventually(() => page.locator(`[data-part="${chart}"] figure`).count()).toBeGreaterThan(0);
  }
}

describe("an address of an indicator's page", () => {
  it("restores every choice, going back and forward", async () => {
    const {page, view} = await open("?areas=warrington");
    const steps: Array<() => Promise<unknown>> = [
      () => view.add("halton"),
      () => view.comparator("North West").check(),
      () => view.choice("Average of the neighbours").selectOption("median"),
      () => view.choice("Model of the neighbours").selectOption("2021"),
      () => view.comparator("Axis from zero").uncheck(),
      () => view.choice("First year").selectOption("2018"),
      () => view.choice("Last year").selectOption("2024"),
      () => view.choice("Year of the authorities’ figures").selectOption("2020"),
      () => view.sortBy("Area"),
      () => view.choice("Form of the chart").selectOption("multiples"),
      () => view.comparator("England").uncheck(),
      () => view.remove("Warrington")
    ];
    await nearAll(page);
    const seen = [await settled(page)];
    for (const step of steps) {
      await step();
      // Each choice changes something besides the control that makes it.
      await eventually(async () => (await settled(page)).shown).not.toEqual(seen.at(-1)?.shown);
      seen.push(await settled(page));
    }
    expect(new Set(seen.map(({query}) => query)).size).toBe(seen.length);

    for (const before of seen.slice(0, -1).reverse()) {
      await page.goBack();
      await eventually(() => snapshot(page)).toEqual(before);
    }
    for (const after of seen.slice(1)) {
      await page.goForward();
      await eventually(() => snapshot(page)).toEqual(after);
    }
    // The last address, opened afresh, shows the same.
    await live(await site.go(page, new URL(page.url()).pathname + view.query()));
    await nearAll(page);
    await eventually(() => snapshot(page)).toEqual(seen.at(-1));
  });

  it("that makes no sense is told of, and what can be understood is drawn", async () => {
    const {view} = await open(
      "?areas=warringtn,halton&average=mode&from=abc&year=1066&sort=colour&compare=moon,england"
    );
    const message = await view.message();
    for (const words of [
      'unknown area: "warringtn", did you mean "warrington"?',
      'unknown average: "mode", expected mean or median',
      'invalid from: "abc"',
      'invalid year: "1066"',
      'unknown sort: "colour"',
      'unknown comparator: "moon"'
    ]) {
      expect(message).toContain(words);
    }
    expect(await view.lines()).toEqual(["england", "halton"]);
    expect(await view.title()).toBe(`${name}, Halton and England, 2016 to 2025`);
    // The words go when the reader makes a choice.
    await view.comparator("England").uncheck();
    await eventually(view.message).toBe("");
  });

  it("that makes no sense is told of also where the last visit decides what is drawn", async () => {
    const page = await live(await site.open("/area/warrington"));
    await live(await site.go(page, `${path}?average=mode`));
    const view = indicatorView(page);
    expect(await view.message()).toContain('unknown average: "mode"');
    expect(await view.lines()).toContain("warrington");
  });
});

/** The page as it is once the table, which follows the chart, is of the same choices. */
async function settled(page: Page) {
  await page.waitForFunction(() => {
    const texts = (selector: string) => [...document.querySelectorAll(selector)].map((one) => one.textContent ?? "");
    const isSorted = texts(".values th[aria-sort]").length > 0;
    const [ranking = ""] = texts('[data-figure="ranking"] h2');
    return (
      texts(".values tr.chosen th").join() === texts(".chips li > a").join() &&
      isSorted === new URLSearchParams(location.search).has("sort") &&
      texts('[data-part="table"] p').some((words) => words.endsWith(` ${ranking.split(" ").at(-1)}.`))
    );
  });
  return snapshot(page);
}

/** What the page shows and offers: all that an address must bring back. In one go: it is asked for many times. */
async function snapshot(page: Page) {
  const read = await page.evaluate(() => {
    const texts = (selector: string) => [...document.querySelectorAll(selector)].map((one) => one.textContent);
    const names = (selector: string, attribute: string) =>
      [...document.querySelectorAll(selector)].map((one) => one.getAttribute(attribute));
    return {
      shown: {
        titles: [document.title, ...texts("figure h2")],
        chips: texts(".chips li > a"),
        notes: texts("figcaption"),
        lines: names('[data-figure="trend"] [data-series]', "data-series"),
        chosen: names(".values tr.chosen", "data-area"),
        firstRow: names(".values tr.authority", "data-area")[0],
        sorted: texts(".values th[aria-sort]")
      },
      controls: [
        ...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(".controls input, .controls select")
      ].map((one) => (one instanceof HTMLInputElement ? one.checked : one.value))
    };
  });
  return {query: new URL(page.url()).search, ...read};
}

/** Whether values go one way (1 up, -1 down), with those that are missing at the end. */
function _isSorted(values: readonly (number | null)[], direction: 1 | -1): boolean {
  // Changes are exact in decimals; the difference of two of them in binary is not.
  const known = values.filter((value) => value !== null).map((value) => Number((value as number).toFixed(6)));
  const gapsAreLast = values.slice(0, known.length).every((value) => value !== null);
  return gapsAreLast && known.every((value, i) => i === 0 || direction * (value - (known[i - 1] ?? 0)) >= 0);
}
