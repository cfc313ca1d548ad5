import {themePalette} from "../charts/palette.js";
import {drawRanking, layoutRanking, type RankingLayout} from "../charts/ranking.js";
import {formatValue} from "../domain/format.js";
import {sourceWords, unitWords} from "../domain/indicator-words.js";
import {isCount} from "../domain/leads.js";
import {areasWord, areaTitle, nation} from "../domain/site.js";
import {authorityStop} from "./authority-stop.js";
import {rankingRows} from "./chart-csv.js";
import {rankingFinding, rankingSentence} from "./chart-sentence.js";
import {exhibit, type Size} from "./exhibit.js";
import {heldTo} from "./held.js";
import type {IndicatorModel} from "./indicator-model.js";
import {rankingOf} from "./ranking-model.js";
import {rankingNotes, rankingTitle} from "./ranking-words.js";

/** How many columns of a ranking that is held to some authorities are named, from the left. */
const namedOfHeld = 5;

/** Every authority of today as a column in the order of its value, the chosen ones named. */
export const ranking = exhibit<"indicator", IndicatorModel, RankingLayout>({
  name: "ranking",
  label: `Ranking of ${areasWord}`,
  about: "indicator",
  embeds: true,
  params: ["areas", "year", "within", "find"],
  needs: ["indicator", "every"],
  tells: true,
  prepare: (model) =>
    model.ranked
      ? model
      : {reason: `the source publishes no figures for individual ${areasWord}, so there is nothing to rank`},
  say: (model) => ({
    title: rankingTitle(model),
    subtitle: unitWords(model.indicator),
    finding: rankingFinding(model),
    notes: rankingNotes(model),
    source: sourceWords(model.indicator),
    sentence: rankingSentence(model)
  }),
  describe(model) {
    const ranking = rankingOf(model);
    const [first, last] = [ranking[0], ranking.at(-1)];
    const value = (row: {value: number}) => formatValue(row.value, model.indicator);
    return first && last
      ? `${rankingTitle(model)}: ${ranking.length} ${areasWord}, from ${first.label} (${value(first)}) to ${last.label} (${value(last)}).`
      : `${rankingTitle(model)}: no figures.`;
  },
  layout: layOutRanking,
  draw: (layout, {palette = themePalette, document, description}) =>
    drawRanking(layout, {document, palette, description}),
  table: (model) => [
    [areaTitle, "Rank", "Value"],
    ...rankingOf(model).map(({label, standing, value}) => [
      label,
      standing ? String(standing.rank) : "not ranked",
      formatValue(value, model.indicator)
    ])
  ],
  stops({columns, frame}, model) {
    const standings = new Map(rankingOf(model).map(({key, standing}) => [key, standing]));
    const stops = columns.map((column) =>
      authorityStop({...column, x: column.x + column.width / 2, standing: standings.get(column.key) ?? null}, model, {
        plain: themePalette.context
      })
    );
    return {stops, top: frame.top, bottom: frame.bottom, rule: false};
  },
  rows: rankingRows,
  fileName: ({indicator, ranked}) => `${indicator.indicator}-ranking-${ranked?.year ?? ""}`,
  year: ({ranked}) => ranked?.year ?? null
});

function layOutRanking(model: IndicatorModel, {width}: Size): RankingLayout {
  const {indicator, chosen} = model;
  return layoutRanking(rankingOf(model), {
    width,
    height: width < 480 ? 190 : 240,
    format: indicator,
    order: indicator.better === "lower" && !isCount(indicator) ? "ascending" : "descending",
    ends: indicator.better === null || isCount(indicator) ? ["highest", "lowest"] : ["best", "worst"],
    chosen: chosen.map(({area}) => area),
    nation: englandIn(model),
    named: heldTo(model) ? namedOfHeld : 1
  });
}

/** England's value in the ranked period; null for counts, where it would dwarf every column. */
export function englandIn({indicator, series, ranked}: IndicatorModel): number | null {
  if (isCount(indicator)) return null;
  return series.get(nation)?.points.find(({period}) => period === ranked?.period)?.value ?? null;
}
