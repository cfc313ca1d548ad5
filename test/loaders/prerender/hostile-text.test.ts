import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {parseHTML} from "linkedom";
import {beforeAll, describe, expect, it} from "vitest";
import {sitePages} from "../../../loaders/pages/list.js";
import type {SitePage} from "../../../loaders/pages/site-page.js";
import {type Work, workWith} from "../../../loaders/pages/work.js";
import {addContent} from "../../../loaders/prerender/mend/content.js";
import {mendPage} from "../../../loaders/prerender/mend/index.js";
import {answersFromRows} from "../../../loaders/tables/answers.js";
import {derivedTables} from "../../../loaders/tables/derived-schema.js";
import {loadTables} from "../../../loaders/tables/index.js";
import {writeParquet} from "../../../loaders/tables/parquet.js";
import type {Tables} from "../../../loaders/tables/read.js";
import {tables as schema} from "../../../loaders/tables/schema.js";
import type {Column, Table} from "../../../loaders/tables/table.js";
import {markup} from "../../../src/dom/element.js";
import {signalFile} from "../../src/pages/signals/fixture.js";
import {frameworkPage} from "./framework-page.js";

/** A cell of Framework's that would run in the page. */
const cell = ["$", "{alert(1)}"].join("");
const attacks = [
  cell,
  `\\${cell}`,
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</div>\n\n```js\nalert(1)\n```\n",
  `$$\{\`${cell}\`}`,
  "&#36;{alert(1)}",
  "[x](javascript:alert(1))",
  `-->${cell}<!--`,
  "</title><script>alert(1)</script>",
  '<div id="page"></div></head>'
];
const attack = attacks.join(" ");

/** Whether a column's text is free to say anything. By qualifiers and quantities the story finds what it tells; a period kind names a month. */
const isFree = ({name, type, form, values}: Column) =>
  type === "text" && form === undefined && values === undefined && !["qualifier", "period_kind"].includes(name);

/** The tables with every attack at the end of every text that is free to say anything. */
function attacked(tables: Tables): Tables {
  const entries = Object.entries(schema).map(([name, {columns}]) => {
    const free = (columns as readonly Column[]).filter(isFree).map((column) => column.name);
    const rows = tables[name as keyof Tables] as readonly object[];
    if (free.length === 0 || ["observations", "quantities"].includes(name)) return [name, rows];
    return [
      name,
      rows.map((row) => {
        const texts = Object.entries(row).filter(([column, text]) => free.includes(column) && typeof text === "string");
        return {...row, ...Object.fromEntries(texts.map(([column, text]) => [column, `${text}${attack}`]))};
      })
    ];
  });
  return Object.fromEntries(entries) as Tables;
}

/** What moved, with every attack at the end of every name. */
function attackedSignals(): typeof signalFile {
  const named = <Row extends {name: string}>(rows: readonly Row[]) =>
    rows.map((row) => ({...row, name: `${row.name}${attack}`}));
  const {areas, indicators, reported, ...rest} = signalFile;
  return {...rest, areas: named(areas), indicators: named(indicators), reported: named(reported)};
}

let work: Work;

beforeAll(async () => {
  const rows = attacked(await loadTables());
  const {document} = parseHTML("<!doctype html><html><body></body></html>");
  const dist = mkdtempSync(join(tmpdir(), "hostile-"));
  const {documents} = rows;
  await publishEmpty(dist);
  work = await workWith({
    answers: await answersFromRows(rows),
    document,
    dist,
    documents,
    tables: async () => rows,
    signals: async () => attackedSignals(),
    // Numbers, and words of our own.
    comparisonOf: async () => []
  });
  return () => {
    work.answers.close();
    rmSync(dist, {recursive: true});
  };
});

/** Puts the files down whose sizes the page of downloads tells; of what is in them it shows nothing. */
async function publishEmpty(dist: string): Promise<void> {
  mkdirSync(join(dist, "data"));
  for (const table of Object.values({...schema, ...derivedTables}) as Table<object>[]) {
    writeFileSync(join(dist, "data", `${table.name}.parquet`), await writeParquet(table, []));
    writeFileSync(join(dist, "data", `${table.name}.csv`), "");
  }
}

/** A page as readers get it, drawn from the attacked tables. */
async function built(page: SitePage, name: string): Promise<string> {
  const drawn = (await (await page.draw?.())?.draw(work, name)) ?? null;
  return mendPage(frameworkPage({content: '<div id="page"></div>'}), {
    address: page.path.replace(/\[\w+\]$/, name),
    page,
    drawn,
    edition: null,
    site: "/",
    readStyles: () => ""
  });
}

const drawnPages = sitePages.filter(({draw}) => draw);
const names: Readonly<Record<string, readonly string[]>> = {
  areas: ["warrington", "north-west", "england"],
  indicators: ["children-in-care-rate", "child-protection-plans"],
  reports: ["877-2015-05-12"],
  stated: ["care-proceedings"]
};

describe("text of the data", () => {
  it.each(drawnPages.map((page) => [page.path, page] as const))("stays text on %s", async (_, page) => {
    for (const name of page.each ? (names[page.each] ?? []) : [page.path]) {
      const text = await built(page, name);
      const {document} = parseHTML(text);
      const scripts = [...document.querySelectorAll("script")].map(({textContent}) => textContent);
      // The page's own script, and the one that asks for files ahead.
      expect(scripts, name).toHaveLength(page.asksFirst ? 2 : 1);
      expect(scripts.join(), name).not.toContain("alert");
      // Pictures are the site's own files.
      const foreign = "img:not([src^='../']), [onerror], [href^='javascript:']";
      expect(document.querySelectorAll(foreign), name).toHaveLength(0);
      expect(document.querySelectorAll("#page"), name).toHaveLength(1);
      // What may run is what the shell has: no text of the data is taken for a script.
      expect(/script-src ([^;]*);/.exec(text)?.[1]?.match(/sha256-/g), name).toHaveLength(scripts.length);
    }
  });

  it("is on the pages that show definitions, as it was written", async () => {
    const list = sitePages.find(({path}) => path === "indicators") as SitePage;
    const {document} = parseHTML(await built(list, "indicators"));
    const flat = (words: string) => words.replaceAll(/\s+/g, " ").trim();
    const definition = flat(document.querySelector(".definition")?.textContent ?? "");
    for (const one of attacks) expect(definition).toContain(flat(one));
  });

  it("is read as it was written, whatever it is", () => {
    const text = fc.array(
      fc.oneof(fc.constantFrom("$", "{", "}", "\\", "`", "<", "&", "\n", "\r", " ", "a"), fc.string()),
      {maxLength: 12}
    );
    const flat = (words: string) => words.replaceAll(/\s+/g, " ").trim();
    fc.assert(
      fc.property(
        text.map((parts) => parts.join("").replaceAll("\0", "")),
        (words) => {
          const body = addContent(
            '<body><div id="page"></div></body>',
            markup(work.document).html("p", {title: words}, [words])
          );
          const shown = parseHTML(`<!doctype html><html>${body}</html>`).document.querySelector("p");
          expect(flat(shown?.textContent ?? "")).toBe(flat(words));
          expect(flat(shown?.getAttribute("title") ?? "")).toBe(flat(words));
        }
      ),
      {seed: 8, numRuns: 500}
    );
  });
});

describe("the shell of a page that is drawn", () => {
  it.each(drawnPages.map(({path}) => path))(
    "has its script and an empty place, and nothing that Framework could run: %s",
    (path) => {
      expect(readFileSync(`src/${path}.md`, "utf8")).toMatch(
        /^(?:---\nstyle: [\w./-]+\n---\n\n)?```js\n[^`]*\n```\n\n<div id="page"><\/div>\n$/
      );
    }
  );
});
