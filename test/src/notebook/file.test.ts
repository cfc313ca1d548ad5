import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {changed, newCell, readNotebook, withTitle, writeNotebook} from "../../../src/notebook/file.js";
import type {InputCell, SqlCell, TextCell} from "../../../src/notebook/notebook.js";

const example = `---
sightline: notebook
title: Where adoption slowed first
author: "A: B"
---

# Heading

Words.

<!-- cell -->

More words.

\`\`\`input area
kind: area
label: Authority
value: warrington
\`\`\`

\`\`\`sql trend
SELECT year, value FROM observations -- \`a\`; b
\`\`\`

\`\`\`chart from=trend exhibit=trend zero=no
title: Children in care: a rate
year: year
\`\`\`

\`\`\`check "one row, a year"
FROM trend WHERE false
\`\`\`
`;

const odd = [
  "",
  "\n\n",
  "no newline at the end",
  "\ufeff---\nsightline: notebook\n---\n\n```sql\nSELECT 1\n```",
  example.replaceAll("\n", "\r\n"),
  "~~~sql a\nSELECT 1\n~~~\n",
  "   ```sql a\n   SELECT 1\n   ```\n",
  "````md\n```sql a\nSELECT 1\n```\n````\n",
  "````sql a\nSELECT '\n```\n'\n````\n",
  "```python\n1\n```\n\n```mermaid\na\n",
  "<!--\n```sql a\nSELECT 1\n```\n-->\n<div>\n```sql b\nx\n```\n\n</div>\n",
  "---\n\nA rule.\n",
  "---\ntitle: open\n",
  "```sql a\nSELECT 1\n",
  "> ```sql a\n> SELECT 1\n> ```\n\n- ```sql b\n  x\n  ```\n",
  "<!-- cell -->\n<!-- cell -->\n\n```sql\n```\n<!-- cell -->",
  "\0\u2028\r\r\n\ud800",
  "```input\nwhat\n```\n```chart what\n: x\n```\n```sql a b\n```\n"
];

describe("a notebook's file", () => {
  it("says its title, its front matter and its cells", () => {
    const {title, front, cells, faults} = readNotebook(example);
    expect(faults).toEqual([]);
    expect(title).toBe("Where adoption slowed first");
    expect(front).toEqual([
      ["sightline", "notebook"],
      ["title", "Where adoption slowed first"],
      ["author", "A: B"]
    ]);
    expect(cells.map(({id: _, raw: __, ...cell}) => cell)).toEqual([
      {kind: "text", text: "# Heading\n\nWords."},
      {kind: "text", text: "More words."},
      {kind: "input", name: "area", input: "area", label: "Authority", value: "warrington", options: {}},
      {kind: "sql", name: "trend", sql: "SELECT year, value FROM observations -- `a`; b"},
      {
        kind: "chart",
        from: "trend",
        exhibit: "trend",
        title: "Children in care: a rate",
        subtitle: null,
        note: null,
        columns: {year: "year"},
        options: {zero: "no"}
      },
      {kind: "check", name: "one row, a year", sql: "FROM trend WHERE false"}
    ]);
  });

  it.each([example, ...odd])("comes back byte for byte, whatever stands in it (%#)", (text) => {
    expect(writeNotebook(readNotebook(text))).toBe(text);
  });

  it("comes back byte for byte from any lines", () => {
    const line = fc.constantFrom(
      "---",
      "sightline: notebook",
      "```sql a",
      "```",
      "````",
      "~~~",
      "<!-- cell -->",
      "<!--",
      "-->",
      "<div>",
      "x",
      "",
      "  ```",
      "kind: area",
      "```input b",
      "# T"
    );
    const end = fc.constantFrom("\n", "\r\n", "\r");
    fc.assert(
      fc.property(fc.array(fc.tuple(line, end), {maxLength: 30}), fc.boolean(), (lines, isMarked) => {
        const text = (isMarked ? "\ufeff" : "") + lines.flat().join("");
        const notebook = readNotebook(text);
        expect(writeNotebook(notebook)).toBe(text);
        expect(notebook.head + notebook.cells.map(({raw}) => raw).join("")).toBe(text);
      })
    );
  });

  it("keeps as words what is no fence of a cell", () => {
    for (const i of [5, 6, 7, 9, 10, 11, 14])
      expect(
        readNotebook(odd[i] as string).cells.every(({kind}) => kind === "text"),
        odd[i]
      ).toBe(true);
    expect(readNotebook(odd[8] as string).cells).toMatchObject([{kind: "sql", sql: "SELECT '\n```\n'"}]);
  });

  it("tells each fault with its line", () => {
    const text =
      "---\ntitle: x\n---\n\n```sql a-b\nSELECT 1\n```\n\n```input n\nkind: number\nvalue: many\nkind: x\n```\n\n```chart exhibit=trend\nwords\n```\n\n```sql\n";
    const {faults} = readNotebook(text);
    expect(faults.map(({line}) => line)).toEqual([5, 11, 12, 15, 16, 19]);
    expect(faults[0]?.message).toContain("invalid name of a cell: a-b");
    expect(faults[1]?.message).toContain("invalid number: many");
    expect(faults[5]?.message).toContain("not closed");
  });

  it("changes the text of one cell alone, in the file's own ends of lines", () => {
    const text = example.replaceAll("\n", "\r\n");
    const notebook = readNotebook(text);
    const cells = notebook.cells.map((cell) =>
      cell.kind === "sql" ? changed<SqlCell>(cell, {sql: "SELECT 1\nFROM areas"}) : cell
    );
    const again = writeNotebook({...notebook, cells});
    expect(again).toBe(text.replace("SELECT year, value FROM observations -- `a`; b", "SELECT 1\r\nFROM areas"));
  });

  it("writes a cell so that it is read again as it is", () => {
    const sql = newCell<SqlCell>({id: "x", kind: "sql", name: 'my "best" result', sql: "SELECT '\n```\n````'"});
    const list = newCell<InputCell>({
      id: "y",
      kind: "input",
      name: "some",
      input: "list",
      label: "Some: few",
      value: ["a b", "c"],
      options: {of: "area"}
    });
    const one = newCell<TextCell>({id: "z", kind: "text", text: "one"});
    const two = newCell<TextCell>({id: "w", kind: "text", text: "two"});
    const text = writeNotebook({title: "", front: [], head: "", cells: [sql, list, one, two, sql], faults: []});
    const {cells, faults} = readNotebook(text);
    expect(faults).toEqual([]);
    const plain = (cell: object) => ({...cell, id: "", raw: ""});
    expect(cells.map(plain)).toEqual([sql, list, one, two, sql].map(plain));
  });

  it("has a title that can be changed, in a front matter that it may lack", () => {
    const renamed = withTitle(readNotebook(example), "New\n---\nname");
    expect(readNotebook(writeNotebook(renamed))).toMatchObject({title: "New --- name", faults: []});
    expect(writeNotebook(withTitle(readNotebook("words"), "T"))).toBe(
      "---\nsightline: notebook\ntitle: T\n---\n\nwords"
    );
  });

  it("is refused where it is too long, and read in no time where it is odd", () => {
    expect(readNotebook("x".repeat(2_000_000)).faults[0]?.message).toContain("too long");
    for (const piece of ["```", "```x\n", " ", "\n", "a: \n", "<!--\n", "` ", "---\n"]) {
      const text = piece.repeat(900_000 / piece.length);
      expect(writeNotebook(readNotebook(text))).toBe(text);
    }
    expect(readNotebook(`\`\`\`input a\nlabel: a${" ".repeat(900_000)}b\n\`\`\``).cells).toHaveLength(1);
  });
});
