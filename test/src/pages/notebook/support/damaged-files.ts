import {strToU8, unzipSync, zipSync} from "fflate";
import writeExcel from "write-excel-file/node";

/** A file as it arrives, and what is to become of it: rows, or words of the sentence why it is not read. */
export type Arrived = readonly [name: string, bytes: Uint8Array, expected: number | RegExp];

export const rowsOfGood = 2000;

/** A text of rows that is sound. */
export function goodCsv(): Uint8Array {
  const rows = Array.from({length: rowsOfGood}, (_, i) => `"Leeds, ${i}",${2000 + (i % 20)},${i}.5`);
  return strToU8(`area,year,value\n${rows.join("\n")}\n`);
}

export function goodJson(): Uint8Array {
  return strToU8(JSON.stringify(Array.from({length: rowsOfGood}, (_, i) => ({area: `Leeds ${i}`, value: i + 0.5}))));
}

export async function goodXlsx(): Promise<Uint8Array> {
  const rows = Array.from({length: rowsOfGood}, (_, i) => [{value: `Leeds ${i}`}, {value: i}]);
  const {toBuffer} = writeExcel([[{value: "area"}, {value: "value"}], ...rows]);
  return new Uint8Array(await toBuffer());
}

/** A sound file cut at every tenth, and with some bytes of every tenth turned round. */
export function cutAndFlipped(name: string, bytes: Uint8Array): (readonly [name: string, bytes: Uint8Array])[] {
  const tenths = Array.from({length: 9}, (_, i) => i + 1);
  return [
    ...tenths.map((i) => [`${name} cut at ${i} of 10`, bytes.slice(0, Math.floor((bytes.length * i) / 10))] as const),
    ...tenths.map((i) => {
      const at = Math.floor((bytes.length * (i - 0.5)) / 10);
      const flipped = bytes.map((byte, k) => (k >= at && k < at + 8 ? byte ^ 0xff : byte));
      return [`${name} turned round at ${i} of 10`, flipped] as const;
    })
  ];
}

/** Beginnings and endings that no kind of file has. */
export function noFiles(kind: string): Arrived[] {
  return [
    ["empty", new Uint8Array(), /empty/],
    ["nothing but a mark", Uint8Array.of(0xef, 0xbb, 0xbf), /empty|does not begin/],
    ["noughts", new Uint8Array(1000), /NUL|does not begin|JSON/],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), /picture \(PNG\)/],
    ["an old Office file", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), /password/],
    ["packed", Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0), /gzip/],
    ["a PDF", strToU8("%PDF-1.7\n"), /a PDF/],
    ...(kind === "xlsx"
      ? []
      : ([["a ZIP", zipSync({"a.txt": strToU8("x")}), /an Excel file or another ZIP/]] as const)),
    ...(kind === "parquet" ? [] : ([["a Parquet file", strToU8("PAR1xxxxPAR1"), /a Parquet file/]] as const))
  ];
}

const wide = (count: number) => {
  const cells = Array.from({length: count}, (_, i) => i);
  return strToU8(`${cells.map((i) => `c${i}`).join(",")}\n${cells.join(",")}\n`);
};
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));

export const texts: readonly Arrived[] = [
  ["a heading alone", strToU8("a,b\n"), 0],
  ["a heading without an end", strToU8("a,b"), 0],
  ["spaces", strToU8("  \n \n"), /empty/],
  ["a short row", strToU8("a,b\n1,2\n3\n4,5\n"), /line \d: it has 1 values, where the first line has 2/],
  ["a long row", strToU8("a,b\n1,2\n3,4,5\n"), /line 3: it has more values/],
  ["words above the table", strToU8("Table 1\n\na,b\n1,2\n"), /are there words above the table/],
  ["an open quote", strToU8('a,b\n1,"x\n2,y\n3,z\n'), /line 2: a quote is opened and not closed/],
  ["an open quote far down", strToU8(`a,b\n${"1,x\n".repeat(5000)}2,"y\n${"3,z\n".repeat(100)}`), /line 5002: a quote/],
  ["a quote within quotes", strToU8('a,b\n1,"x"y\n2,z\n'), /line 2: a quote stands within/],
  ["a quote within a value", strToU8('a,b\n1,x"y\n2,z\n'), 2],
  ["a NUL", strToU8("a,b\n1,x\n2,y\0z\n"), /line 3: it has a NUL/],
  ["ends of lines of all kinds", strToU8("a,b\n1,2\r\n3,4\r5,6\n"), 3],
  ["empty lines", strToU8("a,b\n\n1,2\n\n3,4\n\n"), 2],
  ["one column with an empty value", strToU8("a\n1\n\n3\n"), 3],
  ["2,000 columns", wide(2000), 1],
  ["100,000 columns", wide(100_000), /more than 2,000 columns/],
  ["a value of 3 MB", strToU8(`a,b\n1,${"x".repeat(3_000_000)}\n2,y\n`), /longer than 2 MB/],
  ["names twice, and none", strToU8("a,a,\n1,2,3\n"), 2],
  ["encodings mixed", Uint8Array.from([...strToU8("a,b\né,1\n"), 0xe9, 44, 50, 10]), 2],
  ["UTF-16 with its mark", utf16("\ufeffa,b\né,1\n"), 1],
  ["UTF-16 without it", utf16("area,b\nLeeds,1\n"), 1],
  ["UTF-16 cut within a letter", utf16("\ufeffa,b\né,1\n").slice(0, -1), /last letter is cut/],
  ["a line for Excel alone", strToU8("sep=;\na;b\n1;2\n"), 1],
  ["script", strToU8("<script>alert(1)</script>,b\n<img src=x onerror=alert(1)>,2\n"), 1]
];

export const jsons: readonly Arrived[] = [
  ["lists 10,000 deep", strToU8(`${"[".repeat(10_000)}${"]".repeat(10_000)}`), /more than 500 deep/],
  ["objects 10,000 deep", strToU8(`${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`), /more than 500 deep/],
  ["a value 10,000 deep", strToU8(`[{"a":${"[".repeat(10_000)}${"]".repeat(10_000)}}]`), /more than 500 deep/],
  ["NaN", strToU8('[\n{"a": NaN}]'), /line 2, column 7/],
  ["a comma too many", strToU8('[{"a":1},]'), /line 1, column 10/],
  ["numbers", strToU8("[1, 2]"), /entry 1 is 1/],
  ["a number among objects", strToU8('[{"a":1}, 2]'), /entry 2 is 2/],
  ["null", strToU8("[null]"), /entry 1 is null/],
  ["a number", strToU8("5"), /entry 1 is 5/],
  ["an empty list", strToU8("[]"), /the list is empty/],
  ["an empty object", strToU8("[{}]"), /nothing in them/],
  ["one object on several lines", strToU8('{\n "a": 1\n}'), 1],
  ["objects of other names", strToU8('[{"a":1},{"b":2},{}]'), 3],
  ["an object on each line, one broken", strToU8('{"a":1}\n{"a":\n{"a":3}\n'), /line 2/],
  ["an object on each line", strToU8('{"a":1}\n\n{"a":3}'), 2],
  ["a NUL", strToU8('[{"a":"x\\u0000y"}]'), /NUL/],
  ["names that objects have", strToU8('[{"__proto__":1,"constructor":2}]'), 1],
  ["old Windows", Uint8Array.from([...strToU8('[{"a":"'), 0xe9, ...strToU8('"}]')]), 1],
  ["UTF-16", utf16('\ufeff[{"a":1}]'), 1],
  ["lists in place of objects", strToU8("[[1,2],[3,4]]"), 2]
];

/** Workbooks of which a part is another. */
export function workbooks(good: Uint8Array): Arrived[] {
  const parts = unzipSync(good);
  const sheet = Object.keys(parts).find((name) => /sheet1\.xml$/.test(name)) as string;
  const xml = new TextDecoder().decode(parts[sheet] as Uint8Array);
  const having = (content: string | Uint8Array) =>
    zipSync({...parts, [sheet]: typeof content === "string" ? strToU8(content) : content});
  return [
    ["a bomb", having(new Uint8Array(400_000_000)), /unpack to more than 300 MB/],
    ["a sheet that is cut", having(xml.slice(0, xml.length / 2)), /damaged/],
    ["a sheet of nothing", having(""), /\w+ \w+/],
    ["no sheet", zipSync(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== sheet))), /\w+ \w+/],
    ["a cell far away", having(xml.replace('r="A2"', 'r="XFD1048576"')), /XFD1048576 makes a sheet of/],
    ["a cell at no place", having(xml.replace('r="A2"', 'r="ZZZZZZ99999999"')), /ZZZZZZ99999999 makes a sheet of/],
    ["elements 100,000 deep", having("<a>".repeat(100_000)), /\w+ \w+/],
    ["no rows", having(xml.replace(/<sheetData>.*<\/sheetData>/s, "<sheetData/>")), /is empty/],
    ["texts that are nowhere", having(xml.replace(/<v>\d+<\/v>/, "<v>999999</v>")), /\w+ \w+/],
    ["entities", having(xml.replace("<worksheet", '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet')), rowsOfGood],
    ["other contents", zipSync({"[Content_Types].xml": strToU8("<Types/>")}), /no xl\/workbook\.xml/]
  ];
}
