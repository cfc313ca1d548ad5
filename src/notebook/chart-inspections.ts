import {judgementOrder} from "../domain/judgements.js";
import {areasWord} from "../domain/site.js";
import type {JudgementName, ReportFramework} from "../domain/tables.js";
import {isReason, type Reason} from "../exhibits/exhibit.js";
import {type JudgementsOfArea, judgementsOf} from "../exhibits/judgements-of-area.js";
import type {DatedJudgement, GradesOfYear} from "../query/questions.js";
import {type ChartGround, chosenBy} from "./chart-ground.js";
import {numberOf, shownValue, textOf, yearOf} from "./chart-result.js";

/** How many authorities had each grade at the end of each year, as a result has it. */
export function gradesOfResult(ground: ChartGround): GradesOfYear[] | Reason {
  const cell = cellsOf(ground);
  const {rows} = ground.result;
  const read = rows.map((row) => ({
    year: yearOf(cell(row, "year")),
    grade: numberOf(cell(row, "grade")) ?? null,
    grade_text: textOf(cell(row, "grade_text")),
    authorities: numberOf(cell(row, "authorities")),
    listed: numberOf(cell(row, "listed")) ?? 0,
    existing: numberOf(cell(row, "existing")) ?? null,
    newest: textOf(cell(row, "newest"))
  }));
  const whole: (Omit<GradesOfYear, "existing" | "newest"> & {existing: number | null; newest: string | null})[] = [];
  for (const [i, {year, grade_text, authorities, ...rest}] of read.entries()) {
    if (typeof year !== "number" || grade_text === null || typeof authorities !== "number")
      return {reason: `invalid grade in row ${i + 1}: expected a year, a grade in words and a number of ${areasWord}`};
    whole.push({...rest, year, grade_text, authorities});
  }
  if (whole.length === 0) return {reason: "the result has no rows"};
  const last = Math.max(...whole.map(({year}) => year));
  return whole.map((one) => ({
    ...one,
    existing:
      one.existing ?? whole.reduce((sum, {year, authorities}) => (year === one.year ? sum + authorities : sum), 0),
    // Without a day of the newest publication every year of the result is taken to be over.
    newest: one.newest ?? `${last + 1}-01-01`
  }));
}

/** What inspectors judged of one area, as a result has it. */
export function judgementsOfResult(ground: ChartGround): JudgementsOfArea | Reason {
  const {said, result, finder, catalogue} = ground;
  const cell = cellsOf(ground);
  const asked = chosenBy(said.choices.get("areas"), catalogue.areas);
  if (isReason(asked)) return asked;
  const inRows = [...new Set(result.rows.flatMap((row) => textOf(cell(row, "area")) ?? []))];
  const [chosen = inRows[0] ?? ground.asked.title ?? "this area", ...more] =
    asked.areas.length > 0 ? asked.areas : inRows;
  if (more.length > 0)
    return {reason: `the result has judgements of ${inRows.length} areas: name one as “areas: ${chosen}”`};
  const area = finder.of(chosen);
  const judgements: DatedJudgement[] = [];
  for (const [i, row] of result.rows.entries()) {
    const of = textOf(cell(row, "area"));
    if (of !== null && finder.of(of) !== area) continue;
    const [date, judgement, grade_text] = [
      textOf(cell(row, "date")),
      textOf(cell(row, "judgement")),
      textOf(cell(row, "grade_text"))
    ];
    if (date === null || !/^\d{4}(-\d\d)?(-\d\d)?$/.test(date))
      return {
        reason: `invalid date: ${shownValue(cell(row, "date"))} in row ${i + 1}, expected one such as 2015-01-31, 2015-01 or 2015`
      };
    if (judgement === null || !(judgementOrder as readonly string[]).includes(judgement))
      return {
        reason: `unknown judgement: ${shownValue(judgement)} in row ${i + 1}, expected one of ${judgementOrder.join(", ")}`
      };
    if (grade_text === null) return {reason: `missing grade in row ${i + 1}: expected one in words, such as good`};
    judgements.push({
      ...{date, judgement: judgement as JudgementName, grade_text},
      grade: numberOf(cell(row, "grade")) ?? null,
      framework: textOf(cell(row, "framework")) as ReportFramework | null,
      report: textOf(cell(row, "report")) ?? "",
      url: textOf(cell(row, "url")),
      page: numberOf(cell(row, "page")) ?? 1,
      stated_by: textOf(cell(row, "stated_by"))
    });
  }
  return judgementsOf(area, judgements);
}

/** Reads the cell of a row that plays a role. */
export function cellsOf({said, result}: ChartGround): (row: readonly unknown[], role: string) => unknown {
  const places = new Map(
    Object.entries(said.mapping).map(([role, name]) => [role, result.columns.findIndex((one) => one.name === name)])
  );
  return (row, role) => row[places.get(role) ?? -1];
}
