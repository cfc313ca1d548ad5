import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {build, type Plugin} from "esbuild";
import {minify} from "rolldown/utils";
import * as siteModule from "../../src/domain/site.js";
import type {Area} from "../../src/domain/tables.js";
import {packAreas} from "../../src/embed/areas.js";
import {helpers} from "../../src/embed/fetched.js";
import {embeddedKinds, exhibitNamed, exhibits} from "../../src/exhibits/registry.js";
import {type ChartKinds, usualKind} from "../../src/state/request.js";
import {embedStyle} from "./style.js";

/** What the script is made with besides its modules. */
export interface ScriptOptions {
  root: string;
  areas: readonly Area[];
  /** Key of the list of areas, which the files of values name. */
  key: string;
  /** Address of the site, ending in a slash; empty by default, where the build does not know its host. */
  site?: string;
}

/** Browsers that know it compile the whole script while it arrives, beside the page's thread; nearly all of it is needed at once. */
const compileHint = "//# allFunctionsCalledOnLoad";
/** The oldest language that browsers with the element's other needs know. */
const target = "es2022";

/** What only the site's own pages have. */
const siteOnly = "observablehq:stdlib";

/** Marks what d3-array works out and takes apart as it is loaded as free of effects, so that what nobody uses is left out. */
const pureCalls: Plugin = {
  name: "pure calls",
  setup({onLoad}) {
    onLoad({filter: /[\\/]d3-array[\\/]/}, async ({path}) => ({
      contents: (await readFile(path, "utf8"))
        .replace(
          /^((?:const|let|var) \w+ = )([\w()]+\.(?:right|left|center|slice));$/gm,
          "$1/* @__PURE__ */ (() => $2)();"
        )
        .replace(/^((?:const|let|var) \w+ = )(?=\w+\()/gm, "$1/* @__PURE__ */ ")
    }));
  }
};

/**
 * Modules of D3 for which embedded charts have a smaller twin (`src/embed/d3/`): on other people's pages each kilobyte counts, and
 * d3-scale brings formats, colours and dates with it.
 */
export function smallerTwins(root: string): Plugin {
  return {
    name: "smaller twins",
    setup({onResolve}) {
      const twins = join(root, "src/embed/d3");
      // A twin that stands on its original gets that.
      onResolve({filter: /^d3-(array|path|scale|shape)$/}, ({path, importer}) =>
        importer.startsWith(join(twins, path)) ? undefined : {path: join(twins, `${path}.ts`)}
      );
    }
  };
}

/** Words of the site, as literals: a name in their place costs bytes in a script that counts them. */
const siteWords = Object.fromEntries(
  Object.entries(siteModule).flatMap(([name, value]) =>
    typeof value === "string" || typeof value === "boolean" ? [[name, JSON.stringify(value)] as const] : []
  )
);

/** Takes imports of those words away, so that what stands for them is put in where they are named. */
const wordsInPlace: Plugin = {
  name: "words in place",
  setup({onLoad}) {
    onLoad({filter: /[\\/]src[\\/].*\.ts$/}, async ({path}) => ({
      loader: "ts",
      contents: (await readFile(path, "utf8")).replace(
        /^import \{([^}]*)\} from "[^"]*\/site\.js";$/m,
        (whole, names: string) => {
          const left = names.split(",").filter((name) => name.trim() !== "" && !(name.trim() in siteWords));
          return left.length > 0 ? whole.replace(names, left.join()) : "";
        }
      )
    }));
  }
};

/** The script that draws charts on other people's pages, whole: `embed.js`. */
export async function embedScript({root, areas, key, site = ""}: ScriptOptions): Promise<string> {
  return bundle(root, "embed.ts", "iife", {
    sightlineAreas: JSON.stringify(packAreas(areas)),
    sightlineKey: JSON.stringify(key),
    sightlineKinds: JSON.stringify(askedNeeds(embeddedKinds)),
    sightlineSite: JSON.stringify(site),
    sightlineStyle: JSON.stringify(await embedStyle(root))
  });
}

/** Kinds of charts with those of their needs that the script asks about: what fetches counts is in the script of a kind that needs them. */
function askedNeeds(kinds: ChartKinds): ChartKinds {
  return Object.fromEntries(
    Object.entries(kinds).map(([name, needs]) => [name, needs.filter((need) => need !== "counts")])
  );
}

/** Names of the scripts that `embed.js` fetches where one is needed: every kind of chart but the one it has, and its helpers. */
export const fetchedScripts: readonly string[] = [
  ...Object.keys(embeddedKinds).filter((name) => name !== usualKind),
  ...helpers
];

/** Such a script. That of a kind of chart is its exhibit: one that the registry has needs no module of its own here. */
export function fetchedScript(root: string, name: string): Promise<string> {
  return (helpers as readonly string[]).includes(name)
    ? bundle(root, `${name}-kind.ts`, "esm", {})
    : bundle(root, {contents: kindModule(name), name}, "esm", {});
}

/** The module of a kind: its exhibit, and what fetches what it is of where that is more than figures of an indicator. */
function kindModule(name: string): string {
  const own = importOf(name, `../exhibits/${name}.js`);
  const {about, needs} = exhibitNamed(name);
  const source = needs.includes("counts") ? "counts" : about;
  if (source === "indicator") return `${own}\nexport default ${name};`;
  return `${own}\n${importOf(`${source}For`, `./${source}-for.js`)}\nexport default {...${name}, sourceOf: ${source}For};`;
}

function importOf(name: string, path: string): string {
  return `import {${name}} from ${JSON.stringify(path)};`;
}

/** A script of `src/embed` that stands by itself on a page. */
export function pageScript(root: string, name: string): Promise<string> {
  const filling = exhibits.filter(({fills}) => fills).map((one) => one.name);
  return bundle(root, `${name}.ts`, "iife", {sightlineFilling: JSON.stringify(filling)});
}

/** The script of a list of judgements in a frame, which is made of the site's own filters and headings. */
export function listScript(root: string): Promise<string> {
  return bundle(root, "../pages/judgements/in-frame.ts", "iife", {});
}

async function bundle(
  root: string,
  entry: string | {contents: string; name: string},
  format: "esm" | "iife",
  define: Readonly<Record<string, string>>
): Promise<string> {
  const name = typeof entry === "string" ? entry : `${entry.name}.js`;
  const {outputFiles} = await build({
    ...(typeof entry === "string"
      ? {entryPoints: [join(root, "src/embed", entry)]}
      : {stdin: {contents: entry.contents, resolveDir: join(root, "src/embed"), loader: "ts"}}),
    absWorkingDir: root,
    bundle: true,
    write: false,
    minify: true,
    format,
    target,
    legalComments: "none",
    logLevel: "silent",
    plugins: [pureCalls, wordsInPlace, smallerTwins(root)],
    // What pages ask of their engine is left out with all that nobody uses here, and needs not be found for that.
    external: [siteOnly],
    define: {...siteWords, ...define}
  });
  if (outputFiles[0]?.text.includes(siteOnly))
    throw new Error(
      `invalid import: ${name} uses the engine of the site's own pages, expected files of the embed only`
    );
  return smallest(name, outputFiles[0]?.text ?? "");
}

/**
 * The same script in fewer bytes: names given anew in each scope repeat, and so compress by a thirtieth better. Letters
 * beyond ASCII are escaped, as a page in another encoding would misread them.
 */
async function smallest(name: string, script: string): Promise<string> {
  const {code, errors} = await minify(name, script, {compress: {target}, mangle: {toplevel: true}});
  if (errors.length > 0) throw new Error(`cannot minify ${name}: ${errors[0]?.message}`);
  const ascii = code.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `${compileHint}\n${ascii}`;
}
