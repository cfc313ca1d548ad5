import {mkdirSync, renameSync, utimesSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {contentKey} from "../../../loaders/commands/content-key.js";
import {temporaryFolder} from "./temporary-folder.js";

const files = {
  "src/index.md": "# Front",
  "src/data/areas.parquet.ts": "",
  "data/areas.csv": "area\n",
  "loaders/a.ts": "",
  "package-lock.json": "{}",
  "README.md": "words"
};

describe("contentKey", () => {
  it("is the same for the same content, whatever the times of the files", async () => {
    const root = temporaryFolder(files);
    const key = await contentKey(root, {});
    utimesSync(join(root, "src/index.md"), new Date(0), new Date(0));
    expect(await contentKey(root, {})).toBe(key);
    expect(await contentKey(temporaryFolder(files), {})).toBe(key);
  });

  it("changes with the content, the name or the presence of a file that the site is made of", async () => {
    const keys = new Set<string>();
    const changes: ((root: string) => void)[] = [
      () => {},
      (root) => writeFileSync(join(root, "src/index.md"), "# Another front"),
      (root) => writeFileSync(join(root, "data/areas.csv"), "area\nwarrington\n"),
      (root) => renameSync(join(root, "loaders/a.ts"), join(root, "loaders/b.ts")),
      (root) => writeFileSync(join(root, "src/more.md"), ""),
      (root) => writeFileSync(join(root, "package-lock.json"), "{ }"),
      (root) => writeFileSync(join(root, "observablehq.config.ts"), "export default {}")
    ];
    for (const change of changes) {
      const root = temporaryFolder(files);
      change(root);
      keys.add(await contentKey(root, {}));
    }
    keys.add(await contentKey(temporaryFolder(files), {SITE_BASE: "/sightline/"}));
    expect(keys.size).toBe(changes.length + 1);
  });

  it("does not change with what the site is not made of", async () => {
    const root = temporaryFolder(files);
    const key = await contentKey(root, {});
    writeFileSync(join(root, "README.md"), "other words");
    mkdirSync(join(root, "src/.observablehq/cache"), {recursive: true});
    writeFileSync(join(root, "src/.observablehq/cache/areas.parquet"), "PAR1");
    expect(await contentKey(root, {EDITOR: "ed"})).toBe(key);
  });
});
