import {ascending, quantileSorted} from "d3-array";
import {scaleLinear} from "d3-scale";
import type {TileClass, Tone} from "../charts/tile-map-types.js";
import {formatChange, formatTick, formatValue} from "../domain/format.js";
import {isCount} from "../domain/leads.js";
import {areasWord, nation, nationName} from "../domain/site.js";
import {quartileBand, quartiles} from "../stats/summary.js";
import type {IndicatorModel} from "./indicator-model.js";
import {englandIn} from "./ranking.js";

/** The colours of a map: what they are, and which one a value has. */
export interface Classes {
  /** What the colours tell: that which was asked for, or the value itself. */
  by: "value" | "band" | "difference";
  classes: TileClass[];
  classOf: (value: number) => TileClass | null;
  /** Words over the legend. */
  heading: string;
  /** Why it is not what was asked for, as a sentence; null where it is. */
  instead: string | null;
}

/** Shares of all values of all years beyond which the outer colours begin; about how many colours lie between. */
const outer = [0.04, 0.96] as const;
const inner = 4;
const strengths = [0.13, 0.3, 0.5, 0.72, 0.92, 1] as const;

/** The colours for what a reader asks: of values the same in every year, so that years can be compared; of bands those of the year. */
export function classesOf(of: IndicatorModel): Classes {
  const asked = of.state.colour ?? "value";
  const reason = asked === "value" ? null : whyNot(asked, of);
  if (reason !== null) return {...byValue(of), instead: `Coloured by value: ${reason}.`};
  return asked === "band" ? byBand(of) : asked === "difference" ? byDifference(of) : byValue(of);
}

function whyNot(asked: "band" | "difference", of: IndicatorModel): string | null {
  if (isCount(of.indicator)) return "counts say how large an area is, and are not compared";
  if (asked === "difference")
    return englandIn(of) === null ? `${nationName} has no figure for ${of.ranked?.period ?? "this year"}` : null;
  const cuts = quartiles(valuesOfYear(of));
  return cuts && quartileBand(cuts.median, cuts, null) ? null : "values are too few or too close for quarters";
}

function byValue(of: IndicatorModel): Classes {
  const {indicator} = of;
  const all = allValues(of);
  const cuts = roundCuts(quantileSorted(all, outer[0]) ?? 0, quantileSorted(all, outer[1]) ?? 1, inner, all);
  const step = (cuts[1] ?? 1) - (cuts[0] ?? 0);
  const text = (cut: number) => formatTick(cut, indicator, {step});
  const tone = (i: number): Tone => ({
    hue: "plain",
    strength: strengths[Math.round((i / Math.max(1, cuts.length)) * (strengths.length - 1))] ?? 1
  });
  const classes = [...cuts, Number.POSITIVE_INFINITY].map((cut, i): TileClass => {
    const before = cuts[i - 1];
    const words =
      before === undefined
        ? cut === Number.POSITIVE_INFINITY
          ? "All values"
          : `Below ${text(cut)}`
        : cut === Number.POSITIVE_INFINITY
          ? `${text(before)} and more`
          : `${text(before)} to ${text(cut)}`;
    return {key: `value-${i}`, tone: tone(i), text: words};
  });
  return {
    by: "value",
    classes,
    classOf: (value) => classes[cuts.filter((cut) => value >= cut).length] ?? null,
    heading: `Value, and how many ${areasWord}`,
    instead: null
  };
}

function byBand(of: IndicatorModel): Classes {
  const {better} = of.indicator;
  const cuts = quartiles(valuesOfYear(of));
  const value = (one: number) => formatValue(one, of.indicator);
  const order = better === "higher" ? ([4, 3, 2, 1] as const) : ([1, 2, 3, 4] as const);
  const tones: readonly Tone[] = better
    ? [
        {hue: "good", strength: 0.95},
        {hue: "good", strength: 0.4},
        {hue: "bad", strength: 0.35},
        {hue: "bad", strength: 0.9}
      ]
    : [0, 2, 4, 5].map((i): Tone => ({hue: "plain", strength: strengths[i] ?? 1}));
  const words = better
    ? ["Best quarter", "Second best", "Second worst", "Worst quarter"]
    : ["Lowest quarter", "Second lowest", "Second highest", "Highest quarter"];
  const reach = cuts && {
    1: `to ${value(cuts.lower)}`,
    2: `to ${value(cuts.median)}`,
    3: `to ${value(cuts.upper)}`,
    4: `above ${value(cuts.upper)}`
  };
  const classes = order.map(
    (quarter, i): TileClass => ({
      key: `band-${quarter}`,
      tone: tones[i] as Tone,
      text: `${words[i] ?? ""}, ${reach?.[quarter] ?? ""}`
    })
  );
  return {
    by: "band",
    classes,
    classOf(one) {
      const band = cuts && quartileBand(one, cuts, better);
      return classes.find(({key}) => key === `band-${band?.quarter}`) ?? null;
    },
    heading: `Quarter of ${areasWord}, and how many`,
    instead: null
  };
}

function byDifference(of: IndicatorModel): Classes {
  const {indicator} = of;
  const england = englandIn(of) ?? 0;
  // How far authorities lie from England in all years says how wide a colour is.
  const far = differences(of).map(Math.abs).sort(ascending);
  const unit = niceStep((quantileSorted(far, 0.85) ?? 1) / 3);
  const isHigherGood = indicator.better === "higher";
  const [below, above] =
    indicator.better === null
      ? (["low", "high"] as const)
      : isHigherGood
        ? (["bad", "good"] as const)
        : (["good", "bad"] as const);
  const by = (amount: number) => formatChange(amount, indicator).replace(/^[+−]/, "");
  const classes: TileClass[] = [
    {key: "far-below", tone: {hue: below, strength: 0.95}, text: `Lower by over ${by(3 * unit)}`},
    {key: "below", tone: {hue: below, strength: 0.42}, text: `Lower by ${by(unit)} to ${by(3 * unit)}`},
    {key: "near", tone: {hue: "middle", strength: 0.2}, text: `Within ${by(unit)} of ${nationName}`},
    {key: "above", tone: {hue: above, strength: 0.42}, text: `Higher by ${by(unit)} to ${by(3 * unit)}`},
    {key: "far-above", tone: {hue: above, strength: 0.95}, text: `Higher by over ${by(3 * unit)}`}
  ];
  const cuts = [-3 * unit, -unit, unit, 3 * unit];
  return {
    by: "difference",
    classes,
    classOf(value) {
      const distance = value - england;
      // What is on a cut belongs to the middle.
      const place = cuts.filter((cut) => (cut < 0 ? distance >= cut : distance > cut)).length;
      return classes[place] ?? null;
    },
    heading: `Difference from ${nationName}, and how many ${areasWord}`,
    instead: null
  };
}

/** Round cuts between two values, none below the lowest or above the highest there is. */
function roundCuts(low: number, high: number, count: number, all: readonly number[]): number[] {
  if (!(high > low)) return [];
  const [first = 0, last = 0] = [all[0], all.at(-1)];
  return scaleLinear([low, high], [0, 1])
    .ticks(count)
    .filter((cut) => cut > first && cut <= last)
    .slice(0, strengths.length - 1);
}

/** The largest round step that is not above a number: 1, 2 or 5 times a power of ten. */
function niceStep(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 1e-9)));
  return (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1) * power;
}

function valuesOfYear({authorities, series, ranked}: IndicatorModel): (number | null)[] {
  return authorities.map(
    ({area}) => series.get(area)?.points.find(({period}) => period === ranked?.period)?.value ?? null
  );
}

/** The values of all authorities of today in all years, ascending. */
function allValues({authorities, series}: IndicatorModel): number[] {
  return authorities
    .flatMap(({area}) => series.get(area)?.points ?? [])
    .flatMap(({value}) => (value === null ? [] : [value]))
    .sort(ascending);
}

/** Differences of all authorities from England in all years. */
function differences({authorities, series}: IndicatorModel): number[] {
  const england = new Map(series.get(nation)?.points.map(({period, value}) => [period, value]));
  return authorities.flatMap(({area}) =>
    (series.get(area)?.points ?? []).flatMap(({period, value}) => {
      const whole = england.get(period);
      return value === null || whole === null || whole === undefined ? [] : [value - whole];
    })
  );
}
