import {existsSync, readdirSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {filesBelow} from "./support/files-below.js";

/** Lists: what is known of indicators, written as code so that the compiler reads it too. */
const isData = /^loaders\/statistics\/catalogue\/|^src\/domain\/reported-indicators\.ts$|^src\/embed\/element\.ts$/;

describe("pages", () => {
  it("hold words and wiring: no SQL, no D3, no files read", () => {
    const pages = filesBelow("src").filter((path) => path.endsWith(".md"));
    expect(pages.length).toBeGreaterThan(0);
    const wrong = pages.filter((path) =>
      /\bSELECT\b|```sql|^sql:|\bd3\b|\bFileAttachment\b/m.test(readFileSync(path, "utf8"))
    );
    expect(wrong).toEqual([]);
  });
});

describe("the repository", () => {
  it("names no folder of a machine on which it was written", () => {
    const folders = ["src", "loaders", "test", "bench", "docs", ".github", ".ci"].filter((folder) =>
      existsSync(folder)
    );
    const files = [...folders.flatMap(filesBelow), ...readdirSync(".").filter((name) => /\.(md|json|ts)$/.test(name))];
    const wrong = files.filter(
      (path) =>
        /\.(ts|mjs|js|md|json|yml|css|csv)$|run$/.test(path) &&
        /(^|[\s"'`(=])\/(home|root|Users|work)\/\w/m.test(readFileSync(path, "utf8"))
    );
    expect(wrong).toEqual([]);
  });

  it("has no file of more than 300 lines but data", () => {
    const files = ["src", "loaders", "bench", "test"]
      .flatMap(filesBelow)
      .filter((path) => /\.(ts|mjs|js|css)$/.test(path));
    const long = files.filter((path) => readFileSync(path, "utf8").trimEnd().split("\n").length > 300);
    expect(long.filter((path) => !isData.test(path))).toEqual([]);
  });
});
