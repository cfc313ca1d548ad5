import {drawTrend} from "../../charts/trend.js";
import {tellAddressProblems} from "../../components/address-problems.js";
import {mountFolds} from "../../components/fold.js";
import {afterPaint, partOf, startWhenIdle, watchWidth} from "../../components/page-engine.js";
import {keepOpenMenus} from "../../components/page-menus.js";
import {markup} from "../../dom/element.js";
import {makeSortable} from "../../dom/table-sort.js";
import type {Indicator} from "../../domain/tables.js";
import {query} from "../../engine/engine.js";
import {trendWalk} from "../../exhibits/chart-stops.js";
import {interactLater} from "../../interaction/later.js";
import {
  allAreas,
  allIndicators,
  judgementTimeline,
  latestForArea,
  leadRows,
  leadValues,
  neighboursOf,
  neighbourValuesForArea,
  peersForArea,
  sparklinesForArea
} from "../../query/questions.js";
import {type ChartState, defaultChartState, formatChartState, parseChartState} from "../../state/chart-state.js";
import {urlState} from "../../state/history.js";
import {rememberArea} from "../../state/last-visit.js";
import {mountMembers} from "./members-page.js";
import {type AreaChoices, type AreaData, type AreaModel, areaModel, byIndicator, leadModelsOf} from "./model.js";
import {areaControls, areaHeadingPart, areaScaffold, familiesPart, leadLayout, leadsPart, leadWidth} from "./view.js";

const root = "../";
/** Height in pixels of a lead chart on paper, where a profile should need few sheets. */
const paperHeight = 135;

/** Makes an area's page live: the neighbours it is compared with are the reader's choice, and its charts can be walked. */
export function mountArea(page: HTMLElement, slug: string): void {
  const {ownerDocument: document} = page;
  if (!page.querySelector("[data-view]")) page.replaceChildren(areaScaffold(document));
  rememberArea(slug);
  const folds = mountFolds(page);
  if (location.hash) folds.reveal(location.hash.slice(1));
  const url = urlState<ChartState>({parse: (search) => parseChartState(search), format: formatChartState});
  let state = url.read();
  let {problems} = parseChartState(location.search);
  let shared: (Pick<AreaData, "area" | "areas" | "leads"> & {indicators: readonly Indicator[]}) | null = null;
  let leads: Pick<AreaModel, "area" | "leadModels"> | null = null;
  let compared: (Pick<AreaData, "neighbours"> & Pick<AreaChoices, "model">) | null = null;
  let width = 0;

  const {element: controls, average, version} = areaControls(document);
  const choose = (change: Partial<ChartState>) => {
    state = {...state, ...change};
    problems = [];
    url.push(state);
    void engine.attempt(show);
  };
  average.addEventListener("change", () => choose({average: average.value as ChartState["average"]}));
  version.addEventListener("change", () => choose({model: version.value as ChartState["model"]}));

  const fill = (part: string, children: readonly (Node | string | null | undefined | false | number)[]) => {
    const frame = partOf(page, part);
    keepOpenMenus(frame, () => frame.replaceChildren(...markup(document).html("div", {}, children).childNodes));
  };
  const interact = interactLater(page);
  const drawLeads = (height?: number) => {
    if (!leads || width === 0) return;
    fill("leads", [leadsPart(leads, {document, root, width, ...(height && {height})})]);
    page.querySelectorAll<HTMLElement>('[data-part="leads"] .plot').forEach((plot, i) => {
      const lead = leads?.leadModels[i];
      if (!lead) return;
      const layout = () => leadLayout(lead, width, height);
      interact(lead.indicator.indicator, plot, {
        layout,
        walk: () => trendWalk(layout()),
        draw: (numbers) => drawTrend(numbers, {document, root})
      });
    });
  };
  // The prerendered page holds the default choices: only other ones need its tables worked out here.
  let shown = partOf(page, "families").childElementCount > 0 ? choicesOf(defaultChartState) : null;
  const show = async () => {
    if (!shared) return;
    const wanted = state;
    const choices = choicesOf(state);
    if (compared?.model !== state.model) {
      const {model} = state;
      const found = await query(neighboursOf(slug, model));
      if (wanted !== state) return;
      compared = {model, neighbours: found};
    }
    const {neighbours} = compared;
    leads = {area: shared.area, leadModels: leadModelsOf({...shared, neighbours}, choices)};
    average.value = state.average;
    version.value = state.model;
    if (neighbours.length > 0 && !controls.isConnected) partOf(page, "controls").replaceChildren(controls);
    drawLeads();
    tellAddressProblems(problems, partOf(page, "message"));
    if (shown?.average === choices.average && shown.model === choices.model) return;
    await afterPaint();
    if (wanted !== state) return;
    const [indicators, latest, own, england, peers, neighbourValues, judgements] = await Promise.all([
      query(allIndicators()),
      query(latestForArea(slug)),
      query(sparklinesForArea(slug)),
      query(sparklinesForArea("england")),
      query(peersForArea(slug)),
      query(neighbourValuesForArea(slug, {model: state.model})),
      query(judgementTimeline(slug))
    ]);
    if (wanted !== state) return;
    shown = choices;
    const model = areaModel(
      {...shared, indicators, latest, own, england, peers, neighbours, neighbourValues, judgements},
      choices
    );
    const open = [...page.querySelectorAll("details.more, details.neighbours")].map((one) => one.hasAttribute("open"));
    fill("heading", areaHeadingPart(model, {document, root}));
    fill("families", familiesPart(model, {document, root}));
    for (const table of page.querySelectorAll(".profile")) makeSortable(table);
    folds.apply();
    page.querySelectorAll("details.more, details.neighbours").forEach((details, i) => {
      details.toggleAttribute("open", open[i] ?? false);
    });
  };

  url.listen((next) => {
    state = next;
    problems = parseChartState(location.search).problems;
    void engine.attempt(show);
  });
  const engine = startWhenIdle({
    message: partOf(page, "message"),
    ready: async () => {
      const {model} = state;
      // All at once, the engine at work on the next answer while the page reads one.
      const [areas, indicators, values, neighbours] = await Promise.all([
        query(allAreas()),
        query(leadRows()),
        query(leadValues()),
        query(neighboursOf(slug, model))
      ]);
      const area = areas.find((one) => one.area === slug);
      if (!area) throw new Error(`unknown area: ${slug}`);
      compared = {model, neighbours};
      shared = {area, areas, indicators, leads: byIndicator(values)};
      await show();
      await mountMembers(page, area, areas);
    }
  });
  watchWidth(partOf(page, "leads"), (total, isPaper) => {
    // The grid of the stylesheet: as many columns of at least 330 pixels as fit, 40 apart.
    const columns = Math.max(1, Math.floor((total + 40) / 370));
    width = Math.min(total, Math.floor((total - 40 * (columns - 1)) / columns)) || leadWidth;
    drawLeads(isPaper ? paperHeight : undefined);
  });
}

function choicesOf({average, model}: Readonly<ChartState>): AreaChoices {
  return {average, model};
}
