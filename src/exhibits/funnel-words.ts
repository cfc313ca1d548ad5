import {formatNumber, formatValue} from "../domain/format.js";
import {areasWord, areaWord, nationName} from "../domain/site.js";
import {listOf} from "../domain/words.js";
import type {FunnelArea, FunnelModel} from "./funnel-model.js";

/** Most names that a sentence holds; where there are more it says how many. */
const mostNamed = 5;

/** Who stands outside the limits of 99.8%, and where the chosen areas stand. */
export function funnelFinding(model: FunnelModel): string {
  const {areas, of, limits} = model;
  const far = (side: -2 | 2) =>
    areas.filter((one) => one.side === side).sort((a, b) => (b.value - a.value) * Math.sign(side));
  const [above, below] = [far(2), far(-2)];
  const count = above.length + below.length;
  const words =
    limits === "widened" ? `the 99.8% limits, widened for how much ${areasWord} differ` : "the plain 99.8% limits";
  const outside =
    count === 0
      ? `None of ${areas.length} ${areasWord} lies outside ${words}`
      : `${count} of ${areas.length} ${areasWord} ${count === 1 ? "lies" : "lie"} outside ${words}: ${[
          ...(above.length > 0 ? [`above, ${named(above)}`] : []),
          ...(below.length > 0 ? [`below, ${named(below)}`] : [])
        ].join("; ")}`;
  const chosen = of.chosen.flatMap(({area, name}) => {
    const one = areas.find((own) => own.area === area);
    return one ? [`${name}, at ${formatValue(one.value, of.indicator)}, is ${placeWords(one)}`] : [];
  });
  return `${[outside, ...chosen].join(". ")}.`;
}

/** Where an area stands, in words that claim no more than the limits do. */
export function placeWords({side}: Pick<FunnelArea, "side">): string {
  const [where, level] = [side < 0 ? "below" : "above", Math.abs(side) === 2 ? "99.8%" : "95%"];
  return side === 0 ? `not clearly different from ${nationName}` : `${where} the ${level} limits`;
}

/** What the limits are, how many would lie outside them anyway, and what they do not say. */
export function funnelNotes({areas, counts, limits, of}: FunnelModel): string[] {
  const phi = counts.phi ?? 1;
  const byChance = formatNumber(Math.round(areas.length * 0.2) / 100);
  const near = areas.filter(({side}) => side !== 0).length;
  const missing = of.authorities.length - areas.length;
  return [
    limits === "widened"
      ? `Limits about ${nationName} at 95% (dashed) and 99.8%, widened for how much ${areasWord} differ beyond chance (dispersion ${formatNumber(Math.round(phi * 10) / 10)}; 1 would be chance alone). Of ${areasWord} that differ only as most do, about ${byChance} would lie outside the outer limits.`
      : `Plain limits about ${nationName} at 95% (dashed) and 99.8%, for chance alone: ${near} of ${areas.length} ${areasWord} lie outside the inner ones, as ${areasWord} differ by much more than chance (dispersion ${formatNumber(Math.round(phi * 10) / 10)}).`,
    "Figures are complete counts: the limits speak of the rate beneath, were the year one of many that might have been. Nothing is adjusted for whom areas serve.",
    ...(missing > 0
      ? [
          `${missing} ${missing === 1 ? `${areaWord} has` : `${areasWord} have`} no counts for ${of.ranked?.period ?? ""} and so no dot.`
        ]
      : [])
  ];
}

function named(areas: readonly FunnelArea[]): string {
  const names = areas.slice(0, mostNamed).map(({name}) => name);
  const others = areas.length - names.length;
  return listOf(others > 0 ? [...names, `${others} more`] : names, "and");
}
