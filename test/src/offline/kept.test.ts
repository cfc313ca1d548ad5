import {describe, expect, it} from "vitest";
import {cachesToDrop, isKeptFile, isKeptPage} from "../../../src/offline/kept.js";

const at = (path: string) => new URL(path, "https://site.example");

describe.each(["/", "/children/"])("what is kept of a site under %s", (base) => {
  const scope = at(base);
  const below = (path: string) => at(`${base}${path}`);

  it("is every file whose name changes with its contents", () => {
    for (const path of [
      "_import/scripts/site.U5SPJ5RJ.js",
      "_file/data/areas.5d7aefb2.parquet",
      "_file/engine/duckdb.053f5ea4.wasm",
      "embed/data/areas.json?edition=053f5ea40a1b",
      "embed/data/neet-16-17.about.json?edition=053f5ea40a1b"
    ])
      expect(isKeptFile(below(path), scope), path).toBe(true);
    for (const path of [
      "embed.js",
      "embed/data/areas.json",
      "embed/data/areas.json?other=1",
      "embed/data/judgements/x.json?edition=053f5ea40a1b",
      "data/areas.parquet",
      "version.json",
      "sw.js",
      "area/x.053f5ea4.html",
      "_file/x.js"
    ])
      expect(isKeptFile(below(path), scope), path).toBe(false);
  });

  it("is every page, and no frame, picture, table or description", () => {
    for (const path of ["", "about", "area/warrington", "report/877-2015-05-12", "data", "embed", "index.html"])
      expect(isKeptPage(below(path), scope), path).toBe(true);
    for (const path of [
      "embed/chart",
      "embed.js",
      "data/areas.csv",
      "card/site.png",
      "oembed/area/x.json",
      "_file/x",
      "sw.js",
      "licences.txt"
    ])
      expect(isKeptPage(below(path), scope), path).toBe(false);
  });

  it("is nothing of another host or another site of this one", () => {
    expect(isKeptPage(new URL("https://other.example/about"), scope)).toBe(false);
    expect(isKeptFile(new URL("https://other.example/_import/scripts/site.U5SPJ5RJ.js"), scope)).toBe(false);
    if (base !== "/") expect(isKeptPage(at("/about"), scope)).toBe(false);
  });
});

describe("cachesToDrop", () => {
  it("keeps those of this build and of the one before, of which a tab may be open, and all that are not the site's", () => {
    const names = ["a", "b", "c"].flatMap((version) => [`sightline-pages-${version}`, `sightline-files-${version}`]);
    expect(cachesToDrop(["other", ...names], "c")).toEqual(["sightline-pages-a", "sightline-files-a"]);
    expect(cachesToDrop(names.slice(0, 2), "a")).toEqual([]);
    expect(cachesToDrop([], "a")).toEqual([]);
  });
});
