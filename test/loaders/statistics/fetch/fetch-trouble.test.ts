import {existsSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {careFile, csv, smallSources, stagesFile} from "../support/small-sources.js";
import {begun, care, countOfWarrington, other, served, stages} from "./served.js";
import type {ServedSet} from "./statistics-service.js";

describe("a service in trouble", () => {
  test.each([
    ["is too busy, and says how long", {status: 429, headers: {"retry-after": "0"}}],
    ["has a gateway that fails", {status: 504, body: "<html>"}],
    ["hangs up", "hang-up"],
    ["cuts an answer off", "cut-json"]
  ] as const)("is asked again where it %s", async (_, fault) => {
    const {service, fetchOnce} = await begun();
    service.fail(/meta$/, fault);
    const {code, errors} = await fetchOnce();
    expect(code).toBe(0);
    expect(errors).toContain("trying again");
  });

  test.each([
    ["that ends early", "cut-file"],
    ["that hangs up", "hang-up"]
  ] as const)("is asked again for a file %s", async (_, fault) => {
    const {service, data, fetchOnce} = await begun();
    service.fail(/csv$/, fault);
    expect((await fetchOnce()).code).toBe(0);
    expect(countOfWarrington(data)).toBe("320");
  });

  test("is given up after some tries, in words", async () => {
    const {service, data, fetchOnce} = await begun();
    service.fail(/data-sets/, ...Array.from({length: 3}, () => ({status: 503})));
    const {code, errors} = await fetchOnce();
    expect(code).toBe(1);
    expect(errors).toMatch(
      /no answer after 3 tries: the service answers 503 \(http:.*data-sets.*\): expected an answer/
    );
    expect(existsSync(data)).toBe(false);
  });

  test.each([
    ["in seconds", () => "3600"],
    ["until a time", () => new Date(Date.now() + 3_600_000).toUTCString()]
  ])("that asks to be left alone for an hour, %s, is not asked again, and whoever waits is told", async (_, until) => {
    const {service, fetchOnce} = await begun();
    service.fail(/data-sets/, {status: 503, headers: {"retry-after": until()}});
    const {code, errors} = await fetchOnce();
    expect(code).toBe(1);
    expect(errors).toMatch(/answers 503, and asks to be left alone for 60 minutes .*: expected an answer; run again/);
    expect(errors).not.toContain("trying again");
  });

  test("that says nothing is not waited for for ever", async () => {
    const {service, fetchOnce} = await begun();
    service.fail(/data-sets/, "silent", "silent", "silent");
    const {code, errors} = await fetchOnce({patience: {gap: 0, firstWait: 1, tries: 3, patience: 50}});
    expect(code).toBe(1);
    expect(errors).toContain("no word for");
  });

  test("that answers a page of HTML is refused by its type", async () => {
    const {service, fetchOnce} = await begun();
    service.fail(/meta$/, "html");
    expect((await fetchOnce()).errors).toMatch(/invalid answer: it is text\/html .*: expected JSON/);
  });

  test("that refuses a request is told of in its words, once", async () => {
    const {service, fetchOnce} = await begun();
    const body = JSON.stringify({title: "Forbidden", status: 403, detail: "draft"});
    service.fail(/csv$/, {status: 403, body});
    const {errors} = await fetchOnce();
    expect(errors).toContain("the service answers 403: Forbidden; draft");
    expect(errors).not.toContain("trying again");
  });

  test("keeps what it fetched before it failed, so that the next run goes on there", async () => {
    const {service, fetchOnce} = await begun();
    service.fail(new RegExp(`${stages}/csv$`), ...Array.from({length: 3}, () => ({status: 500})));
    expect((await fetchOnce()).code).toBe(1);
    service.exchanges.length = 0;
    expect((await fetchOnce()).code).toBe(0);
    expect(service.exchanges.filter(({way}) => way.endsWith("/csv")).map(({way}) => way)).toEqual([
      `/v1/data-sets/${stages}/csv`
    ]);
  });

  test("sends an answer once where it marks them", async () => {
    const {service, fetchOnce} = await begun(served(), {marks: true});
    await fetchOnce();
    service.exchanges.length = 0;
    await fetchOnce();
    expect(service.exchanges.every(({headers}) => headers["if-none-match"] !== undefined)).toBe(true);
  });
});

describe("a data set that is not what it says", () => {
  test.each([
    ["has fewer rows than stated", {rows: 9999}, /invalid file of \d+ rows .*expected the 9999 rows/],
    ["lacks a column of figures", {indicators: ["children"]}, /missing data set with the columns children_count/],
    ["has a filter by other words", {spelling: true}, /missing options of population: "on 31 March"/]
  ] as const)("is refused where it %s", async (_, change, message) => {
    const sets = served();
    const [version] = sets[0].versions as [ServedSet["versions"][0]];
    if ("spelling" in change) version.csv = version.csv.replaceAll("on 31 March", "at 31 March");
    else Object.assign(version, change);
    const {data, fetchOnce} = await begun(sets);
    const {code, errors} = await fetchOnce();
    expect(code).toBe(1);
    expect(errors).toMatch(message);
    expect(existsSync(data)).toBe(false);
  });

  test("is refused where its compressed file is cut off without a word", async () => {
    const {service, cache, fetchOnce} = await begun();
    service.fail(/csv$/, "cut-gzip");
    const {code, errors} = await fetchOnce();
    expect(code).toBe(1);
    expect(errors).toMatch(/missing columns|invalid file of \d+ rows|trying again/);
    expect(readdirSync(join(cache, care))).toEqual([]);
  });

  test.each([
    ["version", `/data-sets/${care}/versions/1.0`, {version: "1.9"}, "the service answers with version 1.9"],
    ["data set", `/data-sets/${care}`, {id: other}, `the service answers with the data set ${other}`]
  ] as const)("is refused where it answers with another %s than it was asked for", async (_, way, change, message) => {
    const {service, data, fetchOnce} = await begun();
    const told = (await (await fetch(`${service.base}${way}`)).json()) as object;
    const body = JSON.stringify({...told, ...change});
    service.fail(new RegExp(`${way}$`), {status: 200, headers: {"content-type": "application/json"}, body});
    const {code, errors} = await fetchOnce();
    expect(code).toBe(1);
    expect(errors).toContain(message);
    expect(existsSync(data)).toBe(false);
  });

  test("whose version has no day is taken, whatever day is asked for", async () => {
    const {service, data, fetchOnce} = await begun();
    const way = `/data-sets/${care}/versions/1.0`;
    const told = (await (await fetch(`${service.base}${way}`)).json()) as object;
    const body = JSON.stringify({...told, published: null});
    service.fail(new RegExp(`${way}$`), {status: 200, headers: {"content-type": "application/json"}, body});
    const {errors, output} = await fetchOnce({since: "2025-01-01"});
    expect(`${output}${errors}`).toContain("version 1.0");
    expect(`${output}${errors}`).not.toMatch(/version 1\.0 of {1,2}(was|$)/m);
    expect(countOfWarrington(data)).toBe("320");
  });

  test("is refused where a version comes out while it is read", async () => {
    const sets = served();
    const {service, fetchOnce} = await begun(sets);
    service.when(/csv$/, () => {
      sets[0].versions.push({...(sets[0].versions[0] as ServedSet["versions"][0]), version: "1.1"});
    });
    expect((await fetchOnce()).errors).toContain("version 1.1 came out while 1.0 was fetched");
    expect((await fetchOnce()).code).toBe(0);
  });

  test("leads to its successor where it was withdrawn", async () => {
    const sets = served();
    const {fetchOnce} = await begun(sets);
    await fetchOnce();
    Object.assign(sets[0], {status: "Deprecated", supersededBy: other});
    expect((await fetchOnce()).errors).toContain(`--data-set ${careFile}=${other}`);
  });

  test("is named by its id where two have the columns", async () => {
    const sets = served();
    const twin = {...sets[0], id: "44444444-4444-4444-8444-444444444444", title: "Twin"};
    const {fetchOnce} = await begun([...sets, twin]);
    const {errors} = await fetchOnce();
    expect(errors).toContain("ambiguous data set");
    expect(errors).toContain(`--data-set ${careFile}=<id>`);
  });

  test("is not taken from a folder that has an older file of its name", async () => {
    const {folder, data, cache, fetchOnce} = await begun();
    await fetchOnce();
    // Another machine: no cache, and last year's file beside the others.
    rmSync(cache, {recursive: true});
    writeFileSync(join(folder, careFile), csv(smallSources().care).replaceAll("320", "1"));
    await fetchOnce({dataSets: [stagesFile]});
    expect(countOfWarrington(data)).toBe("320");
  });
});
