import {op} from "arquero";
import {anArea, areasWord, areaWord, isDefaultSite, neighboursOfEach} from "../../src/domain/site.js";
import type {Area, Indicator, Neighbour} from "../../src/domain/tables.js";
import {frameOf} from "../files/frame.js";
import {quote, SourceError} from "../files/source-error.js";
import type {ReadRow} from "./rows.js";

/** What is counted of the neighbours of one authority in one model. */
interface NeighbourCounts extends Pick<Neighbour, "area" | "model"> {
  /** The first line that names one. */
  line: number;
  rows: number;
  /** Each rank once. */
  ranks: number[];
  /** How many different ones. */
  neighbours: number;
}

/** What is wrong between the rows of `areas.csv`: regions and successors that are no areas, codes given twice. */
export function checkAreas(rows: readonly ReadRow<Area>[], file: string): SourceError[] {
  const kinds = new Map(rows.map(({row}) => [row.area, row.kind]));
  const problems: SourceError[] = [];
  const codes = new Map<number, number>();
  for (const {line, row} of rows) {
    const complain = (problem: string, column: string, expected: string) =>
      problems.push(new SourceError(problem, {file, row: line, column}, expected));

    const within = row.region === null ? undefined : kinds.get(row.region);
    if (row.region !== null && within !== "region" && within !== "sub-region")
      complain(`unknown region: ${quote(row.region)}`, "region", "an area of this file that is a region or sub-region");
    // Areas of a site of one's own need be in no region.
    if (isDefaultSite && row.region === null && row.kind !== "country" && row.kind !== "region")
      complain("missing region", "region", `a region, as for every ${row.kind}`);
    for (const successor of row.successors?.split(" ") ?? [])
      if (kinds.get(successor) !== "authority")
        complain(`unknown successor: ${quote(successor)}`, "successors", `${areasWord} of this file`);
    if ((row.closed === null) !== (row.successors === null))
      complain(`incomplete end of ${anArea}`, "successors", "both the day it closed and its successors, or neither");
    if (row.la_code === null) continue;
    const first = codes.get(row.la_code);
    if (first === undefined) codes.set(row.la_code, line);
    else complain(`duplicate la code: ${row.la_code}`, "la_code", `a code of its own; line ${first} has the same`);
  }
  return problems;
}

/**
 * What is wrong with `neighbours.csv`: unknown authorities, an authority as its own neighbour, not ten ranks from 1 to 10, or where
 * one has more neighbours than another (`ofEach` is null), not one for each rank.
 */
export function checkNeighbours(
  rows: readonly ReadRow<Neighbour>[],
  areas: readonly Area[],
  {file, ofEach = neighboursOfEach}: {file: string; ofEach?: number | null}
): SourceError[] {
  const authorities = new Set(areas.filter(({kind}) => kind === "authority").map(({area}) => area));
  const problems: SourceError[] = [];
  for (const {line, row} of rows) {
    for (const column of ["area", "neighbour"] as const)
      if (!authorities.has(row[column]))
        problems.push(
          new SourceError(
            `unknown ${areaWord}: ${quote(row[column])}`,
            {file, row: line, column},
            `${anArea} of areas.csv`
          )
        );
    if (row.area === row.neighbour)
      problems.push(
        new SourceError(
          `invalid neighbour: ${quote(row.neighbour)}`,
          {file, row: line, column: "neighbour"},
          `another ${areaWord}`
        )
      );
  }
  const lines = rows.map(({line, row}) => ({line, ...row}));
  const groups = frameOf(lines, ["line", "area", "model", "rank", "neighbour"])
    .groupby("area", "model")
    .rollup({
      line: op.min("line"),
      rows: op.count(),
      ranks: op.array_agg_distinct("rank"),
      neighbours: op.distinct("neighbour")
    });
  for (const {area, model, line, rows, ranks, neighbours} of groups.objects() as NeighbourCounts[]) {
    const wanted = ofEach ?? rows;
    const complete = Array.from({length: wanted}, (_, i) => i + 1).every((rank) => ranks.includes(rank));
    if (rows !== wanted || neighbours !== wanted || !complete)
      problems.push(
        new SourceError(
          `invalid neighbours of ${area} in the model of ${model}: ${neighbours}`,
          {file, row: line, column: "rank"},
          `${wanted} neighbours, ranked 1 to ${wanted}`
        )
      );
  }
  return problems;
}

/**
 * What is wrong between the rows of `indicators.csv`: counts that are no indicators or count something else than their share, two for
 * one headline place.
 */
export function checkIndicators(rows: readonly ReadRow<Indicator>[], file: string): SourceError[] {
  const known = new Map(rows.map(({row}) => [row.indicator, row]));
  const headlines = new Map<number, string>();
  const problems: SourceError[] = [];
  for (const {line, row} of rows) {
    for (const column of ["numerator", "denominator"] as const) {
      const counted = row[column];
      if (counted !== null && !known.has(counted))
        problems.push(
          new SourceError(
            `unknown ${column}: ${quote(counted)}`,
            {file, row: line, column},
            "an indicator of this file"
          )
        );
    }
    const above = row.numerator === null ? undefined : known.get(row.numerator);
    if (above && above.counts_of !== row.counts_of)
      problems.push(
        new SourceError(
          `invalid counts of ${row.indicator}: ${quote(row.counts_of)}`,
          {file, row: line, column: "counts_of"},
          `${quote(above.counts_of)}, which its numerator ${above.indicator} counts`
        )
      );
    if (row.headline === null) continue;
    const other = headlines.get(row.headline);
    if (other !== undefined)
      problems.push(
        new SourceError(
          `duplicate headline: ${row.headline}`,
          {file, row: line, column: "headline"},
          `a place of its own; ${other} has it`
        )
      );
    headlines.set(row.headline, row.indicator);
  }
  return problems;
}

/** Indicators without a file of statistics, and files without a row in `indicators.csv`. */
export function checkFiles(
  rows: readonly ReadRow<Indicator>[],
  names: readonly string[],
  folder: string
): SourceError[] {
  const known = new Set(rows.map(({row}) => row.indicator));
  const present = new Set(names);
  return [
    ...rows
      .filter(({row}) => !present.has(row.indicator))
      .map(
        ({line, row}) =>
          new SourceError(
            "missing statistics",
            {file: `${folder}/indicators.csv`, row: line, column: "indicator"},
            `a file statistics/${row.indicator}.csv`
          )
      ),
    ...names
      .filter((name) => !known.has(name))
      .map(
        (name) =>
          new SourceError(
            "unknown indicator",
            {file: `${folder}/statistics/${name}.csv`},
            "a row of that name in indicators.csv"
          )
      )
  ];
}
