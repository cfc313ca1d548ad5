import {group} from "d3-array";
import type {Comparison} from "../../src/domain/comparison.js";
import type {Tables} from "../tables/read.js";
import {changesOf} from "./changes.js";
import {indicatorRows} from "./indicator-rows.js";
import {settingOf, subjectOf} from "./setting.js";

export interface ComparisonOptions {
  /** Whether a figure's row is wanted; default all. What rows say does not depend on which others there are. */
  isWanted?: (indicator: string, area: string, year: number) => boolean;
}

/** The table `comparison`: what statistics say of every figure of every area, by indicator, area and year. */
export function comparisonRows(rows: Tables, {isWanted = () => true}: ComparisonOptions = {}): Comparison[] {
  const setting = settingOf(rows);
  const observations = group(rows.observations, ({indicator}) => indicator);
  const subjects = rows.indicators.map((one) => subjectOf(one, observations.get(one.indicator) ?? [], setting));
  const changes = changesOf(subjects, setting);
  return subjects.flatMap((subject, i) => indicatorRows(subject, changes[i] ?? new Map(), {setting, isWanted}));
}
