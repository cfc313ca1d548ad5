import {isReason, type Reason} from "../exhibits/exhibit.js";
import type {Pair} from "../exhibits/pair.js";
import {areasWith, type ChartGround, chosenBy, figuresOf, indicatorAs, indicatorNamed} from "./chart-ground.js";
import {textOf} from "./chart-result.js";

/** Two figures of each area of a result, for a chart of both; a reason where an area has two rows in a year. */
export function pairOfResult(ground: ChartGround): Pair | Reason {
  const {said} = ground;
  const asked = said.choices.get("year");
  if (asked !== undefined && !/^\d{4}$/.test(asked))
    return {reason: `invalid year: “${asked}”, expected a year such as 2025`};
  const year = asked === undefined ? undefined : Number(asked);
  const read = (role: string) =>
    figuresOf(
      {...ground, said: {...said, mapping: {...said.mapping, value: said.mapping[role] ?? ""}}},
      {usualYear: year}
    );
  const [x, y] = [read("x"), read("y")];
  if (isReason(x)) return x;
  if (isReason(y)) return y;
  const sizes = said.mapping.size === undefined ? {figures: []} : read("size");
  if (isReason(sizes)) return sizes;
  const areas = areasWith(x.figures, ground);
  const chosen = chosenBy(said.choices.get("areas"), areas);
  if (isReason(chosen)) return chosen;
  const marked = x.figures.filter(({role}) => role === "focus").map(({area}) => area.area);
  const named: Partial<Record<"x" | "y", string>> = {};
  for (const role of ["x", "y"] as const) {
    const place = ground.result.columns.findIndex((one) => one.name === said.mapping[`${role}_indicator`]);
    const names = [...new Set(ground.result.rows.flatMap((row) => textOf(row[place]) ?? []))];
    if (names.length > 1)
      return {reason: `the result has ${names.length} indicators in ${role}_indicator, expected one`};
    if (names[0] !== undefined) named[role] = names[0];
  }
  const side = (role: "x" | "y", {figures}: typeof x) => {
    const name = named[role] ?? said.mapping[role] ?? role;
    // Columns cannot have hyphens without quotes: an underscore stands for one.
    const known = indicatorNamed(name, ground.catalogue) ?? indicatorNamed(name.replaceAll("_", "-"), ground.catalogue);
    return {
      indicator: indicatorAs(
        known?.indicator ?? name,
        figures.map(({value}) => value),
        ground
      ),
      observations: figures.map(({area, period, year: of, value, status}) => ({
        area: area.area,
        period,
        year: of,
        value: status === "doubted" ? null : value,
        status
      }))
    };
  };
  return {
    x: side("x", x),
    y: side("y", y),
    areas,
    // The chart takes the children of the year before, as official rates do.
    children: sizes.figures.map(({area, year: of, value}) => ({area: area.area, year: of - 1, value})),
    chosen: chosen.areas.length > 0 ? chosen.areas : [...new Set(marked)],
    ...(year !== undefined && {year})
  };
}
