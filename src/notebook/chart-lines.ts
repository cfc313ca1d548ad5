import type {ResultRows} from "./chart-result.js";
import type {ChartAsked} from "./chart-said.js";

/** What lines of several columns are to the kinds of charts that can have them: areas of a trend, indicators of a comparison. */
const lines = new Map<string, "area" | "indicator">([
  ["trend", "area"],
  ["comparison", "indicator"]
]);

/**
 * A result whose figures stand in several columns (`value: first, second`) as one with a row for each of them: a line for each column, called
 * as the column is. Anything else stays as it is.
 */
export function asLines(asked: ChartAsked, result: ResultRows): {asked: ChartAsked; result: ResultRows} {
  const {value = ""} = asked.columns;
  const role = lines.get(asked.exhibit);
  const {columns, rows, total = rows.length} = result;
  const places = value.split(",").map((one) => columns.findIndex(({name}) => name === one.trim()));
  const isOne = columns.some(({name}) => name === value) || places.length < 2;
  if (isOne || role === undefined || places.includes(-1)) return {asked, result};
  // Names that no column of a result has by itself.
  const [called, figure] = ["line of a chart", value.replaceAll("_", " ")];
  return {
    asked: {...asked, columns: {...asked.columns, value: figure, [role]: called}},
    result: {
      columns: [...columns, {name: called, type: "VARCHAR"}, {name: figure, type: "DOUBLE"}],
      rows: rows.flatMap((row) =>
        places.map((place) => [...row, columns[place]?.name.replaceAll("_", " ") ?? "", row[place]])
      ),
      total: total * places.length
    }
  };
}
