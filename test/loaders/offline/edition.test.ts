import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {describe, expect, it} from "vitest";
import {addEdition, editionOf} from "../../../loaders/offline/edition.js";
import {publishOffline} from "../../../loaders/offline/publish.js";
import type {Indicator} from "../../../src/domain/tables.js";
import {temporaryFolder} from "../commands/temporary-folder.js";

const indicators = ["2025-11", "2026-04", null].map((last_release) => ({last_release}) as Indicator);
function site(script: string): string {
  const dist = temporaryFolder();
  const files = [
    `_import/scripts/site.${script}.js`,
    "_file/fonts/sans.0a1b2c3d.woff2",
    "_file/data/areas.0a1b2c3d.parquet",
    "_import/style.css"
  ];
  for (const file of files) {
    mkdirSync(dirname(join(dist, file)), {recursive: true});
    writeFileSync(join(dist, file), file);
  }
  return dist;
}

describe("the edition of a built site", () => {
  it("is told by the names of its files, and says when its newest figures were released", async () => {
    const edition = await editionOf(site("AAAAAAAA"), {indicators}, {});
    expect(edition).toEqual({version: expect.stringMatching(/^[0-9a-f]{12}$/), figures: "April 2026"});
    expect(await editionOf(site("AAAAAAAA"), {indicators}, {})).toEqual(edition);
    expect((await editionOf(site("BBBBBBBB"), {indicators}, {}))?.version).not.toBe(edition?.version);
  });

  it("is none where nothing is to be kept, and a word that says neither is refused", async () => {
    expect(await editionOf(site("AAAAAAAA"), {indicators}, {SITE_OFFLINE: "no"})).toBeNull();
    await expect(editionOf(site("AAAAAAAA"), {indicators}, {SITE_OFFLINE: "off"})).rejects.toThrow(
      'invalid SITE_OFFLINE: "off": expected "yes" or "no"'
    );
    expect(addEdition("<head></head>", null)).toBe("<head></head>");
  });

  it("stands in the head of a page, and stops the build where a head has no end", () => {
    const edition = {version: "0a1b", figures: "April 2026"};
    expect(addEdition("<head></head>", edition)).toBe(
      '<head><meta name="edition" data-version="0a1b" data-figures="April 2026">\n</head>'
    );
    expect(() => addEdition("<head>", edition)).toThrow("missing place: edition, expected </head>");
  });
});

describe("publishOffline", () => {
  it("writes a worker of this edition that keeps the shell and not the data", async () => {
    const dist = site("AAAAAAAA");
    const edition = {version: "0123456789ab", figures: "April 2026"};
    await publishOffline({root: process.cwd(), dist, edition});
    const worker = readFileSync(join(dist, "sw.js"), "utf8");
    expect(worker).toContain("0123456789ab");
    expect(worker).toContain("_import/scripts/site.AAAAAAAA.js");
    expect(worker).not.toContain("areas.0a1b2c3d.parquet");
    // Nothing of another host, not even of the library's own.
    expect(worker).not.toMatch(/importScripts|storage\.googleapis/);
    expect(JSON.parse(readFileSync(join(dist, "version.json"), "utf8"))).toEqual(edition);
  });

  it("writes the way out where nothing is to be kept: a worker that clears up and goes", async () => {
    const dist = site("AAAAAAAA");
    await publishOffline({root: process.cwd(), dist, edition: null});
    const worker = readFileSync(join(dist, "sw.js"), "utf8");
    expect(worker).toContain("unregister()");
    expect(worker).not.toContain("fetch");
    expect(existsSync(join(dist, "version.json"))).toBe(false);
  });
});
