import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {readProseQuality, readQuality} from "../../../loaders/pages/reading-quality.js";
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
    const page = qualityView(await readQuality(folder), {prose: [], document}).view.textContent;
    expect(page).toContain("80.0%");
    expect(page).toContain("100.0%");
    expect(page).toContain("8 of 10");
  });

  test("of prose at first meeting say what is shown and how much of it is right", async () => {
    await writeFile(
      join(folder, "prose-quality.csv"),
      "indicator,given,right,shown,shown_right\nadoptions,20,16,10,9\n"
    );
    const {document} = parseHTML("<!doctype html><html><body></body></html>");
    const page = qualityView([], {prose: await readProseQuality(folder), document}).view.textContent;
    expect(page).toContain("Of 20 figures that the rules read in the prose");
    expect(page).toContain("90.0%");
    await writeFile(
      join(folder, "prose-quality.csv"),
      "indicator,given,right,shown,shown_right\nadoptions,20,16,10,11\n"
    );
    await expect(readProseQuality(folder)).rejects.toThrow("invalid counts: 20,16,10,11");
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
