import {createHash} from "node:crypto";
import {readFile, rm, writeFile} from "node:fs/promises";
import {basename, dirname, join} from "node:path";
import {build, type Metafile} from "esbuild";

/** Files that a bundler wrote, by their paths: what it says of each. */
export type Outputs = Metafile["outputs"];

/** Part of every new name: another way of merging gives other files of the same names as they were. */
const version = "1";
/** What a bundle imports or passes on, as esbuild writes it: names, and the file beside it. */
const statement = /(import|export)(?:\{([^{}]*)\}from)?"\.\/([\w-]+\.[A-Z0-9]{8}\.js)"/g;
const dynamic = /(?<=\bimport\("\.\/)[\w-]+\.[A-Z0-9]{8}\.js(?="\))/g;

/** A file as it is written anew. */
interface Plan {
  name: string;
  /** The files that it holds. */
  members: readonly string[];
  /** The kinds of pages that cannot run without it, by the paths of their bundles. */
  kinds: readonly string[];
}

/**
 * Merges the files that the same kinds of pages cannot run without. A bundler that splits what is shared cuts by every combination of kinds and of
 * scripts that come later, so that a page asks for fifty files of a few hundred bytes; those that come later need not cut. Files that come later
 * stay by themselves. Resolves to what there is then.
 */
export async function mergeChunks(dist: string, outputs: Outputs): Promise<Outputs> {
  const plans = plansOf(outputs);
  const planOf = new Map(plans.flatMap((plan) => plan.members.map((member) => [member, plan] as const)));
  const names = new Map(Object.keys(outputs).map((file) => [file, renamed(file, plans)]));
  /** New names of what merged files export: those of their members are alike. */
  const exported = new Map(
    plans.flatMap(({members}) => {
      let count = 0;
      return members.map(
        (member) =>
          [
            member,
            new Map((outputs[member]?.exports ?? []).map((name) => [name, shortName(count++)] as const))
          ] as const
      );
    })
  );
  const folder = dirname(Object.keys(outputs)[0] ?? "");
  const rewrite = (text: string) =>
    text
      .replace(statement, (_, word: string, list: string | undefined, base: string) => {
        const file = join(folder, base);
        const plan = planOf.get(file);
        const to = `"./${plan?.name ?? basename(names.get(file) ?? base)}"`;
        if (list === undefined) return `${word}${to}`;
        const own = exported.get(file);
        return plan && own ? `${word}{${listed(list, own)}}from${to}` : `${word}{${list}}from${to}`;
      })
      .replace(dynamic, (base) => basename(names.get(join(folder, base)) ?? base));

  const merged: Outputs = {};
  const texts = new Map<string, string>();
  for (const plan of plans) texts.set(join(folder, plan.name), rewrite(await together(dist, plan, exported)));
  for (const [file, {entryPoint}] of Object.entries(outputs)) {
    const plan = planOf.get(file);
    const name = names.get(file) ?? file;
    if (plan === undefined) texts.set(name, rewrite(await readFile(join(dist, file), "utf8")));
    // Who asks for it later asks by its own name.
    else if (entryPoint !== undefined) texts.set(name, passedOn(plan, exported.get(file) ?? new Map()));
    else continue;
    merged[name] = {...(outputs[file] as Outputs[string])};
  }
  for (const file of Object.keys(outputs)) await rm(join(dist, file));
  for (const [file, text] of texts) {
    await writeFile(join(dist, file), text);
    merged[file] = {
      ...(merged[file] ?? {bytes: 0, inputs: {}, exports: []}),
      bytes: text.length,
      imports: importsOf(text, folder)
    };
  }
  return merged;
}

/** Which files are merged: those of which the same kinds of pages cannot do without any, where there are several. */
function plansOf(outputs: Outputs): Plan[] {
  const kinds = Object.keys(outputs).filter((file) => outputs[file]?.entryPoint?.startsWith("kind:"));
  const needed = new Map(kinds.map((kind) => [kind, inOrder(outputs, kind)]));
  const groups = new Map<string, string[]>();
  for (const file of new Set([...needed.values()].flat())) {
    if (kinds.includes(file)) continue;
    const key = kinds.filter((kind) => needed.get(kind)?.includes(file)).join(" ");
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups]
    .filter(([, members]) => members.length > 1)
    .map(([key, members]) => ({
      name: `shared.${hashOf([version, key, ...members])}.js`,
      members,
      kinds: key.split(" ")
    }));
}

/** A bundle and what it cannot run without, each after what it needs itself. */
function inOrder(outputs: Outputs, file: string, found: string[] = [], seen = new Set<string>()): string[] {
  if (seen.has(file)) return found;
  seen.add(file);
  for (const {path, kind, external} of outputs[file]?.imports ?? [])
    if (kind === "import-statement" && !external) inOrder(outputs, path, found, seen);
  found.push(file);
  return found;
}

/** The files of a plan as one, which exports all that they do, by new names. */
async function together(
  dist: string,
  {members}: Plan,
  exported: ReadonlyMap<string, ReadonlyMap<string, string>>
): Promise<string> {
  const folder = dirname(members[0] ?? "");
  const lines = members.map((member) => {
    const pairs = [...(exported.get(member) ?? [])].map(([name, as]) => `${name} as ${as}`);
    return pairs.length > 0
      ? `export {${pairs.join(", ")}} from "./${basename(member)}";`
      : `import "./${basename(member)}";`;
  });
  const own = new Set(members.map((member) => basename(member)));
  const {outputFiles} = await build({
    stdin: {contents: lines.join("\n"), resolveDir: join(dist, folder)},
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    target: "es2022",
    logLevel: "silent",
    plugins: [
      {
        name: "other files",
        setup({onResolve}) {
          onResolve({filter: /./}, ({path, kind}) =>
            kind === "import-statement" && own.has(basename(path)) ? undefined : {path, external: true}
          );
        }
      }
    ]
  });
  return outputFiles[0]?.text ?? "";
}

/** What stands under the name of a merged file that others ask for later. */
function passedOn({name}: Plan, exported: ReadonlyMap<string, string>): string {
  return `export{${[...exported].map(([own, as]) => `${as} as ${own}`).join(",")}}from"./${name}";`;
}

/** A list of names in an import, by the names of the merged file: "a as x,b" becomes "q as x,r as b". */
function listed(list: string, exported: ReadonlyMap<string, string>): string {
  return list
    .split(",")
    .map((part) => {
      const [name = "", as = name] = part.trim().split(/\s+as\s+/);
      return `${exported.get(name) ?? name} as ${as}`;
    })
    .join(",");
}

function importsOf(text: string, folder: string): Outputs[string]["imports"] {
  const of = (pattern: RegExp, at: number, kind: "import-statement" | "dynamic-import") =>
    [...text.matchAll(pattern)].map((found) => ({path: join(folder, found[at] ?? ""), kind}));
  return [...of(statement, 3, "import-statement"), ...of(dynamic, 0, "dynamic-import")];
}

/** A file's name in which the hash says, too, what it is merged with: what it imports is called otherwise. */
function renamed(file: string, plans: readonly Plan[]): string {
  const plan = plans.map(({name}) => name);
  return file.replace(/\.[A-Z0-9]{8}\.js$/, `.${hashOf([version, file, ...plan])}.js`);
}

function hashOf(parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 8).toUpperCase();
}

/** The names a to z, then those of two letters and so on. */
function shortName(place: number): string {
  const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const rest = Math.floor(place / letters.length);
  const name = `${rest > 0 ? shortName(rest - 1) : ""}${letters[place % letters.length]}`;
  return ["do", "if", "in", "as", "of", "is"].includes(name) ? `${name}$` : name;
}
