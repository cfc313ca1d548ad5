import {tellAddressProblems, yearProblems} from "../../components/address-problems.js";
import {chartMenu} from "../../components/chart-menu.js";
import {mountFolds} from "../../components/fold.js";
import {figuresFromEngine, figuresFromFiles} from "../../components/indicator-figures.js";
import {afterPaint, partOf, startWhenNeeded, watchWidth} from "../../components/page-engine.js";
import {keepOpenMenus} from "../../components/page-menus.js";
import {searchIndex} from "../../components/search-index.js";
import type {IndicatorFigures} from "../../components/small-data.js";
import {hintTable} from "../../components/table-hint.js";
import {markup} from "../../dom/element.js";
import {citation} from "../../domain/indicator-words.js";
import {filesOf} from "../../exhibits/chart-files.js";
import type {Exhibit, ShownWhole} from "../../exhibits/exhibit.js";
import {heldProblems, heldTo} from "../../exhibits/held.js";
import {type IndicatorModel, indicatorModel} from "../../exhibits/indicator-model.js";
import {exhibitsOf} from "../../exhibits/registry.js";
import {trendTitle} from "../../exhibits/trend-words.js";
import type {NamedNeighbour} from "../../query/questions.js";
import {type ChartState, formatChartState, parseChartState} from "../../state/chart-state.js";
import {closestWord} from "../../state/closest-word.js";
import {urlState} from "../../state/history.js";
import {lastArea, rememberArea} from "../../state/last-visit.js";
import type {ViewOptions} from "../view-options.js";
import {indicatorControls} from "./controls.js";
import {rankingFilter} from "./ranking-filter.js";
import {indicatorScaffold} from "./scaffold.js";
import {aboutPart, exhibitPart, headingPart, tablePart} from "./view.js";
import {exhibitWalks} from "./walk.js";

const root = "../";
/** The first exhibit is drawn at once; the others are of one year, which few choices change. */
const [lead, ...others] = exhibitsOf("indicator", "page") as [Exhibit<"indicator">, ...Exhibit<"indicator">[]];

/**
 * Makes an indicator's page live: its choices in the URL, its charts at the width there is, its figures from small files. They
 * answer all that the page asks; the engine, a hundred times larger, starts where they do not come.
 */
export function mountIndicator(page: HTMLElement, slug: string): void {
  const {ownerDocument: document} = page;
  if (!page.querySelector("[data-view]")) page.replaceChildren(indicatorScaffold(document));
  const url = urlState<ChartState>({
    parse: (search) => withoutProblems(parseChartState(search)),
    format: formatChartState
  });
  let state = url.read();
  let problems = parseChartState(location.search).problems;
  const visited = lastArea();
  if (state.areas.length === 0 && visited) {
    state = {...state, areas: [visited]};
    url.replace(state);
  }
  let figures: IndicatorFigures | null = null;
  let neighbours: NamedNeighbour[] = [];
  let neighboursKey = "";
  let shownTable = "";
  let described = false;
  let shownFrame = "";
  let shownMarks = "";
  let model: IndicatorModel | null = null;
  let width = 0;

  const controls = indicatorControls(document, {
    root,
    index: searchIndex,
    change: (part) => void choose({...state, ...part}),
    state: () => state
  });
  const filter = rankingFilter(document, {
    change: (part, how) => void choose({...state, ...part}, how)
  });
  const folds = mountFolds(page, () => hintTables());
  const walkThrough = exhibitWalks(page, {
    root,
    add: (area) => void choose({...state, areas: [...state.areas, area]}),
    years: ([from, to], {step}) => void choose({...state, from, to}, step ? "replace" : "push")
  });
  const message = partOf(page, "message");
  const leadFrame = partOf(page, lead.name);

  const draw = () => {
    if (!model || width === 0) return;
    const options: ViewOptions = {document, root, width, menus: menusOf(model, document)};
    show(lead, model, options);
    const current = model;
    const frame = JSON.stringify([model.ranked?.period, width, heldTo(model)?.words]);
    if (frame !== shownFrame) drawOthers(model, options);
    // Other areas only mark other columns of the same year: that waits until the trend is seen.
    else if (marksOf(current) !== shownMarks) void afterPaint().then(() => drawOthers(current, options));
    shownFrame = frame;
  };
  const marksOf = ({chosen}: IndicatorModel) => chosen.map(({area}) => area).join();
  const drawOthers = (current: IndicatorModel, options: ViewOptions) => {
    if (current !== model || options.width !== width) return;
    shownMarks = marksOf(current);
    for (const other of others) show(other, current, options);
  };
  const show = (exhibit: Exhibit<"indicator">, current: IndicatorModel, options: ViewOptions) => {
    fill(exhibit.name, [exhibitPart(exhibit, current, options)]);
    walkThrough(exhibit, current, width);
  };
  const fill = (part: string, children: readonly (Node | string | null | undefined | false | number)[]) => {
    const frame = partOf(page, part);
    keepOpenMenus(frame, () => frame.replaceChildren(...markup(document).html("div", {}, children).childNodes));
  };
  const refresh = async () => {
    if (!figures) return;
    const {data, neighboursOf} = figures;
    const known = new Set(data.areas.map(({area}) => area));
    const unknown = state.areas.filter((area) => !known.has(area));
    if (unknown.length > 0) {
      problems = [
        ...problems,
        ...parseChartState(formatChartState(state), {areas: known, nearest: closestWord}).problems
      ];
      state = {...state, areas: state.areas.filter((area) => known.has(area))};
    }
    const [first] = state.areas;
    const wanted = state;
    const key = `${first} ${state.model}`;
    if (key !== neighboursKey) {
      const found = first ? await neighboursOf(first, state.model) : [];
      // A later choice has overtaken this one while its neighbours were looked up.
      if (wanted !== state) return;
      neighbours = found;
      neighboursKey = key;
    }
    model = indicatorModel({...data, neighbours}, state);
    if (first) rememberArea(first);
    document.title = `${trendTitle(model)} | Sightline`;
    controls.update(model);
    if (!controls.element.isConnected) partOf(page, "picker").replaceChildren(controls.element);
    filter.update(model);
    if (!filter.element.isConnected) {
      filter.element.prepend(controls.ranking);
      partOf(page, "filter").replaceChildren(filter.element);
    }
    draw();
    // No choice changes what is said of the indicator itself.
    if (!described) {
      fill("heading", headingPart(model, {document, root}));
      fill("about", aboutPart(model, {document, root}));
      folds.apply();
      described = true;
    }
    const cited = page.querySelector("[data-citation]");
    const today = new Date().toLocaleDateString("en-GB", {day: "numeric", month: "long", year: "numeric"});
    if (cited) cited.textContent = `${citation(model.indicator)} ${location.href} (accessed ${today}).`;
    tellAddressProblems([...problems, ...yearProblems(state, model), ...heldProblems(model)], message);
    await showTable(model);
  };
  // Laying out thousands of cells takes longer than all the rest: it waits until the chart is seen, and is left out where
  // nothing in them changes.
  const showTable = async (current: IndicatorModel) => {
    const {chosen, ranked, state: shown} = current;
    const wanted = JSON.stringify([chosen.map(({area}) => area), ranked?.period, shown.sort, heldTo(current)?.words]);
    if (wanted === shownTable) return;
    await afterPaint();
    if (current !== model) return;
    const frame = page.querySelector(".values-frame");
    const scroll = frame?.scrollLeft ?? 0;
    fill("table", tablePart(current, {document, root, sortable: true}));
    folds.apply();
    const newFrame = page.querySelector(".values-frame");
    if (newFrame) newFrame.scrollLeft = scroll;
    hintTables();
    shownTable = wanted;
  };
  const hintTables = () => {
    for (const frame of page.querySelectorAll<HTMLElement>(".values-frame"))
      if (frame.offsetHeight > 0) hintTable(frame);
  };
  const choose = async (next: ChartState, how: "push" | "replace" = "push") => {
    state = tidy(next, model);
    problems = [];
    url[how](state);
    await engine.attempt(refresh);
  };

  page.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("button[data-sort]");
    if (!button || !model) return;
    void choose(sortedBy(button, state, model)).then(() => refocus(page, button));
  });
  url.listen((next) => {
    state = next;
    problems = parseChartState(location.search).problems;
    void engine.attempt(refresh);
  });
  const begin = async (found: IndicatorFigures) => {
    figures = found;
    await refresh();
    if (location.hash) folds.reveal(location.hash.slice(1));
    else if (state.view === "ranking") partOf(page, state.view).scrollIntoView();
    else if (state.view === "table") folds.reveal("every-value");
  };
  const engine = startWhenNeeded({
    message,
    light: async () => {
      // A page that shows what it was built with can be looked at first.
      const isAsBuilt = formatChartState(state) === "";
      const found = figuresFromFiles(slug, new URL(root, location.href).href);
      await Promise.all([found, isAsBuilt && afterPaint()]);
      await begin(await found);
    },
    ready: async () => begin(await figuresFromEngine(slug))
  });
  watchWidth(leadFrame, (next) => {
    width = next;
    draw();
    hintTables();
  });
}

/** The menus of the charts of the page: what they give away is what is shown. */
function menusOf(model: IndicatorModel, document: Document): NonNullable<ViewOptions["menus"]> {
  const {state, indicator} = model;
  return Object.fromEntries(
    [lead, ...others].map((exhibit) => [
      exhibit.name,
      () => {
        const shown = exhibit.show(model) as ShownWhole;
        const files = filesOf(exhibit, shown, {document, root, state, indicator: indicator.indicator});
        return chartMenu(files, {document});
      }
    ])
  );
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

/** The heading that was clicked, made anew with the table, keeps the keyboard's focus. */
function refocus(page: HTMLElement, {dataset}: HTMLElement): void {
  const year = dataset.year ? `[data-year="${dataset.year}"]` : "";
  page.querySelector<HTMLElement>(`button[data-sort="${dataset.sort}"]${year}`)?.focus({preventScroll: true});
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

function withoutProblems({problems: _, ...state}: ReturnType<typeof parseChartState>): ChartState {
  return state;
}
