import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {formatCsv, parseCsv} from "../../../loaders/files/csv.js";
import type {SourceError} from "../../../loaders/files/source-error.js";
import {type ReadRow, readRows} from "../../../loaders/tables/rows.js";
import {neighbours, observations} from "../../../loaders/tables/schema.js";
import {defineTable, sortRows} from "../../../loaders/tables/table.js";

interface Note {
  id: number;
  words: string | null;
}

const notes = defineTable<Note>({
  name: "notes",
  description: "A note.",
  key: ["id"],
  order: ["id"],
  columns: {
    id: {type: "integer", nullable: false, description: "Number of the note."},
    words: {type: "text", nullable: true, description: "What it says."}
  }
});

describe("parseCsv", () => {
  it("gives each row the line on which it begins", () => {
    const {header, rows} = parseCsv('\ufeffa,b\r\n1,"two\r\nlines"\r\n3,4\r\n', "a.csv");
    expect(header).toEqual(["a", "b"]);
    expect(rows).toEqual([
      {line: 2, cells: ["1", "two\r\nlines"]},
      {line: 4, cells: ["3", "4"]}
    ]);
  });

  it("refuses a header that names a column twice", () => {
    expect(() => parseCsv("a,a\n", "a.csv")).toThrow(
      "duplicate column (a.csv, row 1, column a): expected a name that stands once in the header"
    );
  });
});

describe("formatCsv", () => {
  it("writes a header, empty cells for null, and quotes only where they are needed", () => {
    const rows = [
      {id: 1, words: 'plain, "quoted"'},
      {id: 2, words: null}
    ];
    expect(formatCsv(notes, rows)).toBe('id,words\n1,"plain, ""quoted"""\n2,\n');
    expect(formatCsv(observations, [])).toBe("indicator,area,period,year,value,status\n");
  });

  it("is undone by reading", () => {
    // Text with space around it is refused on reading, and empty text is null.
    const words = fc.oneof(
      fc.constant(null),
      fc.string({unit: "grapheme", minLength: 1}).filter((text) => text === text.trim())
    );
    const rows = fc.uniqueArray(fc.record({id: fc.nat({max: 999_999_999}), words}), {selector: ({id}) => id});
    fc.assert(
      fc.property(rows, (written) => {
        const problems: SourceError[] = [];
        const read = readRows(notes, parseCsv(formatCsv(notes, written), "notes.csv"), problems);
        expect(problems).toEqual([]);
        expect(read.map(({row}: ReadRow<Note>) => row)).toEqual(written);
      }),
      {seed: 1}
    );
  });
});

describe("sortRows", () => {
  it("sorts a copy by the table's order, numbers by size", () => {
    const row = (model: "2025" | "2021", rank: number) => ({
      model,
      area: "a",
      neighbour: "b",
      rank,
      closeness: "close" as const
    });
    const rows = [row("2025", 10), row("2025", 9), row("2021", 10)];
    expect(sortRows(neighbours, rows)).toEqual([rows[2], rows[1], rows[0]]);
    expect(rows[0]?.rank).toBe(10);
  });
});
