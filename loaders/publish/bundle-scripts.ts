import {readdir, readFile, rm, writeFile} from "node:fs/promises";
import {basename, dirname, join, posix} from "node:path";
import {build, type Metafile, type Plugin} from "esbuild";
import {engineAddress} from "./engine-address.js";
import {mergeChunks} from "./merge-chunks.js";
import {inPlace} from "./place.js";

/** Where the bundles are written: as deep as the modules they are made of, so that addresses relative to one still hold. */
const bundleFolder = "_import/scripts";
/** A module as a page imports it: Framework's own at the start, the site's in its one cell. */
const imported = /(\bfrom |\bimport\()"((?:\.{1,2}\/)+(?:_import|_observablehq)\/[^"]+\.js)"/g;
/** Where the links stand that load the bundles ahead. */
const ahead = {name: "scripts loaded ahead", at: "</title>\n"};
/**
 * Kinds of one page with a large script of their own. Were they split together with the rest, each new one would cut what pages share
 * into more files, and an area's page would ask for fifty.
 */
const alone: ReadonlySet<string> = new Set([
  "around",
  "compare",
  "embed-builder",
  "notebook",
  "scatter",
  "signals",
  "story"
]);
const preloads = /<link rel="modulepreload" href="(?:\.{1,2}\/)+(?:_import|_node|_observablehq)\/[^"]*">\n?/g;

/** The scripts that pages of each kind may ask for, at once or later, as paths below the site, by what the kind's bundle is called. */
export type ScriptsOfKinds = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Bundles the modules that the pages of a built site import, those of each kind of page and what several kinds share, and
 * points the pages to the bundles: a page asks for a few files in place of seventy, each of which would wait for a free
 * connection. Throws where a page imports nothing, or what is not there.
 */
export async function bundleScripts(dist: string): Promise<ScriptsOfKinds> {
  const pages = new Map<string, string>();
  for (const page of await htmlFiles(dist)) pages.set(page, await readFile(join(dist, page), "utf8"));
  const kinds = new Map<string, string[]>();
  for (const [page, text] of pages) kinds.set(kindOf(page, text), modulesOf(page, text));
  const [together, others] = [false, true].map((one) =>
    [...kinds.keys()].filter((kind) => alone.has(nameOf(kind)) === one)
  );
  const outputs: Metafile["outputs"] = {};
  for (const group of [together ?? [], ...(others ?? []).map((kind) => [kind])])
    if (group.length > 0) Object.assign(outputs, await bundleTogether(dist, group.sort(), kinds));
  for (const [page, text] of pages) {
    const bundle = bundleOf(outputs, kindOf(page, text));
    const links = reachedBy(outputs, bundle, {later: false}).map(
      (file) => `<link rel="modulepreload" href="${relative(page, file)}">\n`
    );
    const bundled = text
      .replace(imported, (_, words: string) => `${words}"${relative(page, bundle)}"`)
      .replace(preloads, "");
    await writeFile(
      join(dist, page),
      inPlace(bundled, ahead, (title) => `${title}${links.join("")}`)
    );
  }
  await removeModules(dist);
  return new Map(
    [...kinds.keys()].map((kind) => [nameOf(kind), new Set(reachedBy(outputs, bundleOf(outputs, kind), {later: true}))])
  );
}

/** Bundles kinds of pages, with what they share in files of their own; resolves to what was written. */
async function bundleTogether(
  dist: string,
  group: readonly string[],
  kinds: ReadonlyMap<string, readonly string[]>
): Promise<Metafile["outputs"]> {
  const {metafile} = await build({
    entryPoints: group.map((kind) => ({in: `kind:${kind}`, out: nameOf(kind)})),
    entryNames: "[name].[hash]",
    chunkNames: "shared.[hash]",
    outdir: join(dist, bundleFolder),
    absWorkingDir: dist,
    bundle: true,
    splitting: true,
    minify: true,
    define: {"globalThis.SITE_ENGINE": JSON.stringify(engineAddress())},
    format: "esm",
    target: "es2022",
    metafile: true,
    logLevel: "silent",
    plugins: [kindsOfPages(dist, kinds), leaveLibraries]
  });
  return mergeChunks(dist, metafile.outputs);
}

/** The modules that a page imports, as paths below the site. */
function modulesOf(page: string, text: string): string[] {
  return [...text.matchAll(imported)].map(([, , address = ""]) => posix.join(posix.dirname(page), address));
}

/** What tells apart the kinds of pages: the path of the last module that one imports, which is its own. Throws where it imports none. */
function kindOf(page: string, text: string): string {
  const kind = modulesOf(page, text).at(-1);
  if (kind === undefined) throw new Error(`missing place: modules of ${page}, expected an import of _import/….js`);
  return kind;
}

/** What the bundle of a kind of page is called: as its module, or as the folder of one that is called `page`. */
function nameOf(kind: string): string {
  return basename(kind.replace(/(\/page)?\.[0-9a-f]{8}\.js$/, ""));
}

/** Makes one module of each kind of page, with all that its modules export. */
function kindsOfPages(dist: string, kinds: ReadonlyMap<string, readonly string[]>): Plugin {
  return {
    name: "kinds of pages",
    setup({onResolve, onLoad}) {
      onResolve({filter: /^kind:/}, ({path}) => ({path: path.slice("kind:".length), namespace: "kind"}));
      onLoad({filter: /.*/, namespace: "kind"}, ({path}) => ({
        contents: (kinds.get(path) ?? []).map((module) => `export * from ${JSON.stringify(`./${module}`)};`).join("\n"),
        resolveDir: dist
      }));
    }
  };
}

/** Framework's client names libraries that no page of the site loads: they are left where they would be. */
const leaveLibraries: Plugin = {
  name: "libraries of the client",
  setup({onResolve}) {
    onResolve({filter: /\/_npm\/|^\.\/stdlib\//}, ({path}) => ({path, external: true}));
  }
};

/** The bundle of a kind of page, as a path below the site. */
function bundleOf(outputs: Metafile["outputs"], kind: string): string {
  const [bundle] = Object.entries(outputs).find(([, {entryPoint}]) => entryPoint === `kind:${kind}`) ?? [];
  if (bundle === undefined) throw new Error(`missing bundle: ${kind}, expected one among ${Object.keys(outputs)}`);
  return bundle;
}

/** A bundle and those it cannot run without, with those it asks for later where `later` says so, as paths below the site. */
function reachedBy(
  outputs: Metafile["outputs"],
  bundle: string,
  {later}: {later: boolean},
  found: string[] = []
): string[] {
  if (found.includes(bundle)) return found;
  found.push(bundle);
  for (const {path, kind, external} of outputs[bundle]?.imports ?? [])
    if ((later || kind === "import-statement") && !external) reachedBy(outputs, path, {later}, found);
  return found;
}

async function htmlFiles(dist: string): Promise<string[]> {
  return (await readdir(dist, {recursive: true}))
    .filter((file) => file.endsWith(".html"))
    .map((file) => file.replaceAll("\\", "/"))
    .sort();
}

/** Removes the modules, of which a page needs no more; the styles beside them stay. */
async function removeModules(dist: string): Promise<void> {
  for (const folder of ["_node", "_observablehq"]) await rm(join(dist, folder), {recursive: true, force: true});
  const above = dirname(bundleFolder);
  for (const entry of await readdir(join(dist, above), {withFileTypes: true}))
    if (entry.isDirectory() && entry.name !== basename(bundleFolder))
      await rm(join(dist, above, entry.name), {recursive: true});
}

function relative(page: string, file: string): string {
  const address = posix.relative(dirname(page), file);
  return address.startsWith(".") ? address : `./${address}`;
}
