import {group} from "d3-array";
import type {Comparison} from "../../src/domain/comparison.js";
import type {Tables} from "../tables/read.js";
import {indicatorRows} from "./indicator-rows.js";
import {withReleases} from "./releases.js";
import {settingOf, subjectOf} from "./setting.js";
import {tidied} from "./tidied.js";
import {withTiers} from "./tiers.js";

/** The table `comparison`: what statistics say of every figure of every area, by indicator, area and year. */
export function comparisonRows(rows: Tables): Comparison[] {
  const setting = settingOf(rows);
  const observations = group(rows.observations, ({indicator}) => indicator);
  const drafts = rows.indicators.flatMap((indicator) =>
    indicatorRows(subjectOf(indicator, observations.get(indicator.indicator) ?? [], setting), setting)
  );
  const released = group(withReleases(drafts, setting.indicators), ({indicator}) => indicator);
  return rows.indicators.flatMap((indicator) =>
    withTiers(released.get(indicator.indicator) ?? [], indicator, setting).map((row) => tidied(row, indicator))
  );
}
