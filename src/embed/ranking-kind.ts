import {layoutRanking} from "../charts/ranking.js";
import {rankingFinding} from "../components/chart-sentence.js";
import {rankingTooltip} from "../components/chart-tooltip.js";
import {rankingOptions, rankingSvg, rankingTitle, unitWords} from "../components/indicator-view.js";
import {rankingOf} from "../components/ranking-model.js";
import {placeWords, rankingNotes} from "../components/ranking-words.js";
import {formatValue} from "../stats/format.js";
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
