import {layoutRanking} from "../charts/ranking.js";
import {formatValue} from "../domain/format.js";
import {unitWords} from "../domain/indicator-words.js";
import {rankingFinding} from "../exhibits/chart-sentence.js";
import {rankingOf} from "../exhibits/ranking-model.js";
import {rankingOptions, rankingSvg, rankingTitle} from "../exhibits/ranking-view.js";
import {placeWords, rankingNotes} from "../exhibits/ranking-words.js";
import {rankingTooltip} from "../exhibits/walk.js";
import type {IndicatorParts} from "./kinds.js";

/** Every authority of today as a column, the chosen ones named. */
const rankingParts: IndicatorParts = (model) => {
  const {indicator} = model;
  const ranking = rankingOf(model);
  const places = new Map(ranking.map((row) => [row.key, placeWords(row, model)]));
  return {
    title: rankingTitle(model),
    subtitle: unitWords(indicator),
    notes: [rankingFinding(model), ...rankingNotes(model)],
    draw: ({document, width}) => rankingSvg(model, {document, width}),
    walk(plot, {width}) {
      rankingTooltip(plot, () => layoutRanking(ranking, rankingOptions(model, width)), {
        words: ({key}) => places.get(key) ?? "",
        format: indicator
      });
    },
    table: () => [
      ["Authority", "Rank", "Value"],
      ...ranking.map(({label, standing, value}) => [
        label,
        standing ? String(standing.rank) : "not ranked",
        formatValue(value, indicator)
      ])
    ]
  };
};

export default rankingParts;
