import type {TrendLayout} from "../../charts/trend-types.js";
import {figure, plot} from "../../components/figure.js";
import {markup} from "../../dom/element.js";
import {unbroken} from "../../dom/unbroken.js";
import type {Href} from "../../domain/href.js";
import {sourceWords, unitWords} from "../../domain/indicator-words.js";
import {modelNote} from "../../domain/neighbour-models.js";
import {areasWord, neighboursInFull} from "../../domain/site.js";
import {trendFinding} from "../../exhibits/chart-sentence.js";
import {trendWalk} from "../../exhibits/chart-stops.js";
import type {Size} from "../../exhibits/exhibit.js";
import type {IndicatorModel} from "../../exhibits/indicator-model.js";
import {
  drawInspected,
  type InspectedLayout,
  layOutInspected,
  shownInspections,
  walkInspected
} from "../../exhibits/inspections.js";
import {trendCore} from "../../exhibits/trend-core.js";
import {gapNotes, isCut} from "../../exhibits/trend-words.js";
import type {InteractOptions} from "../../interaction/types.js";
import {chartQuery} from "../../state/builder-state.js";
import type {ViewOptions} from "../view-options.js";

/** Width in pixels of the lead charts: they stand side by side, or alone on a phone. */
export const leadWidth = 366;

/** Height in pixels of the lead charts. */
const leadHeight = 208;

/** How a lead chart is made: as others, of a width. */
type LeadOptions = Omit<ViewOptions, "width"> & {width: number};

/** A lead chart with what is said of it; what all of them share is said beside them. */
export function leadFigure(model: IndicatorModel, {href, ...options}: LeadOptions & {href: Href}): HTMLElement {
  const {document} = options;
  const {indicator} = model;
  return figure([plot(leadSvg(model, options), {document})], {
    part: indicator.indicator,
    level: 3,
    title: indicator.name,
    finding: trendFinding(model),
    subtitle: unitWords(indicator),
    notes: gapNotes(model),
    href,
    of: chartQuery({chart: "trend", indicator: indicator.indicator, state: model.state}),
    document
  });
}

/** Where the figures of lead charts come from, each publication once. */
export function leadSources(models: readonly Pick<IndicatorModel, "indicator">[], document: Document): HTMLElement {
  const sources = [...new Set(models.map(({indicator}) => sourceWords(indicator)))];
  return markup(document).html(
    "p",
    {class: "leads-sources"},
    unbroken(`${sources.length === 1 ? "Source" : "Sources"}: ${sources.join("; ")}`, document)
  );
}

/** What the shade and the dotted lines of lead charts are, said once for all of them. */
export function leadKey(models: readonly IndicatorModel[], document: Document): HTMLElement | null {
  const compared = models.find(({trend}) => trend.some(({role}) => role === "neighbours"));
  const words = [
    models.some((model) => isCut(model)) && "A saw-toothed axis does not start at zero.",
    models.some(({band}) => band.length > 0) && `Shaded: the middle half of ${areasWord}.`,
    compared && `Dotted: the ${compared.state.average} of the ${neighboursInFull}${modelNote(compared.state.model)}.`,
    models.some((model) => shownInspections(model).length > 0) &&
      "Upright lines: graded inspections, in the colour of the grade."
  ].filter(Boolean);
  return words.length > 0 ? markup(document).html("p", {class: "leads-key"}, [words.join(" ")]) : null;
}

/** The drawing of a lead chart: the exhibit of trends, low, with the inspections of its area. */
export function leadSvg(model: IndicatorModel, options: LeadOptions): SVGSVGElement {
  const {document, root, palette} = options;
  return drawInspected(layoutOf(model, options), {
    document,
    palette,
    base: root,
    description: trendCore.describe(model)
  });
}

/** What a reader does with a lead chart. */
export function leadInteraction(
  model: IndicatorModel,
  options: LeadOptions
): InteractOptions<TrendLayout | InspectedLayout> {
  const {document, root} = options;
  const layout = () => layoutOf(model, options);
  return {
    layout,
    walk: () => {
      const numbers = layout();
      return walkInspected(trendWalk(numbers), numbers);
    },
    draw: (numbers) => drawInspected(numbers, {document, base: root, description: trendCore.describe(model)})
  };
}

function layoutOf(model: IndicatorModel, options: LeadOptions): TrendLayout | InspectedLayout {
  return layOutInspected(trendCore.layout(model, sizeOf(options)), model);
}

function sizeOf({width, height = leadHeight}: LeadOptions): Size {
  return {width, height};
}
