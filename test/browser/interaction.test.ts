import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {faults} from "./support/faults.js";
import {cellsOf} from "./support/figures.js";
import {indicatorView} from "./support/indicator-view.js";
import {eventually, live, type OpenOptions, useSite} from "./support/site.js";

const site = useSite();

const rate = "child-protection-plans-rate";
const phone: OpenOptions = {hasTouch: true, isMobile: true, viewport: {width: 390, height: 844}};
const moving: OpenOptions = {reducedMotion: "no-preference"};

async function open(query: string, options: OpenOptions = {}) {
  const page = await live(await site.open(`/indicator/${rate}${query}`, options));
  const view = indicatorView(page);
  const line = (key: string) => view.chart.locator(`[data-series="${key}"]`);
  const name = (key: string) => view.chart.locator(`[data-name="${key}"]`);
  const faded = () => keysOf(page, ".faded");
  const spoken = () => view.trend.locator("[aria-live]").textContent();
  const strip = () => view.chart.locator(".years-brush .overlay");
  const first = () => page.getByRole("slider", {name: "First year shown"});
  const last = () => page.getByRole("slider", {name: "Last year shown"});
  return {page, view, line, name, faded, spoken, strip, first, last};
}

/** Middle of the last point of a line, on the page. */
async function endOf(page: Page, key: string) {
  return page.locator(`[data-figure="trend"] [data-series="${key}"]`).evaluate((group) => {
    const [path] = [...group.querySelectorAll<SVGPathElement>(":scope > path[fill=none]:not([data-mark])")].slice(-1);
    const matrix = path?.getScreenCTM();
    const end = path?.getPointAtLength(path.getTotalLength());
    if (!matrix || !end) throw new Error("missing line: expected a path of the series");
    return {x: end.x * matrix.a + matrix.e, y: end.y * matrix.d + matrix.f};
  });
}

function keysOf(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(`[data-figure="trend"] .plot [data-series]${selector}`)
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-series") ?? ""));
}

/** What is drawn in a chart, without what interaction puts into it. */
function drawing(page: Page, figure: string): Promise<string> {
  return page.locator(`[data-figure="${figure}"] .plot > svg`).evaluate((chart) => {
    const copy = chart.cloneNode(true) as Element;
    copy.querySelector("g.interaction")?.remove();
    return copy.outerHTML;
  });
}

describe("the scripts of interaction", () => {
  it("are not asked for by a reader who only looks", async () => {
    const scripts: string[] = [];
    const {page, view} = await open("?areas=warrington", {
      before: async (page) => void page.on("request", (request) => scripts.push(request.url()))
    });
    const before = scripts.length;
    await view.chart.focus();
    await page.keyboard.press("End");
    await eventually(() => view.trend.locator(".tooltip").textContent()).toContain("2025");
    expect(scripts.slice(before).some((url) => /interact|shared/.test(url))).toBe(true);
  });
});

describe("lines of a trend", () => {
  it("are raised by the nearest point to the pointer, and the others fade until it leaves", async () => {
    const {page, faded, view} = await open("?areas=warrington,halton");
    for (const [key, name] of [
      ["warrington", "Warrington"],
      ["halton", "Halton"],
      ["england", "England"]
    ] as const) {
      const {x, y} = await endOf(page, key);
      await page.mouse.move(x - 2, y + 1);
      await eventually(() => keysOf(page, ".raised")).toEqual([key]);
      expect(await faded()).toHaveLength(3);
      expect(await view.trend.locator(".tooltip tr.raised").textContent()).toMatch(new RegExp(`^${name}`));
      expect(await view.trend.locator(".tooltip strong").textContent()).toBe(cellsOf(rate, "england").at(-1)?.period);
    }
    await page.mouse.move(0, 0);
    await eventually(faded).toEqual([]);
  });

  it("are raised by their names, and pinned by a click until the next", async () => {
    const {page, view, name, faded, spoken} = await open("?areas=warrington,halton");
    await view.chart.hover();
    await name("halton").hover();
    await eventually(() => keysOf(page, ".raised")).toEqual(["halton"]);
    await name("halton").click();
    await eventually(spoken).toBe("Halton is kept in front. Escape lets it go.");
    await page.mouse.move(0, 0);
    await eventually(() => keysOf(page, ".raised")).toEqual(["halton"]);
    expect(await name("halton").getAttribute("aria-pressed")).toBe("true");
    await name("halton").click();
    await page.mouse.move(0, 0);
    await eventually(faded).toEqual([]);
  });

  it("are reached, raised, pinned and let go by the keyboard, and said", async () => {
    const {page, view, name, faded, spoken} = await open("?areas=warrington,halton");
    await view.chart.focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowDown");
    await eventually(() => keysOf(page, ".raised")).toHaveLength(1);
    const [raised = ""] = await keysOf(page, ".raised");
    expect(await spoken()).toMatch(/ [\d.]+, 2025$/);
    await page.keyboard.press("ArrowDown");
    await eventually(() => keysOf(page, ".raised")).not.toEqual([raised]);
    await page.keyboard.press("Enter");
    await eventually(spoken).toMatch(/ is kept in front\. Escape lets it go\.$/);
    await page.keyboard.press("Escape");
    await eventually(faded).toEqual([]);
    await eventually(spoken).toMatch(/ is no longer kept in front$/);

    // The names are one stop of the Tab key, with arrows between them.
    const names = view.chart.locator('[data-name][tabindex="0"]');
    expect(await names.count()).toBe(1);
    await names.focus();
    const key = await names.getAttribute("data-name");
    await eventually(() => keysOf(page, ".raised")).toEqual([key]);
    await page.keyboard.press("ArrowDown");
    await eventually(() => keysOf(page, ".raised")).not.toEqual([key]);
    await page.keyboard.press("Enter");
    const [other = ""] = await keysOf(page, ".raised");
    expect(await name(other).getAttribute("aria-pressed")).toBe("true");
    await page.keyboard.press("Escape");
    await eventually(() => name(other).getAttribute("aria-pressed")).toBe("false");
  });

  it("stay pinned when the chart is drawn anew", async () => {
    const {page, view, name} = await open("?areas=warrington,halton");
    await view.chart.focus();
    await name("halton").click();
    await eventually(() => name("halton").getAttribute("aria-pressed")).toBe("true");
    await view.comparator("England").uncheck();
    await eventually(view.query).toContain("compare=neighbours");
    await page.mouse.move(0, 0);
    await eventually(() => keysOf(page, ".raised")).toEqual(["halton"]);
  });
});

describe("years of a trend", () => {
  it("are chosen by drawing along the axis, in address and selects, and all come back at a double click", async () => {
    const {page, view, strip, spoken} = await open("?areas=warrington");
    await view.chart.hover();
    await strip().waitFor();
    const {x, y, width, height} = (await strip().boundingBox()) ?? {x: 0, y: 0, width: 0, height: 0};
    await page.mouse.move(x + (width * 2) / 9, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + (width * 6) / 9, y + height / 2, {steps: 4});
    expect(await view.chart.locator(".brushed-years").textContent()).toBe("2018 to 2022");
    await page.mouse.up();
    await eventually(view.query).toBe("?areas=warrington&from=2018&to=2022");
    expect(await view.choice("First year").inputValue()).toBe("2018");
    expect(await view.choice("Last year").inputValue()).toBe("2022");
    expect(await view.title()).toContain("2018 to 2022");
    await eventually(spoken).toBe("Years 2018 to 2022");
    await strip().dblclick();
    await eventually(view.query).toBe("?areas=warrington");
    await eventually(spoken).toBe("All years, 2016 to 2025");
  });

  it("are chosen from the keyboard by two sliders, which keep the focus, and Escape shows all", async () => {
    const {page, view, first, last, spoken} = await open("?areas=warrington");
    await view.chart.focus();
    await first().focus();
    await page.keyboard.press("ArrowRight");
    await eventually(view.query).toBe("?areas=warrington&from=2017");
    await eventually(() => first().evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press("ArrowRight");
    await eventually(view.query).toBe("?areas=warrington&from=2018");
    await eventually(spoken).toBe("Years 2018 to 2025");
    expect(await view.choice("First year").inputValue()).toBe("2018");
    await last().focus();
    await page.keyboard.press("PageDown");
    await eventually(view.query).toBe("?areas=warrington&from=2018&to=2020");
    await eventually(() => last().getAttribute("aria-valuenow")).toBe("2020");
    // The first year stays before the last, and goes back to the first there is.
    expect(await first().getAttribute("aria-valuemax")).toBe("2019");
    await first().focus();
    await page.keyboard.press("Home");
    await eventually(view.query).toBe("?areas=warrington&to=2020");
    await eventually(() => first().evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    await eventually(view.query).toBe("?areas=warrington");
    await eventually(spoken).toBe("All years, 2016 to 2025");
  });

  it("are followed by the two selects, and the button shows all", async () => {
    const {page, view, first} = await open("?areas=warrington&from=2019&to=2023");
    await view.chart.focus();
    await eventually(() => first().getAttribute("aria-valuenow")).toBe("2019");
    await view.choice("First year").selectOption("2020");
    await eventually(() => first().getAttribute("aria-valuenow")).toBe("2020");
    await page.getByRole("button", {name: "All years"}).click();
    await eventually(view.query).toBe("?areas=warrington");
    expect(await page.getByRole("button", {name: "All years"}).count()).toBe(0);
  });

  it("are chosen by a finger along the axis; one that goes up or down scrolls the page", async () => {
    const {page, view, strip} = await open("?areas=warrington", phone);
    await view.chart.tap();
    await strip().waitFor();
    const client = await page.context().newCDPSession(page);
    const drag = async (from: {x: number; y: number}, to: {x: number; y: number}) => {
      const at = (share: number) => [{x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share}];
      await client.send("Input.dispatchTouchEvent", {type: "touchStart", touchPoints: at(0)});
      for (const share of [0.1, 0.2, 0.4, 0.6, 0.8, 1])
        await client.send("Input.dispatchTouchEvent", {type: "touchMove", touchPoints: at(share)});
      await client.send("Input.dispatchTouchEvent", {type: "touchEnd", touchPoints: []});
    };
    const boxNow = async () => (await strip().boundingBox()) ?? {x: 0, y: 0, width: 0, height: 0};
    await strip().scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    const box = await boxNow();
    const middle = {x: box.x + box.width / 2, y: box.y + box.height / 2};
    await drag(middle, {x: middle.x, y: middle.y - 200});
    await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 100);
    expect(view.query()).toBe("?areas=warrington");

    await strip().scrollIntoViewIfNeeded();
    const {x, y, width, height} = await boxNow();
    await drag({x: x + (width * 2) / 9, y: y + height / 2}, {x: x + (width * 6) / 9, y: y + height / 2});
    await eventually(view.query).toBe("?areas=warrington&from=2018&to=2022");
  });
});

describe("a change of what is shown", () => {
  it("moves the lines and ends as a drawing without movement", async () => {
    const still = await open("?areas=warrington,halton");
    const {page, view} = await open("?areas=warrington", moving);
    await view.chart.focus();
    await view.chart.locator("g.interaction").waitFor({state: "attached"});
    await recordDrawings(page, "trend");
    await view.add("halton");
    await eventually(view.query).toBe("?areas=warrington,halton");
    await still.view.chart.focus();
    await still.view.chart.locator("g.interaction").waitFor({state: "attached"});
    await eventually(() => drawing(page, "trend")).toBe(await drawing(still.page, "trend"));
    expect(await drawings(page)).toBeGreaterThan(2);
  });

  it("is cut short by the next, which ends as it would have by itself", async () => {
    const still = await open("?areas=warrington&zero=no&from=2018");
    const {page, view} = await open("?areas=warrington", moving);
    await view.chart.focus();
    await view.chart.locator("g.interaction").waitFor({state: "attached"});
    await still.view.chart.focus();
    await still.view.chart.locator("g.interaction").waitFor({state: "attached"});
    await page.evaluate(() => {
      const box = document.querySelector<HTMLInputElement>('input[name="zero"]');
      const first = document.querySelector<HTMLSelectElement>('select[aria-label="First year"]');
      box?.click();
      if (first) first.value = "2018";
      first?.dispatchEvent(new Event("change"));
    });
    await eventually(view.query).toBe("?areas=warrington&from=2018&zero=no");
    await eventually(() => drawing(page, "trend")).toBe(await drawing(still.page, "trend"));
  });

  it("is no movement for readers who want none", async () => {
    const {page, view} = await open("?areas=warrington");
    await view.chart.focus();
    await view.chart.locator("g.interaction").waitFor({state: "attached"});
    await recordDrawings(page, "trend");
    await view.add("halton");
    await eventually(async () => (await view.lines()).length).toBe(4);
    expect(await drawings(page)).toBe(0);
  });

  it.each(["ranking", "distribution"])(
    "of the year takes every authority of the %s to its new place",
    async (figure) => {
      const still = await open("?areas=warrington&year=2019");
      const {page, view} = await open("?areas=warrington", moving);
      for (const each of [still, {page, view}]) {
        await each.view.chart.focus();
        await each.page.locator(`[data-figure="${figure}"] g.interaction`).waitFor({state: "attached"});
      }
      await recordDrawings(page, figure);
      await view.choice("Year of the authorities’ figures").selectOption("2019");
      await eventually(view.query).toBe("?areas=warrington&year=2019");
      await eventually(() => drawing(page, figure)).toBe(await drawing(still.page, figure));
      expect(await drawings(page)).toBeGreaterThan(2);
    }
  );
});

describe("a chart that is used", () => {
  it("has no serious fault of accessibility with a line pinned and years chosen, in light and in dark", async () => {
    const {page, name, first, view} = await open("?areas=warrington,halton&from=2018");
    await view.chart.focus();
    await first().waitFor({state: "attached"});
    await name("halton").click();
    await eventually(() => name("halton").getAttribute("aria-pressed")).toBe("true");
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({colorScheme});
      expect(await faults(page, {within: '[data-figure="trend"]'})).toEqual([]);
    }
  });

  it("is walked panel by panel where the pointer is", async () => {
    const {page, view} = await open("?areas=warrington,halton&view=multiples");
    const panel = view.chart.locator(':scope > g[aria-label="Halton"]');
    const {x, y, width, height} = (await panel.boundingBox()) ?? {x: 0, y: 0, width: 0, height: 0};
    await page.mouse.move(x + width - 4, y + height / 2);
    await eventually(() => view.trend.locator(".tooltip strong").textContent()).toBe("Halton, 2025");
  });

  it("has its lines raised in every panel, and pinned, by pointer and keys", async () => {
    const {page, view, name, spoken} = await open("?areas=warrington,halton&view=multiples");
    await view.chart.focus();
    await name("halton").hover();
    await eventually(() => keysOf(page, ".raised")).toEqual(["halton"]);
    await name("halton").click();
    await eventually(spoken).toBe("Halton is kept in front. Escape lets it go.");
    await page.mouse.move(0, 0);
    await eventually(() => keysOf(page, ".raised")).toEqual(["halton"]);
    // In the first panel up and down go among its own lines; one that is in all of them is raised in all.
    await view.chart.focus();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Home");
    const reached = new Set<string>();
    for (let press = 0; press < 3; press++) {
      await page.keyboard.press("ArrowDown");
      const raised = await keysOf(page, ".raised");
      if (raised[0] === "england") expect(raised).toEqual(["england", "england"]);
      for (const key of raised) reached.add(key);
    }
    expect(reached.has("halton")).toBe(false);
    expect(reached.has("warrington")).toBe(true);
    await eventually(() => name("halton").getAttribute("aria-pressed")).toBe("false");
  });
});

describe("another indicator", () => {
  /** Keeps how long the chart of the page that comes moves, in milliseconds. */
  const watch = async (page: Page) =>
    void (await page.addInitScript(() => {
      addEventListener("pagereveal", (event) => {
        const {viewTransition} = event as Event & {viewTransition: {ready: Promise<void>} | null};
        void viewTransition?.ready.then(() => {
          const effects = document.getAnimations().map(({effect}) => effect as KeyframeEffect);
          const moving = effects.filter(({pseudoElement}) => pseudoElement?.includes("(chart)"));
          Object.assign(globalThis, {moved: moving.map((effect) => effect.getTiming().duration)});
        });
      });
    }));
  const moved = (page: Page) =>
    page.evaluate(() => (globalThis as unknown as {moved?: number[] | undefined}).moved ?? []);
  const goTo = async (page: Page, indicator: string) => {
    await page.evaluate((name) => {
      location.href = `./${name}`;
    }, indicator);
    await page.waitForURL(`**/indicator/${indicator}`);
  };

  it("changes the chart over in a quarter of a second, and one step back is the one before", async () => {
    const {page} = await open("?areas=warrington", {...moving, before: watch});
    const title = await page.title();
    await goTo(page, "children-in-care-rate");
    await live(page);
    // A browser moves nothing where the next page takes it too long: a busy machine gets further tries.
    for (let tries = 0; tries < 20 && (await moved(page)).length === 0; tries++) {
      await page.goBack();
      await live(page);
      await goTo(page, "children-in-care-rate");
      await live(page);
    }
    expect([...new Set(await moved(page))]).toEqual([250]);
    expect(await page.title()).not.toBe(title);
    await page.goBack();
    await page.waitForURL(`**/indicator/${rate}?areas=warrington`);
    await eventually(() => page.title()).toBe(title);
  });

  it("is there at once for a reader who wants no motion", async () => {
    const {page} = await open("?areas=warrington", {before: watch});
    await goTo(page, "children-in-care-rate");
    await live(page);
    expect(await moved(page)).toEqual([]);
  });
});

describe("the charts of an area", () => {
  it("have their lines raised, and move when the neighbours' average is another", async () => {
    const page = await live(await site.open("/area/warrington", moving));
    const lead = page.locator('[data-part="leads"] .plot').first();
    await lead.locator("svg").focus();
    await lead.locator(".line-name").first().waitFor({state: "attached"});
    await lead.locator('[data-name="england"]').hover();
    await eventually(() => lead.locator("[data-series].raised").getAttribute("data-series")).toBe("england");
    expect(await lead.locator(".tooltip tr.raised").textContent()).toMatch(/^England/);
    await recordDrawings(page, "leads");
    await page.getByRole("combobox", {name: "Average of the neighbours"}).selectOption("median");
    await eventually(() => lead.locator('[data-label="neighbours"]').textContent()).toContain("median");
    await eventually(() => drawings(page)).toBeGreaterThan(2);
  });
});

/** Counts how often a chart is drawn between two of its states. */
async function recordDrawings(page: Page, figure: string): Promise<void> {
  await page.evaluate((figure) => {
    const counted = globalThis as unknown as {drawings: number};
    counted.drawings = 0;
    const part = document.querySelector(`[data-part="${figure}"]`);
    if (!part) throw new Error(`missing part: ${figure}`);
    new MutationObserver((records) => {
      if (records.some(({target, addedNodes}) => target.nodeName === "svg" && addedNodes.length > 3))
        counted.drawings += 1;
    }).observe(part, {childList: true, subtree: true});
  }, figure);
}

function drawings(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as {drawings: number}).drawings);
}
