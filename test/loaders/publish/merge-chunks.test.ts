import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import {build} from "esbuild";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {mergeChunks, type Outputs} from "../../../loaders/publish/merge-chunks.js";

let dist: string;

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), "merge-chunks-"));
});

afterEach(() => rmSync(dist, {recursive: true}));

/** Two kinds of pages that share three modules with each other and with what comes later, each in another combination. */
const modules = {
  "counter.js": "let n = 0;\nexport const next = () => ++n;\nexport default 'counter';",
  "words.js": "export const words = (text) => text.split(' ');",
  "names.js":
    "import {words} from './words.js';\nexport const names = (text) => words(text).map((word) => word.toUpperCase());",
  "later.js":
    "import name, {next} from './counter.js';\nimport {words} from './words.js';\nexport const asked = () => [name, next(), words('a b').length];",
  "further.js": "import {names} from './names.js';\nexport const further = () => names('x y');",
  "area.js":
    "import {next} from './counter.js';\nimport {names} from './names.js';\nexport const page = async () => [next(), names('c d'), (await import('./later.js')).asked(), (await import('./further.js')).further(), (await import('./counter.js')).next()];",
  "plain.js":
    "import {next} from './counter.js';\nimport {words} from './words.js';\nimport {names} from './names.js';\nexport const page = async () => [next(), words('e f'), names('g'), (await import('./later.js')).asked()];"
};

async function split(): Promise<Outputs> {
  for (const [path, text] of Object.entries(modules)) {
    mkdirSync(dirname(join(dist, path)), {recursive: true});
    writeFileSync(join(dist, path), text);
  }
  const {metafile} = await build({
    entryPoints: ["area", "plain"].map((kind) => ({in: `kind:${kind}`, out: kind})),
    entryNames: "[name].[hash]",
    chunkNames: "shared.[hash]",
    outdir: join(dist, "scripts"),
    absWorkingDir: dist,
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    metafile: true,
    plugins: [
      {
        name: "kinds",
        setup({onResolve, onLoad}) {
          onResolve({filter: /^kind:/}, ({path}) => ({path: path.slice(5), namespace: "kind"}));
          onLoad({filter: /.*/, namespace: "kind"}, ({path}) => ({
            contents: `export * from "./${path}.js";`,
            resolveDir: dist
          }));
        }
      }
    ]
  });
  return metafile.outputs;
}

const bundleOf = (outputs: Outputs, kind: string) =>
  Object.keys(outputs).find((file) => outputs[file]?.entryPoint === `kind:${kind}`) ?? "";
const run = async (outputs: Outputs, kind: string) =>
  (await import(pathToFileURL(join(dist, bundleOf(outputs, kind))).href)).page();
const neededBy = (outputs: Outputs, file: string): Set<string> =>
  new Set([
    file,
    ...(outputs[file]?.imports ?? [])
      .filter(({kind}) => kind === "import-statement")
      .flatMap(({path}) => [...neededBy(outputs, path)])
  ]);

describe("mergeChunks", () => {
  it("makes one file of those that the same pages need, whatever comes later", async () => {
    const before = await split();
    const shared = [...neededBy(before, bundleOf(before, "area"))].length;
    const after = await mergeChunks(dist, before);
    expect(shared).toBeGreaterThan(2);
    expect(neededBy(after, bundleOf(after, "area")).size).toBe(2);
    expect(neededBy(after, bundleOf(after, "plain"))).toContain(
      [...neededBy(after, bundleOf(after, "area"))].find((file) => file.includes("shared"))
    );
  });

  it("changes nothing of what they do: a module is one, asked for at once or later", async () => {
    const after = await mergeChunks(dist, await split());
    expect(await run(after, "area")).toEqual([1, ["C", "D"], ["counter", 2, 2], ["X", "Y"], 3]);
    // The other page in the same program goes on counting: both have the same module.
    expect(await run(after, "plain")).toEqual([4, ["e", "f"], ["G"], ["counter", 5, 2]]);
  });

  it("leaves no file that nobody knows, and names each anew where it is merged with others", async () => {
    const before = await split();
    const after = await mergeChunks(dist, before);
    expect(
      readdirSync(join(dist, "scripts"))
        .map((name) => `scripts/${name}`)
        .sort()
    ).toEqual(Object.keys(after).sort());
    expect(Object.keys(after).filter((file) => file in before)).toEqual([]);
    const again = await mergeChunks(dist, await split());
    expect(Object.keys(again).sort()).toEqual(Object.keys(after).sort());
  });
});
