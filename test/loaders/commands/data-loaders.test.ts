import {existsSync, readFileSync, statSync, symlinkSync} from "node:fs";
import {join, resolve} from "node:path";
import {describe, expect, it} from "vitest";
import {runDataLoaders} from "../../../loaders/commands/data-loaders.js";
import {temporaryFolder} from "./temporary-folder.js";

const cache = "src/.observablehq/cache";

describe("runDataLoaders", () => {
  it("runs the loaders of data, and those alone, and leaves their outputs where Framework looks, all of one time", async () => {
    const root = repository({
      "src/data/numbers.csv.ts": 'process.stdout.write("a,b\\n1,2\\n");',
      "src/query/worker.js.ts": 'console.log("postMessage()");',
      "src/types/other.d.ts": "throw new Error();",
      "src/query/types.d.ts": "throw new Error();",
      "src/query/engine.ts": "throw new Error();",
      "src/area/[area].json.ts": "throw new Error();"
    });
    expect(await runDataLoaders(root)).toEqual(["data/numbers.csv", "query/worker.js"]);
    expect(readFileSync(join(root, cache, "data/numbers.csv"), "utf8")).toBe("a,b\n1,2\n");
    const times = ["data/numbers.csv", "query/worker.js"].map((path) => statSync(join(root, cache, path)).mtimeMs);
    expect(times).toEqual([Date.UTC(2000, 0), Date.UTC(2000, 0)]);
  });

  it("names the loader that fails or writes nothing, and leaves no output of it", async () => {
    const failing = repository({"src/data/numbers.csv.ts": 'process.stdout.write("a,b\\n"); process.exitCode = 3;'});
    await expect(runDataLoaders(failing)).rejects.toThrow("src/data/numbers.csv.ts failed (exit code 3)");
    expect(existsSync(join(failing, cache, "data/numbers.csv"))).toBe(false);
    const silent = repository({"src/data/numbers.csv.ts": ""});
    await expect(runDataLoaders(silent)).rejects.toThrow("src/data/numbers.csv.ts wrote nothing");
  });
});

function repository(files: Readonly<Record<string, string>>): string {
  const root = temporaryFolder(files);
  symlinkSync(resolve("node_modules"), join(root, "node_modules"), "junction");
  return root;
}
