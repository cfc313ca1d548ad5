import type {Area, Indicator} from "../../../../src/domain/tables.js";
import {isReason, type Reason, type ShownWhole} from "../../../../src/exhibits/exhibit.js";
import {chartOf} from "../../../../src/notebook/chart.js";
import type {ResultRows} from "../../../../src/notebook/chart-result.js";
import type {ChartAsked} from "../../../../src/notebook/chart-said.js";

export const area = (
  slug: string,
  name: string,
  kind: Area["kind"] = "authority",
  code: number | null = null
): Area => ({
  ...{area: slug, name, kind, la_code: code, ons_code: null, region: kind === "authority" ? "north-west" : null},
  ...{opened: null, closed: null, successors: null, aliases: null}
});
export const areas = [
  area("england", "England", "country"),
  area("north-west", "North West", "region"),
  ...["Halton", "Warrington", "Bury", "Bolton", "Oldham"].map((name, i) =>
    area(name.toLowerCase(), name, "authority", 870 + i)
  ),
  area("bristol", "Bristol, City of", "authority", 801)
];
export const rate = {
  ...{indicator: "care-rate", family: "Children in care", name: "Children in care per 10,000", short_name: "Care rate"},
  ...{unit: "per-10000", decimals: 0, better: "lower", source: "A publication", last_release: "2025-11"},
  ...{period_kind: "31 March", breaks: "2022: a new census", counts_of: "children", definition: "Children."}
} as Indicator;
export const catalogue = {
  areas,
  indicators: [rate, {...rate, indicator: "plan-rate", name: "Plans", short_name: "Plans"} as Indicator]
};

export function drawn(rows: ResultRows, asked: Partial<ChartAsked> = {}): ShownWhole | Reason {
  return chartOf({from: "lines", exhibit: "trend", columns: {}, options: {}, ...asked}, rows, catalogue);
}

export function shown(rows: ResultRows, asked: Partial<ChartAsked> = {}): ShownWhole {
  const one = drawn(rows, asked);
  if (isReason(one)) throw new Error(one.reason);
  return one;
}

export function reason(rows: ResultRows, asked: Partial<ChartAsked> = {}): string {
  const one = drawn(rows, asked);
  return isReason(one) ? one.reason : `drawn: ${one.say().title}`;
}

/** A result from columns "name TYPE" and rows. */
export function result(columns: string, rows: readonly (readonly unknown[])[]): ResultRows {
  return {
    columns: columns.split(", ").map((one) => {
      const [name = "", type = "VARCHAR"] = one.split(" ");
      return {name, type};
    }),
    rows
  };
}

export const two = result("area VARCHAR, indicator VARCHAR, year INTEGER, value DOUBLE, status VARCHAR", [
  ["warrington", "care-rate", 2024, 70, "final"],
  ["warrington", "care-rate", 2025, 69, "provisional"],
  ["england", "care-rate", 2024, 71, "final"],
  ["england", "care-rate", 2025, null, "suppressed"]
]);
