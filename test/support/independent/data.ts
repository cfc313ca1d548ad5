import {readdirSync, readFileSync} from "node:fs";
import {parse} from "csv-parse/sync";

/** One cell of `data/statistics/`, as the independent computation reads it. */
export interface Cell {
  period: string;
  year: number;
  printed: number | null;
  /** What statistics may use. */
  value: number | null;
  status: string;
}

export type Row = Readonly<Record<string, string>>;

/** `data/`, straight from its files. */
export interface Data {
  areas: Row[];
  neighbours: Row[];
  indicators: Row[];
  /** The cell of an indicator, area and year; undefined where it is blank. */
  cell(indicator: string, area: string, year: number): Cell | undefined;
  years(indicator: string): number[];
}

const markers: Readonly<Record<string, string>> = {
  c: "suppressed",
  x: "not-available",
  z: "not-applicable",
  low: "low",
  u: "unreliable",
  "-": "missing"
};

/** Reads all of `data/` with a reader of its own. */
export function readData(): Data {
  const rows = (name: string) => parse(readFileSync(`data/${name}.csv`), {columns: true}) as Row[];
  const cells = new Map<string, Map<string, Cell>>();
  for (const file of readdirSync("data/statistics")) {
    const own = new Map<string, Cell>();
    cells.set(file.slice(0, -4), own);
    const [header = [], ...lines] = parse(readFileSync(`data/statistics/${file}`)) as string[][];
    for (const line of lines)
      line.slice(1).forEach((text, i) => {
        if (text === "") return;
        const cell = cellOf(text, header[i + 1] as string);
        own.set(`${line[0]} ${cell.year}`, cell);
      });
  }
  return {
    areas: rows("areas"),
    neighbours: rows("neighbours"),
    indicators: rows("indicators"),
    cell: (indicator, area, year) => cells.get(indicator)?.get(`${area} ${year}`),
    years: (indicator) => [...new Set([...(cells.get(indicator)?.values() ?? [])].map(({year}) => year))]
  };
}

function cellOf(text: string, words: string): Cell {
  const period = words.replace(/ \((prov|Rev)\)$/i, "");
  const last = (/(\d+)(?: \(\w+\))?$/.exec(period)?.[1] ?? "").padStart(4, "20");
  const kind = /\((prov|Rev)\)$/i.exec(words)?.[1]?.toLowerCase();
  const status = markers[text];
  const number = status ? null : Number(text.replace("?", ""));
  const isDoubted = text.endsWith("?");
  return {
    period,
    year: Number(last),
    printed: number,
    value: isDoubted ? null : number,
    status: status ?? (isDoubted ? "doubted" : kind === "prov" ? "provisional" : kind === "rev" ? "revised" : "final")
  };
}
