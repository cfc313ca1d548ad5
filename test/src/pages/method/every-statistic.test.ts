import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {explained} from "../../../../src/pages/method/statistics.js";

const root = join(import.meta.dirname, "../../../..");
/** What shows statistics, or works them out for what shows them; `known-answers` only holds them against answers of others. */
const rooms = [
  "src/charts",
  "src/components",
  "src/embed",
  "src/exhibits",
  "src/notebook",
  "src/pages",
  "loaders/comparison",
  "loaders/pages",
  "loaders/signals"
];
/** Files of `src/stats` that say nothing of figures by themselves, and why. */
const tools: Readonly<Record<string, string>> = {
  breaks: "reads which years do not compare",
  counted: "the type of a count and its denominator",
  counting: "reads how the counts of an indicator are to be taken",
  distributions: "probabilities for the tests",
  exact: "subtracts without binary dust",
  series: "puts rows into series"
};

function filesOf(folder: string): string[] {
  return readdirSync(join(root, folder), {recursive: true, encoding: "utf8"})
    .filter((file) => file.endsWith(".ts") && !file.includes("known-answers"))
    .map((file) => join(folder, file));
}

const used = new Set(
  rooms
    .flatMap(filesOf)
    .flatMap((file) => [...readFileSync(join(root, file), "utf8").matchAll(/\/stats\/([a-z-]+)\.js"/g)])
    .map(([, name]) => name as string)
);

describe("the page of methods", () => {
  it("has an entry for every statistic that a page, a chart or the table of comparisons uses", () => {
    const told = new Set(explained.flatMap(({files}) => files));
    expect(used.size).toBeGreaterThan(25);
    expect([...used].filter((name) => !told.has(name) && !Object.hasOwn(tools, name))).toEqual([]);
  });

  it("names files that there are, and calls none a mere tool that it explains", () => {
    const stats = new Set(readdirSync(join(root, "src/stats")).map((file) => file.replace(/\.ts$/, "")));
    const told = explained.flatMap(({files}) => files);
    expect([...told, ...Object.keys(tools)].filter((name) => !stats.has(name))).toEqual([]);
    expect(told.filter((name) => Object.hasOwn(tools, name))).toEqual([]);
  });

  it("has one entry under each anchor", () => {
    const anchors = explained.map(({id}) => id);
    expect(new Set(anchors).size).toBe(anchors.length);
  });
});
