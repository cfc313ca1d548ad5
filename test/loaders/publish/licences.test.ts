import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {build} from "esbuild";
import {describe, expect, it} from "vitest";
import {licenceTexts} from "../../../loaders/publish/licences.js";

const text = licenceTexts(process.cwd());
const named = (name: string) => new RegExp(`^${name.replaceAll(/[/.]/g, "\\$&")} \\d+\\.\\d+`, "m").test(text);

/** Packages of which a bundle has code. */
async function bundled(entries: readonly string[]): Promise<string[]> {
  const {metafile} = await build({
    entryPoints: [...entries],
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    outdir: "out",
    external: ["observablehq:stdlib"],
    logLevel: "silent"
  });
  const names = Object.keys(metafile.inputs).flatMap(
    (path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []
  );
  return [...new Set(names)];
}

describe("the licences that go out with the site", () => {
  it("are those of every package that a script of the site has code of", async () => {
    const pages = readdirSync("src/pages").map((page) => `src/pages/${page}/page.ts`);
    const names = await bundled([
      ...pages.filter((path) => existsSync(path)),
      "src/components/site.ts",
      "src/embed/embed.ts",
      "src/offline/service-worker.ts"
    ]);
    expect(names).toEqual(
      expect.arrayContaining(["d3-array", "minisearch", "@uwdata/flechette", "workbox-routing", "idb"])
    );
    expect(names.filter((name) => !named(name))).toEqual([]);
  });

  it("are those of the engine, the typefaces and Framework's client", () => {
    for (const name of [
      "@duckdb/duckdb-wasm",
      "apache-arrow",
      "@fontsource-variable/source-sans-3",
      "@fontsource-variable/source-serif-4",
      "@observablehq/framework",
      "@observablehq/runtime"
    ])
      expect(named(name), name).toBe(true);
    expect(text).toContain("SIL OPEN FONT LICENSE");
    expect(text).toContain("Stichting DuckDB Foundation");
  });

  it("begin with the site's own", () => {
    expect(text.slice(0, 2000)).toContain(readFileSync(join(process.cwd(), "LICENSE"), "utf8").trim().slice(0, 100));
  });
});
