import {formatNumber} from "./format.js";
import {momentKind, parseStated, type StatedKind} from "./period.js";
import type {JudgementName, ReportedFigure, ReportedRole, ReportFramework} from "./tables.js";
import {dateWords} from "./words.js";

const judgementNames: Record<JudgementName, string> = {
  overall: "Overall effectiveness",
  "help-and-protection": "Help and protection",
  "children-in-care": "Children in care",
  "children-in-care-and-care-leavers": "Children in care and care leavers",
  adoption: "Adoption",
  "care-leavers": "Care leavers",
  leadership: "Leadership",
  lscb: "Safeguarding children board"
};

/** What is judged, in the order in which it is shown. */
export const judgementOrder = /* @__PURE__ */ Object.keys(judgementNames) as JudgementName[];

const frameworkNames: Record<ReportFramework, string> = {
  sif: "Single inspection framework",
  ilacs: "Inspection of children’s services (ILACS)",
  "focused-visit": "Focused visit",
  "monitoring-visit": "Monitoring visit",
  joint: "Joint inspection",
  "safeguarding-and-looked-after": "Safeguarding and looked after services",
  "child-protection": "Child protection arrangements",
  "looked-after": "Looked after children services"
};

const qualifierWords: Record<string, string> = {
  "range-low": "low end of a range",
  "range-high": "high end of a range",
  "fewer-than": "fewer than this",
  approximate: "approximate"
};

/** Whose a stated figure is, in words; nothing for the newest of the authority inspected. */
export const roleWords: Readonly<Record<ReportedRole, string>> = {
  current: "",
  previous: "earlier",
  national: "England",
  neighbours: "similar authorities",
  region: "region",
  target: "target"
};

/** What is judged, as a heading says it. */
export function judgementWords(name: JudgementName): string {
  return judgementNames[name];
}

/** A way of inspecting in words. */
export function frameworkWords(framework: ReportFramework): string {
  return frameworkNames[framework];
}

/** A grade as a reader reads it: "Requires improvement". */
export function gradeWords(text: string): string {
  const words = text.replaceAll("-", " ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** The class of a grade's badge. */
export function gradeClass(grade: number | null): string {
  return `grade grade-${grade ?? "other"}`;
}

/** A date as precise as it is stated, in words; empty where none is. Its kind tells October 2009 from the year 2009-10. */
export function statedDate(date: string | null, kind?: StatedKind | null): string {
  const stated = parseStated(date ?? "", kind);
  return !stated || stated.kind === "span" ? (date ?? "") : dateWords(date ?? "");
}

/** The time of an inspection or a publication in words: a day, a month or a year. */
export function momentWords(date: string): string {
  return statedDate(date, momentKind(date));
}

/** The page of a report, from the site's root; every link to one is made here. */
export function reportPath(report: string): `report/${string}` {
  return `report/${report}`;
}

/** The page of an indicator that only reports state, from the site's root. */
export function reportedPath(indicator: string): `reported/${string}` {
  return `reported/${indicator}`;
}

/** By what the row of a figure is found on its report's page. */
export function rowId({
  indicator,
  role,
  as_at,
  value,
  page
}: Pick<ReportedFigure, "indicator" | "role" | "as_at" | "value" | "page">): string {
  return [indicator, role, as_at ?? "undated", value, page].join("-");
}

/** A stated value with its unit. */
export function statedValue({value, unit}: Pick<ReportedFigure, "value" | "unit">): string {
  const number = formatNumber(value);
  if (unit === "percent") return `${number}%`;
  if (unit === "per 10000") return `${number} per 10,000`;
  return unit === "number" ? number : `${number} ${unit}`;
}

/** A stated value, or both ends of a range with their unit once: "23 to 24 weeks". */
export function rangeWords({
  value,
  high,
  unit
}: Pick<ReportedFigure, "value" | "unit"> & {high: number | null}): string {
  if (high === null) return statedValue({value, unit});
  const low = unit === "percent" ? `${formatNumber(value)}%` : formatNumber(value);
  return `${low} to ${statedValue({value: high, unit})}`;
}

/** Whether a stated figure fails a check of plausibility. */
export function isDoubtful(qualifier: string | null): boolean {
  return (qualifier ?? "").split(" ").some((word) => word !== "" && !(word in qualifierWords));
}

/** What qualifies a stated figure, in words; empty where nothing does. */
export function qualifierText(qualifier: string | null): string {
  return (qualifier ?? "")
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => qualifierWords[word] ?? `check: ${word.replaceAll("-", " ")}`)
    .join(", ");
}

/** Whether the words of a judgement, or a framework, are those of a visit, which gives no grade. */
export function isVisit(words: string): boolean {
  return words.endsWith("-visit");
}
