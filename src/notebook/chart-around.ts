import {areasWord} from "../domain/site.js";
import {type Around, type InspectedArea, type Outcome, offsets, outcomes} from "../exhibits/around-of.js";
import type {Reason} from "../exhibits/exhibit.js";
import {type ChartGround, indicatorAs, indicatorNamed} from "./chart-ground.js";
import {cellsOf} from "./chart-inspections.js";
import {numberOf, shownValue, textOf, yearOf} from "./chart-result.js";

/**
 * An indicator around inspections as a result has it: a row for each area, group and year. A reason where an area has not all five years
 * in a group, or one of them twice: every mean is of the same areas.
 */
export function aroundOfResult(ground: ChartGround): Around | Reason {
  const {said, result, finder, catalogue} = ground;
  const cell = cellsOf(ground);
  const found = new Map<string, InspectedArea & {name: string; distances: number[]}>();
  for (const [i, row] of result.rows.entries()) {
    const wrong = (role: string, expected: string): Reason => ({
      reason: `invalid ${role}: ${shownValue(cell(row, role))} in row ${i + 1} of “${said.mapping[role]}”, expected ${expected}`
    });
    const [label, outcome] = [textOf(cell(row, "area")), textOf(cell(row, "outcome"))];
    const [from, difference] = [numberOf(cell(row, "years_from_inspection")), numberOf(cell(row, "difference"))];
    if (label === null) return wrong("area", "an area");
    if (!isOutcome(outcome)) return wrong("outcome", `one of ${outcomes.join(", ")}`);
    const place = (offsets as readonly unknown[]).indexOf(from);
    if (place < 0) return wrong("years_from_inspection", "a whole number from -2 to 2");
    if (typeof difference !== "number") return wrong("difference", "a number");
    const {area, name} = finder.of(label);
    const key = JSON.stringify([outcome, area]);
    const own = found.get(key) ?? {area, name, outcome, year: yearOf(cell(row, "inspected")) ?? null, distances: []};
    if (own.distances[place] !== undefined)
      return {
        reason: `two rows for ${name}, ${outcome}, ${from} years from the inspection: each area counts once in a group`
      };
    own.distances[place] = difference;
    found.set(key, own);
  }
  const inspected = [...found.values()];
  const short = inspected.find(({distances}) => offsets.some((_, i) => distances[i] === undefined));
  if (inspected.length === 0) return {reason: "the result has no rows"};
  if (short)
    return {
      reason: `${short.name}, ${short.outcome}, has not all five years from -2 to 2: a mean of other ${areasWord} in each year could not be compared`
    };
  const inRows = [...new Set(result.rows.flatMap((row) => textOf(cell(row, "indicator")) ?? []))];
  const asked = said.choices.get("indicator");
  if (asked !== undefined && !indicatorNamed(asked, catalogue)) return {reason: `unknown indicator: “${asked}”`};
  if (asked === undefined && inRows.length > 1)
    return {reason: `the result is of ${inRows.length} indicators: hold it to one`};
  const values = inspected.flatMap(({distances}) => distances);
  return {
    indicator: indicatorAs(asked ?? inRows[0] ?? null, values, ground),
    inspected: inspected.sort((a, b) => (a.area < b.area ? -1 : 1))
  };
}

function isOutcome(word: string | null): word is Outcome {
  return (outcomes as readonly (string | null)[]).includes(word);
}
