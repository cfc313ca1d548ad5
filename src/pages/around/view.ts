import {aroundDomain, drawAround, layoutAround} from "../../charts/around.js";
import {plot} from "../../components/figure.js";
import {tableTools} from "../../components/table-download.js";
import {type Child, markup} from "../../dom/element.js";
import {groupedTable} from "../../dom/table.js";
import {formatChange} from "../../domain/format.js";
import type {Href} from "../../domain/href.js";
import {sourceWords, unitWords} from "../../domain/indicator-words.js";
import {isCount} from "../../domain/leads.js";
import {families, type Indicator} from "../../domain/tables.js";
import {plainName} from "../../exhibits/chart-sentence.js";
import type {AroundGroup, AroundModel, offsets} from "./model.js";
import {groupSentence, outcomeWords, spanWords} from "./words.js";

/** The parts of the page by name, in reading order. */
const aroundParts = ["heading", "controls", "message", "groups"] as const;

interface PartOptions {
  document: Document;
  /** The way from the page to the site's root. */
  root: Href;
}

/** What a reader can choose: shares, rates and scores that lead their families. */
export function choosable(indicators: readonly Indicator[]): Indicator[] {
  return indicators.filter((one) => one.headline !== null && !isCount(one));
}

/** The page of judgements beside figures, whole, of one indicator. */
export function aroundView(
  model: AroundModel,
  {indicators, ...options}: PartOptions & {indicators: readonly Indicator[]}
): HTMLElement {
  const {html} = markup(options.document);
  const content: Readonly<Record<(typeof aroundParts)[number], readonly Child[]>> = {
    heading: headingPart(options),
    controls: [controls(model, indicators, options.document)],
    message: [],
    groups: groupsPart(model, options)
  };
  return html(
    "div",
    {"data-view": "around", "data-indicator": model.indicator.indicator},
    aroundParts.map((name) =>
      html("section", {"data-part": name, "aria-live": name === "message" ? "polite" : null}, content[name])
    )
  );
}

function headingPart({document, root}: PartOptions): Child[] {
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

function controls({indicator}: AroundModel, indicators: readonly Indicator[], document: Document): HTMLElement {
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

/** The three groups side by side on one scale, and their values. */
export function groupsPart(model: AroundModel, {document, root}: PartOptions): Child[] {
  const {html} = markup(document);
  const {indicator, groups} = model;
  const domain = aroundDomain(groups.flatMap(({years}) => years));
  return [
    html("h2", {}, [html("a", {href: `${root}indicator/${indicator.indicator}`}, [plainName(indicator)])]),
    html("p", {class: "muted", role: "status"}, [
      `Mean difference from England. ${unitWords(indicator)}. ${spanWords(model)}`
    ]),
    html(
      "div",
      {class: "around"},
      groups.map((group) => groupFigure(group, model, {document, domain}))
    ),
    html("p", {class: "muted"}, [
      `Dots: means. Bars: their 95% intervals by Student’s t, of the same authorities in every year: whether two years differ cannot be read off two bars. Source: ${sourceWords(indicator)}; inspection reports.`
    ]),
    valuesTable(model, document)
  ];
}

function groupFigure(
  group: AroundGroup,
  model: AroundModel,
  {document, domain}: {document: Document; domain: readonly [number, number]}
): HTMLElement {
  const {html} = markup(document);
  const format = (value: number) => formatChange(value, model.indicator);
  const sentence = groupSentence(group, model);
  return html("figure", {"data-outcome": group.outcome}, [
    html("h3", {}, [`${outcomeWords[group.outcome]}: ${group.n} ${group.n === 1 ? "authority" : "authorities"}`]),
    html("p", {class: "finding"}, [sentence]),
    group.years.length > 0 &&
      plot(
        drawAround(layoutAround(group.years, {domain, format}), {
          description: `${outcomeWords[group.outcome]}. ${sentence}`,
          document
        }),
        {document}
      )
  ]);
}

function valuesTable({indicator, groups}: AroundModel, document: Document): HTMLElement {
  const {html} = markup(document);
  const number = (value: number | null) => (value === null ? "" : formatChange(value, indicator));
  return html("div", {class: "with-download"}, [
    html("div", {class: "table-head"}, [
      html("p", {class: "muted"}, ["Year 0 is the one in which the inspection ended."]),
      tableTools({
        document,
        name: `judgements-beside-${indicator.indicator}`,
        source: `${sourceWords(indicator)}; Ofsted inspection reports`
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

function offsetWords(offset: (typeof offsets)[number] | number): string {
  return offset < 0 ? `−${-offset}` : offset > 0 ? `+${offset}` : "0";
}
