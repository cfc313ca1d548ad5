import {html} from "../charts/element.js";
import {layoutTrend} from "../charts/trend-layout.js";
import {query} from "../query/engine.js";
import {
  type AreaObservation,
  allAreas,
  allIndicators,
  allValues,
  latestForArea,
  neighboursOf,
  peersForArea,
  sparklinesForArea
} from "../query/questions.js";
import {type ChartState, formatChartState, parseChartState} from "../state/chart-state.js";
import {urlState} from "../state/history.js";
import {rememberArea} from "../state/last-visit.js";
import {type AreaData, type AreaModel, areaModel, leadIndicators} from "./area-model.js";
import {areaHeadingPart, areaScaffold, familiesPart, leadsPart, leadWidth} from "./area-view.js";
import {trendTooltip} from "./chart-tooltip.js";
import {partOf, startWhenIdle, watchWidth} from "./page-engine.js";

const root = "../";

/** Makes an area's page live: the neighbours it is compared with are the reader's choice, and its charts can be walked. */
export function mountArea(page: HTMLElement, slug: string): void {
  const {ownerDocument: document} = page;
  if (!page.querySelector("[data-view]")) page.replaceChildren(areaScaffold(document));
  rememberArea(slug);
  const url = urlState<ChartState>({parse: (search) => parseChartState(search), format: formatChartState});
  let state = url.read();
  let fixed: Omit<AreaData, "latest" | "neighbours"> | null = null;
  let model: AreaModel | null = null;
  let width = 0;

  const average = html(document, "select", {"aria-label": "Average of the neighbours"}, [
    html(document, "option", {value: "mean"}, ["mean"]),
    html(document, "option", {value: "median"}, ["median"])
  ]);
  const version = html(document, "select", {"aria-label": "Model of the neighbours"}, [
    html(document, "option", {value: "2025"}, ["2025 model"]),
    html(document, "option", {value: "2021"}, ["2021 model"])
  ]);
  const controls = html(document, "div", {class: "controls"}, [
    html(document, "fieldset", {}, [html(document, "legend", {}, ["Statistical neighbours"]), average, version])
  ]);
  const choose = (change: Partial<ChartState>) => {
    state = {...state, ...change};
    url.push(state);
    void show();
  };
  average.addEventListener("change", () => choose({average: average.value as ChartState["average"]}));
  version.addEventListener("change", () => choose({model: version.value as ChartState["model"]}));

  const fill = (part: string, children: readonly (Node | string | null | undefined | false | number)[]) => {
    partOf(page, part).replaceChildren(...html(document, "div", {}, children).childNodes);
  };
  const drawLeads = () => {
    if (!model || width === 0) return;
    fill("leads", [leadsPart(model, {document, root, width})]);
    page.querySelectorAll<HTMLElement>('[data-part="leads"] .plot').forEach((plot, i) => {
      const lead = model?.leadModels[i];
      if (!lead) return;
      const {indicator, years, breaks, band} = lead;
      trendTooltip(
        plot,
        layoutTrend(lead.trend, {width, height: 230, textSize: 13, format: indicator, years, breaks, band})
      );
    });
  };
  const show = async () => {
    if (!fixed) return;
    const wanted = state;
    const neighbours = await query(neighboursOf(slug, state.model));
    const latest = await query(latestForArea(slug, {model: state.model}));
    if (wanted !== state) return;
    model = areaModel({...fixed, latest, neighbours}, {average: state.average, model: state.model});
    average.value = state.average;
    version.value = state.model;
    const open = [...page.querySelectorAll("details.more")].map((details) => details.hasAttribute("open"));
    fill("heading", areaHeadingPart(model, {document, root}));
    if (neighbours.length > 0 && !controls.isConnected) partOf(page, "controls").replaceChildren(controls);
    drawLeads();
    fill("families", familiesPart(model, {document, root}));
    page.querySelectorAll("details.more").forEach((details, i) => {
      details.toggleAttribute("open", open[i] ?? false);
    });
  };

  url.listen((next) => {
    state = next;
    void show();
  });
  startWhenIdle({
    message: partOf(page, "message"),
    ready: async () => {
      const [areas, indicators, own, england, peers] = await Promise.all([
        query(allAreas()),
        query(allIndicators()),
        query(sparklinesForArea(slug)),
        query(sparklinesForArea("england")),
        query(peersForArea(slug))
      ]);
      const area = areas.find((one) => one.area === slug);
      if (!area) throw new Error(`unknown area: ${slug}`);
      const leads = new Map<string, AreaObservation[]>();
      for (const indicator of leadIndicators(indicators)) leads.set(indicator, await query(allValues(indicator)));
      fixed = {area, areas, indicators, own, england, peers, leads};
      await show();
    }
  });
  watchWidth(partOf(page, "leads"), (total) => {
    // The grid of the stylesheet: as many columns of at least 330 pixels as fit, 40 apart.
    const columns = Math.max(1, Math.floor((total + 40) / 370));
    width = Math.min(total, Math.floor((total - 40 * (columns - 1)) / columns)) || leadWidth;
    drawLeads();
  });
}
