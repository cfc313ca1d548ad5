import {group, range} from "d3-array";
import {isCount} from "../../src/domain/leads.js";
import type {Area} from "../../src/domain/tables.js";
import type {ChangesFile, UntestedChange, YearsOfFigure} from "../../src/figures/changes-file.js";
import {errorsOf} from "../../src/stats/chance-limits.js";
import {differenceLimits} from "../../src/stats/difference-limits.js";
import {changeDispersion} from "../../src/stats/overdispersion.js";
import {quartiles} from "../../src/stats/summary.js";
import type {Tables} from "../tables/read.js";
import {isUsual, type Setting, type Subject, settingOf, subjectOf} from "./setting.js";

/** Every indicator of each area through the years, with the counts and dispersions that test its changes; by the slug of the area. */
export function yearsOfAreas(
  rows: Tables,
  {isWanted = () => true}: {isWanted?: (indicator: string) => boolean} = {}
): Map<string, ChangesFile> {
  const setting = settingOf(rows);
  const observations = group(rows.observations, ({indicator}) => indicator);
  const files = new Map<string, Record<string, YearsOfFigure>>(rows.areas.map(({area}) => [area, {}]));
  for (const indicator of rows.indicators.filter(({indicator}) => isWanted(indicator))) {
    const subject = subjectOf(indicator, observations.get(indicator.indicator) ?? [], setting);
    const facts = factsOf(subject, setting);
    for (const area of setting.areas) {
      const years = yearsOf(area, subject, facts);
      const file = files.get(area.area);
      if (years && file) file[indicator.indicator] = years;
    }
  }
  return files;
}

interface Facts {
  /** Dispersion of the changes of authorities between two years, as a page of the indicator works it out. */
  phi: (from: number, to: number) => number | null;
  /** Width of the middle half of authorities in a year; null where that says nothing. */
  width: (year: number) => number | null;
}

function factsOf({indicator, counting, figures, breaksOf}: Subject, setting: Setting): Facts {
  const phi = (from: number, to: number) => {
    if (typeof counting === "string") return null;
    const scores = [...(figures.get(to) ?? [])].flatMap(([area, {counted: later}]) => {
      const earlier = figures.get(from)?.get(area)?.counted;
      const isBroken = breaksOf(area).some(({year}) => year > from && year <= to);
      if (!later || !earlier || isBroken || !isUsual(area, setting)) return [];
      return [differenceLimits(later, earlier, counting.kind, errorsOf[95]).z];
    });
    return rounded(changeDispersion(scores));
  };
  const width = (year: number) => {
    if (isCount(indicator)) return null;
    const values = [...(figures.get(year) ?? [])].flatMap(([area, {value}]) =>
      setting.authorities.has(area) ? [value] : []
    );
    const cuts = quartiles(values);
    return cuts && cuts.upper > cuts.lower ? rounded(cuts.upper - cuts.lower) : null;
  };
  return {phi: kept(phi), width: kept(width)};
}

/** One indicator of one area; null where it has no figure of two years. */
function yearsOf(
  {area, kind}: Area,
  {indicator, counting, years, figures, breaksOf}: Subject,
  {phi, width}: Facts
): YearsOfFigure | null {
  const own = years.filter((year) => figures.get(year)?.has(area));
  const [from, to] = [own[0], own.at(-1)];
  if (from === undefined || to === undefined || to <= from) return null;
  const all = range(from, to + 1);
  const figureIn = (year: number) => figures.get(year)?.get(area) ?? null;
  const breaks = [...new Set(breaksOf(area).map(({year}) => year))].filter((year) => year > from && year <= to);
  const wide = width(to);
  const untested = untestedOf(kind, counting);
  return {
    unit: indicator.unit,
    decimals: indicator.decimals,
    better: indicator.better,
    from,
    values: all.map((year) => figureIn(year)?.value ?? null),
    ...(breaks.length > 0 && {breaks}),
    ...(wide !== null && {width: wide}),
    ...(untested !== null || typeof counting === "string"
      ? {untested: untested ?? "no-counts"}
      : {
          counted: {
            kind: counting.kind,
            multiplier: counting.multiplier,
            counts: all.map((year) => figureIn(year)?.counted?.count ?? null),
            denominators: all.map((year) => figureIn(year)?.counted?.denominator ?? null),
            phi: all.slice(0, -1).map((year) => phi(year, to))
          }
        })
  };
}

function untestedOf(kind: Area["kind"], counting: Subject["counting"]): UntestedChange | null {
  if (typeof counting === "string") return counting;
  return kind === "authority" ? null : "wider-area";
}

/** Four digits tell a dispersion or a width as well as sixteen, in a quarter of the file. */
function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(4));
}

/** What a function of years answered, kept: most areas end in the same one. */
function kept<Years extends number[]>(work: (...years: Years) => number | null): (...years: Years) => number | null {
  const known = new Map<string, number | null>();
  return (...years) => {
    const key = years.join(" ");
    const answer = known.has(key) ? (known.get(key) as number | null) : work(...years);
    known.set(key, answer);
    return answer;
  };
}
