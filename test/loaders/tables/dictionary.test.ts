import {readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {derivedTables} from "../../../loaders/tables/derived-schema.js";
import {columnsMarkdown, keyWords} from "../../../loaders/tables/dictionary.js";
import {reviewTables} from "../../../loaders/tables/review-schema.js";
import {areas, neighbours, tables} from "../../../loaders/tables/schema.js";
import type {Table} from "../../../loaders/tables/table.js";

it("describes each column with its type, its meaning and the values it can have", () => {
  const lines = columnsMarkdown(areas).split("\n");
  expect(lines[0]).toBe("| Column | Type | Meaning |");
  expect(lines).toContain("| `la_code` | INTEGER, may be empty | Three-digit code of the Department for Education. |");
  expect(columnsMarkdown(neighbours)).toContain(
    "One of `2021` (the one of April 2021), `2025` (the one in use since May 2025)."
  );
  expect(keyWords(areas)).toBe("`area`");
  expect(keyWords(neighbours)).toBe("`model`, `area` and `rank`");
});

it("is what docs/data.md says", async () => {
  const page = readFileSync("docs/data.md", "utf8");
  const [written = ""] = page.split(/(?<=-->\n)/);
  const sections = (Object.values({...tables, ...derivedTables, ...reviewTables}) as unknown as Table<object>[]).map(
    (table) =>
      `### ${table.name}\n\n${table.description} No two rows have the same ${keyWords(table)}.\n\n${columnsMarkdown(table)}\n`
  );
  await expect(`${written}\n${sections.join("\n")}`).toMatchFileSnapshot("../../../docs/data.md");
});
