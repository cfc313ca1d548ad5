import type {ReportFramework} from "../../../src/domain/tables.js";

/** Titles by which reports name the way of inspecting that they follow, the narrower before the wider. */
const titles: readonly (readonly [ReportFramework, RegExp])[] = [
  ["monitoring-visit", /\bmonitoring visits?\b/],
  ["focused-visit", /\b(?:focused|assurance) visits?\b/],
  ["joint", /\bjoint (?:targeted )?(?:area )?inspection\b/],
  ["safeguarding-and-looked-after", /\b(?:inspection|reinspection) of safeguarding and looked after\b/],
  ["child-protection", /\barrangements for the protection of children\b|\binspection of child protection\b/],
  [
    "looked-after",
    /\b(?:inspection|reinspection) of (?:services for )?(?:looked after children|children looked after)\b/
  ],
  ["sif", /\bchildren in need of help and protection\b/],
  ["sif", /\breview of the effectiveness of the local safeguarding children board\b/],
  ["ilacs", /\b(?:re ?)?inspection of .*\bchildrens (?:services|social care)\b/]
];

/** The way of inspecting that a title names, in plain words, or null where it names none that is known. */
export function frameworkOf(title: string): ReportFramework | null {
  return titles.find(([, pattern]) => pattern.test(title))?.[0] ?? null;
}
