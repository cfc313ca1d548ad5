import {layoutRanking} from "../charts/ranking.js";
import {rankingTooltip} from "../components/chart-tooltip.js";
import {rankingOptions, rankingSvg, rankingTitle, unitWords} from "../components/indicator-view.js";
import {rankingOf} from "../components/ranking-model.js";
import {standingWords} from "../components/standing-words.js";
import {formatValue} from "../stats/format.js";
import type {IndicatorParts} from "./kinds.js";

/** Every authority of today as a column, the chosen ones named. */
const rankingParts: IndicatorParts = (model) => {
  const {indicator, chosen} = model;
  const ranking = rankingOf(model);
  const places = new Map(ranking.map(({key, standing}) => [key, standingWords(standing)]));
  return {
    title: rankingTitle(model),
    subtitle: unitWords(indicator),
    notes: chosen.flatMap(({area, name}) => {
      const row = ranking.find(({key}) => key === area);
      return row
        ? [`${name} is ${standingWords(row.standing)} authorities with ${formatValue(row.value, indicator)}.`]
        : [];
    }),
    draw: ({document, width}) => rankingSvg(model, {document, width}),
    walk(plot, {width}) {
      rankingTooltip(plot, () => layoutRanking(ranking, rankingOptions(model, width)), {
        words: ({key}) => places.get(key) ?? "",
        format: indicator
      });
    },
    table: () => [
      ["Authority", "Rank", "Value"],
      ...ranking.map(({label, standing, value}) => [label, String(standing.rank), formatValue(value, indicator)])
    ]
  };
};

export default rankingParts;
