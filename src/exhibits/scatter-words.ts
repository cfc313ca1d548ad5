import {formatValue} from "../domain/format.js";
import {sourceWords, unitWords} from "../domain/indicator-words.js";
import {areasWord, leftOutWords, peopleWord, properNouns} from "../domain/site.js";
import {listOf} from "../domain/words.js";
import {type PairModel, sharedPart} from "./pair-model.js";

/** From how many standard deviations from the line an authority is named. */
export const farAway = 2;
/** Most of them that a sentence names. */
const mostNamed = 6;

/** The title of two indicators together. */
export function scatterTitle({of: {x, y}, year}: PairModel): string {
  return `${y.indicator.short_name} by ${lower(x.indicator.short_name)}, ${year}`;
}

/** The correlation with its interval first, and what it allows to be said. */
export function scatterFinding({
  of: {x, y, chosen},
  correlation: {r, lower: low, upper, n},
  points
}: PairModel): string {
  const number = (value: number) => value.toFixed(2).replace("-", "−");
  const [above, beneath] = [y.indicator.short_name, lower(x.indicator.short_name)];
  const says =
    low > 0
      ? `${areasWord} that are higher on ${beneath} tend to be higher on ${lower(above)}`
      : upper < 0
        ? `${areasWord} that are higher on ${beneath} tend to be lower on ${lower(above)}`
        : "no clear association";
  const marked = points
    .filter(({area}) => chosen.includes(area.area))
    .map(
      (one) =>
        `${one.area.name}: ${formatValue(one.y, y.indicator)} (${lower(above)}) and ${formatValue(one.x, x.indicator)} (${beneath})`
    );
  return `${[`Over ${n} ${areasWord} the correlation of ranks (Spearman) is ${number(r)}, its 95% interval ${number(low)} to ${number(upper)}: ${says}`, ...marked].join(". ")}.`;
}

/** What the line is, who stands apart, and what none of it says. */
export function scatterNotes(model: PairModel): string[] {
  const {isClear, of} = model;
  const far = model.points.filter(({away}) => away > farAway).sort((a, b) => b.away - a.away);
  const names = far.slice(0, mostNamed).map(({area}) => area.name);
  const shared = sharedPart(of);
  return [
    ...zoomNotes(model),
    `Places are not people: that areas high on one figure are high on the other does not say that the same ${peopleWord} are behind both, nor that one brings about the other.`,
    isClear
      ? "The line is that of least squares, shaded with the 95% band of its mean; its slope is clear of zero."
      : "The dotted line is that of least squares; its slope is not clear of zero, so it has no band and predicts nothing.",
    ...(shared === "denominator"
      ? ["Both figures are divided by the same number, which alone can make them move together."]
      : shared === "part"
        ? ["One figure is counted among what the other is made of, which alone can make them move together."]
        : []),
    ...(names.length > 0
      ? [
          `Furthest from the line: ${listOf(far.length > names.length ? [...names, `${far.length - names.length} more`] : names, "and")}.`
        ]
      : []),
    [
      ...(model.points.some(({children}) => children !== null)
        ? [`Circles are as large as there are ${peopleWord} in the area.`]
        : []),
      ...(leftOutWords ? [leftOutWords] : []),
      "Of all the pairs of indicators that one could look at, one in twenty looks associated by chance alone."
    ].join(" ")
  ];
}

/** How much of it is drawn, where that is not all: what is said is of all. */
function zoomNotes({of: {zoom}, points}: PairModel): string[] {
  if (!zoom) return [];
  const isIn = (value: number, [from, to]: readonly [number, number]) => value >= from && value <= to;
  const drawn = points.filter(({x, y}) => isIn(x, zoom.x) && isIn(y, zoom.y)).length;
  return [`Drawn larger: ${drawn} of the ${points.length} ${areasWord} are in it. What is said is of all.`];
}

/** Both sources, or the one of both. */
export function scatterSource({of: {x, y}}: PairModel): string {
  return [...new Set([sourceWords(x.indicator), sourceWords(y.indicator)])].join("; ");
}

/** The units of both, the vertical axis first. */
export function scatterSubtitle({of: {x, y}}: PairModel): string {
  return `Vertical: ${lower(unitWords(y.indicator))}. Horizontal: ${lower(unitWords(x.indicator))}.`;
}

/** A name as it stands within a sentence: acronyms keep their letters. */
function lower(name: string): string {
  return /^[A-Z][a-z]/.test(name) && !properNouns.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** The name of its files. */
export function scatterFile({of: {x, y}, year}: PairModel): string {
  return `${y.indicator.indicator}-by-${x.indicator.indicator}-${year}`;
}
