import type {ReportedRole} from "../../../src/domain/tables.js";
import {subjects} from "./subjects/index.js";
import type {Subject} from "./subjects/subject.js";

/** Days of a measure of the adoption scorecards that are one and the same in every report, by the role in which they stand. */
interface Constants {
  target: readonly number[];
  national: readonly number[];
}

const entry = "adoption-entry-to-placement";
const match = "adoption-order-to-match";

/**
 * Thresholds and England's averages of the Department for Education's adoption scorecards for three years each, from 2009–12 to
 * 2013–16, of which each stands in several reports.
 */
const constants: Readonly<Record<string, Constants>> = {
  [entry]: {target: [639, 608, 547, 487, 426], national: [636, 647, 628, 593, 558]},
  [match]: {target: [213, 182, 152, 121], national: [195, 210, 217, 223, 226]}
};
/** No authority's children are with adopters sooner on average: shorter times between entry and placement are of something else. */
const fewestDays = 300;

/**
 * The subject and role of a time that the scorecards know: 121 days is the threshold for matching, whatever was spoken of before. Null
 * for a time from entry to placement that none can be. `role` is what the words say; only what is not said to be the authority's moves.
 */
export function onScorecard(
  subject: Subject,
  value: number,
  role: ReportedRole
): {subject: Subject; role: ReportedRole} | null {
  const own = constants[subject.indicator];
  if (own === undefined) return {subject, role};
  const isCompared = role === "target" || role === "national";
  const [other, theirs] = Object.entries(constants).find(([indicator]) => indicator !== subject.indicator) ?? [];
  const otherSubject = subjects.find(({indicator}) => indicator === other);
  if (isCompared && theirs && otherSubject && !own[role].includes(value) && theirs[role].includes(value))
    return {subject: otherSubject, role};
  if (role === "national" && own.target.includes(value) && !own.national.includes(value))
    return {subject, role: "target"};
  return subject.indicator === entry && value < fewestDays ? null : {subject, role};
}
