import type {StatedDate} from "../../../src/domain/period.js";
import type {ReportedRole} from "../../../src/domain/tables.js";
import type {Masked} from "./mask.js";

/** A figure of a sentence, as far as its date may come from another of the sentence. */
export interface Dated {
  /** Place of its number among those of the sentence. */
  index: number;
  indicator: string;
  unit: string;
  role: ReportedRole;
  asAt: StatedDate | null;
  /** Whether the sentence says a date, or a time without one, for it. */
  isDated: boolean;
}

const otherTime = /\b(?:previous|last|earlier|prior|preceding|recent|latest)\b/i;

/**
 * The dates of the figures of a sentence, those of comparators taken from what they stand beside: `15% and England’s 16% in @` are both of that
 * time, and what is compared with the figure of a year is of the same year. A month, or a day on which no year of account ends, is the authority’s own.
 */
export function besideDates({masked, numbers}: Masked, figures: readonly Dated[]): (StatedDate | null)[] {
  return figures.map((own, i) => {
    if (own.asAt !== null || own.isDated || !isCompared(own)) return own.asAt;
    const here = numbers[own.index];
    if (here === undefined) return null;
    const alike = (other: Dated) => other.indicator === own.indicator && other.asAt !== null;
    const next = figures[i + 1];
    const end = next === undefined ? undefined : numbers[next.index];
    if (next && end && alike(next) && isCompared(next) && next.isDated) {
      const between = masked.slice(here.at + 1, end.at);
      if (/\band\b/.test(between) && !/[.;#]/.test(between)) return next.asAt;
    }
    if (otherTime.test(clauseOf(masked, here.at))) return null;
    const before = figures.slice(0, i).filter(({indicator}) => indicator === own.indicator);
    const earlier = before.findLast(({role}) => role === "previous");
    const since = masked.slice(numbers[earlier?.index ?? -1]?.at ?? here.at, here.at);
    // `a reduction from # in @ and below the average of #`: what stands beside an earlier figure is compared with the newest.
    const isOfEarlier = /\b(?:which|when)\b/.test(since);
    const beside = before.findLast(({role}) => role === "current") ?? (isOfEarlier ? earlier : undefined);
    return beside?.asAt && isPeriod(beside.asAt) ? beside.asAt : null;
  });
}

/** Whether a date is that of statistics: of a year, or the last day of one. */
export function isPeriod(date: StatedDate): boolean {
  return date.kind === "day" ? date.month === 3 && date.day === 31 : date.kind !== "month";
}

/** Whether a figure is of those with whom the authority is compared; a target is of a year only where it is one for days. */
function isCompared({role, unit}: Dated): boolean {
  return role === "national" || role === "neighbours" || role === "region" || (role === "target" && unit === "days");
}

function clauseOf(masked: string, at: number): string {
  return `${/[^#;]*$/.exec(masked.slice(0, at))?.[0] ?? ""}${/^#[^#;,]*/.exec(masked.slice(at))?.[0] ?? ""}`;
}
