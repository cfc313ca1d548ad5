import {group, max} from "d3-array";

/** Multiples to which publishers round counts. */
const grains = [1000, 100, 50, 10, 5] as const;
/** By how little chance numbers are to be multiples before they are taken for rounded ones. */
const chance = 1000;

/** How far rounded numbers can be from what they were. */
export interface Rounding {
  /** Half a unit of their last decimal place. */
  half: number;
  /** Of counts: half of what they are rounded to, nothing where they are whole and no multiples. */
  slack: number;
}

/** A number of a table, with the kind of area and the period that it is of. */
export interface RoundedValue {
  kind: string;
  period: string;
  value: number;
}

/**
 * How numbers are rounded, told from all of one kind of area: sources round the figures of the whole and of regions otherwise
 * than others, and those of one period otherwise than those of the next.
 */
export function roundingsOf(values: readonly RoundedValue[]): (kind: string, period: string) => Rounding {
  const grainOfKind = new Map([...group(values, ({kind}) => kind)].map(([kind, own]) => [kind, grainOf(own)]));
  const known = new Map(
    [...group(values, keyOf)].map(([key, own]): [string, Rounding] => {
      const decimals = max(own, ({value}) => decimalsOf(value)) ?? 0;
      const half = 0.5 * 10 ** -decimals;
      const grain = Math.max(grainOf(own), grainOfKind.get(own[0]?.kind ?? "") ?? 0);
      return [key, {half, slack: decimals > 0 ? half : grain / 2}];
    })
  );
  return (kind, period) => known.get(keyOf({kind, period})) ?? {half: 0, slack: 0};
}

/** Counts behind a figure, with how each of the three is rounded. */
export interface CountsBehind {
  value: [number, Rounding];
  count: [number, Rounding];
  whole: [number, Rounding];
  /** What the figure is per. */
  multiplier: number;
}

/** Whether counts give a figure, as far as the rounding of all three lets one see. */
export function countsGive({value, count, whole, multiplier}: CountsBehind): boolean {
  const slack = Math.min(whole[1].slack, whole[0] / 2);
  // Numbers of a computer are not exact.
  const half = 1.002 * value[1].half + 1e-9 * Math.abs(value[0]);
  const least = (multiplier * (count[0] - count[1].slack)) / (whole[0] + slack) - half;
  const most = (multiplier * (count[0] + count[1].slack)) / (whole[0] - slack) + half;
  return value[0] >= least && value[0] <= most;
}

/** The largest multiple that all numbers are of, by less chance than one in a thousand; 0 where they are of none. */
function grainOf(values: readonly RoundedValue[]): number {
  const some = values.filter(({value}) => value !== 0);
  return grains.find((grain) => grain ** some.length >= chance && some.every(({value}) => value % grain === 0)) ?? 0;
}

/** Decimal places of a number as it is written. */
function decimalsOf(value: number): number {
  const [, digits = "", exponent = "0"] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return Math.max(0, digits.length - Number(exponent));
}

function keyOf({kind, period}: Pick<RoundedValue, "kind" | "period">): string {
  return `${kind}\n${period}`;
}
