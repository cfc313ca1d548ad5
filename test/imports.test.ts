import {existsSync, readFileSync} from "node:fs";
import {dirname, posix} from "node:path";
import {describe, expect, it} from "vitest";
import {filesBelow} from "./support/files-below.js";
import {allowed, packages} from "./support/rooms.js";

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
  dependencies: Record<string, string>;
};

interface Source {
  path: string;
  text: string;
  /** Modules that the code loads. */
  imports: string[];
  /** Modules that it takes types of alone, which leave nothing behind. */
  types: string[];
}

const src = sourcesBelow("src");
const loaders = sourcesBelow("loaders");

describe("imports", () => {
  it("go one way, those of types too: commands, loaders; pages, components, exhibits, charts, statistics, words", () => {
    const wrong = [...src, ...loaders].flatMap((source) =>
      [...localImports(source), ...typeImports(source)]
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

  it("are told of every room", () => {
    const rooms = new Set([...src, ...loaders].map(({path}) => partOf(path)));
    expect([...rooms].filter((room) => !(room in allowed))).toEqual([]);
  });

  it("make no circle, with those of types neither", () => {
    const graph = new Map(
      [...src, ...loaders].map((source) => [
        source.path,
        [...localImports(source), ...typeImports(source)].map(sourceOf)
      ])
    );
    expect(findCircle(graph)).toBeNull();
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
      return {path, text, imports: importsOf(code), types: typesOf(code)};
    });
}

/** Modules that code imports; those imported for their types alone are passed over. */
function importsOf(text: string): string[] {
  const statements = text.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^"';]*?\bfrom\s*)?"([^"]+)"/gm);
  const calls = text.matchAll(/\bimport\("([^"]+)"\)/g);
  return [...statements, ...calls].map(([, name = ""]) => name);
}

/** Modules that code imports for their types alone. */
function typesOf(code: string): string[] {
  return [...code.matchAll(/^(?:import|export)\s+type\b[^"';]*?\bfrom\s*"([^"]+)"/gm)].map(([, name = ""]) => name);
}

function localImports(source: Source): string[] {
  return source.imports.filter((name) => name.startsWith(".")).map((name) => resolveImport(source, name));
}

function typeImports(source: Source): string[] {
  return source.types.filter((name) => name.startsWith(".")).map((name) => resolveImport(source, name));
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
  if (path.startsWith("loaders/")) return path.split("/").slice(0, 2).join("/");
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
