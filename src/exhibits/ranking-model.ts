import type {RankedValue} from "../charts/ranking.js";
import {isCount} from "../domain/leads.js";
import type {Area} from "../domain/tables.js";
import {type Standing, standings} from "../stats/summary.js";
import {type HeldOf, heldTo} from "./held.js";
import type {IndicatorModel} from "./indicator-model.js";

/** A row of the ranking: an authority of today with its value and its place; counts have none, for they say how large an area is. */
export interface RankingRow extends RankedValue {
  standing: Standing | null;
}

const rankings = new WeakMap<Ranked, RankingRow[]>();
type Ranked = Pick<IndicatorModel, "ranked" | "authorities" | "series" | "indicator">;

/** The authorities of today that the ranking is held to, in the ranked period, best first; places are those among all. */
export function rankingOf(model: Ranked & HeldOf): RankingRow[] {
  const held = heldTo(model);
  const rows = wholeRanking(model);
  return held ? rows.filter(({key}) => held.has(model.byArea.get(key) as Area)) : rows;
}

/** Every authority of today in the ranked period, best first, or largest where there is no best; worked out once, for whoever draws it. */
export function wholeRanking(model: Ranked): RankingRow[] {
  const known = rankings.get(model);
  if (known) return known;
  const {ranked, authorities, series, indicator} = model;
  const values = authorities.map(
    ({area}) => series.get(area)?.points.find(({period}) => period === ranked?.period)?.value ?? null
  );
  const count = isCount(indicator);
  const places = standings(values, count ? null : indicator.better);
  const rows = authorities
    .flatMap((area, i) => {
      const value = values[i] ?? null;
      const standing = places[i] ?? null;
      return value === null || standing === null ? [] : [{key: area.area, label: area.name, value, standing}];
    })
    .sort((a, b) => a.standing.rank - b.standing.rank || a.label.localeCompare(b.label, "en-GB"))
    .map((row) => (count ? {...row, standing: null} : row));
  rankings.set(model, rows);
  return rows;
}
