import type {ScatterLayout} from "../../charts/scatter.js";
import {chartMenu} from "../../components/chart-menu.js";
import {comparedFigures, compareGround} from "../../components/compare-figures.js";
import {live} from "../../components/live.js";
import {partOf, startWhenNeeded, watchWidth} from "../../components/page-engine.js";
import {redraw} from "../../components/redraw.js";
import {makeSortable} from "../../dom/table-sort.js";
import {formatValue} from "../../domain/format.js";
import {areasWord, areaWord} from "../../domain/site.js";
import {filesOf} from "../../exhibits/chart-files.js";
import type {CompareGround} from "../../exhibits/comparison-of.js";
import {isReason, type ShownWhole} from "../../exhibits/exhibit.js";
import type {Pair} from "../../exhibits/pair.js";
import {type PairModel, pairModel} from "../../exhibits/pair-model.js";
import {indicatorsOfPair, pairOf, pairState} from "../../exhibits/pair-of.js";
import {scatter} from "../../exhibits/scatter.js";
import {interactLater} from "../../interaction/later.js";
import {isWhole, type Spans, zoomedBy} from "../../interaction/spans.js";
import {defaultChartState} from "../../state/chart-state.js";
import {lastArea} from "../../state/last-visit.js";
import {formatScatterState, type ScatterState} from "../../state/scatter-state.js";
import {parseScatterAddress, withoutStrangers} from "./address.js";
import {type ListedIndicator, scatterChoices} from "./choices.js";
import {takeInHand, zoomStep} from "./hand.js";
import {rounded, scatterTools} from "./tools.js";
import {chosenPart, scatterPart, tablePart} from "./view.js";

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
  const reading = indicators.size > 0 ? {indicators} : {};
  const change = (part: Partial<ScatterState>) => void pairs.choose({...pairs.state(), ...part});
  /** Authorities chosen from the chart, while its two indicators and its year are the same. */
  let chosen: {of: string; keys: ReadonlySet<string>} = {of: "", keys: new Set()};
  /** Whether what is shown next is drawn already, and whether the chart had the focus. */
  let drawn = {isSaid: false, byHand: false, focus: false};
  const chart = () => partOf(page, "scatter").querySelector<SVGSVGElement>(".plot > svg");
  const showChosen = (pair: Pair) => {
    const of = [pair.x.indicator.indicator, pair.y.indicator.indicator, pair.year].join();
    if (chosen.of !== of) chosen = {of, keys: new Set()};
    for (const circle of chart()?.querySelectorAll<SVGElement>("[data-series]") ?? [])
      circle.toggleAttribute("data-chosen", chosen.keys.has(circle.dataset.series ?? ""));
    redraw(partOf(page, "chosen"), chosenPart(pair, chosen.keys, {document, root}));
    const table = partOf(page, "chosen").querySelector("table");
    if (table) makeSortable(table);
  };
  const choose = (keys: Iterable<string>) => {
    const pair = pairs.model()?.pair;
    if (!pair) return;
    chosen = {...chosen, keys: new Set(keys)};
    showChosen(pair);
    tools.say(`${chosen.keys.size} ${chosen.keys.size === 1 ? areaWord : areasWord} chosen.`);
  };
  const see = (seen: Spans | null, {byHand = false} = {}) => {
    const own = chart();
    drawn = {isSaid: true, byHand, focus: own?.contains(document.activeElement) ?? false};
    const zoom = seen && {x: seen.x.map(rounded), y: seen.y.map(rounded)};
    // A history with an entry for every turn of the wheel would be of no use.
    void pairs.choose({...pairs.state(), zoom: zoom ?? undefined} as ScatterState, "replace");
  };
  const current = () => {
    const pair = pairs.model()?.pair;
    return pair ? seenOf(pair, width) : null;
  };
  let width = 0;
  const tools = scatterTools(document, {
    zoom(step) {
      const now = current();
      if (!now) return;
      const factor = step === "larger" ? zoomStep : 1 / zoomStep;
      const next = step === "whole" ? now.all : zoomedBy(now.seen, {all: now.all, factor});
      see(isWhole(next, now.all) ? null : next);
    },
    between: (spans) => see(spans),
    choose(spans) {
      const model = pairOrNull(pairs.model()?.pair);
      const isIn = (value: number, [from, to]: Spans["x"]) => value >= from && value <= to;
      choose((model?.points ?? []).filter(({x, y}) => isIn(x, spans.x) && isIn(y, spans.y)).map(({area}) => area.area));
    }
  });
  page.addEventListener("click", ({target}) => {
    if ((target as Element).closest('[data-part="chosen"] button[name="none"]')) choose([]);
  });
  let choices: ReturnType<typeof scatterChoices> | null = null;

  const pairs = live<ScatterState, CompareGround, Shown>(page, {
    parse: (search) => parseScatterAddress(search, reading),
    format: formatScatterState,
    // Which areas there are is known only with the ground.
    settle: (address, {areas}) => withoutStrangers(address, new Set(areas.map(({area}) => area))),
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
      if (!tools.element.isConnected) partOf(page, "tools").replaceChildren(tools.element);
    },
    parts: [
      {
        name: "scatter",
        isWide: true,
        key: ({pair}) =>
          pair && [pair.x.indicator.indicator, pair.y.indicator.indicator, pair.chosen, pair.year, pair.zoom],
        view: ({pair}, {width}) =>
          pair ? scatterPart(pair, {document, root, width, menus: {[scatter.name]: () => menuOf(pair, document)}}) : [],
        after({pair}, on) {
          const plot = partOf(page, "scatter").querySelector<HTMLElement>(".plot");
          const shown = pair && scatter.show(pair);
          if (!plot || !shown || isReason(shown) || !shown.walk) return;
          const {walk, layout, redraw: redrawn} = shown;
          const {isSaid, byHand, focus} = drawn;
          drawn = {isSaid: false, byHand: false, focus: false};
          interact(scatter.name, plot, {
            layout: () => layout({width: on.width}),
            walk: () => walk({width: on.width}),
            draw: (numbers) => redrawn(numbers, {document, base: root}),
            still: byHand
          });
          width = on.width;
          const {seen, all} = seenOf(pair, width);
          tools.show(seen, {isWhole: isWhole(seen, all)});
          void takeInHand({
            plot,
            layout: layout({width}) as ScatterLayout,
            all,
            redraw: (spans) => drawnBetween(pair, spans, {document, width}),
            isMoving: tools.isMoving,
            see,
            choose,
            toggle: (key) =>
              choose(chosen.keys.has(key) ? [...chosen.keys].filter((one) => one !== key) : [...chosen.keys, key])
          });
          showChosen(pair);
          if (focus) chart()?.focus({preventScroll: true});
          if (isSaid) tools.say(seenWords(pair, seen, {isWhole: isWhole(seen, all)}));
        }
      },
      {
        name: "table",
        late: ({pair}) => pair && [pair.x.indicator.indicator, pair.y.indicator.indicator, pair.year],
        view: ({pair}) => (pair ? tablePart(pair, {document, root}) : []),
        after() {
          const table = partOf(page, "table").querySelector("table");
          if (table) makeSortable(table);
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

function pairOrNull(pair: Pair | null | undefined): PairModel | null {
  const model = pair && pairModel(pair);
  return model && !isReason(model) ? model : null;
}

/** The figures between which the chart is drawn, and all that it could be. */
function seenOf(pair: Pair, width: number): {seen: Spans; all: Spans} {
  const {zoom, ...whole} = pair;
  const shown = scatter.show(whole);
  if (isReason(shown)) return {seen: {x: [0, 1], y: [0, 1]}, all: {x: [0, 1], y: [0, 1]}};
  const {domain: all} = shown.layout({width}) as ScatterLayout;
  return {seen: zoom ?? all, all};
}

/** The chart as it is where other figures are seen. */
function drawnBetween(pair: Pair, zoom: Spans, {document, width}: {document: Document; width: number}): SVGSVGElement {
  const shown = scatter.show({...pair, zoom}) as ShownWhole;
  return shown.draw({document, base: root, width});
}

/** What is seen, to those who cannot see it. */
function seenWords({x, y, ...pair}: Pair, seen: Spans, {isWhole: all}: {isWhole: boolean}): string {
  if (all) return `All ${areasWord} are shown.`;
  const {points = []} = pairOrNull({x, y, ...pair}) ?? {};
  const isIn = (value: number, [from, to]: Spans["x"]) => value >= from && value <= to;
  const shown = points.filter((one) => isIn(one.x, seen.x) && isIn(one.y, seen.y)).length;
  const span = ({indicator}: Pair["x"], [from, to]: Spans["x"]) =>
    `${indicator.short_name} from ${formatValue(from, indicator)} to ${formatValue(to, indicator)}`;
  return `${shown} of ${points.length} ${areasWord} are shown: ${span(x, seen.x)}, ${span(y, seen.y)}.`;
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
