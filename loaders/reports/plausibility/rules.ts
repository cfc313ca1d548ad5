import {firstDay, officialYear, parseStated} from "../../../src/domain/period.js";
import type {Figure, ReportIdentity} from "../model.js";
import type {OfficialSeries} from "./official.js";

/** What a rule has to go by besides the figure. */
export interface RuleContext {
  identity: ReportIdentity;
  /** Every figure of the report. */
  figures: readonly Figure[];
  official?: OfficialSeries;
}

/** A check that a figure can fail. */
export interface Rule {
  /** The word that a figure which fails it carries in its qualifier. */
  name: string;
  /** What is doubtful, in words; null where nothing is. */
  doubt(figure: Figure, context: RuleContext): string | null;
}

/** Share of the rate by which count and population may miss it: they are of different days, and rounded. */
const rateTolerance = 0.15;
/** A figure is far from the official one where it is this many times as large or as small, and apart by this much. */
const farRatio: Readonly<Record<string, number>> = {number: 1.6, "per 10000": 1.5, percent: 1.5, days: 1.6, weeks: 1.6};
const farDistance: Readonly<Record<string, number>> = {number: 25, "per 10000": 15, percent: 15, days: 100, weeks: 10};

/** Times as large or as small from which a figure is of another order of magnitude than one of some other year or area. */
const otherMagnitude = 5;
/** Years within which an official figure tells the magnitude. */
const mostYears = 3;

/** Counts of some of those whom another indicator counts. */
const wholeOf: Readonly<Record<string, string>> = {
  "care-20-miles": "children-in-care",
  "care-foster": "children-in-care",
  "care-outside-area": "children-in-care",
  "care-residential-homes": "children-in-care",
  "care-residential-schools": "children-in-care",
  "care-unaccompanied": "children-in-care",
  "care-with-parents": "children-in-care",
  "children-in-care": "children-population",
  "child-protection-plans": "children-population",
  "children-in-need": "children-population"
};

/** Every check, in the order in which their words stand in a qualifier. */
export const rules: readonly Rule[] = [
  {name: "over-100", doubt: ({value, unit}) => (unit === "percent" && value > 100 ? "a share over 100" : null)},
  {name: "more-than-whole", doubt: partDoubt},
  {name: "rate-does-not-fit", doubt: rateDoubt},
  {name: "after-publication", doubt: dateDoubt},
  {name: "far-from-official", doubt: officialDoubt}
];

/** A count of some of the children in care that is more than there are: in the same report, or where it does not say, in the year. */
function partDoubt(figure: Figure, {identity, figures, official}: RuleContext): string | null {
  const {indicator, role, value} = figure;
  const whole = wholeOf[indicator];
  if (!whole || (role !== "current" && role !== "previous")) return null;
  const stated = figures.filter((one) => one.indicator === whole && isOwn(one)).map((one) => one.value);
  const known = stated.length ? stated : officialAround(whole, figure, identity, official).map((one) => one.value);
  if (!known.length || value <= Math.max(...known)) return null;
  return `more than the ${Math.max(...known)} of ${whole}`;
}

function isOwn({role}: Figure): boolean {
  return role === "current" || role === "previous";
}

/** A rate of children in care that count and population of the same report do not give. */
function rateDoubt({indicator, role, value}: Figure, {figures}: RuleContext): string | null {
  if (indicator !== "children-in-care-rate" || role !== "current") return null;
  const of = (wanted: string) => figures.filter((figure) => figure.indicator === wanted && figure.role === "current");
  const rates = of("children-in-care").flatMap((count) =>
    of("children-population").map((population) => ({
      count,
      population,
      rate: (10_000 * count.value) / population.value
    }))
  );
  const nearest = rates.toSorted((a, b) => Math.abs(a.rate - value) - Math.abs(b.rate - value))[0];
  if (!nearest || Math.abs(nearest.rate - value) <= Math.max(rateTolerance * value, 2)) return null;
  return `${nearest.count.value} of ${nearest.population.value} children are ${Math.round(nearest.rate)} per 10,000`;
}

/** A figure of the authority that is dated after the report was published. */
function dateDoubt({as_at, as_at_kind, role}: Figure, {identity: {published}}: RuleContext): string | null {
  const date = parseStated(as_at, as_at_kind || null);
  if (!date || role === "target") return null;
  return firstDay(date) > published ? `a date after publication on ${published}` : null;
}

/** A figure that is far from the official ones of the same area and the years around its date. */
function officialDoubt(figure: Figure, {identity, official}: RuleContext): string | null {
  const area = figure.role === "current" || figure.role === "previous" ? identity.area : nationalArea(figure);
  if (!official || isBound(figure)) return null;
  if (area === null) return comparedDoubt(figure, identity, official);
  const values = officialAround(figure.indicator, figure, identity, official, area);
  if (!values.length) return distantDoubt(figure, identity, official, area);
  if (values.some(({value}) => !isFar(figure, value))) return null;
  const nearest = values.toSorted((a, b) => Math.abs(a.value - figure.value) - Math.abs(b.value - figure.value))[0];
  return `far from the official ${nearest?.value} of ${nearest?.year}`;
}

/** The official figures of the year of a figure's date and those beside it. */
function officialAround(
  indicator: string,
  figure: Figure,
  identity: ReportIdentity,
  official: OfficialSeries | undefined,
  area = identity.area
): {year: number; value: number}[] {
  return yearsOf(figure, identity).flatMap((year) => {
    const value = official?.value(indicator, area, year) ?? null;
    return value === null ? [] : [{year, value}];
  });
}

/** A figure of a year without an official one that is another order of magnitude than the official one of the nearest year. */
function distantDoubt(figure: Figure, identity: ReportIdentity, official: OfficialSeries, area: string): string | null {
  const around = yearsOf(figure, identity);
  for (let step = 1; step <= mostYears; step++)
    for (const year of [Math.max(...around) + step, Math.min(...around) - step]) {
      const value = official.value(figure.indicator, area, year);
      if (value === null) continue;
      return isOtherMagnitude(figure, value) ? `far from the official ${value} of ${year}` : null;
    }
  return null;
}

/** A share or rate of similar authorities or of the region that is another order of magnitude than England's. */
function comparedDoubt(figure: Figure, identity: ReportIdentity, official: OfficialSeries): string | null {
  if (figure.unit === "number" || figure.role === "target") return null;
  const values = officialAround(figure.indicator, figure, identity, official, "england");
  const [first] = values;
  if (!first) return distantDoubt(figure, identity, official, "england");
  return values.every(({value}) => isOtherMagnitude(figure, value))
    ? `far from England's official ${first.value} of ${first.year}`
    : null;
}

function isOtherMagnitude(figure: Figure, official: number): boolean {
  const [low, high] = [Math.min(figure.value, official), Math.max(figure.value, official)];
  return isFar(figure, official) && high >= low * otherMagnitude;
}

function nationalArea({role}: Figure): string | null {
  return role === "national" ? "england" : null;
}

/** "Fewer than five" says little of how many. */
function isBound({qualifier}: Figure): boolean {
  return /\b(fewer|less|more)-than\b/.test(qualifier);
}

/** The year of the date and those beside it; for a figure without a date those before the report. */
function yearsOf({as_at, as_at_kind, role}: Figure, {published}: ReportIdentity): number[] {
  const date = parseStated(as_at, as_at_kind || null);
  if (date) return [-1, 0, 1].map((step) => officialYear(date) + step);
  const year = Number(published.slice(0, 4));
  return role === "previous" ? [year - 3, year - 2, year - 1, year] : [year - 2, year - 1, year, year + 1];
}

function isFar({value, unit}: Figure, official: number): boolean {
  const [low, high] = [Math.min(value, official), Math.max(value, official)];
  return high - low >= (farDistance[unit] ?? 0) && high >= low * (farRatio[unit] ?? 2);
}
