import type {Cell, Data, Row} from "./data.js";

/** What counts are of. */
export interface Kind {
  isShare: boolean;
  per: number;
}

export interface Counted {
  x: number;
  n: number;
}

const perUnit: Readonly<Record<string, number>> = {percent: 100, "per-10000": 10_000, "per-100000": 100_000};
const months = "january february march april may june july august september october november december".split(" ");

/** The counts behind figures, and what lies between years, from `data/` alone. */
export function countsOf(data: Data) {
  const indicators = new Map(data.indicators.map((one) => [one.indicator as string, one]));
  const areas = new Map(data.areas.map((one) => [one.area as string, one]));
  const kindOf = (slug: string): Kind | null => {
    const {unit = "", numerator = "", denominator = "", counts_of = ""} = indicators.get(slug) as Row;
    const per = perUnit[unit];
    if (!per || !numerator || !denominator || !["children", "staff"].includes(counts_of)) return null;
    return {isShare: unit === "percent", per};
  };
  const denominatorOf = (slug: string, area: string, year: number): number | null => {
    const {denominator = ""} = indicators.get(slug) as Row;
    const back = indicators.get(denominator)?.period_kind === "30 June" ? 1 : 0;
    const n = data.cell(denominator, area, year - back)?.value ?? null;
    return n !== null && n > 0 ? n : null;
  };
  const countedOf = (slug: string, area: string, year: number): Counted | null => {
    const kind = kindOf(slug);
    const value = data.cell(slug, area, year)?.value;
    const x = data.cell(indicators.get(slug)?.numerator ?? "", area, year)?.value;
    const n = kind && denominatorOf(slug, area, year);
    if (!kind || value == null || x == null || !n || x < 0 || (kind.isShare && x > n)) return null;
    return Math.abs((x / n) * kind.per - value) <= Math.max(1, Math.abs(value) / 10) ? {x, n} : null;
  };
  const endMonth = (kind: string) => {
    const fixed = {"financial year": 3, "academic year": 8, "calendar year": 12}[kind];
    return (
      fixed ??
      1 +
        months.indexOf(
          kind
            .toLowerCase()
            .match(new RegExp(months.join("|"), "g"))
            ?.at(-1) ?? ""
        )
    );
  };
  /** Whether figures of a year do not compare with those before. */
  const isBroken = (slug: string, area: string, year: number): boolean => {
    const {breaks = "", period_kind = ""} = indicators.get(slug) as Row;
    const {opened = "", closed = ""} = areas.get(area) as Row;
    const boundary = [opened, closed].filter(Boolean).map((date) => {
      const [y, m] = date.split("-").map(Number) as [number, number];
      return m <= endMonth(period_kind) ? y : y + 1;
    });
    return [
      ...breaks
        .split("|")
        .filter(Boolean)
        .map((text) => Number.parseInt(text, 10)),
      ...boundary
    ].includes(year);
  };
  /** The cell of the year before, where it compares. */
  const before = (slug: string, area: string, year: number): (Cell & {value: number}) | null => {
    const cell = data.cell(slug, area, year - 1);
    return cell?.value == null || isBroken(slug, area, year) ? null : (cell as Cell & {value: number});
  };
  const isToday = (area: string) => areas.get(area)?.kind === "authority" && areas.get(area)?.closed === "";
  const today = [...areas.keys()].filter(isToday);
  const usual = today.filter((area) => area !== "city-of-london" && area !== "isles-of-scilly");
  const isRaw = (slug: string) =>
    ["number", "pounds", "full-time-equivalents"].includes(indicators.get(slug)?.unit ?? "");
  return {data, indicators, areas, kindOf, denominatorOf, countedOf, isBroken, before, isToday, today, usual, isRaw};
}

export type Counts = ReturnType<typeof countsOf>;
