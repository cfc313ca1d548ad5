import {sourceWords} from "../domain/indicator-words.js";
import {dateWords} from "../domain/words.js";
import {thaw} from "../exhibits/frozen.js";
import {type IndicatorModel, isMultiples} from "../exhibits/indicator-model.js";
import {trendNotes} from "../exhibits/trend-words.js";
import {formatChartState} from "../state/chart-state.js";
import {type ChartKind, type EmbedRequest, following} from "../state/request.js";
import {fetched, placed} from "./fetched.js";
import {filesFor} from "./files-for.js";
import {embedModel, type Known} from "./model.js";
import {trendParts} from "./trend-kind.js";

/** How wide a chart is drawn, and how high where its place is fixed. */
export interface Place {
  document: Document;
  /** Address of the site, with a slash at its end: links of the chart lead there; null where it is not known. */
  base: string | null;
  /** Where scripts come from; null where that is not known. */
  scripts: string | null;
  /** Width in pixels. */
  width: number;
  /** Height in pixels of the drawing alone; null leaves it to the chart. */
  height: number | null;
  /** Width of the typeface around the chart as a share of that of the site's own; at least 1. */
  typeWidth: number;
}

/** What is drawn, and how. */
export interface Parts {
  title: string;
  subtitle: string;
  notes: string[];
  draw: (place: Place) => SVGSVGElement;
  /** Lets a reader walk through what was drawn by pointer, touch and keyboard. */
  walk: (plot: HTMLElement, place: Place) => void;
  /** The values shown: the first row has the headings. */
  table: () => string[][];
}

/** A chart ready to be drawn at any width. */
export interface Drawing extends Parts {
  source: string;
  /** Which values are shown: the newest, or those of a day. */
  standing: string;
  /** Where the live page is, below the site's address. */
  live: string;
}

/** What a kind of chart may ask for. */
export interface Context extends Known {
  /** Address of the site, with a slash at its end; null where neither script nor author says it. */
  base: string | null;
  /** Where scripts come from: only where this one came from, never where markup says; null where that is not known. */
  scripts: string | null;
}

/** A kind of chart: from what is asked to what can be drawn. Rejects with a `RequestError` where the author can mend it. */
export type Kind = (request: EmbedRequest, context: Context) => Promise<Drawing>;

/** The parts of a kind of chart that draws an indicator. */
export type IndicatorParts = (model: IndicatorModel) => Parts;

/**
 * The kinds that can be embedded; another one in `src/charts` becomes embeddable by a line here and its name in
 * `chartKinds`. The trend, which most articles want, is in the script; the others arrive with the first chart of theirs.
 */
export const kinds: Readonly<Record<ChartKind, Kind>> = {
  trend: ofIndicator(async () => trendParts),
  ranking: ofIndicator((scripts) => fetched(scripts, "ranking")),
  number: ofIndicator((scripts) => fetched(scripts, "number")),
  timeline: async (request, context) => (await fetched<Kind>(context.scripts, "timeline"))(request, context)
};

/** A trend that carries its own values: nothing is fetched. */
export async function frozenKind({values, indicator, state}: EmbedRequest): Promise<Drawing> {
  const {model: thawed, source, date, withoutReports} = thaw(values ?? "", state.zero);
  const model = {...thawed, state: {...thawed.state, average: state.average, model: state.model}};
  return {
    ...trendParts(model),
    notes: [
      // How many neighbours had a figure is not among what the first form carried.
      ...trendNotes({
        ...model,
        trend: model.trend.filter(
          ({role, points}) => role !== "neighbours" || points.some(({count}) => count !== undefined)
        )
      }),
      ...(withoutReports ? ["Figures stated in inspection reports are left out."] : [])
    ],
    source,
    standing: date ? `Figures as of ${dateWords(date)}, which do not change` : "Figures that do not change",
    live: indicator ? `indicator/${indicator}${formatChartState(state)}` : ""
  };
}

function ofIndicator(parts: (scripts: string | null) => Promise<IndicatorParts>): Kind {
  return async (request, context) => {
    const arriving = Promise.all([filesFor(request, placed(context.base)), parts(context.scripts)]);
    // Unpacked while the files are under way.
    context.areas();
    const [files, own] = await arriving;
    const model = embedModel(request, files, context);
    const of =
      request.chart === "trend" && isMultiples(model)
        ? await fetched<IndicatorParts>(context.scripts, "multiples")
        : own;
    return {
      ...of(model),
      source: sourceWords(model.indicator),
      standing: following,
      live: `indicator/${request.indicator}${formatChartState(request.state)}`
    };
  };
}
