import type {ScatterLayout} from "../../charts/scatter.js";
import {chartMenu} from "../../components/chart-menu.js";
import {comparedFigures, compareGround} from "../../components/compare-figures.js";
import {live} from "../../components/live.js";
import {partOf, startWhenNeeded, watchWidth} from "../../components/page-engine.js";
import {filesOf} from "../../exhibits/chart-files.js";
import type {CompareGround} from "../../exhibits/comparison-of.js";
import {isReason} from "../../exhibits/exhibit.js";
import type {Pair} from "../../exhibits/pair.js";
import {pairModel} from "../../exhibits/pair-model.js";
import {indicatorsOfPair, pairOf, pairState} from "../../exhibits/pair-of.js";
import {scatter} from "../../exhibits/scatter.js";
import {interactLater} from "../../interaction/later.js";
import {defaultChartState} from "../../state/chart-state.js";
import {lastArea} from "../../state/last-visit.js";
import {formatScatterState, parseScatterState, type ScatterState, type Span} from "../../state/scatter-state.js";
import {type ListedIndicator, scatterChoices, spanForm} from "./choices.js";
import {scatterPart, selectedPart} from "./view.js";

const root = "./" as const;

/** What the page shows: both indicators, or what of them did not come. */
interface Shown {
  pair: Pair | null;
  missing: readonly string[];
}

/** Makes the page of two indicators live: its choices in the address, its figures from the small files of indicators. */
export function mountScatter(page: HTMLElement): void {
  const {ownerDocument: document} = page;
  const base = new URL(root, location.href).href;
  const figuresOf = comparedFigures(base);
  const interact = interactLater(page);
  const listed = listedIndicators(page);
  const indicators = new Set(listed.map(({indicator}) => indicator));
  const parse = (search: string) => parseScatterState(search, indicators.size > 0 ? {indicators} : {});
  const change = (part: Partial<ScatterState>) => void pairs.choose({...pairs.state(), ...part});
  const list = (spans: {x: Span; y: Span} | null) => {
    const pair = pairs.model()?.pair;
    if (pair) partOf(page, "selected").replaceChildren(...nodes(selectedPart(pair, spans, {document, root})));
  };
  const form = spanForm(document, {
    list,
    zoom: (zoom) => change({zoom: zoom ?? undefined} as Partial<ScatterState>)
  });
  let choices: ReturnType<typeof scatterChoices> | null = null;

  const pairs = live<ScatterState, CompareGround, Shown>(page, {
    parse,
    format: formatScatterState,
    first(state) {
      const visited = lastArea();
      return state.areas.length === 0 && visited ? {...state, areas: [visited]} : state;
    },
    async needs(state, {areas}) {
      const {figures, missing} = await figuresOf(indicatorsOfPair(state));
      return {pair: pairOf(state, {areas, figures}), missing};
    },
    update({pair}, state, {areas}) {
      choices ??= scatterChoices(document, {indicators: listed, areas, change});
      const model = pair && pairModel(pair);
      choices.update(state, model && !isReason(model) ? model : {year: null, years: []});
      if (!choices.element.isConnected) partOf(page, "choices").replaceChildren(choices.element);
      if (!form.element.isConnected) partOf(page, "within").replaceChildren(form.element);
      partOf(page, "selected").replaceChildren();
    },
    parts: [
      {
        name: "scatter",
        isWide: true,
        key: ({pair}) =>
          pair && [pair.x.indicator.indicator, pair.y.indicator.indicator, pair.chosen, pair.year, pair.zoom],
        view: ({pair}, {width}) =>
          pair ? scatterPart(pair, {document, root, width, menus: {[scatter.name]: () => menuOf(pair, document)}}) : [],
        after({pair}, {width}) {
          const plot = partOf(page, "scatter").querySelector<HTMLElement>(".plot");
          const shown = pair && scatter.show(pair);
          if (!plot || !shown || isReason(shown) || !shown.walk) return;
          const {walk, layout, redraw} = shown;
          interact(scatter.name, plot, {
            layout: () => layout({width}),
            walk: () => walk({width}),
            draw: (numbers) => redraw(numbers, {document, base: root})
          });
          void lasso(plot, layout({width}) as ScatterLayout, (spans) => {
            if (spans) form.show(spans);
            list(spans);
          });
        }
      }
    ],
    problems({pair, missing}, {year: wanted}) {
      const gone = missing.map((slug) => `no figures of the indicator "${slug}" came`);
      const {year, years} = yearsOf(pair);
      return wanted === undefined || wanted === year || years.length === 0
        ? gone
        : [...gone, `no figures of both for ${wanted}: shown is ${year}`];
    },
    attempt: (work) => engine.attempt(work)
  });
  const begin = async () => pairs.begin(await compareGround(base));
  const engine = startWhenNeeded({message: partOf(page, "message"), light: begin, ready: begin});
  watchWidth(partOf(page, "scatter"), (width, isPaper) => pairs.resize(width, isPaper));
}

/** The indicators that can be chosen, as the page's own list has them. */
function listedIndicators(page: HTMLElement): ListedIndicator[] {
  return [...page.querySelectorAll<HTMLOptionElement>('select[name="x"] option')].map((option) => ({
    indicator: option.value,
    short_name: option.textContent ?? "",
    family: (option.parentElement?.getAttribute("label") ?? "") as ListedIndicator["family"]
  }));
}

function yearsOf(pair: Pair | null): {year: number | null; years: readonly number[]} {
  const model = pair && pairModel(pair);
  return model && !isReason(model) ? model : {year: null, years: []};
}

/** Lets a reader draw a rectangle over the chart, by a script that comes after it; tells its figures. */
async function lasso(
  plot: HTMLElement,
  {frame, domain}: ScatterLayout,
  choose: (spans: {x: Span; y: Span} | null) => void
): Promise<void> {
  const {lassoOn} = await import("../../interaction/lasso.js");
  const chart = plot.querySelector<SVGSVGElement>("svg");
  if (!chart) return;
  const figure = ([from, to]: Span, share: number) => from + (to - from) * share;
  const across = (place: number) => figure(domain.x, (place - frame.left) / (frame.right - frame.left));
  const upright = (place: number) => figure(domain.y, (frame.bottom - place) / (frame.bottom - frame.top));
  lassoOn(chart, {
    frame,
    choose: (one) =>
      choose(one && {x: [across(one.left), across(one.right)], y: [upright(one.bottom), upright(one.top)]})
  });
}

function menuOf(pair: Pair, document: Document): Element {
  const shown = scatter.show(pair);
  if (isReason(shown)) return document.createElement("span");
  const state = pairState(pair);
  const query = formatScatterState(state);
  const asked = {of: "pair" as const, ...state};
  return chartMenu(filesOf(scatter, shown, {document, root, state: defaultChartState, indicator: "", query, asked}), {
    document
  });
}

function nodes(children: ReturnType<typeof selectedPart>): Node[] {
  return children.filter((child): child is Node => typeof child === "object" && child !== null);
}
