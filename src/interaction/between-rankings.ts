import type {PlacedColumn, RankingLayout} from "../charts/ranking.js";
import {betweenNumbers, betweenScales} from "./scales.js";

/** The rankings on the way: every authority's column goes from its old place to its new one; a new one grows where it will stand. */
export function betweenRankings(from: RankingLayout, to: RankingLayout): (share: number) => RankingLayout {
  const yAt = betweenScales(from.y, to.y);
  const before = new Map(from.columns.map((column) => [column.key, column]));
  const columns = to.columns.map((column) => betweenColumns(before.get(column.key), column));
  const labels = to.labels.map((label) => {
    const old = from.labels.find(({column}) => column.key === label.column.key);
    const isSame = old?.anchor === label.anchor;
    return {label, x: betweenNumbers(isSame ? old?.x : null, label.x), y: betweenNumbers(old?.y, label.y)};
  });
  const nation = to.nation && betweenNumbers(from.nation?.y, to.nation.y);
  return (share) => {
    const y = yAt(share);
    const placed = columns.map((at) => at(share));
    return {
      ...to,
      y,
      yTicks: to.yTicks.map((tick) => ({...tick, y: y(to.y.invert(tick.y))})),
      columns: placed,
      labels: labels.map(({label, ...at}) => ({
        ...label,
        column: placed.find(({key}) => key === label.column.key) ?? label.column,
        x: at.x(share),
        y: at.y(share)
      })),
      nation: to.nation && nation && {...to.nation, y: nation(share)}
    };
  };
}

function betweenColumns(from: PlacedColumn | undefined, to: PlacedColumn): (share: number) => PlacedColumn {
  const foot = to.y + to.height;
  const [x, width] = [betweenNumbers(from?.x, to.x), betweenNumbers(from?.width, to.width)];
  const [y, height] = [betweenNumbers(from?.y ?? foot, to.y), betweenNumbers(from?.height ?? 0, to.height)];
  return (share) => ({...to, x: x(share), width: width(share), y: y(share), height: height(share)});
}
