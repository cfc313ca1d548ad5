import type {Unit} from "../../src/domain/tables.js";
import {multipliers} from "../../src/stats/counting.js";
import type {CountedThing, DeclaredFile} from "./configuration.js";
import {columnIn, plainName, rowReader} from "./file-form.js";
import {ownCell} from "./own-cell.js";
import type {FigureFile} from "./read-figures.js";
import {countsGive, type Rounding, roundingsOf} from "./rounding.js";

/** Two columns of counts that can be those behind a column of figures. */
export interface CountPair {
  numerator: string;
  denominator: string;
  unit: Unit;
  /** Rows in which they give the figure: all of those that have the three. */
  rows: number;
  /** Whether their names say that they belong to it. */
  isNamed: boolean;
  /** What is counted, as far as it can be told. */
  countsOf: CountedThing;
}

/** What can be told of the counts behind a column of figures. */
export interface ToldCounts {
  figure: string;
  /** The pair that they are; null where it cannot be told. */
  pair: CountPair | null;
  /** What could be, best first, where it cannot. */
  others: readonly CountPair[];
  /** Columns that are named as its counts and give something else, with the first row where they do. */
  contrary: {numerator: string; denominator: string; row: number} | null;
}

/** Rows in which two columns are to give a figure before they are taken for its counts whatever they are called. */
const enoughRows = 5;
/** Parts of names that say what a column is, as `plainName` writes them. */
const ofNumerator = /^(numerator|number|count|num)|(numerator|number|count|num)$|^n$/;
const ofDenominator =
  /^(denominator|denom|population|cohort|eligible|total|base)|(denominator|denom|population|cohort|eligible|possible|total|base)$/;
const ofFigure = /(percent|percentage|pct|share|proportion|rate|per\d+k?)$|^(pt|percent|percentage|pct|rate|shareof)/;
const rateWords = new RegExp(`${ofFigure.source}|%`);
/** What one person can have many of, by the names of columns. */
const ofEpisodes =
  /sess|episode|visit|trip|loan|referral|suspension|offence|incident|appointment|admission|contact|case|day|hour|attendance/;

/** A column as numbers, with how each is rounded. */
interface NumberColumn {
  name: string;
  plain: string;
  values: readonly (number | null)[];
  rounding: readonly Rounding[];
  isWhole: boolean;
}

/**
 * The counts behind the shares and rates of a file: two columns whose quotient is the figure in every row that has the three, by
 * their names where several are. Told of each column of figures for which there is something to say.
 */
export function proposeCounts(
  file: FigureFile,
  columns: readonly string[],
  declared: DeclaredFile | undefined
): ToldCounts[] {
  const numbers = columns.map((name) => numbersOf(file, name, declared));
  const figures = numbers.filter(({name, plain, isWhole}) => !isWhole || rateWords.test(plain) || name.includes("%"));
  const counts = numbers.filter((one) => one.isWhole && !figures.includes(one));
  return figures.flatMap((figure): ToldCounts[] => {
    const pairs = counts.flatMap((above) =>
      counts.flatMap((below) => (above === below ? [] : pairOf(figure, above, below)))
    );
    const named = counts.flatMap((above) =>
      counts.filter((below) => areNamed(figure, above, below)).map((below) => ({above, below}))
    );
    const sure = pairs.filter(({rows, isNamed}) => rows >= enoughRows || isNamed);
    const best = sure.some(({isNamed}) => isNamed) ? sure.filter(({isNamed}) => isNamed) : sure;
    if (best.length === 1) return [{figure: figure.name, pair: best[0] ?? null, others: [], contrary: null}];
    const others = best.length > 1 ? best : pairs;
    const [wrong] = others.length > 0 ? [] : named;
    if (others.length === 0 && !wrong) return [];
    return [{figure: figure.name, pair: null, others, contrary: wrong ? contraryOf(file, figure, wrong) : null}];
  });
}

/** What two columns are as the counts behind a figure; nothing where they give another one in any row. */
function pairOf(figure: NumberColumn, above: NumberColumn, below: NumberColumn): CountPair[] {
  for (const [unit, multiplier] of Object.entries(multipliers) as [Unit, number][]) {
    const rows = rowsThatFit(figure, above, below, multiplier);
    if (typeof rows !== "number" || rows === 0) continue;
    const isMore = above.values.some(
      (count, i) => count !== null && count > (below.values[i] ?? Number.POSITIVE_INFINITY)
    );
    const isEpisodes = isMore || unit !== "percent" || ofEpisodes.test(above.plain) || ofEpisodes.test(below.plain);
    return [
      {
        numerator: above.name,
        denominator: below.name,
        unit,
        rows,
        isNamed: areNamed(figure, above, below),
        countsOf: isEpisodes ? "episodes" : "people"
      }
    ];
  }
  return [];
}

/** In how many rows counts give a figure where they do in all that have the three; otherwise the first in which they do not. */
function rowsThatFit(
  figure: NumberColumn,
  above: NumberColumn,
  below: NumberColumn,
  multiplier: number
): number | {contrary: number} {
  let rows = 0;
  for (let i = 0; i < figure.values.length; i++) {
    const [value, count, whole] = [figure.values[i], above.values[i], below.values[i]];
    if (typeof value !== "number" || typeof count !== "number" || typeof whole !== "number") continue;
    const [ofValue, ofCount, ofWhole] = [figure, above, below].map(({rounding}) => rounding[i] as Rounding);
    const isGiven =
      whole > 0 &&
      countsGive({
        value: [value, ofValue as Rounding],
        count: [count, ofCount as Rounding],
        whole: [whole, ofWhole as Rounding],
        multiplier
      });
    if (!isGiven) return {contrary: i};
    // Nobody of however many gives nothing: that tells of no denominator.
    if (count > 0) rows += 1;
  }
  return rows;
}

function contraryOf(
  {rows}: FigureFile,
  figure: NumberColumn,
  {above, below}: {above: NumberColumn; below: NumberColumn}
): ToldCounts["contrary"] {
  const fit = rowsThatFit(figure, above, below, 100);
  if (typeof fit === "number") return null;
  return {numerator: above.name, denominator: below.name, row: rows[fit.contrary]?.line ?? 0};
}

/** Whether names say that two columns are the counts behind a third: its name with their part of speech, or no other name at all. */
function areNamed({plain}: NumberColumn, above: NumberColumn, below: NumberColumn): boolean {
  if (!ofNumerator.test(above.plain) || !ofDenominator.test(below.plain)) return false;
  const stem = plain.replace(ofFigure, "");
  const [up, down] = [above.plain.replace(ofNumerator, ""), below.plain.replace(ofDenominator, "")];
  return (up === "" || up === stem) && (down === "" || down === stem);
}

function numbersOf(file: FigureFile, name: string, declared: DeclaredFile | undefined): NumberColumn {
  const {periodColumn} = rowReader(file, declared);
  const column = file.header.indexOf(name);
  const levels = columnIn(file.header, ["geographiclevel", "level", "kind", "geographytype", "areatype"]);
  const values = file.rows.map(({cells}) => ownCell(cells[column] ?? "", {decimal: file.decimal ?? "."}).value);
  const places = file.rows.map(({cells}) => ({kind: cells[levels] ?? "", period: cells[periodColumn] ?? ""}));
  const rounding = roundingsOf(
    values.flatMap((value, i) => (value === null ? [] : [{kind: "", period: "", ...places[i], value}]))
  );
  return {
    name,
    plain: plainName(name),
    values,
    rounding: places.map(({kind, period}) => rounding(kind, period)),
    isWhole: values.every((value) => value === null || (Number.isInteger(value) && value >= 0))
  };
}
