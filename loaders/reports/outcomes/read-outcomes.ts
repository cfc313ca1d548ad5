import {basename} from "node:path";
import {isDay} from "../../../src/domain/period.js";
import type {JudgementName} from "../../../src/domain/tables.js";
import {type ExcelCell, readFirstSheet} from "../../files/excel.js";
import {quote, SourceError} from "../../files/source-error.js";

/** The newest inspection of an authority as a list has it. */
export interface Outcome {
  /** `<la_code>-<published>`, as of a report that is read. */
  report: string;
  /** Three-digit code of the authority. */
  code: string;
  published: string;
  /** Public address of the report. */
  url: string;
  /** Grades by what is judged; null where the list has the judgement without a grade. */
  grades: Map<JudgementName, number | null>;
  /** Row of the sheet. */
  row: number;
}

const columns = {
  code: "la_code",
  url: "inspection_link",
  published: "publication_date",
  overall: "overall_effectiveness_grade",
  leadership: "impact_of_leaders_grade",
  protection: "help_and_protection_grade",
  care: "in_care_grade",
  leavers: "care_leavers_grade"
} as const;
const grades: readonly string[] = ["outstanding", "good", "requires improvement", "inadequate"];
/** What the list has where care leavers were judged together with children in care, as they were until 2023. */
const together = "inspection_pre_dates_judgement";
const unknown: readonly (string | null)[] = ["nan", "", null];

/** Reads a list of the newest outcomes; throws one error for all that is wrong, with its row and column. */
export async function readOutcomes(path: string): Promise<Outcome[]> {
  const file = basename(path);
  const [header = [], ...rows] = await readFirstSheet({path, label: file});
  const missing = Object.values(columns).filter((name) => !header.includes(name));
  if (missing.length)
    throw new SourceError(`missing column: ${missing.join(", ")}`, {file, row: 1}, Object.values(columns).join(", "));
  const problems: SourceError[] = [];
  const outcomes = rows.map((row, i) => {
    const cell = (name: keyof typeof columns): string | null => textOf(row[header.indexOf(columns[name])] ?? null);
    const complain = (name: keyof typeof columns, expected: string) =>
      problems.push(
        new SourceError(
          `invalid ${columns[name].replaceAll("_", " ")}: ${quote(cell(name) ?? "")}`,
          {file, row: i + 2, column: columns[name]},
          expected
        )
      );
    return readRow(cell, complain, i + 2);
  });
  const codes = new Set<string>();
  for (const {code, row} of outcomes)
    if (codes.has(code))
      problems.push(new SourceError(`duplicate authority: ${code}`, {file, row}, "one row for each authority"));
    else codes.add(code);
  if (problems.length) throw new AggregateError(problems, problems.map(({message}) => message).join("\n"));
  return outcomes;
}

type Cell = (name: keyof typeof columns) => string | null;

function readRow(cell: Cell, complain: (name: keyof typeof columns, expected: string) => void, row: number): Outcome {
  const code = cell("code") ?? "";
  if (!/^\d{3}$/.test(code)) complain("code", "a three-digit code such as 877");
  const url = cell("url") ?? "";
  if (!/^https:\/\/\S+$/.test(url)) complain("url", "an address that begins with https://");
  const published = isoDay(cell("published") ?? "");
  if (!published) complain("published", "a day such as 12/05/25");
  const grade = (name: keyof typeof columns): number | null => {
    const text = cell(name);
    if (unknown.includes(text)) return null;
    const place = grades.indexOf(text ?? "");
    if (place < 0) complain(name, `one of ${grades.join(", ")}`);
    return place + 1;
  };
  const areTogether = cell("leavers") === together;
  const all = new Map<JudgementName, number | null>([
    ["overall", grade("overall")],
    ["help-and-protection", grade("protection")],
    [areTogether ? "children-in-care-and-care-leavers" : "children-in-care", grade("care")],
    ...(areTogether ? [] : [["care-leavers", grade("leavers")] as const]),
    ["leadership", grade("leadership")]
  ]);
  return {report: `${code}-${published}`, code, published, url, grades: all, row};
}

function textOf(cell: ExcelCell): string | null {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null
    ? null
    : String(cell).trim().toLowerCase().startsWith("http")
      ? String(cell).trim()
      : String(cell).trim().toLowerCase();
}

/** `12/05/25`, `12/05/2025` or an ISO day; empty for what is none. */
function isoDay(text: string): string {
  const iso = text.replace(/^(\d\d)\/(\d\d)\/(?:20)?(\d\d)$/, "20$3-$2-$1");
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  return isDay(Number(year), Number(month), Number(day)) ? iso : "";
}
