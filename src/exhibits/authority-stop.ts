import {focusColour, themePalette} from "../charts/palette.js";
import {formatValue} from "../domain/format.js";
import type {IndicatorModel} from "./indicator-model.js";
import type {RankingRow} from "./ranking-model.js";
import {placeWords} from "./ranking-words.js";
import type {Stop} from "./stop.js";

/** The mark of an authority in a chart of one year. */
interface AuthorityMark extends RankingRow {
  x: number;
  y: number;
  /** Place of its colour among the chosen, or -1. */
  chosen: number;
}

/** What a reader who stops at an authority is told: its value and its place; `plain` is the colour of those that are not chosen. */
export function authorityStop(
  {key, x, y, label, value, chosen, standing}: AuthorityMark,
  model: IndicatorModel,
  {plain}: {plain: string}
): Stop {
  const colour = chosen < 0 ? plain : focusColour(themePalette, chosen);
  return {
    key,
    x,
    heading: label,
    rows: [{label: placeWords({standing}, model), value: formatValue(value, model.indicator), colour}],
    marks: [{x, y, colour: themePalette.ink}]
  };
}
