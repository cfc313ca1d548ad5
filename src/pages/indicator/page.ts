import {chartMenu} from "../../components/chart-menu.js";
import {countsData} from "../../components/counts-data.js";
import {mountFolds} from "../../components/fold.js";
import {figuresFromEngine, figuresFromFiles} from "../../components/indicator-figures.js";
import {inspectionsOfArea} from "../../components/inspections-of.js";
import {keptAnswer} from "../../components/kept-answer.js";
import {live, type Part} from "../../components/live.js";
import {afterPaint, partOf, startWhenNeeded, watchWidth} from "../../components/page-engine.js";
import {searchIndex} from "../../components/search-index.js";
import type {IndicatorFigures} from "../../components/small-data.js";
import {hintTable} from "../../components/table-hint.js";
import {markup} from "../../dom/element.js";
import {citation} from "../../domain/indicator-words.js";
import {hasMap, siteTitle} from "../../domain/site.js";
import {filesOf} from "../../exhibits/chart-files.js";
import type {Exhibit, ShownWhole} from "../../exhibits/exhibit.js";
import {heldProblems, heldTo} from "../../exhibits/held.js";
import {indicatorExhibits} from "../../exhibits/indicator-exhibits.js";
import {type IndicatorModel, indicatorModel} from "../../exhibits/indicator-model.js";
import {trendTitle} from "../../exhibits/trend-words.js";
import {yearProblems} from "../../exhibits/year-problems.js";
import {type ChartState, formatChartState} from "../../state/chart-state.js";
import {lastArea, rememberArea} from "../../state/last-visit.js";
import type {ViewOptions} from "../view-options.js";
import {parseIndicatorAddress, withoutStrangers} from "./address.js";
import {indicatorControls} from "./controls.js";
import {furtherParts} from "./further.js";
import {rankingFilter} from "./ranking-filter.js";
import {indicatorScaffold} from "./scaffold.js";
import {aboutPart, exhibitContent, headingPart, isBeyond, tablePart} from "./view.js";
import {exhibitWalks} from "./walk.js";
import {yearPlayer} from "./year-player.js";

const root = "../";
/** The first is of all years: it is drawn at once. The others are of one, which few choices change. */
const [lead] = indicatorExhibits;

/**
 * Makes an indicator's page live: its choices in the URL, its charts at the width there is, its figures from small files. They
 * answer all that the page asks; the engine, a hundred times larger, starts where they do not come.
 */
export function mountIndicator(page: HTMLElement, slug: string): void {
  const {ownerDocument: document} = page;
  if (!page.querySelector("[data-view]")) page.replaceChildren(indicatorScaffold(document));
  const folds = mountFolds(page, () => hintTables());
  const hintTables = () => {
    for (const frame of page.querySelectorAll<HTMLElement>(".values-frame"))
      if (frame.offsetHeight > 0) hintTable(frame);
  };
  const controls = indicatorControls(document, {
    root,
    index: searchIndex,
    change: (part) => choose(part),
    state: () => indicator.state()
  });
  const filter = rankingFilter(document, {change: (part, how) => choose(part, how)});
  const walkThrough = exhibitWalks(page, {
    root,
    add: (area) => choose({areas: [...indicator.state().areas, area]}),
    years: ([from, to], {step}) => choose({from, to}, step ? "replace" : "push")
  });
  const player = yearPlayer(document, {change: (year) => choose({year}, "replace")});
  const chart = (exhibit: Exhibit<"indicator">): Part<IndicatorModel> => ({
    name: exhibit.name,
    isWide: true,
    view: (model, {width}) =>
      exhibitContent(exhibit, model, {document, root, width, menus: menuOf(exhibit, model, document)}),
    after(model, {width}) {
      folds.apply();
      walkThrough(exhibit, model, width);
    }
  });

  const {html} = markup(document);
  // Another site may not know where its areas lie: it has no map.
  const mapTools = html("div", {class: "controls", hidden: !hasMap}, [player.element, controls.map]);
  const further = furtherParts({
    chart,
    countsOf: () => countsData(slug, new URL(root, location.href).href),
    key: (model) => [marksOf(model), model.ranked?.period, model.state.colour, model.state.limits, model.state.since]
  });
  const indicator = live<ChartState, IndicatorFigures, IndicatorModel>(page, {
    parse: parseIndicatorAddress,
    format: formatChartState,
    first(state) {
      const visited = lastArea();
      return state.areas.length === 0 && visited ? {...state, areas: [visited]} : state;
    },
    settle: (address, {data}) => withoutStrangers(address, new Set(data.areas.map(({area}) => area))),
    async needs(state, {data, neighboursOf}) {
      const [first] = state.areas;
      if (!first) return indicatorModel({...data, neighbours: []}, state);
      const base = new URL(root, location.href).href;
      const [neighbours, inspections] = await Promise.all([
        neighboursOf(first, state.model),
        state.withoutInspections ? [] : inspectionsOfArea(first, base)
      ]);
      return indicatorModel({...data, neighbours, inspections}, state);
    },
    update(model, {areas: [first]}) {
      if (first) rememberArea(first);
      document.title = `${trendTitle(model)} | ${siteTitle}`;
      controls.update(model);
      if (!controls.element.isConnected) partOf(page, "picker").replaceChildren(controls.element);
      filter.update(model);
      if (!filter.element.isConnected) {
        filter.element.prepend(controls.ranking);
        partOf(page, "filter").replaceChildren(filter.element);
      }
      player.update(model);
      if (!mapTools.isConnected) {
        partOf(page, "change-tools").replaceChildren(html("div", {class: "controls"}, [controls.since]));
        partOf(page, "tiles-tools").replaceChildren(mapTools);
        partOf(page, "funnel-tools").replaceChildren(html("div", {class: "controls"}, [controls.limits]));
      }
    },
    parts: [
      ...indicatorExhibits.map((exhibit): Part<IndicatorModel> => {
        const drawn = chart(exhibit);
        if (exhibit === lead) return {...drawn, key: ({state}) => state};
        // What stands further down waits until those above it are seen.
        if (isBeyond(exhibit)) return {...drawn, late: (model) => [marksOf(model), ...columnsOf(model)]};
        // Other areas only mark other columns of the same year: that waits until the trend is seen.
        return {...drawn, key: columnsOf, late: marksOf};
      }),
      ...further.parts,
      // No choice changes what is said of the indicator itself.
      {name: "heading", key: () => slug, view: (model) => headingPart(model, {document, root})},
      {name: "about", key: () => slug, view: (model) => aboutPart(model, {document, root}), after: folds.apply},
      {
        name: "table",
        // Laying out thousands of cells takes longer than all the rest: it waits until the chart is seen.
        late: (model) => [marksOf(model), model.ranked?.period, model.state.sort, heldTo(model)?.words],
        scrolls: ".values-frame",
        view: (model) => tablePart(model, {document, root, sortable: true}),
        after() {
          folds.apply();
          hintTables();
        }
      }
    ],
    drawn(model) {
      const cited = page.querySelector("[data-citation]");
      const today = new Date().toLocaleDateString("en-GB", {day: "numeric", month: "long", year: "numeric"});
      if (cited) cited.textContent = `${citation(model.indicator)} ${location.href} (accessed ${today}).`;
    },
    problems: (model, state) => [...yearProblems(state, model), ...heldProblems(model)],
    attempt: (work) => engine.attempt(work)
  });
  const choose = (part: Partial<ChartState>, how?: "push" | "replace") =>
    void indicator.choose(tidy({...indicator.state(), ...part}, indicator.model()), how);

  page.addEventListener("click", ({target}) => {
    const button = (target as Element).closest<HTMLElement>("button[data-sort]");
    const model = indicator.model();
    if (button && model) choose(sortedBy(button, indicator.state(), model));
  });
  const begin = async (found: IndicatorFigures) => {
    await indicator.begin({...found, neighboursOf: keptAnswer(found.neighboursOf)});
    further.watch(page, indicator);
    const {view} = indicator.state();
    if (location.hash) folds.reveal(location.hash.slice(1));
    else if (indicatorExhibits.some(({name}) => name === view && name !== lead.name)) folds.reveal(view);
    else if (view === "table") folds.reveal("every-value");
  };
  const engine = startWhenNeeded({
    message: partOf(page, "message"),
    light: async () => {
      // A page that shows what it was built with can be looked at first.
      const isAsBuilt = formatChartState(indicator.state()) === "";
      const found = figuresFromFiles(slug, new URL(root, location.href).href);
      await Promise.all([found, isAsBuilt && afterPaint()]);
      await begin(await found);
    },
    ready: async () => begin(await figuresFromEngine(slug))
  });
  watchWidth(partOf(page, lead.name), (width) => {
    indicator.resize(width);
    hintTables();
  });
}

/** What the authorities of a year in a chart depend on. */
function columnsOf(model: IndicatorModel): unknown[] {
  return [model.ranked?.period, heldTo(model)?.words];
}

function marksOf({chosen}: IndicatorModel): string[] {
  return chosen.map(({area}) => area);
}

/** The menu of a chart of the page: what it gives away is what is shown. */
function menuOf(
  exhibit: Exhibit<"indicator">,
  model: IndicatorModel,
  document: Document
): NonNullable<ViewOptions["menus"]> {
  const {state, indicator} = model;
  return {
    [exhibit.name]: () => {
      const shown = exhibit.show(model) as ShownWhole;
      const files = filesOf(exhibit, shown, {document, root, state, indicator: indicator.indicator});
      return chartMenu(files, {document});
    }
  };
}

/** The state that a click on a column's heading asks for: that column, and the other way round at the second click. */
function sortedBy(button: HTMLElement, state: ChartState, {ranked, indicator}: IndicatorModel): ChartState {
  const by = button.dataset.sort as NonNullable<ChartState["sort"]>["by"];
  const year = button.dataset.year ? Number(button.dataset.year) : state.year;
  const same = state.sort?.by === by && (by !== "value" || year === ranked?.year);
  const first = by === "name" || (by === "value" && indicator.better === "lower") ? "ascending" : "descending";
  const second = first === "ascending" ? "descending" : "ascending";
  const order = same && state.sort?.order === first ? second : first;
  return {...state, ...(year !== undefined && {year}), sort: {by, order}};
}

/** Leaves out of the state what the page shows anyway. */
function tidy(state: ChartState, model: IndicatorModel | null): ChartState {
  const {from, to, year, ...rest} = state;
  if (!model) return state;
  return {
    ...rest,
    ...(from !== undefined && from !== model.span[0] && {from}),
    ...(to !== undefined && to !== model.span[1] && {to}),
    ...(year !== undefined && year !== model.rankable[0]?.year && {year})
  };
}
