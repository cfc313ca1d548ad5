import writeExcelFile, {type Cell} from "write-excel-file/universal";
import type {CsvCell} from "../dom/csv.js";
import type {Provenance} from "./provenance.js";

/** What a workbook is made of. */
export interface Workbook extends Provenance {
  title: string;
  /** Lines under the title: unit, finding, notes. */
  lines: readonly string[];
  /** The table as it is read; the first row has the headings. */
  shown: readonly (readonly CsvCell[])[];
  /** The values as they are, unrounded; the first row has the headings. */
  values: readonly (readonly CsvCell[])[];
}

/** Most characters that a cell of Excel holds. */
const longest = 32_767;
/** Narrowest and widest column, in characters. */
const [narrowest, widest] = [8, 60];

/**
 * A workbook of three sheets: "As shown" with the numbers as they are read under their title, "Values" with the same unrounded and typed, and
 * "About" with source, address and day.
 */
export async function excelFile({title, lines, shown, values, source, address, taken}: Workbook): Promise<Blob> {
  const bold = (text: string): Cell => ({value: text, type: String, fontWeight: "bold"});
  const about = [
    ["Title", title],
    ...lines.map((line, i) => [i === 0 ? "What it shows" : "", line]),
    ["Source", source],
    ["Address", address],
    ["Taken on", taken]
  ];
  const sheets = [
    {
      name: "As shown",
      cells: [
        [bold(title)],
        ...lines.slice(0, 1).map((line) => [wordsCell(line)]),
        [],
        ...headed(shown, wordsCell),
        [],
        [wordsCell(`Source: ${source}`)],
        [wordsCell(`${address}, ${taken}`)]
      ],
      widths: widthsOf(shown)
    },
    {name: "Values", cells: headed(values, valueCell), widths: widthsOf(values)},
    {name: "About", cells: about.map(([name = "", text = ""]) => [bold(name), wordsCell(text)]), widths: [16, widest]}
  ];
  return writeExcelFile(
    sheets.map(({name, cells, widths}) => ({sheet: name, data: cells, columns: widths.map((width) => ({width}))}))
  ).toBlob();

  function headed([head = [], ...rows]: Workbook["shown"], cellOf: (value: CsvCell) => Cell): Cell[][] {
    return [head.map((text) => bold(String(text ?? ""))), ...rows.map((row) => row.map(cellOf))];
  }
}

/** A cell that is a number where its text is one: codes that begin with a nought stay words. */
function valueCell(value: CsvCell): Cell {
  const isNumber =
    typeof value === "number" ? Number.isFinite(value) : /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(value ?? "");
  return isNumber ? {value: Number(value), type: Number} : wordsCell(value);
}

function wordsCell(value: CsvCell): Cell {
  const text = String(value ?? "").slice(0, longest);
  return text === "" ? null : {value: text, type: String};
}

function widthsOf(rows: Workbook["shown"]): number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({length: columns}, (_, i) =>
    Math.min(
      widest,
      rows.reduce((most, row) => Math.max(most, String(row[i] ?? "").length + 2), narrowest)
    )
  );
}
