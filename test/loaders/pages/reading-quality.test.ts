import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {readQuality} from "../../../loaders/pages/reading-quality.js";
import {qualityView} from "../../../src/pages/quality/view.js";

describe("the scores of reading", () => {
  let folder: string;
  const header = "indicator,set,gold,right,wrong";
  const write = (...rows: string[]) =>
    writeFile(join(folder, "reading-quality.csv"), `${[header, ...rows].join("\n")}\n`);
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "quality-"));
  });
  afterEach(() => rm(folder, {recursive: true}));

  test("become shares of what people found and of what was read", async () => {
    await write("adoptions,held-back,10,8,2", "adoptions,gold,4,4,0");
    const {document} = parseHTML("<!doctype html><html><body></body></html>");
    const page = qualityView(await readQuality(folder), {document}).view.textContent;
    expect(page).toContain("80.0%");
    expect(page).toContain("100.0%");
    expect(page).toContain("8 of 10");
  });

  test("are refused where they cannot be", async () => {
    await write("adoptions,gold,3,4,0");
    await expect(readQuality(folder)).rejects.toThrow("invalid right: 4");
    await write("magic,gold,3,3,0");
    await expect(readQuality(folder)).rejects.toThrow("unknown indicator: magic");
    await write("adoptions,silver,3,3,0");
    await expect(readQuality(folder)).rejects.toThrow("unknown set: silver");
  });

  test("of the repository fit the indicators that are looked for", async () => {
    const scores = await readQuality("data");
    expect(new Set(scores.map(({set}) => set))).toEqual(new Set(["gold", "held-back"]));
  });
});
