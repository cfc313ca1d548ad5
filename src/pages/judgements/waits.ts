import {ascending, group, max} from "d3-array";
import type {Area} from "../../domain/tables.js";
import type {ListedReport, NewestGrade} from "../../query/questions.js";

/** A report that gives an overall grade, or is known to, with where it can be read. */
export interface GradedReport {
  report: string;
  published: string;
  /** 1 to 4; null for one that a list of outcomes has without its grade, or of another scale. */
  grade: number | null;
  /** True where only a list of outcomes has it. */
  isListed: boolean;
}

/** What came after a grade: a better one; reports that were no better; none; one whose grade is not known; or the end of the authority. */
export type Outcome = "better" | "not-better" | "not-inspected" | "not-known" | "abolished";

/** A grade of an authority from the report that first gave it until the first better one. */
export interface GradeWait {
  area: string;
  name: string;
  grade: number;
  since: GradedReport;
  outcome: Outcome;
  /** The first report of a better grade, or the last that is known; null where there is none. */
  next: GradedReport | null;
  /** Days until the better grade, or to the last day that is known of. */
  days: number;
}

const day = 86_400_000;

/** The newest publication of a graded report that is known: nothing is known of later days. */
export function lastKnown({reports, grades}: WaitsData): string {
  const graded = reports.filter(({overall_text}) => overall_text !== null);
  return max([...graded, ...grades], ({published}) => published) ?? "";
}

/** What waits are worked out from. */
export interface WaitsData {
  /** All reports that are held. */
  reports: readonly ListedReport[];
  /** The newest overall grade of every authority, those that only a list has among them. */
  grades: readonly NewestGrade[];
  areas: readonly Area[];
}

/** Every grade short of the best that a report gave an authority anew, newest first, with how long it took to a better one. */
export function gradeWaits(data: WaitsData): GradeWait[] {
  const last = lastKnown(data);
  const held = data.reports.flatMap(({area, report, published, overall, overall_text}) =>
    overall_text === null ? [] : [{area, report, published, grade: overall, isListed: false}]
  );
  const listed = data.grades
    .filter(({is_listed}) => is_listed)
    .map(({area, report, published, grade}) => ({area, report, published, grade, isListed: true}));
  const waits = [...group([...held, ...listed], ({area}) => area)].flatMap(([slug, own]) => {
    const area = data.areas.find((one) => one.area === slug);
    return area ? waitsOf(area, own, last) : [];
  });
  return waits.sort((a, b) => -ascending(a.since.published, b.since.published) || ascending(a.name, b.name));
}

function waitsOf({area, name, closed}: Area, own: readonly GradedReport[], last: string): GradeWait[] {
  const inOrder = [...own].sort((a, b) => ascending(a.published, b.published));
  return inOrder.flatMap((since, i): GradeWait[] => {
    const {grade} = since;
    // Best already, of another scale, or given again: nothing begins.
    if (grade === null || grade === 1 || inOrder[i - 1]?.grade === grade) return [];
    const later = inOrder.slice(i + 1);
    const better = later.find((one) => one.grade !== null && one.grade < grade);
    const newest = later.at(-1) ?? null;
    const unknown = newest?.grade === null;
    const end = better?.published ?? (unknown ? newest.published : closed !== null && closed < last ? closed : last);
    const outcome = better
      ? "better"
      : unknown
        ? "not-known"
        : closed !== null
          ? "abolished"
          : newest
            ? "not-better"
            : "not-inspected";
    return [{area, name, grade, since, outcome, next: better ?? newest, days: daysFrom(since.published, end)}];
  });
}

function daysFrom(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / day));
}
