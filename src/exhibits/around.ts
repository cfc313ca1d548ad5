import {type AroundLayout, aroundDomain, drawAround, layoutAround} from "../charts/around.js";
import {themePalette} from "../charts/palette.js";
import {areasTitle, areasWord, nationName} from "../domain/site.js";
import {aroundNames} from "../state/around-state.js";
import {type AroundGroup, type AroundModel, aroundModel, fewestTold} from "./around-model.js";
import type {Outcome} from "./around-of.js";
import {
  aroundFinding,
  aroundNotes,
  aroundSentence,
  aroundSource,
  aroundSubtitle,
  aroundTitle,
  countWords,
  differenceTick,
  groupSentence,
  intervalWords,
  meanWords,
  offsetWords,
  outcomeWords,
  shortMean,
  shortOutcome,
  toldYears,
  yearWords
} from "./around-words.js";
import {exhibit} from "./exhibit.js";
import type {Stop, Walk} from "./stop.js";

/** How far authorities lay from England in the years around an inspection, by how its grade stood to the one before. */
export const around = exhibit<"around", AroundModel, AroundLayout>({
  name: "around",
  label: "Figures around inspections",
  about: "around",
  embeds: true,
  params: aroundNames,
  needs: [],
  page: "judgements-and-figures",
  tells: true,
  prepare: aroundModel,
  say: (model) => ({
    title: aroundTitle(model),
    subtitle: aroundSubtitle(model),
    finding: aroundFinding(model),
    notes: aroundNotes({isCut: isCut(model)}),
    source: aroundSource(model),
    sentence: aroundSentence(model)
  }),
  describe: (model) =>
    `${aroundTitle(model)}: three panels of mean differences from ${nationName}, by how the grade stood to the one before. ${model.groups.map((group) => `${outcomeWords[group.outcome]}: ${groupSentence(group, model)}`).join(" ")}`,
  layout: (model, {width, typeWidth = 1}) =>
    layoutAround(panelsOf(model), {
      ...{width, typeWidth, told: toldYears, zero: nationName},
      tick: (value, step) => differenceTick(value, model.indicator, step),
      label: (value) => shortMean(value, model.indicator)
    }),
  draw: (layout, {palette = themePalette, document, description}) =>
    drawAround(layout, {document, palette, description}),
  table: ({indicator, groups}) => [
    ["Grade", "Year", areasTitle, `Mean from ${nationName}`, "95% from", "to"],
    ...groups.flatMap(({outcome, n, years}) =>
      years.map(({offset, mean, low, high}) => [
        ...[outcomeWords[outcome], offsetWords(offset), String(n)],
        ...[mean, low, high].map((value) => (value === null ? "" : meanWords(value, indicator)))
      ])
    )
  ],
  stops: walkOf,
  rows: ({indicator, groups}) => [
    [
      ...["indicator", "measure", "unit", "outcome", areasWord, "years_from_inspection"],
      ...["mean", "low", "high"].flatMap((name) => [name, `${name}_shown`])
    ],
    ...groups.flatMap(({outcome, n, years}) =>
      years.map(({offset, mean, low, high}) => [
        ...[indicator.indicator, indicator.name, indicator.unit, outcome, n, offset],
        ...[mean, low, high].flatMap((value) => [value, value === null ? null : meanWords(value, indicator)])
      ])
    )
  ],
  fileName: ({indicator}) => `${indicator.indicator}-around-inspections`
});

function panelsOf({groups}: AroundModel) {
  return groups.map(({outcome, n, years}) => ({
    key: outcome,
    heading: outcomeWords[outcome],
    words: n > 0 && n < fewestTold ? `${countWords(n)}: too few to say much` : countWords(n),
    none: "None with all five figures around such an inspection",
    points: years,
    isFirm: n >= fewestTold
  }));
}

/** Whether an interval goes on beyond the axis, as that of a few authorities can. */
function isCut(model: AroundModel): boolean {
  const [from, to] = aroundDomain(panelsOf(model));
  return model.groups.some(({years}) => years.some(({mean, low, high}) => (low ?? mean) < from || (high ?? mean) > to));
}

/** From year to year, a group after the other. */
function walkOf({groups: placed}: AroundLayout, model: AroundModel): Walk {
  const byOutcome = new Map<string, AroundGroup>(model.groups.map((group) => [group.outcome, group]));
  const stops = placed.flatMap(({key, frame, y, points}) => {
    const group = byOutcome.get(key);
    return points.flatMap((point): Stop[] => {
      const year = group?.years.find(({offset}) => offset === point.key);
      if (!group || !year) return [];
      const {mean, low, high, n, offset} = year;
      const [colour = themePalette.ink] = themePalette.focus;
      const words = (value: number) => meanWords(value, model.indicator);
      const others = model.groups.flatMap((other) => {
        const same = other === group ? undefined : other.years.find((one) => one.offset === offset);
        return same
          ? [{label: shortOutcome[other.outcome], value: words(same.mean), colour: themePalette.context}]
          : [];
      });
      return [
        {
          x: point.x,
          heading: `${outcomeWords[key as Outcome]}, ${yearWords(offset)}`,
          rows: [
            {label: "Mean", value: words(mean), colour},
            ...(low === null || high === null
              ? []
              : [{label: "95% interval", value: intervalWords(low, high, model.indicator), colour}]),
            {label: areasTitle, value: String(n), colour},
            ...others
          ],
          box: {left: frame.left, right: frame.right, top: y, bottom: frame.bottom},
          marks: [{x: point.x, y: point.y, colour}]
        }
      ];
    });
  });
  return {stops, top: 0, bottom: placed.at(-1)?.frame.bottom ?? 0, rule: false};
}
