import {colourPlace, isInk} from "../charts/palette.js";
import {type LegendEntry, layoutPanels, type Panel, type PanelsLayout} from "../charts/panels.js";
import {layoutTrend} from "../charts/trend-layout.js";
import type {TrendLayout, TrendSeries} from "../charts/trend-types.js";
import {formatShort, formatUnit} from "../domain/format.js";
import {nation, nationName} from "../domain/site.js";
import {capital} from "../domain/words.js";
import {
  type ComparedIndicator,
  type ComparedLine,
  type ComparisonModel,
  isEnglandComparable,
  mostColours
} from "./comparison-model.js";
import type {Size} from "./exhibit.js";

/** Most panels of one drawing: more would be a file that nobody can open. */
export const mostPanels = 160;

/** What has a panel of its own as it is drawn, and why not as it was asked; null where it is as asked. */
export interface Arrangement {
  by: "indicator" | "area" | "both" | "none";
  why: string | null;
}

/** How a comparison is arranged: values of different units never share an axis, and one chart holds no more lines than it has colours. */
export function arrangementOf({state, compared, chosen, isCrowded}: ComparisonModel): Arrangement {
  const units = new Set(compared.map(({format}) => format.unit));
  const areMixed = units.size > 1;
  if (state.by === "area")
    return areMixed
      ? {
          by: "both",
          why: "The indicators have different units, so each has panels of its own; an index brings them together."
        }
      : {by: "area", why: null};
  if (state.by === "none" && compared.length > 1) {
    if (areMixed)
      return {
        by: "indicator",
        why: `The indicators have different units, so they cannot stand in one chart: choose an index or per cent of ${nationName}.`
      };
    if (isCrowded || compared.length * chosen.length > mostColours)
      return {by: "indicator", why: "So many lines could not be told apart in one chart: each indicator has its own."};
  }
  return {by: state.by, why: null};
}

/** A comparison, laid out. Sizes in pixels. */
export function layOutComparison(model: ComparisonModel, {width, typeWidth = 1}: Size): TrendLayout | PanelsLayout {
  const {years, zero, compared} = model;
  const {by} = arrangementOf(model);
  if (by === "none") {
    const series = oneChart(model);
    const format = compared[0]?.format ?? {unit: "number", decimals: 0};
    const height = Math.round(Math.max(320, Math.min(520, width * 0.5)));
    const breaks = compared.flatMap((one) => (compared.length > 1 ? [] : one.breaks));
    return layoutTrend(series, {width, height, format, zero, years, breaks, typeWidth});
  }
  const panels = panelsOf(model).slice(0, mostPanels);
  return layoutPanels(panels, {width, years, zero, legend: legendOf(model), typeWidth});
}

/** What a unit is in a comparison: its own, or what it was turned into. */
export function shownUnit({base, state}: ComparisonModel, {indicator}: ComparedIndicator): string {
  if (base !== null) return `${base} is 100`;
  if (state.show === nation) return `per cent of ${nationName}’s figure`;
  return indicator.unit === "percent" ? "per cent" : formatUnit(indicator.unit);
}

function panelsOf(model: ComparisonModel): Panel[] {
  const {compared, chosen, state} = model;
  const {by} = arrangementOf(model);
  const isSingle = compared.length === 1;
  // Panels of areas are made to be read across; those of indicators differ in size unless all are relative.
  const isShared = state.axes ? state.axes === "shared" : by !== "indicator" || state.show !== "values";
  if (by === "indicator")
    return compared.map((one) => ({
      key: one.indicator.indicator,
      heading: one.indicator.short_name,
      words: capital(shownUnit(model, one)),
      series: one.lines,
      format: one.format,
      breaks: one.breaks,
      ...(isShared && {scale: state.show === "values" ? one.format.unit : "relative"})
    }));
  const slugs = chosen.map(({area}) => area);
  const ofArea = (area: string, own: readonly ComparedIndicator[]): Panel[] => {
    const [first] = own;
    const line = first && lineOf(first, area);
    if (!first || !line) return [];
    const isAlone = own.length === 1;
    const last = line.points.findLast(
      ({value, year}) => value !== null && year >= model.years[0] && year <= model.years[1]
    );
    const value = last?.value == null ? "no figure" : `${formatShort(last.value, first.format)} (${last.period})`;
    const england = isAlone ? first.lines.filter(({role}) => role === "nation") : [];
    const place = model.isCrowded ? -1 : colourPlace(area, slugs);
    return [
      {
        key: isSingle || !isAlone ? area : `${area} ${first.indicator.indicator}`,
        heading: line.label,
        words: isSingle
          ? value
          : isAlone
            ? `${first.indicator.short_name}: ${value}`
            : capital(shownUnit(model, first)),
        series: isAlone ? [...england, {...line, role: "focus"}] : own.map((one) => indicatorLine(one, area)),
        format: first.format,
        breaks: isAlone ? first.breaks.filter(({series}) => series === undefined || series === area) : [],
        ...(isShared && {scale: by === "both" ? first.indicator.indicator : "all"}),
        ...(isAlone && {colour: place})
      }
    ];
  };
  if (by === "both") return compared.flatMap((one) => slugs.flatMap((area) => ofArea(area, [one])));
  return slugs.flatMap((area) => ofArea(area, compared));
}

/** The lines of one chart: areas of one indicator, or of several each by both names. */
function oneChart({compared, chosen}: ComparisonModel): TrendSeries[] {
  const [only] = compared;
  if (only && compared.length === 1) return only.lines;
  return compared.flatMap((one) =>
    one.lines
      .filter(({role}) => role === "focus")
      .map((line) => {
        const name = one.indicator.short_name;
        const label = chosen.length > 1 ? `${line.label}: ${name}` : name;
        return {...line, key: `${line.key} ${one.indicator.indicator}`, label};
      })
  );
}

function legendOf(model: ComparisonModel): LegendEntry[] {
  const {compared, chosen} = model;
  const {by} = arrangementOf(model);
  const hasEngland = compared.some(({lines}) => lines.some(({role}) => role === "nation"));
  const england: LegendEntry[] = hasEngland ? [{key: nation, label: nationName, role: "nation", index: 0}] : [];
  if (by === "area" && compared.length > 1)
    return compared.map(({indicator}, index) => ({
      key: indicator.indicator,
      label: indicator.short_name,
      role: "focus",
      index
    }));
  if (by !== "indicator") return england;
  const lines = compared[0]?.lines ?? [];
  const slugs = lines.filter(({role, key}) => role === "focus" && !isInk(key)).map(({key}) => key);
  const focus = lines
    .filter(({role}) => role === "focus")
    .map(({key, label}): LegendEntry => ({key, label, role: "focus", index: isInk(key) ? -1 : slugs.indexOf(key)}));
  const crowd = lines.filter(({role}) => role === "context").length;
  const middle = compared.some(({lines: own}) => own.some(({role}) => role === "neighbours"));
  return [
    ...focus,
    ...england,
    ...(middle
      ? [
          {
            key: "others",
            label: `Median of the ${crowd < chosen.length ? "others" : "areas"}`,
            role: "neighbours",
            index: 0
          } as const
        ]
      : []),
    ...(crowd > 0
      ? [{key: "", label: `${crowd} ${crowd < chosen.length ? "others" : "areas"}`, role: "context", index: 0} as const]
      : [])
  ];
}

function lineOf({lines}: ComparedIndicator, area: string): ComparedLine | undefined {
  return lines.find(({key}) => key === area);
}

/** An area's line of one of several indicators, by the indicator's name. */
function indicatorLine(one: ComparedIndicator, area: string): TrendSeries {
  const points = lineOf(one, area)?.points ?? [];
  return {key: one.indicator.indicator, label: one.indicator.short_name, role: "focus", points};
}

/** Whether an axis of a comparison starts above zero. */
export function isCutComparison(model: ComparisonModel): boolean {
  if (model.zero) return false;
  const layout = layOutComparison(model, {width: 720});
  return "panels" in layout ? layout.panels.some(({layout: {cut}}) => cut) : layout.cut;
}

/** Whether England is left out because counts of authorities are drawn. */
export function isEnglandLeftOut(model: ComparisonModel): boolean {
  return model.state.england && model.compared.some(({indicator}) => !isEnglandComparable(indicator, model));
}
