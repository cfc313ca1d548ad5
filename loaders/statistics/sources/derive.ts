import {type Cell, cleanNumber} from "../../data/cell.js";
import type {DerivedSource} from "../catalogue/types.js";
import type {Series, SeriesCell} from "./series.js";

/**
 * Works out a series from others: the sum of all, or the first as a percentage of the second, rounded to one decimal. Where one has no figure
 * there is none, and the reason is theirs if they agree, suppression if one of them is suppressed. Areas and years that one has not are left out.
 */
export function deriveSeries(how: DerivedSource["how"], series: readonly [Series, Series, ...Series[]]): Series {
  const [first, ...others] = series;
  return others.reduce(
    (known, other) => (how === "sum" ? combine(known, other, "+", sumOf) : combine(known, other, "/", shareOf)),
    first
  );
}

function combine(first: Series, second: Series, sign: string, work: (first: Cell, second: Cell) => Cell): Series {
  const others = new Map(second.cells.map((one) => [`${one.area} ${one.year}`, one.cell]));
  const cells = first.cells.flatMap((one): SeriesCell[] => {
    const other = others.get(`${one.area} ${one.year}`);
    return other === undefined ? [] : [{...one, cell: work(one.cell, other)}];
  });
  return {
    label: `${first.label} ${sign} ${second.label}`,
    periods: new Map([...first.periods].filter(([year]) => second.periods.has(year))),
    cells,
    notices: []
  };
}

function sumOf(first: Cell, second: Cell): Cell {
  if (first.value === null || second.value === null) return reasonOf(first, second);
  return {value: cleanNumber(first.value + second.value), marker: null};
}

function shareOf(part: Cell, whole: Cell): Cell {
  if (part.value === null || whole.value === null) return reasonOf(part, whole);
  if (whole.value === 0) return {value: null, marker: "z"};
  const share = Math.round((1000 * part.value) / whole.value) / 10;
  return share === 0 && part.value > 0 ? {value: null, marker: "low"} : {value: share, marker: null};
}

/** Why nothing can be worked out. A figure that rounds to zero is no zero, so what follows from it is not known. */
function reasonOf(first: Cell, second: Cell): Cell {
  const [one, other] = [first, second].flatMap(({marker}) => marker ?? []);
  const markers = [one, other].filter((marker) => marker !== undefined);
  if (markers.includes("c")) return {value: null, marker: "c"};
  const isAlike = one !== undefined && one !== "low" && (other === undefined || other === one);
  return {value: null, marker: isAlike ? one : "x"};
}
