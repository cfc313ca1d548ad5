import {plainName} from "./names.js";
import type {Malformed, Stated} from "./stated.js";

/** How near the limits of a published table are to be met, in the unit of its rates. */
const tolerance = {kind: "abs", size: 0.01} as const;
const levels = {
  lower95: ["lower", 0.95],
  upper95: ["upper", 0.95],
  lower998: ["lower", 0.998],
  upper998: ["upper", 0.998]
} as const;

/**
 * Reads rows of a table of official rates with their limits: columns count, denominator, `rate_per_10000` (or another number) and
 * `lower_95`, `upper_95`, as known answers about rates; undefined where the columns are not of such a table.
 */
export function limitsTable(
  header: readonly string[]
): ((line: number, cells: readonly string[]) => Stated | Malformed) | undefined {
  const place = (name: string) => header.findIndex((one) => plainName(one) === name);
  const [count, denominator] = [place("count"), place("denominator")];
  const rate = header.findIndex((name) => /^rate_?per_?\d+$/i.test(name.trim()));
  const found = Object.entries(levels).filter(([name]) => place(name) >= 0);
  // Of two levels the first.
  const limits = found.filter(([, [, level]]) => level === found[0]?.[1][1]);
  if (count < 0 || denominator < 0 || rate < 0 || limits.length === 0 || place("statistic") >= 0) return undefined;
  const multiplier = Number(/\d+/.exec(header[rate] ?? "")?.[0]);
  const names = header.flatMap((name, i) => (/area|name|age|period|year/i.test(name) ? [i] : []));
  return (line, cells) => {
    const of = {line, statistic: "rate", case: names.map((i) => cells[i] ?? "").join(", ")};
    const read = [count, denominator, rate, ...limits.map(([name]) => place(name))];
    const broken = read.find((i) => (cells[i] ?? "").trim() === "" || Number.isNaN(Number(cells[i])));
    if (broken !== undefined)
      return {...of, problem: `invalid number in ${header[broken]}: "${cells[broken] ?? ""}": expected a number`};
    const number = (i: number) => Number(cells[i]);
    return {
      ...of,
      inputs: {x: number(count), n: number(denominator), multiplier, confidence: limits[0]?.[1][1]},
      expected: {
        value: number(rate),
        ...Object.fromEntries(limits.map(([name, [end]]) => [end, number(place(name))]))
      },
      units: {},
      tolerance,
      mustDiffer: false
    };
  };
}
