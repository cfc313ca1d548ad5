import {figure, plot, printedWidths} from "../../components/figure.js";
import {tableTools} from "../../components/table-download.js";
import {type Child, markup} from "../../dom/element.js";
import {groupedTable} from "../../dom/table.js";
import {isCount} from "../../domain/leads.js";
import {families, type Indicator} from "../../domain/tables.js";
import {capital} from "../../domain/words.js";
import {around} from "../../exhibits/around.js";
import {type AroundGroup, type AroundModel, aroundModel} from "../../exhibits/around-model.js";
import type {Around} from "../../exhibits/around-of.js";
import {
  aroundSource,
  countWords,
  groupSentence,
  meanWords,
  offsetWords,
  outcomeWords,
  spanWords
} from "../../exhibits/around-words.js";
import {plainName} from "../../exhibits/chart-sentence.js";
import {isReason} from "../../exhibits/exhibit.js";
import {formatAroundState} from "../../state/around-state.js";
import {chartQuery} from "../../state/builder-state.js";
import {defaultChartState} from "../../state/chart-state.js";
import type {ViewOptions} from "../view-options.js";

/** The parts of the page by name, in reading order. */
const aroundParts = ["heading", "controls", "message", "around", "groups"] as const;

/** What a reader can choose: whatever does not count how large an authority is. */
export function choosable<One extends Indicator & {authorities?: number}>(indicators: readonly One[]): One[] {
  return indicators.filter((one) => !isCount(one) && one.authorities !== 0);
}

/** The page of judgements beside figures, whole, of one indicator. */
export function aroundView(
  of: Around,
  {indicators, ...options}: ViewOptions & {indicators: readonly Indicator[]}
): HTMLElement {
  const {html} = markup(options.document);
  const content: Readonly<Record<(typeof aroundParts)[number], readonly Child[]>> = {
    heading: headingPart(options),
    controls: [controls(of, indicators, options.document)],
    message: [],
    around: chartPart(of, options),
    groups: groupsPart(of, options)
  };
  return html(
    "div",
    {"data-view": "around"},
    aroundParts.map((name) =>
      html("section", {"data-part": name, "aria-live": name === "message" ? "polite" : null}, content[name])
    )
  );
}

function headingPart({document, root}: ViewOptions): Child[] {
  const {html} = markup(document);
  return [
    html("h1", {}, ["Judgements beside figures"]),
    html("p", {class: "lede"}, [
      "What a figure did in the five years around an inspection, in authorities whose overall grade got better, got worse, or stayed."
    ]),
    html("p", {class: "notice"}, [
      html("b", {}, ["This shows no effect of inspection. "]),
      "Authorities are likelier to be judged hard when things stand at their worst, and figures that are extreme move back by themselves, inspected or not. A mean that returns after a judgement is what that alone would give. The groups differed before, and the figures of one year are partly of before the inspection. ",
      html("a", {href: `${root}judgements`}, ["Who was graded how"])
    ])
  ];
}

function controls({indicator}: Around, indicators: readonly Indicator[], document: Document): HTMLElement {
  const {html} = markup(document);
  const option = (one: Indicator) =>
    html("option", {value: one.indicator, selected: one.indicator === indicator.indicator}, [plainName(one)]);
  const own = choosable(indicators);
  return html("div", {class: "filters needs-script"}, [
    html("label", {class: "wide"}, [
      "Indicator",
      html(
        "select",
        {name: "indicator"},
        families.flatMap((family) => {
          const options = own.filter((one) => one.family === family).map(option);
          return options.length > 0 ? [html("optgroup", {label: family}, options)] : [];
        })
      )
    ])
  ]);
}

/** The chart of the three groups; why there is none, where there is none. */
export function chartPart(of: Around, {document, root, palette, width, menus}: ViewOptions): Child[] {
  const {html} = markup(document);
  const {indicator} = of;
  const href = `${root}indicator/${indicator.indicator}` as const;
  const shown = around.show(of);
  if (isReason(shown))
    return [
      html("h2", {}, [html("a", {href}, [plainName(indicator)])]),
      html("p", {class: "notice"}, [`${capital(shown.reason)}.`])
    ];
  const drawn = (at: number, name?: string) =>
    plot(shown.draw({document, palette, base: root, width: at}), {document, ...(name && {name})});
  const menu = menus?.[around.name];
  return [
    figure(width === undefined ? printedWidths.map((one) => drawn(one.width, one.name)) : [drawn(width)], {
      ...shown.say(),
      part: around.name,
      href,
      of: chartQuery({
        ...{chart: around.name, indicator: "", state: defaultChartState},
        query: formatAroundState(indicator).slice(1)
      }),
      ...(menu && {menu: menu()}),
      document
    })
  ];
}

/** Each group in a sentence, and every mean in a table; nothing where there is no chart. */
export function groupsPart(of: Around, {document}: Pick<ViewOptions, "document">): Child[] {
  const {html} = markup(document);
  const model = aroundModel(of);
  if (isReason(model)) return [];
  return [
    html("h2", {}, ["Each group in words and numbers"]),
    html("p", {class: "muted", role: "status"}, [`${plainName(model.indicator)}. ${spanWords(model)}`]),
    html(
      "div",
      {class: "around"},
      model.groups.map((group) =>
        html("div", {"data-outcome": group.outcome}, [
          html("h3", {}, [`${outcomeWords[group.outcome]}: ${countWords(group.n)}`]),
          html("p", {}, [groupSentence(group, model)])
        ])
      )
    ),
    valuesTable(model, document)
  ];
}

function valuesTable(model: AroundModel, document: Document): HTMLElement {
  const {html} = markup(document);
  const {indicator, groups} = model;
  const number = (value: number | null) => (value === null ? "" : meanWords(value, indicator));
  return html("div", {class: "with-download"}, [
    html("div", {class: "table-head"}, [
      html("p", {class: "muted"}, ["Year 0 is the one in which the inspection ended."]),
      tableTools({
        document,
        name: `judgements-beside-${indicator.indicator}`,
        source: aroundSource(model)
      })
    ]),
    html("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Means around inspections"}, [
      groupedTable<AroundGroup["years"][number] & {n: number}>(
        [
          {
            key: "year",
            heading: "Year",
            label: "Year",
            type: "number",
            cell: ({offset}) => offsetWords(offset),
            value: ({offset}) => offset
          },
          {key: "n", heading: "Authorities", label: "Authorities", type: "number", cell: ({n}) => n},
          {
            key: "mean",
            heading: "Mean from England",
            label: "Mean from England",
            type: "number",
            cell: ({mean}) => number(mean),
            value: ({mean}) => mean
          },
          {
            key: "low",
            heading: "95% from",
            label: "95% from",
            type: "number",
            cell: ({low}) => number(low),
            value: ({low}) => low
          },
          {
            key: "high",
            heading: "to",
            label: "to",
            type: "number",
            cell: ({high}) => number(high),
            value: ({high}) => high
          }
        ],
        groups.map(({outcome, n, years}) => ({
          heading: outcomeWords[outcome],
          rows: years.map((year) => ({...year, n}))
        })),
        {document, attributes: {class: "around-values"}}
      )
    ])
  ]);
}
