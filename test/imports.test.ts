import {existsSync, readdirSync, readFileSync} from "node:fs";
import {dirname, posix} from "node:path";
import {describe, expect, it} from "vitest";

/** What each room may import besides itself, from the ground up: words, markup and statistics, charts, exhibits, pages. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  dom: ["domain"],
  stats: ["domain"],
  charts: ["dom", "domain", "stats"],
  engine: ["domain"],
  query: ["domain", "engine"],
  state: ["domain", "figures", "stats"],
  search: ["domain", "stats"],
  offline: [],
  figures: ["domain", "query", "stats"],
  exhibits: ["charts", "dom", "domain", "figures", "query", "state", "stats"],
  embed: ["charts", "dom", "domain", "exhibits", "figures", "query", "state"],
  components: [
    "charts",
    "dom",
    "domain",
    "engine",
    "exhibits",
    "figures",
    "offline",
    "query",
    "search",
    "state",
    "stats"
  ],
  pages: [
    "charts",
    "components",
    "dom",
    "domain",
    "engine",
    "exhibits",
    "offline",
    "query",
    "search",
    "state",
    "stats"
  ],
  data: ["loaders"],
  shells: ["components", "pages"]
};

/** Packages that parts may import, where they are few: charts and statistics run everywhere, also in other people's pages. */
const packages: Readonly<Record<string, RegExp>> = {
  // Distributions, for comparisons: what charts elsewhere draw with never imports them.
  stats: /^(d3-array|cephes)$/,
  charts: /^d3-(array|path|scale|shape)$/,
  domain: /^$/,
  dom: /^$/,
  figures: /^$/,
  // Its twins of D3's modules have d3-array beneath them; others reach it through the charts.
  embed: /^d3-array$/,
  state: /^$/,
  search: /^minisearch$/,
  offline: /^workbox-/,
  shells: /^$/
};

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
  dependencies: Record<string, string>;
};

interface Source {
  path: string;
  text: string;
  imports: string[];
}

const src = sourcesBelow("src");
const loaders = sourcesBelow("loaders");

describe("imports", () => {
  it("of the site go one way: pages, components, charts and queries, statistics", () => {
    const wrong = src.flatMap((source) =>
      localImports(source)
        .map((target) => [partOf(source.path), partOf(target), target] as const)
        .filter(([from, to]) => from !== to && !allowed[from]?.includes(to))
        .map(([from, to, target]) => `${source.path} (${from}) imports ${target} (${to})`)
    );
    expect(wrong).toEqual([]);
  });

  it("of files exist and end in .js, as Framework resolves them", () => {
    const wrong = [...src, ...loaders].flatMap((source) =>
      source.imports
        .filter((name) => name.startsWith("."))
        .filter((name) => !/\.(js|mjs)$/.test(name) || !existsSync(sourceOf(resolveImport(source, name))))
        .map((name) => `${source.path} imports ${name}`)
    );
    expect(wrong).toEqual([]);
  });

  it("of packages in the site are dependencies, none fetched from elsewhere, and few where the code runs everywhere", () => {
    const wrong = src.flatMap((source) => {
      const part = partOf(source.path);
      if (isLoader(source.path)) return [];
      return source.imports
        .filter((name) => !name.startsWith(".") && name !== "observablehq:stdlib")
        .filter((name) => !(packageName(name) in manifest.dependencies) || packages[part]?.test(name) === false)
        .map((name) => `${source.path} (${part}) imports ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it("never fetch a module by address or from npm: when the page is open", () => {
    const wrong = [...src, ...loaders].filter(({imports}) => imports.some((name) => /^(npm|jsr|https?):/.test(name)));
    expect(wrong.map(({path}) => path)).toEqual([]);
  });

  it("of the loaders lead to the loaders and the site, not to tests", () => {
    const wrong = loaders.flatMap((source) =>
      localImports(source)
        .filter((target) => !/^(loaders|src)\//.test(target))
        .map((target) => `${source.path} imports ${target}`)
    );
    expect(wrong).toEqual([]);
  });

  it("make no circle", () => {
    const graph = new Map([...src, ...loaders].map((source) => [source.path, localImports(source).map(sourceOf)]));
    expect(findCircle(graph)).toBeNull();
  });
});

describe("pages", () => {
  it("hold words and wiring: no SQL, no D3, no files read", () => {
    const pages = src.filter(({path}) => path.endsWith(".md"));
    expect(pages.length).toBeGreaterThan(0);
    const wrong = pages.filter(({text}) => /\bSELECT\b|```sql|^sql:|\bd3\b|\bFileAttachment\b/m.test(text));
    expect(wrong.map(({path}) => path)).toEqual([]);
  });
});

describe("the repository", () => {
  it("names no folder of a machine on which it was written", () => {
    const folders = ["src", "loaders", "test", "bench", "docs", ".github", ".ci"].filter((folder) =>
      existsSync(folder)
    );
    const files = [...folders.flatMap(filesBelow), ...readdirSync(".").filter((name) => /\.(md|json|ts)$/.test(name))];
    const wrong = files.filter(
      (path) =>
        /\.(ts|mjs|js|md|json|yml|css|csv)$|run$/.test(path) &&
        /(^|[\s"'`(=])\/(home|root|Users|work)\/\w/m.test(readFileSync(path, "utf8"))
    );
    expect(wrong).toEqual([]);
  });
});

function sourcesBelow(folder: string): Source[] {
  return filesBelow(folder)
    .filter((path) => /\.(ts|mjs|js|md)$/.test(path) && !path.endsWith(".d.ts") && !path.endsWith(".d.mts"))
    .map((path) => {
      const text = readFileSync(path, "utf8");
      const code = path.endsWith(".md")
        ? [...text.matchAll(/```js\n([\s\S]*?)```/g)].map(([, block]) => block).join("\n")
        : text;
      return {path, text, imports: importsOf(code)};
    });
}

/** Modules that code imports; those imported for their types alone leave nothing behind and are passed over. */
function importsOf(text: string): string[] {
  const statements = text.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^"';]*?\bfrom\s*)?"([^"]+)"/gm);
  const calls = text.matchAll(/\bimport\("([^"]+)"\)/g);
  return [...statements, ...calls].map(([, name = ""]) => name);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true})
    .filter(({name}) => !name.startsWith(".") || name === ".ci" || name === ".github")
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
}

function localImports(source: Source): string[] {
  return source.imports.filter((name) => name.startsWith(".")).map((name) => resolveImport(source, name));
}

function resolveImport({path}: Source, name: string): string {
  return posix.join(dirname(path), name);
}

/** The file behind an import that ends in .js. */
function sourceOf(target: string): string {
  return existsSync(target) ? target : target.replace(/\.js$/, ".ts");
}

function isLoader(path: string): boolean {
  return /\.\w+\.ts$/.test(path);
}

function partOf(path: string): string {
  if (path.startsWith("loaders/")) return "loaders";
  if (!path.startsWith("src/")) return path;
  if (path.endsWith(".md")) return "shells";
  return path.split("/")[1] ?? path;
}

function packageName(name: string): string {
  return name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
}

function findCircle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const target of graph.get(path) ?? []) {
      const circle = visit(target, [...trail, path]);
      if (circle) return circle;
    }
    done.add(path);
    return null;
  };
  for (const path of graph.keys()) {
    const circle = visit(path, []);
    if (circle) return circle;
  }
  return null;
}
