import {drawFunnel, type FunnelLayout, layoutFunnel} from "../charts/funnel.js";
import {colourPlace, focusColour, themePalette} from "../charts/palette.js";
import {formatNumber, formatTick, formatValue} from "../domain/format.js";
import {sourceWords, unitWords} from "../domain/indicator-words.js";
import {areasWord, areaTitle, nationName} from "../domain/site.js";
import {codesOf, figureColumns} from "./chart-csv.js";
import {exhibit} from "./exhibit.js";
import {type FunnelModel, funnelModel} from "./funnel-model.js";
import {funnelFinding, funnelNotes, placeWords} from "./funnel-words.js";

/** Every authority of a year by how many its figure is of, between the limits that chance would leave about England. */
export const funnel = exhibit<"indicator", FunnelModel, FunnelLayout>({
  name: "funnel",
  label: `Funnel of ${areasWord}`,
  about: "indicator",
  embeds: true,
  params: ["areas", "year", "limits"],
  needs: ["indicator", "every", "counts"],
  tells: true,
  prepare: funnelModel,
  say(model) {
    const {indicator, ranked} = model.of;
    const finding = funnelFinding(model);
    return {
      title: `${indicator.name}, ${areasWord} by size, ${ranked?.period ?? ""}`,
      subtitle: unitWords(indicator),
      finding,
      notes: funnelNotes(model),
      source: sourceWords(indicator),
      sentence: `${indicator.name}, ${ranked?.period ?? ""}: ${finding}`
    };
  },
  describe: (model) =>
    `${model.of.indicator.name}, ${model.of.ranked?.period ?? ""}: ${model.areas.length} ${areasWord} by value and size, with limits of 95% and 99.8% about ${nationName}. ${funnelFinding(model)}`,
  layout: ({of, areas, limitsAt, average}, {width}) =>
    layoutFunnel(
      areas.map(({area, name, denominator, value, side}) => ({
        key: area,
        label: name,
        denominator,
        value,
        side,
        chosen: colourPlace(
          area,
          of.chosen.map((one) => one.area)
        )
      })),
      {
        width,
        limits: limitsAt,
        average,
        averageText: `${nationName} ${formatValue(average, of.indicator)}`,
        formatValue: (value, step) => formatTick(value, of.indicator, {step}),
        formatCount: formatNumber,
        axis: "How many the figure is of, from few to many",
        named: width < 480 ? 6 : 14
      }
    ),
  draw: (layout, {palette = themePalette, document, description}) =>
    drawFunnel(layout, {document, palette, description}),
  table: ({of, areas}) => [
    [areaTitle, "Value", "Count", "Of", "Limits"],
    ...areas.map((one) => [
      one.name,
      formatValue(one.value, of.indicator),
      formatNumber(one.count),
      formatNumber(one.denominator),
      placeWords(one)
    ])
  ],
  stops: ({dots, frame}, {of, areas}) => {
    const byKey = new Map(areas.map((one) => [one.area, one]));
    // From few to many, as they stand.
    const stops = [...dots]
      .sort((a, b) => a.x - b.x || a.y - b.y)
      .flatMap(({key, label, x, y, chosen}) => {
        const one = byKey.get(key);
        if (!one) return [];
        const colour = chosen < 0 ? themePalette.axis : focusColour(themePalette, chosen);
        const of1 = `${formatNumber(one.count)} of ${formatNumber(one.denominator)}`;
        return [
          {
            key,
            x,
            y,
            heading: label,
            rows: [
              {label: of1, value: formatValue(one.value, of.indicator), colour},
              {label: placeWords(one), value: "", colour}
            ],
            marks: [{x, y, colour: themePalette.ink}]
          }
        ];
      });
    return {stops, top: frame.top, bottom: frame.bottom, rule: false};
  },
  rows: ({of, areas, limitsAt, limits}) => {
    const {indicator, name, unit, source, last_release} = of.indicator;
    return [
      [
        ...figureColumns,
        "count",
        "denominator",
        "limits",
        "lower_95",
        "upper_95",
        "lower_998",
        "upper_998",
        "place",
        "source",
        "released"
      ],
      ...areas.map((one) => {
        const [inner, outer] = [limitsAt(one.denominator, 95), limitsAt(one.denominator, 998)];
        const shown = [inner.lower, inner.upper, outer.lower, outer.upper].map((limit) => Number(limit.toPrecision(6)));
        return [
          ...[indicator, name, unit, one.name, ...codesOf(of.byArea.get(one.area))],
          ...[
            of.ranked?.period ?? null,
            of.ranked?.year ?? null,
            Number(one.value.toPrecision(8)),
            formatValue(one.value, of.indicator)
          ],
          ...[one.count, one.denominator, limits, ...shown, placeWords(one), source, last_release]
        ];
      })
    ];
  },
  fileName: ({of}) => `${of.indicator.indicator}-funnel-${of.ranked?.year ?? ""}`,
  year: ({of}) => of.ranked?.year ?? null
});
