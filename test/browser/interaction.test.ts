import {describe, expect, it} from "vitest";
import {faults} from "./support/faults.js";
import {cellsOf} from "./support/figures.js";
import {endOf, keysOf, openTrend, rate} from "./support/interaction.js";
import {eventually, type OpenOptions, useSite} from "./support/site.js";

const site = useSite();

const phone: OpenOptions = {hasTouch: true, isMobile: true, viewport: {width: 390, height: 844}};

const open = (query: string, options?: OpenOptions) => openTrend(site, query, options);

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
