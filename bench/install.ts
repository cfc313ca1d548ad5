import {execFileSync} from "node:child_process";
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";

/** Installs the pinned packages that a `package.json` names into a cache folder, unless they are there. */
export async function installInto(cache: string, manifest: string, what: string): Promise<void> {
  const wanted = await readFile(manifest, "utf8");
  // Written last: an installation that was broken off is done again.
  const installed = await readFile(join(cache, "installed.json"), "utf8").catch(() => "");
  if (installed === wanted) return;
  console.log(`installing ${what}`);
  await mkdir(cache, {recursive: true});
  await writeFile(join(cache, "package.json"), wanted);
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  execFileSync(npm, ["install", "--no-audit", "--no-fund", "--no-package-lock"], {
    cwd: cache,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32"
  });
  await writeFile(join(cache, "installed.json"), wanted);
}
