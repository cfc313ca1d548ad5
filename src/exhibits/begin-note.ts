import {hasValue} from "../domain/tables.js";
import type {IndicatorModel} from "./indicator-model.js";

/** Most series of the site begin in this year: one that begins later makes a reader wonder. */
const usualBeginning = 2016;

/** Why a series that the chart shows from its beginning begins so late, as far as is known; null where it does not. */
export function beginNote({indicator, periods, series, years}: IndicatorModel): string | null {
  // What is drawn from small files alone knows no notes: the reason comes with them.
  if (indicator.definition === "") return null;
  const all = [...series.values()];
  const begin = periods.find((_, i) => all.some(({points}) => points[i] !== undefined && hasValue(points[i])));
  if (!begin || begin.year <= usualBeginning || years[0] > begin.year) return null;
  const reason = (indicator.notes ?? "")
    .split(/(?<=\.)\s+/)
    .find(
      (sentence) => /\b(starts?|begins?|only|first published|not collected)\b/i.test(sentence) && names(sentence, begin)
    );
  return reason ?? `Official figures begin in ${begin.period}, the first year that the source’s tables give.`;
}

function names(sentence: string, {period, year}: {period: string; year: number}): boolean {
  return sentence.includes(period) || sentence.includes(String(year));
}
