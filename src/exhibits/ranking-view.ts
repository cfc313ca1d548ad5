import {type Palette, themePalette} from "../charts/palette.js";
import {type RankingOptions, rankingChart} from "../charts/ranking.js";
import {formatValue} from "../domain/format.js";
import {isCount} from "../domain/leads.js";
import {type HeldOf, heldTo} from "./held.js";
import type {IndicatorModel} from "./indicator-model.js";
import {rankingOf} from "./ranking-model.js";

/** How many columns of a ranking that is held to some authorities are named, from the left. */
const namedOfHeld = 5;

/** The title of the ranking: what is ranked, and when. */
export function rankingTitle(model: Pick<IndicatorModel, "indicator" | "ranked"> & HeldOf): string {
  const {indicator, ranked} = model;
  return `${indicator.name}, ${heldTo(model)?.words ?? "every authority"}${ranked ? `, ${ranked.period}` : ""}`;
}

/** The ranking chart itself. */
export function rankingSvg(
  model: IndicatorModel,
  {document, width, palette = themePalette}: {document: Document; palette?: Palette | undefined; width: number}
): SVGSVGElement {
  const {indicator} = model;
  const ranking = rankingOf(model);
  const [first, last] = [ranking[0], ranking.at(-1)];
  return rankingChart(ranking, {
    document,
    palette,
    ...rankingOptions(model, width),
    description:
      first && last
        ? `${rankingTitle(model)}: ${ranking.length} authorities, from ${first.label} (${formatValue(first.value, indicator)}) to ${last.label} (${formatValue(last.value, indicator)}).`
        : `${rankingTitle(model)}: no figures.`
  });
}

/** How the ranking of an indicator is laid out at a width: what its drawing and its tooltip share. */
export function rankingOptions(model: IndicatorModel, width: number): RankingOptions {
  const {indicator, chosen} = model;
  return {
    width,
    height: width < 480 ? 190 : 240,
    format: indicator,
    order: indicator.better === "lower" && !isCount(indicator) ? "ascending" : "descending",
    ends: indicator.better === null || isCount(indicator) ? ["highest", "lowest"] : ["best", "worst"],
    chosen: chosen.map(({area}) => area),
    england: rankedEngland(model),
    named: heldTo(model) ? namedOfHeld : 1
  };
}

/** England's value in the ranked period; null for counts, where it would dwarf every column. */
function rankedEngland({indicator, series, ranked}: IndicatorModel): number | null {
  if (isCount(indicator)) return null;
  return series.get("england")?.points.find(({period}) => period === ranked?.period)?.value ?? null;
}
