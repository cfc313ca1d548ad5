import {dateWords} from "../domain/words.js";
import {type Drawable, drawable, isReason, type Said, type Shown} from "../exhibits/exhibit.js";
import {thaw} from "../exhibits/frozen.js";
import type {IndicatorModel} from "../exhibits/indicator-model.js";
import {trendCore} from "../exhibits/trend-core.js";
import {isMultiples} from "../exhibits/trend-limits.js";
import {type ChartKinds, type EmbedRequest, following, livePath, RequestError} from "../state/request.js";
import {fetched, placed} from "./fetched.js";
import {filesFor} from "./files-for.js";
import {embedModel, type Known} from "./model.js";

/** A chart ready to be drawn at any width. */
export interface Drawing extends Shown, Said {
  /** Which values are shown: the newest, or those of a day. */
  standing: string;
  /** Where the live page is, below the site's address. */
  live: string;
  /** Whether it fills a height that it is given. */
  fills: boolean;
}

/** What a chart may ask for. */
export interface Context extends Known {
  /** What kinds of charts there are. */
  kinds: ChartKinds;
  /** Address of the site, with a slash at its end; null where neither script nor author says it. */
  base: string | null;
  /** Where scripts come from: only where this one came from, never where markup says; null where that is not known. */
  scripts: string | null;
}

/** What draws a kind of chart, and what fetches what it is of beside an indicator's figures, or in their place. */
interface Kind extends Drawable<object> {
  /** Path of the page whose query is all its choices. */
  page?: string;
  sourceOf?: (request: EmbedRequest, base: string, model: IndicatorModel | false, key: string) => Promise<object>;
}

/** The trend, which most articles want, is in the script; the others arrive with the first chart of theirs. */
const trend: Kind = drawable(trendCore);

/** From what is asked to what can be drawn. Rejects with a `RequestError` where the author can mend it. */
export async function drawingOf(request: EmbedRequest, context: Context): Promise<Drawing> {
  if (request.values !== null) return frozen(request);
  const {scripts, kinds} = context;
  const base = placed(context.base);
  const needs = kinds[request.chart] ?? [];
  const arriving = Promise.all([
    needs.includes("indicator") && filesFor(request, needs, base),
    request.chart === trend.name ? trend : fetched<Kind>(scripts, request.chart)
  ]);
  // Unpacked while the files are under way.
  context.areas();
  const [files, own] = await arriving;
  const model = files && embedModel(request, files, {...context, needs});
  const source = own.sourceOf ? await own.sourceOf(request, base, model, context.key) : model;
  const form = own === trend && isMultiples(source as IndicatorModel) ? await fetched<Kind>(scripts, "multiples") : own;
  const shown = form.show(source as object);
  if (isReason(shown)) throw new RequestError(shown.reason);
  return {
    ...saying(shown),
    standing: following,
    live: own.page ? `${own.page}?${request.query ?? ""}` : livePath(request),
    fills: own.fills
  };
}

/** A trend that carries its own values: nothing is fetched. */
async function frozen({values, indicator, state}: EmbedRequest): Promise<Drawing> {
  const {model, date, withoutReports} = thaw(values ?? "", state);
  const drawing = saying(trend.show(model) as Shown);
  if (withoutReports) drawing.notes.push("Figures stated in inspection reports are left out.");
  return {
    ...drawing,
    standing: date ? `Figures as of ${dateWords(date)}, which do not change` : "Figures that do not change",
    live: indicator ? livePath({indicator, state}) : "",
    fills: trend.fills
  };
}

function saying(shown: Shown): Shown & Said {
  const {printedNotes, ...said} = shown.say();
  return {...shown, ...said, notes: printedNotes};
}
