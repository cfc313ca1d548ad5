import {type ChangeLayout, drawChanges, layoutChanges} from "../charts/changes.js";
import {colourPlace, focusColour, themePalette} from "../charts/palette.js";
import {formatChange, formatTick, formatValue} from "../domain/format.js";
import {sourceWords, unitWords} from "../domain/indicator-words.js";
import {type AreaChange, type ChangeModel, changeModel} from "./change-model.js";
import {amountWords, changeFinding, changeNotes, changeTitle, testWords} from "./change-words.js";
import {codesOf, figureColumns} from "./chart-csv.js";
import {exhibit} from "./exhibit.js";

/** How far each authority's figure moved from one year to another, with intervals and tests of the chosen ones. */
export const change = exhibit<"indicator", ChangeModel, ChangeLayout>({
  name: "change",
  label: "Change between two years",
  about: "indicator",
  embeds: true,
  params: ["areas", "year", "since"],
  needs: ["indicator", "every", "counts"],
  tells: true,
  prepare(of) {
    const model = changeModel(of);
    if ("reason" in model) return model;
    const isEmpty = model.authorities.length === 0 && model.told.every((one) => one.change === null);
    return isEmpty ? {reason: whyEmpty(model)} : model;
  },
  say(model) {
    const finding = changeFinding(model);
    return {
      title: changeTitle(model),
      subtitle: unitWords(model.of.indicator),
      finding,
      notes: changeNotes(model),
      source: sourceWords(model.of.indicator),
      sentence: `${model.of.indicator.name}: ${finding}`
    };
  },
  describe: (model) => `${changeTitle(model)}. ${changeFinding(model)}`,
  layout({of, authorities, told}, {width}) {
    const slugs = of.chosen.map(({area}) => area);
    const formatStep = (value: number, step: number) =>
      `${value > 0 ? "+" : ""}${formatTick(value, of.indicator, {step})}`;
    return layoutChanges(
      authorities.map(({area, change}) => ({
        key: area.area,
        label: area.name,
        change,
        chosen: colourPlace(area.area, slugs)
      })),
      told.flatMap((one) =>
        one.change === null
          ? []
          : [
              {
                key: one.area.area,
                label: one.area.name,
                change: one.change,
                chosen: colourPlace(one.area.area, slugs),
                words: rowWords(one, of.indicator),
                plain: one.counted?.plain ?? null,
                wide: one.counted?.wide ?? null
              }
            ]
      ),
      {width, formatStep}
    );
  },
  draw: (layout, {palette = themePalette, document, description}) =>
    drawChanges(layout, {document, palette, description}),
  table: (model) => [
    ["Area", model.from.period, model.to.period, "Change", "Test"],
    ...tabled(model).map((one) => [
      one.area.name,
      one.from === null ? "" : formatValue(one.from, model.of.indicator),
      one.to === null ? "" : formatValue(one.to, model.of.indicator),
      amountWords(one, model),
      testWords(one)
    ])
  ],
  stops({dots, frame}, model) {
    const byKey = new Map(model.authorities.map((one) => [one.area.area, one]));
    const {indicator} = model.of;
    const stops = dots.flatMap(({key, label, x, y, chosen}) => {
      const one = byKey.get(key);
      if (!one || one.from === null || one.to === null) return [];
      const colour = chosen < 0 ? themePalette.axis : focusColour(themePalette, chosen);
      return [
        {
          key,
          x,
          y,
          heading: label,
          rows: [
            {
              label: `${formatValue(one.from, indicator)} to ${formatValue(one.to, indicator)}`,
              value: formatChange(one.change, indicator),
              colour
            },
            ...(testWords(one) ? [{label: testWords(one), value: "", colour}] : [])
          ],
          marks: [{x, y, colour: themePalette.ink}]
        }
      ];
    });
    return {stops, top: frame.top, bottom: frame.bottom, rule: false};
  },
  rows(model) {
    const {of, from, to, phi} = model;
    const {indicator, name, unit, source, last_release} = of.indicator;
    return [
      [
        ...figureColumns,
        "since",
        "value_since",
        "change",
        "change_low_95",
        "change_high_95",
        "widened_low_95",
        "widened_high_95",
        "dispersion",
        "test",
        "source",
        "released"
      ],
      ...tabled(model).map((one) => [
        ...[indicator, name, unit, one.area.name, ...codesOf(one.area), to.period, to.year, one.to],
        one.to === null ? null : formatValue(one.to, of.indicator),
        ...[from.period, one.from, one.change],
        ...[...(one.counted?.plain ?? [null, null]), ...(one.counted?.wide ?? [null, null])].map(shortened),
        ...[shortened(phi), testWords(one) || null, source, last_release]
      ])
    ];
  },
  fileName: ({of, from, to}) => `${of.indicator.indicator}-change-${from.year}-${to.year}`,
  year: ({to}) => to.year
});

/** Those told of that no dot stands for, then all authorities from the largest rise to the largest fall. */
function tabled({told, authorities}: ChangeModel): AreaChange[] {
  const drawn = new Set(authorities.map(({area}) => area));
  return [...told.filter(({area}) => !drawn.has(area)), ...[...authorities].reverse()];
}

function rowWords(one: AreaChange, indicator: ChangeModel["of"]["indicator"]): string[] {
  const {change, from, to, counted} = one;
  if (change === null || from === null || to === null) return [];
  const short = counted?.sureness === "chance" ? "more than chance alone" : testWords(one);
  return [
    formatChange(change, indicator),
    `from ${formatValue(from, indicator)} to ${formatValue(to, indicator)}`,
    ...(counted?.sureness ? [short] : [])
  ];
}

function whyEmpty({told}: ChangeModel): string {
  const [first] = told;
  if (first) return `${first.area.name}: ${first.why ?? "no change can be given"}`;
  return "counts and sums say how large an area is, so their changes are not set beside each other: choose an area to see its own";
}

function shortened(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(6));
}
