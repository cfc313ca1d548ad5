import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {parseAst} from "rolldown/parseAst";
import {describe, expect, it} from "vitest";

/** Words that are true of the default site and of no other. */
const ofDefaultSite =
  /\bengland\b|England|\bEnglish\b|Ofsted|\bCrown\b|Department for Education|\bLAIT\b|\bchild(ren)?\b|authorit(y|ies)/i;

/** Names in the tables' own columns and in addresses: code, as long as no sentence is made of them. */
const codes: ReadonlySet<string> = new Set(["authority", "authorities", "children"]);

/** What belongs to the default site alone, each with the reason why. */
const exempt: readonly (readonly [path: RegExp, why: string])[] = [
  [/^src\/domain\/site\.ts$/, "is the default configuration"],
  [/^src\/search\/vocabulary\.ts$/, "is written empty for a site of other figures"],
  [/^loaders\/statistics\//, "imports the files of the Department for Education"],
  [/^loaders\/reports\//, "reads inspection reports"],
  [/^loaders\/tables\/(report-schema|check-reports)\.ts$/, "describe tables that are made of those reports"],
  [
    /^src\/(domain\/(judgements|reported-indicators|only-reported|improvement-topics)|query\/(judgements|named-arguments))\.ts$/,
    "name judgements and figures as those reports do"
  ],
  [
    /^src\/pages\/(around|gallery|judgements|method|quality|report|reported|reports|story)\//,
    "are pages that no other site has (ofDefaultSite in loaders/pages/list.ts)"
  ],
  [/^loaders\/pages\/(draw\/(method|reported|reports)|worked-beside)\.ts$/, "draw such pages"],
  [/^loaders\/(tables\/places\.ts|tiles\/)|^src\/search\/place\.ts$/, "are of data/places.csv and of its map of tiles"],
  [
    /^src\/(figures\/profile-file|state\/compare-state)\.ts$/,
    "name a column and a choice that the code of every site calls so; that code is type checked as a configured site has it"
  ],
  [/^loaders\/own-site\/(file-form|propose-areas)\.ts$/, "read levels as the open standard of such files names them"]
];

interface Place {
  line: number;
  text: string;
}

interface Syntax {
  type?: string;
  start?: number;
  value?: unknown;
  [part: string]: unknown;
}

/** Every text of a module's own: literals, templates and patterns, and no comments, types or paths of imports. */
function textsOf(source: string, file: string): Place[] {
  const found: Place[] = [];
  const add = (text: string, start = 0) => found.push({text, line: source.slice(0, start).split("\n").length});
  const walk = (node: unknown, parent: Syntax | null) => {
    if (Array.isArray(node)) {
      for (const one of node) walk(one, parent);
      return;
    }
    if (typeof node !== "object" || node === null) return;
    const {type, start, value, regex} = node as Syntax & {regex?: {pattern: string}};
    if (type === "TSLiteralType" || (/^(Import|Export)/.test(type ?? "") && "source" in node && node.source)) return;
    if (type === "Literal" && regex) add(regex.pattern, start);
    else if (type === "Literal" && typeof value === "string") {
      // A word that is chosen or stands in for another is part of a sentence.
      const isPart = /^(Conditional|Logical)Expression$/.test(parent?.type ?? "");
      if (isPart || !codes.has(value)) add(shownOf(value, file), start);
    } else if (type === "TemplateLiteral") {
      const quasis = (node as unknown as {quasis: {value: {raw: string}}[]}).quasis;
      add(shownOf(quasis.map(({value: part}) => part.raw).join("\u0000"), file), start);
    }
    for (const [name, part] of Object.entries(node as Syntax)) if (name !== "quasis") walk(part, node as Syntax);
  };
  walk(parseAst(source, {lang: file.endsWith(".ts") ? "ts" : "js"}, file), null);
  return found;
}

/** Of a text of SQL what readers may see: values, and in the notebook remarks; names of columns are code. */
function shownOf(text: string, file: string): string {
  if (!/\b(SELECT|FROM|WHERE|JOIN)\b|\bkind = '/.test(text)) return text;
  const remarks = file.startsWith("src/notebook/") ? (text.match(/--.*/g) ?? []) : [];
  const values = (text.replace(/--.*/g, "").match(/'[^']*'/g) ?? []).filter((one) => !codes.has(one.slice(1, -1)));
  return [...values, ...remarks].join(" ");
}

/** Texts with words of the default site, as `file:line: text`. */
function wordsIn(source: string, file: string): string[] {
  return textsOf(source, file)
    .filter(({text}) => ofDefaultSite.test(text.replace(/:(first|last)-child/g, "")))
    .map(({line, text}) => `${file}:${line}: ${text.replace(/\s+/g, " ").slice(0, 80)}`);
}

const files = ["src", "loaders"].flatMap((folder) =>
  (readdirSync(folder, {recursive: true}) as string[])
    .map((file) => join(folder, file).replaceAll("\\", "/"))
    .filter((file) => /(?<!\.d)\.m?ts$|\.mjs$/.test(file) && !file.includes(".observablehq"))
    .sort()
);

describe("words of the default site", () => {
  it("stand in its configuration and in what it alone has, and nowhere else", () => {
    const others = files.filter((file) => !exempt.some(([path]) => path.test(file)));
    expect(others.flatMap((file) => wordsIn(readFileSync(file, "utf8"), file))).toEqual([]);
  });

  it("are in every part that is said to be of the default site alone", () => {
    const needless = exempt.filter(
      ([path]) => !files.some((file) => path.test(file) && wordsIn(readFileSync(file, "utf8"), file).length > 0)
    );
    expect(needless.map(([path]) => String(path))).toEqual([]);
  });

  it("are found in literals, templates and patterns, and not in comments, types or names", () => {
    const source = `// England
type Kind = "england" | "authority";
const england = {kind: "authority"};
const words = n === 1 ? "authority" : "all";
const said = \`In England \${n}\`;
const sql = \`SELECT england FROM areas WHERE kind = 'authority'\`;
const found = /Ofsted/;`;
    expect(wordsIn(source, "src/a.ts")).toEqual([
      "src/a.ts:4: authority",
      "src/a.ts:5: In England \u0000",
      "src/a.ts:7: Ofsted"
    ]);
  });
});
