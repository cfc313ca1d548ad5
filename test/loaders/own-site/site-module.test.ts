import {spawnSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {describe, expect, it} from "vitest";
import {readConfiguration} from "../../../loaders/own-site/read-configuration.js";
import {siteModule} from "../../../loaders/own-site/site-module.js";
import {stageSite} from "../../../loaders/own-site/stage.js";
import * as defaultSite from "../../../src/domain/site.js";
import * as vocabulary from "../../../src/search/vocabulary.js";

const merrow = await readConfiguration("examples/merrow");
const ofDefaultSite = /England|English|Ofsted|Crown|Department for Education|\bchild|authorit/i;

/** Names that a module's text exports. */
const exportsOf = (text: string) => [...text.matchAll(/^export const (\w+)/gm)].map(([, name]) => name).sort();

describe("siteModule", () => {
  it("says all that the default site says, and nothing that is true of that alone", () => {
    const text = siteModule(merrow);
    expect(exportsOf(text)).toEqual(Object.keys(defaultSite).sort());
    expect(text).not.toMatch(ofDefaultSite);
  });

  it("calls areas and people as the configuration does, and else areas and people", () => {
    expect(siteModule(merrow)).toContain('export const anArea: string = "a district";');
    const {words: _, ...plain} = merrow;
    expect(siteModule(plain)).toContain('export const anArea: string = "an area";');
    expect(siteModule(plain)).toContain('export const peopleTitle: string = "People";');
  });

  it("names no licence where none is declared", () => {
    expect(siteModule(merrow)).toContain('export const licenceName: string = "";');
    const licence = {name: "Open Licence", url: "https://example.org/licence"};
    expect(siteModule({...merrow, licence})).toContain('= "https://example.org/licence";');
  });
});

describe("stageSite", () => {
  it("leaves the words out in which the default site is searched, under the same names", async () => {
    const stage = await stageSite(process.cwd(), "examples/merrow");
    const path = join(stage, "src/search/vocabulary.ts");
    expect(readFileSync(path, "utf8")).not.toMatch(ofDefaultSite);
    expect(Object.keys(await import(pathToFileURL(path).href)).sort()).toEqual(Object.keys(vocabulary).sort());
  });

  it("leaves code that checks: nothing of it takes the whole for that of the default site", async () => {
    const stage = await stageSite(process.cwd(), "examples/merrow");
    const {status, stdout} = spawnSync("npx", ["tsc", "--noEmit", "--project", stage], {encoding: "utf8"});
    expect(
      stdout.split("\n").filter((line) => line.includes("error")),
      stdout
    ).toEqual([]);
    expect(status).toBe(0);
  });
});
