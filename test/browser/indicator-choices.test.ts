import {describe, expect, it} from "vitest";
import {cellsOf, digits, meanOf, medianOf, neighboursOf, standingIn, valueIn} from "./support/figures.js";
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

describe("the areas of an indicator's page", () => {
  it("are none at the first visit, when England stands alone, and then the one last looked at", async () => {
    const {page, view} = await open();
    expect(await view.lines()).toEqual(["england"]);
    expect(await view.title()).toBe(`${name}, England, 2016 to 2025`);

    await live(await site.go(page, "/area/warrington"));
    await live(await site.go(page, path));
    expect(view.query()).toBe("?areas=warrington");
    expect(await view.title()).toBe(`${name}, Warrington and England, 2016 to 2025`);
    expect(await page.title()).toBe(`${await view.title()} | Sightline`);
  });

  it("are added by a name as it is typed, and removed, in address, title, chart and table", async () => {
    const {page, view} = await open("?areas=warrington");
    await view.add("halt");
    await eventually(view.title).toBe(`${name}, Warrington, Halton and England, 2016 to 2025`);
    expect(view.query()).toBe("?areas=warrington,halton");
    expect(await page.title()).toContain("Warrington, Halton and England");
    expect(await view.chips()).toEqual(["Warrington", "Halton"]);
    expect(await view.lines()).toEqual(["neighbours", "england", "warrington", "halton"]);
    expect(await view.label("halton")).toBe(`Halton ${digits(valueIn(slug, "halton", 2025) ?? 0, slug)}`);
    await eventually(() => view.rows("chosen")).toEqual(["warrington", "halton"]);
    const row = await view.row("halton");
    expect(row.values).toEqual(writtenCells("halton"));

    await view.remove("Warrington");
    await eventually(view.title).toBe(`${name}, Halton and England, 2016 to 2025`);
    expect(view.query()).toBe("?areas=halton");
    await eventually(() => view.rows("chosen")).toEqual(["halton"]);
    expect(await view.notes()).toContain("Halton’s ten statistical neighbours");

    await view.remove("Halton");
    await eventually(view.lines).toEqual(["england"]);
    expect(view.query()).toBe("");
  });

  it("are added by a click on a column of the ranking", async () => {
    const {page, view} = await open("?areas=warrington");
    const box = await view.ranking.locator(".plot > svg").boundingBox();
    if (!box) throw new Error("missing ranking");
    await view.ranking.locator(".plot > svg").click({position: {x: box.width - 6, y: box.height - 30}});
    await eventually(() => view.chips()).toHaveLength(2);
    const [, last = ""] = (new URL(page.url()).searchParams.get("areas") ?? "").split(",");
    expect(standingIn(slug, last, 2025).last).toBe(true);
  });
});

describe("the comparators of an indicator's page", () => {
  it("are switched one by one, and what the table and the title say goes with them", async () => {
    const {view} = await open("?areas=warrington");
    await view.comparator("England").uncheck();
    await eventually(view.lines).toEqual(["neighbours", "warrington"]);
    expect(view.query()).toBe("?areas=warrington&compare=neighbours");
    expect(await view.title()).toBe(`${name}, Warrington, 2016 to 2025`);

    await view.comparator("North West").check();
    const north = digits(valueIn(slug, "north-west", 2025) ?? 0, slug);
    await eventually(() => view.label("north-west")).toBe(`North West ${north}`);
    expect(view.query()).toBe("?areas=warrington&compare=region,neighbours");

    await view.comparator("Neighbours of Warrington").uncheck();
    await eventually(view.lines).toEqual(["north-west", "warrington"]);
    expect(view.query()).toBe("?areas=warrington&compare=region");
    expect(await view.choice("Average of the neighbours").isVisible()).toBe(false);

    await view.comparator("North West").uncheck();
    await eventually(view.lines).toEqual(["warrington"]);
    expect(view.query()).toBe("?areas=warrington&compare=none");
  });

  it("take the mean or the median of either model's neighbours, and say how many had a figure", async () => {
    const {view} = await open("?areas=herefordshire");
    const seen = new Set<string>();
    for (const [average, model] of [
      ["mean", "2025"],
      ["median", "2025"],
      ["median", "2021"],
      ["mean", "2021"]
    ] as const) {
      await view.choice("Average of the neighbours").selectOption(average);
      await view.choice("Model of the neighbours").selectOption(model);
      const neighbours = neighboursOf("herefordshire", model);
      const last = neighbours.map((area) => valueIn(slug, area, 2025));
      const value = digits((average === "mean" ? meanOf : medianOf)(last), slug);
      const counts = cellsOf(slug, "england").map(
        ({year}) => neighbours.filter((area) => valueIn(slug, area, year) !== null).length
      );
      const [few, many] = [Math.min(...counts), Math.max(...counts)];
      expect(few).toBeLessThan(many);
      await eventually(view.notes).toContain(
        `the ${average} of Herefordshire’s ten statistical neighbours (${model} model); ${few} to ${many} of them had a figure`
      );
      expect(await view.label("neighbours")).toBe(`Neighbours’ ${average} ${value}`);
      seen.add(value);
    }
    // The four lines differ: a switch that did nothing would show.
    expect(seen.size).toBeGreaterThan(2);
  });

  it("leave England out where counts are drawn, and say why", async () => {
    const page = await live(await site.open("/indicator/child-protection-plans?areas=warrington"));
    const view = indicatorView(page);
    // Nor is a count set against a mean of others' counts, which says how large they are.
    expect(await view.lines()).toEqual(["warrington"]);
    expect(await view.comparator("England").isDisabled()).toBe(true);
    expect(await view.notes()).toContain("England and regions are left out");
  });
});

describe("the years of an indicator's page", () => {
  it("are those between two that the reader chooses", async () => {
    const {view} = await open("?areas=warrington");
    await view.choice("First year").selectOption("2019");
    await view.choice("Last year").selectOption("2023");
    await eventually(view.title).toBe(`${name}, Warrington and England, 2019 to 2023`);
    expect(view.query()).toBe("?areas=warrington&from=2019&to=2023");
    const years = (await view.chart.locator("text").allTextContents()).filter((text) => /^20\d\d$/.test(text));
    expect(years).toEqual(["2019", "2020", "2021", "2022", "2023"]);
    expect(await view.label("warrington")).toBe(`Warrington ${digits(valueIn(slug, "warrington", 2023) ?? 0, slug)}`);
  });

  it("of the ranking are chosen apart, and ranks are those of that year", async () => {
    const {view} = await open("?areas=warrington");
    for (const year of [2025, 2019]) {
      await view.choice("Year of the authorities’ figures").selectOption(String(year));
      const {rank, of, tied} = standingIn(slug, "warrington", year);
      await eventually(() => view.ranking.locator("h2").textContent()).toBe(`${name}, every authority, ${year}`);
      expect(await view.ranking.locator(".finding").textContent()).toMatch(
        new RegExp(`Warrington is ${tied ? "joint " : ""}${rank}(st|nd|rd|th) highest of ${of} authorities`)
      );
      await eventually(async () => (await view.row("warrington")).rank).toBe(`${tied ? "=" : ""}${rank}`);
    }
    expect(view.query()).toBe("?areas=warrington&year=2019");
  });
});

describe("the table of an indicator's page", () => {
  it("is sorted by name, by any year and by change, either way, and keeps areas without a figure last", async () => {
    const {page, view} = await open();
    const sorted = page.locator(".values th[aria-sort]");
    const values = async (year: number) => (await view.rows("authority")).map((area) => valueIn(slug, area, year));
    const ascending = (year: number) => async () => isSorted(await values(year), 1);
    const descending = (year: number) => async () => isSorted(await values(year), -1);
    expect(await descending(2025)()).toBe(true);

    await view.sortBy("2025");
    await eventually(() => sorted.allTextContents()).toEqual(["2025"]);
    await view.sortBy("2025");
    await eventually(ascending(2025)).toBe(true);
    expect(view.query()).toBe("?sort=value-ascending");
    expect(await sorted.getAttribute("aria-sort")).toBe("ascending");

    await view.sortBy("2021");
    await eventually(descending(2021)).toBe(true);
    expect(view.query()).toBe("?year=2021&sort=value-descending");
    expect((await values(2021)).at(-1)).toBe(null);

    await view.sortBy("Area");
    await eventually(() => sorted.allTextContents()).toEqual(["Area"]);
    expect(view.query()).toBe("?year=2021&sort=name-ascending");
    const names = await page.locator(".values tr.authority th").allTextContents();
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "en-GB")));
    // The heading that was used keeps the focus, so that it can be used again.
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Area");

    await view.sortBy("Change on the year");
    await eventually(() => sorted.allTextContents()).toEqual(["Change on the year"]);
    expect(view.query()).toBe("?year=2021&sort=change-descending");
    const changes = (await view.rows("authority")).map((area) => {
      const [now, before] = [valueIn(slug, area, 2021), valueIn(slug, area, 2020)];
      return now === null || before === null ? null : now - before;
    });
    expect(isSorted(changes, -1)).toBe(true);
  });
});

function writtenCells(area: string): Record<string, string> {
  return Object.fromEntries(
    cellsOf(slug, area).map(({period, value}) => [period, value === null ? "" : digits(value, slug)])
  );
}

/** Whether values go one way (1 up, -1 down), with those that are missing at the end. */
function isSorted(values: readonly (number | null)[], direction: 1 | -1): boolean {
  // Changes are exact in decimals; the difference of two of them in binary is not.
  const known = values.filter((value) => value !== null).map((value) => Number((value as number).toFixed(6)));
  const gapsAreLast = values.slice(0, known.length).every((value) => value !== null);
  return gapsAreLast && known.every((value, i) => i === 0 || direction * (value - (known[i - 1] ?? 0)) >= 0);
}
