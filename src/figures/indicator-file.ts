import {isUnit} from "../domain/format.js";
import {parseStated} from "../domain/period.js";
import type {Area, Indicator, NeighbourModel} from "../domain/tables.js";
import type {NamedNeighbour, ReportedPoint} from "../query/questions.js";
import {type PackedValues, unpackValues} from "./values.js";

/** What a chart says of its indicator. */
export type EmbeddedIndicator = Pick<
  Indicator,
  | "indicator"
  | "name"
  | "short_name"
  | "unit"
  | "decimals"
  | "better"
  | "source"
  | "last_release"
  | "period_kind"
  | "breaks"
>;

/** The file `embed/data/<indicator>.json`: one indicator, all areas, all periods. */
export interface IndicatorFile extends PackedValues {
  /** Version of this form; a script that does not know it leaves the picture. */
  form: 1;
  /** Key of the edition of the site that it is of, by which the site's own pages know their own files; none where nothing is kept. */
  edition?: string;
  /** Key of the areas whose order the rows keep: that of the script they are for. */
  areas: string;
  indicator: EmbeddedIndicator;
  /** Lower and upper quartile of the authorities of today for each period; null where too few have a value. */
  band: Array<[number, number] | null>;
  /** Neighbours of the 2025 model; left out where the file would grow past its limit. */
  neighbours?: string;
  /** Lines of what reports state; left out likewise. An empty text where no report states anything. */
  reported?: string;
}

/** The file `embed/data/neighbours.json`: the neighbours of both models. */
export type NeighboursFile = Record<NeighbourModel, string>;

const digit = (index: number) => String.fromCharCode(48 + index);

/** The neighbours of each area that has any, by their places among the areas: two characters each, a row for each area. */
export function packNeighbours(
  neighbours: readonly {area: string; neighbour: string; rank: number}[],
  areas: readonly string[]
): string {
  const place = new Map(areas.map((area, i) => [area, i]));
  return areas
    .map((area) =>
      neighbours
        .filter((one) => one.area === area)
        .sort((a, b) => a.rank - b.rank)
        .map(({neighbour}) => place.get(neighbour) ?? 0)
        .map((i) => digit(i >> 6) + digit(i & 63))
        .join("")
    )
    .join(" ");
}

/** The neighbours of an area, closest first. */
export function unpackNeighbours(packed: string, area: string, areas: readonly Area[]): NamedNeighbour[] {
  const row = packed.split(" ")[areas.findIndex((one) => one.area === area)] ?? "";
  return (row.match(/../g) ?? []).flatMap((pair, i): NamedNeighbour[] => {
    const neighbour = areas[(pair.charCodeAt(0) - 48) * 64 + pair.charCodeAt(1) - 48];
    return neighbour ? [{neighbour: neighbour.area, name: neighbour.name, rank: i + 1, closeness: "close"}] : [];
  });
}

/** What reports state of an indicator, a line each: area, report, indicator, value, unit, date, page, qualifier, inspected, the kind of a date that does not tell it, and whose figure it is unless the newest. */
export function packReported(points: readonly ReportedPoint[]): string {
  return points
    .map(({area, report, indicator, value, unit, as_at, as_at_kind, page, qualifier, inspected_from, role}) =>
      [
        area,
        report,
        indicator,
        value,
        unit,
        as_at ?? "",
        page,
        qualifier ?? "",
        inspected_from ?? "",
        as_at === null || parseStated(as_at)?.kind === as_at_kind ? "" : as_at_kind,
        role === "current" ? "" : role
      ]
        .join("|")
        .replace(/\|+$/, "")
    )
    .join("\n");
}

/** The lines of `packReported` that are of the areas wanted, as figures; the publication is in a report's name. */
export function unpackReported(text: string, areas: readonly string[]): ReportedPoint[] {
  const lines = text.split("\n").filter((line) => areas.includes(line.slice(0, line.indexOf("|"))));
  return lines.map((line) => {
    const [area = "", report = "", indicator = "", value, unit = "", as_at, page, qualifier, inspected, kind, role] =
      line.split("|");
    return {
      area,
      report,
      indicator,
      value: Number(value),
      unit: unit as ReportedPoint["unit"],
      role: (role || "current") as ReportedPoint["role"],
      as_at: as_at || null,
      as_at_kind: (kind || null) as ReportedPoint["as_at_kind"],
      page: Number(page),
      qualifier: (qualifier || null) as ReportedPoint["qualifier"],
      framework: "sif",
      inspected_from: inspected || null,
      published: report.slice(4),
      url: null
    } satisfies ReportedPoint;
  });
}

/** What of all areas' values a trend shows, as the file carries it: it need not read the rows of areas it does not draw. */
export function packBand({
  periods,
  band
}: {
  periods: readonly {year: number}[];
  band: readonly {year: number; low: number; high: number}[];
}): IndicatorFile["band"] {
  const byYear = new Map(band.map((one) => [one.year, one]));
  // Six decimals are far below what a drawing shows, and leave out the dust of binary arithmetic.
  const plain = (value: number) => Number(value.toFixed(6));
  return periods.map(({year}) => {
    const one = byYear.get(year);
    return one ? [plain(one.low), plain(one.high)] : null;
  });
}

/** Checks and reads a file: the values of all areas, or of those wanted. Throws an `Error` that says what is wrong with it. */
export function readIndicatorFile(
  file: unknown,
  {areas, key, isWanted}: {areas: readonly Area[]; key: string; isWanted?: (area: string | undefined) => boolean}
) {
  const {form, areas: theirs, indicator, periods, years, decimals, rows, band} = (file ?? {}) as Partial<IndicatorFile>;
  if (form !== 1) throw new Error("unknown form of file: expected 1");
  if (theirs !== key) throw new Error("values of another list of areas: expected those of this script");
  if (
    typeof rows !== "string" ||
    !Array.isArray(periods) ||
    !Array.isArray(years) ||
    !Array.isArray(band) ||
    typeof decimals !== "number" ||
    typeof indicator?.name !== "string" ||
    !isUnit(indicator.unit)
  )
    throw new Error("incomplete values: expected indicator, periods, years, decimals, rows and band");
  const slugs = areas.map(({area}) => area);
  return {
    indicator,
    observations: unpackValues({periods, years, decimals, rows}, slugs, isWanted),
    outline: {
      periods: periods.map((period, i) => ({period, year: years[i] ?? Number.NaN})),
      band: band.flatMap((cuts, i) => (cuts ? [{year: years[i] ?? Number.NaN, low: cuts[0], high: cuts[1]}] : []))
    }
  };
}
