import {parseStated, type StatedKind} from "../domain/period.js";
import {reportedIndicators} from "../domain/reported-indicators.js";
import type {ReportedRole, ReportedUnit} from "../domain/tables.js";
import {isReason, type Reason} from "../exhibits/exhibit.js";
import type {StatedFigures} from "../exhibits/stated-figures.js";
import type {StatedFigure} from "../query/questions.js";
import {type ChartGround, chosenBy} from "./chart-ground.js";
import {cellsOf} from "./chart-inspections.js";
import {numberOf, shownValue, textOf} from "./chart-result.js";

const units: readonly string[] = ["number", "percent", "per 10000", "days", "weeks"] satisfies ReportedUnit[];
const roles: readonly string[] = [
  "current",
  "previous",
  "national",
  "neighbours",
  "region",
  "target"
] satisfies ReportedRole[];

/** What reports state of one indicator, as a result has it: rows of the table `reported` with the area and day of their reports. */
export function statedOfResult(ground: ChartGround): StatedFigures | Reason {
  const {said, result, finder, catalogue, asked} = ground;
  const cell = cellsOf(ground);
  const chosen = chosenBy(said.choices.get("areas"), catalogue.areas);
  if (isReason(chosen)) return chosen;
  const figures: StatedFigure[] = [];
  for (const [i, row] of result.rows.entries()) {
    const words = (name: string) => textOf(cell(row, name));
    const [value, area, published] = [numberOf(cell(row, "value")), words("area"), words("published")];
    if (typeof value !== "number" || area === null)
      return {reason: `invalid figure in row ${i + 1}: expected an area and a number`};
    if (published === null || parseStated(published, "day") === null)
      return {
        reason: `invalid date: ${shownValue(cell(row, "published"))} in row ${i + 1}, expected one such as 2015-05-12`
      };
    const [unit, role] = [words("unit") ?? "number", words("role") ?? "current"];
    if (!units.includes(unit) || !roles.includes(role))
      return {
        reason: `unknown unit or role: ${unit}, ${role} in row ${i + 1}, expected one of ${units.join(", ")}, and of ${roles.join(", ")}`
      };
    const found = finder.of(area);
    figures.push({
      ...{value, published, area: found.area, name: found.name},
      ...{unit: unit as ReportedUnit, role: role as ReportedRole},
      report: words("report") ?? "",
      indicator: words("indicator") ?? "",
      as_at: words("as_at"),
      as_at_kind: words("as_at_kind") as StatedKind | null,
      page: numberOf(cell(row, "page")) ?? 1,
      qualifier: words("qualifier"),
      framework: "sif",
      inspected_from: words("inspected_from"),
      url: null
    });
  }
  const slugs = [...new Set(figures.map(({indicator}) => indicator))];
  const [first] = figures;
  if (!first) return {reason: "the result has no rows"};
  if (slugs.length > 1 || figures.some(({unit}) => unit !== first.unit))
    return {reason: `the result is of ${slugs.length} indicators: hold it to one, in one unit`};
  const known = reportedIndicators.find(({indicator}) => indicator === first.indicator);
  const name = asked.title ?? known?.name ?? (first.indicator || "Stated figures");
  return {
    indicator: {
      ...{indicator: first.indicator, family: known?.family ?? "Context", name, unit: first.unit},
      ...{better: known?.better ?? null, official: known?.official ?? null}
    },
    figures,
    chosen: chosen.areas
  };
}
