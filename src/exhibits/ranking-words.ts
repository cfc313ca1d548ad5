import {isCount} from "../domain/leads.js";
import {areasWord, areaWord, personWord} from "../domain/site.js";
import {type HeldOf, heldTo} from "./held.js";
import type {IndicatorModel} from "./indicator-model.js";
import {type RankingRow, rankingOf} from "./ranking-model.js";
import {standingWords} from "./standing-words.js";

/** The title of the ranking: what is ranked, and when. */
export function rankingTitle(model: Pick<IndicatorModel, "indicator" | "ranked"> & HeldOf): string {
  const {indicator, ranked} = model;
  return `${indicator.name}, ${heldTo(model)?.words ?? `every ${areaWord}`}${ranked ? `, ${ranked.period}` : ""}`;
}

/** What stands under a ranking wherever it is drawn: who is missing, and what the order means. */
export function rankingNotes(model: IndicatorModel): string[] {
  return model.ranked ? [...missingNotes(model, "column"), ...orderNotes(model.indicator)] : [];
}

/** Which authorities have no mark in a chart of one year, and why; `mark` is what they would have. */
export function missingNotes(model: IndicatorModel, mark: string): string[] {
  const {ranked, authorities} = model;
  const held = heldTo(model);
  const shown = authorities.filter((area) => held?.has(area) ?? true);
  const doubted = shown.filter(({area}) =>
    model.series.get(area)?.points.some(({period, status}) => period === ranked?.period && status === "doubted")
  );
  const missing = shown.length - rankingOf(model).length - doubted.length;
  return [
    ...(doubted.length > 0
      ? [`Not ranked, as the source prints a zero that can hardly be one: ${doubted.map(({name}) => name).join(", ")}.`]
      : []),
    ...(missing > 0
      ? [
          `${missing} ${missing === 1 ? `${areaWord} has` : `${areasWord} have`} no figure for ${ranked?.period} and so no ${mark}.`
        ]
      : [])
  ];
}

/** What a reader who points at an authority is told beside its value: its place, or the period where none has one. */
export function placeWords({standing}: Pick<RankingRow, "standing">, {ranked}: Pick<IndicatorModel, "ranked">): string {
  return standing ? standingWords(standing) : (ranked?.period ?? "");
}

function orderNotes(indicator: IndicatorModel["indicator"]): string[] {
  if (isCount(indicator))
    return [
      `${indicator.unit === "pounds" ? "Totals" : "Counts"} are not ranked: areas differ in size.${
        indicator.unit === "pounds" ? ` The page of each area has its pounds per ${personWord}.` : ""
      }`
    ];
  return indicator.better === null ? ["Neither direction is better in itself: the order is by size only."] : [];
}
