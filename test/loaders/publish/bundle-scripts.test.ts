import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {bundleScripts} from "../../../loaders/publish/bundle-scripts.js";

let dist: string;

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), "bundle-scripts-"));
});

afterEach(() => rmSync(dist, {recursive: true}));

const page = (module: string, name: string, root: string) => `<head>
<title>A page</title>
<link rel="modulepreload" href="${root}_import/${module}">
<link rel="stylesheet" href="${root}_import/site.00000000.css">
<script type="module">

import {define} from "${root}_observablehq/client.00000000.js";

define({body: async () => {
const {${name}} = await import("${root}_import/${module}");
}});
</script>
</head>`;

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, path)), {recursive: true});
    writeFileSync(join(dist, path), text);
  }
}

const site = {
  "_observablehq/client.00000000.js":
    'export function define(cell) { cell.body(); }\nexport const unused = () => import("../_npm/lodash/index.js");',
  "_node/words@1.0.0/index.00000000.js": "export const words = (text) => text.split(' ');",
  "_import/components/area.00000000.js":
    'import {words} from "../../_node/words@1.0.0/index.00000000.js";\nexport const area = () => words("an area");\nexport const file = new URL("../../_file/a.parquet", import.meta.url).href;',
  "_import/components/plain.00000000.js":
    'import {words} from "../../_node/words@1.0.0/index.00000000.js";\nexport const plain = () => words("plain");',
  "_import/site.00000000.css": "a{}",
  "index.html": page("components/plain.00000000.js", "plain", "./"),
  "area/ash.html": page("components/area.00000000.js", "area", "../")
};

const scriptsOf = (text: string) => [...text.matchAll(/(?:from |import\()"([^"]+)"/g)].map(([, address]) => address);

describe("bundleScripts", () => {
  it("gives each kind of page one bundle with all that it imports, and preloads what that needs", async () => {
    write(site);
    await bundleScripts(dist);
    const area = readFileSync(join(dist, "area/ash.html"), "utf8");
    const [bundle = ""] = scriptsOf(area);
    expect(new Set(scriptsOf(area))).toEqual(new Set([bundle]));
    expect(bundle).toMatch(/^\.\.\/_import\/scripts\/area\.[0-9A-Z]{8}\.js$/);
    const preloaded = [...area.matchAll(/modulepreload" href="([^"]+)"/g)].map(([, address = ""]) => address);
    expect(preloaded).toContain(bundle);
    for (const address of preloaded) expect(existsSync(join(dist, "area", address))).toBe(true);
    const module = (await import(join(dist, "area", bundle))) as {area: () => string[]; file: string; define: unknown};
    expect(module.area()).toEqual(["an", "area"]);
    expect(module.define).toBeInstanceOf(Function);
    // An address that is relative to a module still leads to the same place.
    expect(module.file).toBe(new URL(`file://${dist}/_file/a.parquet`).href);
  });

  it("tells kinds of pages apart whose modules have the same name in folders of their own", async () => {
    write({
      ...site,
      "_import/pages/ash/page.00000000.js": 'export const ash = () => "ash";',
      "_import/pages/elm/page.00000000.js": 'export const elm = () => "elm";',
      "ash.html": page("pages/ash/page.00000000.js", "ash", "./"),
      "elm.html": page("pages/elm/page.00000000.js", "elm", "./")
    });
    await bundleScripts(dist);
    for (const name of ["ash", "elm"]) {
      const [bundle = ""] = scriptsOf(readFileSync(join(dist, `${name}.html`), "utf8"));
      expect(bundle).toMatch(new RegExp(`/${name}\\.[0-9A-Z]{8}\\.js$`));
      const module = (await import(join(dist, bundle))) as Record<string, () => string>;
      expect(module[name]?.()).toBe(name);
    }
  });

  it("keeps what pages share in a file of its own, and removes the modules but not the styles", async () => {
    write(site);
    await bundleScripts(dist);
    const [area = "", plain = ""] = ["area/ash.html", "index.html"].map((name) =>
      readFileSync(join(dist, name), "utf8")
    );
    const shared = /shared\.[0-9A-Z]{8}\.js/.exec(area)?.[0];
    expect(shared).toBeDefined();
    expect(plain).toContain(shared);
    expect(existsSync(join(dist, "_node"))).toBe(false);
    expect(readdirSync(join(dist, "_import")).sort()).toEqual(["scripts", "site.00000000.css"]);
  });

  it("makes the same files of the same modules", async () => {
    write(site);
    await bundleScripts(dist);
    const first = readdirSync(join(dist, "_import/scripts"));
    rmSync(dist, {recursive: true});
    write(site);
    await bundleScripts(dist);
    expect(readdirSync(join(dist, "_import/scripts"))).toEqual(first);
  });

  it("refuses a page that imports nothing, or has no place for the links that load its bundles ahead", async () => {
    write({...site, "plain.html": "<head>\n<title>A page</title>\n</head>"});
    await expect(bundleScripts(dist)).rejects.toThrow("missing place: modules of plain.html");
    write({"plain.html": page("components/plain.00000000.js", "plain", "./").replace("</title>\n", "</title>")});
    await expect(bundleScripts(dist)).rejects.toThrow("missing place: scripts loaded ahead, expected </title>");
  });

  it("refuses a page that imports what is not there", async () => {
    write({...site, "index.html": page("components/gone.00000000.js", "gone", "./")});
    await expect(bundleScripts(dist)).rejects.toThrow(/gone\.00000000\.js/);
  });
});
