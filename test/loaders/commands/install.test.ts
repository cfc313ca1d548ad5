import {spawnSync} from "node:child_process";
import {rmSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {missingPackage, requireNode} from "../../../loaders/commands/install.mjs";
import {temporaryFolder} from "./temporary-folder.js";

const wanted = {
  "": {},
  "node_modules/sharp": {version: "1.2.3"},
  "node_modules/@other/system": {version: "1.0.0", optional: true}
};

describe("missingPackage", () => {
  it("is null when all packages are there, those for other systems left out", () => {
    expect(missingPackage(clone({"node_modules/sharp": {version: "1.2.3"}}))).toBeNull();
  });

  it("names what is missing or of another version", () => {
    expect(missingPackage(temporaryFolder({"package-lock.json": "{}"}))).toBe("node_modules is missing");
    expect(missingPackage(clone({}))).toBe("node_modules/sharp is missing");
    expect(missingPackage(clone({"node_modules/sharp": {version: "1.2.4"}}))).toBe(
      "node_modules/sharp is 1.2.4, not 1.2.3"
    );
    const deleted = clone({"node_modules/sharp": {version: "1.2.3"}});
    rmSync(join(deleted, "node_modules/sharp"), {recursive: true});
    expect(missingPackage(deleted)).toBe("node_modules/sharp is missing");
  });
});

describe("requireNode", () => {
  it("accepts the version of package.json and later ones, and says which is needed", () => {
    const root = temporaryFolder({"package.json": '{"engines": {"node": ">=20.18.1"}}'});
    for (const version of ["20.18.1", "20.19.0", "22.0.0"]) expect(() => requireNode(root, version)).not.toThrow();
    for (const version of ["20.18.0", "20.9.9", "18.20.1"])
      expect(() => requireNode(root, version)).toThrow(
        `unsupported Node: ${version}: expected 20.18.1 or later (https://nodejs.org)`
      );
  });
});

describe("run.mjs", () => {
  it("names the commands there are when it does not know one", () => {
    const {status, stderr} = spawnSync(process.execPath, ["loaders/commands/run.mjs", "deploy"], {encoding: "utf8"});
    expect([status, stderr.trim()]).toEqual([
      1,
      'npm deploy: unknown command: "deploy": expected one of start, test, build, dev, statistics, reports, figure, compare, search, tiles, notebook, serve, new, bench'
    ]);
  });
});

function clone(installed: Record<string, {version: string}>): string {
  return temporaryFolder({
    "package-lock.json": JSON.stringify({packages: wanted}),
    "node_modules/.package-lock.json": JSON.stringify({packages: installed}),
    "node_modules/sharp/package.json": "{}"
  });
}
