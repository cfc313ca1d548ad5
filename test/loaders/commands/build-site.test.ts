import {mkdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";
import {buildSite} from "../../../loaders/commands/build-site.js";
import {contentKey} from "../../../loaders/commands/content-key.js";
import {temporaryFolder} from "./temporary-folder.js";

it("builds nothing where the build that it waited for has made the same", async () => {
  const root = temporaryFolder();
  const lock = join(root, "src/.observablehq/build.lock");
  for (const folder of ["src/.observablehq", "data", "dist"]) mkdirSync(join(root, folder), {recursive: true});
  writeFileSync(lock, String(process.pid));
  const said: string[] = [];
  const steps = buildSite({
    root,
    log: (line) => {
      said.push(line);
      contentKey(root).then((key) => {
        writeFileSync(join(root, "dist/.build.json"), JSON.stringify({key}));
        rmSync(lock);
      });
    }
  });
  expect(await steps).toEqual([]);
  expect(said).toEqual([`another build is running (process ${process.pid}): waiting for it to end`]);
});
