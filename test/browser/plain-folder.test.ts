import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {PassThrough} from "node:stream";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {runOwnSite} from "../../loaders/commands/own-site.js";
import {createSiteServer} from "../../loaders/commands/site-server.js";
import {newSite} from "../../loaders/own-site/new-site.js";
import {stageSite} from "../../loaders/own-site/stage.js";
import {eventually, live, useSite} from "./support/site.js";

/** A folder as somebody may have it: one file of a spreadsheet, areas in no region, and nobody to answer a question. */
const lines = [
  "Council Code;Council;Financial Year;Potholes mended;Potholes told of;Share mended (%)",
  ...["N01;Northmoor", "N02;Eastmoor", "N03;Southmoor", "N04;Westmoor"].flatMap((area, i) =>
    [2022, 2023, 2024].map((year) => {
      const [mended, told] = [120 + 10 * i + 5 * (year - 2022), 400 + 15 * i];
      return `${area};${year}/${(year % 100) + 1};${mended};${told};${((100 * mended) / told).toFixed(1).replace(".", ",")}`;
    })
  )
];

describe("a site of a folder with one file, without a question answered", () => {
  let dist = "";
  let stage = "";
  const folder = mkdtempSync(join(tmpdir(), "sightline-plain-"));
  beforeAll(async () => {
    const root = process.cwd();
    writeFileSync(join(folder, "potholes.csv"), Buffer.from(`${lines.join("\r\n")}\r\n`, "latin1"));
    await newSite(folder, {known: {}, yes: true, terminal: {input: new PassThrough(), output: new PassThrough()}});
    expect(await runOwnSite("build", {root, folder, args: []})).toBe(0);
    stage = await stageSite(root, folder);
    dist = join(stage, "dist");
  }, 20 * 60_000);
  afterAll(() => {
    for (const made of [folder, stage]) if (made) rmSync(made, {recursive: true, force: true});
  });
  const site = useSite({serve: async () => createSiteServer(dist)});

  it("lists its areas, which are in no region, and speaks of no grades, regions or neighbours", async () => {
    const page = await site.open("/areas");
    expect(await page.locator("table.areas tbody th").allTextContents()).toEqual(
      expect.arrayContaining(["Eastmoor", "Northmoor", "Southmoor", "Westmoor"])
    );
    const pages = ["areas.html", "index.html", ...readdirSync(join(dist, "area")).map((name) => `area/${name}`)];
    for (const name of pages.filter((one) => one.endsWith(".html")))
      expect(readFileSync(join(dist, name), "utf8"), name).not.toMatch(
        /Newest grade|known from a list of outcomes|>Regions<|by region|neighbours’ average/
      );
  });

  it("shows an area's figure with the interval of its counts", async () => {
    const page = await live(await site.open("/area/eastmoor"));
    const row = page.locator(".profile tr[data-indicator]").filter({hasText: "Share mended"}).first();
    expect(await row.textContent()).toContain("33.7%");
    // Wilson 1927: 140 of 415.
    expect(await row.textContent()).toContain("29.4% to 38.4%");
  });

  it("draws an area beside the others", async () => {
    const page = await live(await site.open("/indicator/share-mended?areas=eastmoor"));
    await eventually(() => page.locator('[data-figure="trend"] .plot:visible svg').textContent()).toContain("Eastmoor");
    expect(await page.locator('[data-part="message"] .notice').count()).toBe(0);
  });
});
