import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import fc from "fast-check";
import {parseHTML} from "linkedom";
import {beforeAll, describe, expect, it, vi} from "vitest";
import {areasPage} from "../../../loaders/pages/areas-list.js";
import {frontPage} from "../../../loaders/pages/front.js";
import {indicatorsPage} from "../../../loaders/pages/indicators-list.js";
import {newDocument, pageMarkdown} from "../../../loaders/pages/page.js";
import {warringtonStory} from "../../../loaders/pages/story.js";
import {loadTables} from "../../../loaders/tables/index.js";
import type {Tables} from "../../../loaders/tables/read.js";
import {tables as schema} from "../../../loaders/tables/schema.js";
import type {Column} from "../../../loaders/tables/table.js";
import {html} from "../../../src/dom/element.js";

vi.setConfig({testTimeout: 120_000, hookTimeout: 120_000});

/** Framework's own parser of pages, which its package does not export. */
interface Parser {
  parseMarkdown(input: string, options: {md: unknown; path: string}): {body: string; code: unknown[]; title: string};
  createMarkdownIt(): unknown;
}

let parse: (page: string, path?: string) => ReturnType<Parser["parseMarkdown"]>;
let tables: Tables;

beforeAll(async () => {
  const framework = dirname(createRequire(import.meta.url).resolve("@observablehq/framework/package.json"));
  const parser = (await import(pathToFileURL(join(framework, "dist/markdown.js")).href)) as Parser;
  parse = (page, path = "/page") => parser.parseMarkdown(page, {md: parser.createMarkdownIt(), path});
  tables = await loadTables();
});

/** A cell of Framework's that runs in the page. */
const cell = ["$", "{alert(1)}"].join("");
const attacks = [
  cell,
  `\\${cell}`,
  "$\\{alert(1)}",
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</div>\n\n```js\nalert(1)\n```\n",
  "\r\r```js\ralert(1)\r```\r\r",
  `\n\n${cell}\n\n`,
  `$$\{\`${cell}\`}`,
  "&#36;{alert(1)}",
  "[x](javascript:alert(1))",
  `-->${cell}<!--`,
  "---\ntitle: x\n---"
];

/** Whether a column's text is free to say anything. By qualifiers and quantities the story finds what it tells. */
const isFree = ({name, type, form, values}: Column) =>
  type === "text" && form === undefined && values === undefined && name !== "qualifier";

/** The tables with an attack at the end of every text that is free to say anything. */
function attacked(attack: string): Tables {
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

describe("text of the data on a page that a loader prints", () => {
  it.each(attacks)("stays text: %j", (attack) => {
    const rows = attacked(attack);
    for (const page of [frontPage, areasPage, indicatorsPage, warringtonStory]) {
      const {body, code} = parse(page(rows), page === warringtonStory ? "/stories/warrington" : "/page");
      // The page's own script, and no other cell.
      expect(code, page.name).toHaveLength(1);
      const {document} = parseHTML(`<!doctype html><html><body>${body}</body></html>`);
      expect([...document.querySelectorAll("script, img, [onerror], [href^=javascript]")], page.name).toEqual([]);
      expect(document.querySelectorAll(".page"), page.name).toHaveLength(1);
    }
  });

  it("is read as it was written, whatever it is", () => {
    const text = fc.array(
      fc.oneof(fc.constantFrom("$", "{", "}", "\\", "`", "<", "&", "\n", "\r", " ", "a"), fc.string()),
      {
        maxLength: 12
      }
    );
    const flat = (words: string) => words.replaceAll(/\s+/g, " ").trim();
    fc.assert(
      fc.property(
        text.map((parts) => parts.join("").replaceAll("\0", "")),
        (words) => {
          const document = newDocument();
          const page = {title: words, description: words, body: [html(document, "p", {title: words}, [words])]};
          const {body, code} = parse(pageMarkdown(page, {document}));
          expect(code).toHaveLength(1);
          const shown = parseHTML(`<!doctype html><html><body>${body}</body></html>`).document.querySelector("p");
          expect(flat(shown?.textContent ?? "")).toBe(flat(words));
          expect(flat(shown?.getAttribute("title") ?? "")).toBe(flat(words));
        }
      ),
      {seed: 8, numRuns: 500}
    );
  });
});
