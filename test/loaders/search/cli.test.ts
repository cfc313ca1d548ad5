import {spawnSync} from "node:child_process";
import {beforeAll, describe, expect, it} from "vitest";
import {loadSearchRecords} from "../../../loaders/pages/search-records.js";
import {buildIndex, type SearchIndex, search} from "../../../src/search/search.js";

/** Milliseconds for programs that start, read and end, on a machine however busy. */
let index: SearchIndex;

beforeAll(async () => {
  const {areas, indicators, ...more} = await loadSearchRecords();
  index = buildIndex(areas, indicators, more);
});

const run = (...words: string[]) =>
  spawnSync(process.execPath, ["loaders/commands/run.mjs", "search", ...words], {encoding: "utf8"});

describe("npm run search", () => {
  it("prints the first five entries as the search box has them: kind, name and address", () => {
    const {status, stdout, stderr} = run("halton", "neet");
    const lines = search(index, "halton neet", {limit: 5}).map(({kind, name, href}) => `${kind}\t${name}\t/${href}`);
    expect({status, stdout, stderr}).toEqual({status: 0, stdout: `${lines.join("\n")}\n`, stderr: ""});
    expect(lines).toHaveLength(5);
  });

  it("prints nothing where nothing is found, says so beside it and ends with 1", () => {
    expect(run("target")).toMatchObject({status: 1, stdout: "", stderr: 'nothing found: "target"\n'});
    const {status, stdout, stderr} = run();
    expect({status, stdout}).toEqual({status: 1, stdout: ""});
    expect(stderr).toMatch(/^missing words: expected some/);
  });
});
