import {keptAnswer} from "../../components/kept-answer.js";
import {type Address, live} from "../../components/live.js";
import {ownPageChart} from "../../components/own-page-chart.js";
import {startWhenIdle} from "../../components/page-engine.js";
import {today} from "../../components/provenance.js";
import {searchIndex} from "../../components/search-index.js";
import {query} from "../../components/site-engine.js";
import {markup} from "../../dom/element.js";
import {type Href, webHref} from "../../domain/href.js";
import {imagedIndicators} from "../../domain/imaged-indicators.js";
import {areaWord, siteTitle} from "../../domain/site.js";
import type {Area} from "../../domain/tables.js";
import {capital} from "../../domain/words.js";
import {isReason, type Reason, type ShownWhole} from "../../exhibits/exhibit.js";
import {type IndicatorModel, indicatorModel} from "../../exhibits/indicator-model.js";
import {judgementsOf} from "../../exhibits/judgements-of-area.js";
import {type AnyExhibit, embeddedKinds, exhibitNamed} from "../../exhibits/registry.js";
import {
  allAreas,
  allIndicators,
  allValues,
  type IndicatorWithReach,
  judgementTimeline,
  neighboursOf,
  reportedFor
} from "../../query/questions.js";
import {type BuilderState, formatBuilderState, parseBuilderState} from "../../state/builder-state.js";
import {type ChartState, defaultChartState, heeded} from "../../state/chart-state.js";
import {lastArea} from "../../state/last-visit.js";
import {type Wanted, writeSnippet} from "../../state/snippet.js";
import {indicatorControls} from "../indicator/controls.js";
import {builderForm} from "./form.js";
import {builderPreview, copyBox} from "./output.js";
import {pageAddress, queryFor, takenFrom} from "./page-address.js";
import {keptImage} from "./words.js";

/** Indicators that an empty page proposes. */
const proposed = 6;

/** Why a chart has no picture that the site keeps. */
const imageLimit = `Kept for the trends of the twelve leading indicators, each ${areaWord} of today first; any other picture is in the menu of its chart.`;

/** All areas and indicators. */
interface BuilderGround {
  areas: readonly Area[];
  indicators: readonly IndicatorWithReach[];
}

/** What the builder shows of its choices; null where no indicator is chosen yet. */
interface BuilderShown {
  exhibit: AnyExhibit;
  model: IndicatorModel;
  /** What the chart shows; the reason is a request where it shows one area and none is chosen. */
  shown: ShownWhole | Reason;
}

/** Makes the builder of embedded charts: its choices in the URL, the preview and the snippets from them. */
export function mountEmbedBuilder(page: HTMLElement, {root}: {root: Href}): void {
  const {ownerDocument: document} = page;
  const {html} = markup(document);
  const base = webHref(new URL(root, location.href).href);
  const rowsOf = keptAnswer((slug: string) => Promise.all([query(allValues(slug)), query(reportedFor(slug))]));
  const neighboursBy = keptAnswer((area: string, model: ChartState["model"]) => query(neighboursOf(area, model)));

  const form = builderForm(document, {
    index: searchIndex,
    change: (part, typing = false) => choose({...builder.state(), ...part}, typing)
  });
  const controls = indicatorControls(document, {
    root,
    index: searchIndex,
    change: (part) => choose({...builder.state(), state: {...builder.state().state, ...part}}),
    state: () => builder.state().state
  });
  const address = pageAddress(document, {root, change: (query) => choose({...builder.state(), query})});
  const message = html("section", {"data-part": "message", "aria-live": "polite"});
  const start = html("div", {class: "embed-start"});
  const preview = builderPreview(document, base);
  const snippet = copyBox(document, {label: "Snippet", action: "Copy the snippet", rows: 7});
  const sentence = copyBox(document, {label: "Sentence to print beside it", action: "Copy the sentence", rows: 3});
  const where = html("p", {class: "notice", hidden: !isLocal(location.hostname)}, [
    `The addresses in this snippet are those of this machine (${location.host}): they work for others once the site is published.`
  ]);
  const closing = html("p", {class: "small muted"}, [
    "Keep the closing tag, </sightline-chart> or </iframe>: a tag that ends in /> takes the rest of the article into itself."
  ]);
  const section = (heading: string, ...children: Node[]) =>
    html("section", {}, [html("h2", {}, [heading]), ...children]);
  const rest = html("div", {class: "embed-rest", hidden: true}, [
    section("Its words and its theme", form.looks),
    // The previews are a screen or three: what an author came for stands before them.
    section("What to copy", form.way, where, snippet.element, closing),
    section("The sentence to print beside it", sentence.element),
    section("How it will look", preview.element)
  ]);
  const chart = html("div", {hidden: true}, [form.kind, address.element, controls.element]);
  page.replaceChildren(message, section("What it shows", form.indicator, start, chart), rest);

  const builder = live<BuilderState, BuilderGround, BuilderShown | null>(page, {
    parse,
    format: formatBuilderState,
    settle: withoutStrangers,
    async needs(state, {areas, indicators}) {
      const exhibit = exhibitNamed(state.chart);
      if (state.indicator === "" && exhibit.needs.includes("indicator")) return null;
      const slug = state.indicator || (imagedIndicators(indicators)[0] ?? "");
      const indicator = indicators.find((one) => one.indicator === slug);
      if (!indicator) return null;
      const [first] = state.state.areas;
      const [observations, reported] = await rowsOf(slug);
      const neighbours = first ? await neighboursBy(first, state.state.model) : [];
      const model = indicatorModel({areas, indicator, observations, reported, neighbours}, state.state);
      return {exhibit, model, shown: await shownBy(exhibit, model, {query: state.query ?? "", base})};
    },
    update: (found, state, {indicators}) => {
      if (found) draw(state, found, indicators);
      else showStart(state, indicators);
    },
    parts: [],
    problems: (found, {indicator}) =>
      !found && indicator !== "" ? [`unknown indicator: “${indicator.slice(0, 40)}”`] : [],
    attempt: (work) => engine.attempt(work)
  });

  const draw = (
    state: BuilderState,
    {exhibit, model: current, shown}: BuilderShown,
    indicators: readonly IndicatorWithReach[]
  ) => {
    const imaged = imagedIndicators(indicators);
    const {frozen, way, ...plain} = state;
    const missing = isReason(shown) ? shown.reason : null;
    const packed = isReason(shown) ? shown : shown.pack(today());
    const whyNot = typeof packed === "string" ? null : `${capital(packed.reason)}`;
    const limits = {
      frozen: way === "image" ? "A picture of the site follows." : whyNot,
      image: keptImage(state.chart, current, imaged) ? null : imageLimit
    };
    const image = keptImage(exhibit.name, current, imaged);
    const keeps = frozen && limits.frozen === null;
    const shownWay = way === "image" && !image ? "element" : way;
    const wanted: Wanted = {
      ...plain,
      indicator: exhibit.needs.includes("indicator") ? state.indicator : "",
      state: exhibit.page === undefined ? heeded(asked(state, current), exhibit.params) : defaultChartState,
      values: keeps && typeof packed === "string" ? packed : null
    };
    form.update({...state, way: shownWay, frozen: keeps}, current, limits);
    controls.update(current);
    controls.limitTo(exhibit.params);
    address.update(state);
    form.indicator.hidden = controls.element.hidden = exhibit.page !== undefined;
    chart.hidden = false;
    rest.hidden = start.hidden = missing !== null;
    start.hidden = !rest.hidden;
    start.replaceChildren(...(missing === null ? [] : [html("p", {}, [`${capital(missing)}.`])]));
    if (isReason(shown)) return;
    if (shownWay === "image" && image) preview.showImage(image);
    else preview.update(wanted);
    const said = shown.say();
    const words = said.sentence ?? "";
    const heading = state.title ?? said.title;
    snippet.write(writeSnippet(wanted, {way: shownWay, base, heading, sentence: words, image}));
    sentence.write(words);
    document.title = `Embed: ${said.title} | ${siteTitle}`;
  };

  const showStart = (state: BuilderState, indicators: readonly IndicatorWithReach[]) => {
    const slugs = imagedIndicators(indicators).slice(0, proposed);
    const area = state.state.areas[0] ?? lastArea();
    const items = slugs.flatMap((slug) => {
      const one = indicators.find(({indicator}) => indicator === slug);
      const query = formatBuilderState({...state, indicator: slug, state: {...state.state, areas: area ? [area] : []}});
      return one ? [html("li", {}, [html("a", {href: `?${query.slice(1)}`}, [one.name])])] : [];
    });
    start.replaceChildren(
      html("p", {class: "muted"}, ["Search for an indicator, or begin with one of these:"]),
      html("ul", {class: "plain"}, items)
    );
    start.hidden = form.indicator.hidden = false;
    chart.hidden = rest.hidden = true;
  };

  const choose = (next: BuilderState, typing = false) => {
    const before = builder.state();
    let state = next.indicator !== before.indicator ? withoutYears(next) : next;
    if (state.state.areas.length === 0 && before.indicator === "" && state.indicator !== "") {
      const area = lastArea();
      if (area) state = {...state, state: {...state.state, areas: [area]}};
    }
    if (next.chart !== before.chart) {
      const {indicator, areas} = takenFrom(before.query);
      const own = state.state.areas.length > 0 ? state.state.areas : areas;
      state = {...state, indicator: state.indicator || indicator, state: {...state.state, areas: own}};
      state = {...state, query: queryFor(next.chart, state)};
    }
    engine.now();
    // A history with an entry for every letter would be of no use.
    void builder.choose(state, typing ? "replace" : "push");
  };

  const engine = startWhenIdle({
    message,
    ready: async () => {
      const [areas, indicators] = await Promise.all([query(allAreas()), query(allIndicators())]);
      await builder.begin({areas, indicators});
    }
  });
}

function parse(search: string): Address<BuilderState> {
  const {problems, ...state} = parseBuilderState(search, embeddedKinds);
  return {state, problems};
}

/** The address without areas that there are not. */
function withoutStrangers({state, problems}: Address<BuilderState>, {areas}: BuilderGround): Address<BuilderState> {
  const known = new Set(areas.map(({area}) => area));
  const strangers = state.state.areas.filter((area) => !known.has(area));
  if (strangers.length === 0) return {state, problems};
  return {
    state: {...state, state: {...state.state, areas: state.state.areas.filter((area) => known.has(area))}},
    problems: [...problems, ...strangers.map((area) => `unknown area: “${area.slice(0, 40)}”`)]
  };
}

async function shownBy(
  exhibit: AnyExhibit,
  model: IndicatorModel,
  {query: chosen, base}: {query: string; base: Href}
): Promise<ShownWhole | Reason> {
  if (exhibit.page !== undefined) return ownPageChart(exhibit, chosen, base);
  const [area] = model.chosen;
  if (exhibit.needs.includes("area") && !area) return {reason: "this chart is of one area: add it below"};
  if (exhibit.about === "indicator") return exhibit.show(model);
  if (exhibit.about === "judgements" && area)
    return exhibit.show(judgementsOf(area, await query(judgementTimeline(area.area))));
  return {reason: "this chart cannot be embedded"};
}

/** The state without what the chart shows anyway and what only the site's page has, as an author would write it. */
function asked(
  {state: {from, to, year, view, ...rest}}: BuilderState,
  {periods, rankable}: IndicatorModel
): ChartState {
  return {
    ...rest,
    view: view === "multiples" ? view : "trend",
    ...(from !== undefined && from !== periods[0]?.year && {from}),
    ...(to !== undefined && to !== periods.at(-1)?.year && {to}),
    ...(year !== undefined && year !== rankable[0]?.year && {year})
  };
}

/** The years of one indicator are not those of another. */
function withoutYears(state: BuilderState): BuilderState {
  const {from: _, to: __, year: ___, ...rest} = state.state;
  return {...state, state: rest};
}

function isLocal(host: string): boolean {
  return host === "localhost" || host === "[::1]" || /^127\./.test(host);
}
