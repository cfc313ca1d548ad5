import {darkPalette, lightPalette, type Palette} from "../../src/charts/palette.js";
import type {Measure} from "../../src/charts/text.js";
import {reportedIndicators} from "../../src/domain/reported-indicators.js";
import {areasWord, areaWord} from "../../src/domain/site.js";
import type {Engine} from "../../src/engine/engine-type.js";
import {aroundOf} from "../../src/exhibits/around-of.js";
import type {ComparedFigures} from "../../src/exhibits/comparison-model.js";
import {type CompareGround, comparisonOf} from "../../src/exhibits/comparison-of.js";
import {isReason, type Reason, type ShownWhole} from "../../src/exhibits/exhibit.js";
import {heldProblems, heldTo} from "../../src/exhibits/held.js";
import {type IndicatorModel, indicatorModel} from "../../src/exhibits/indicator-model.js";
import {judgementsOf} from "../../src/exhibits/judgements-of-area.js";
import {indicatorsOfPair, pairOf} from "../../src/exhibits/pair-of.js";
import {pictureOf} from "../../src/exhibits/picture.js";
import {exhibitNamed} from "../../src/exhibits/registry.js";
import {yearProblems} from "../../src/exhibits/year-problems.js";
import type {IndicatorCounts} from "../../src/figures/counts-file.js";
import {
  allAreas,
  allValues,
  figuresStated,
  gradedInspections,
  indicatorsNamed,
  judgementsByYear,
  judgementTimeline,
  neighboursOf,
  reportedFor
} from "../../src/query/questions.js";
import type {AreaGroup} from "../../src/state/area-group.js";
import {parseAroundState} from "../../src/state/around-state.js";
import {parseCompareState} from "../../src/state/compare-state.js";
import {parseScatterState} from "../../src/state/scatter-state.js";
import type {FigureRequest, FigureTheme} from "./request.js";

/** Space on either side of a framed chart, in pixels. */
export const frameMargin = 24;

const palettes: Readonly<Record<FigureTheme, Palette>> = {light: lightPalette, dark: darkPalette};

/** The counts behind an indicator's figures, for kinds that draw limits of chance. */
export type CountsOf = (indicator: string) => IndicatorCounts | undefined;

/** A drawn figure, with its title for those who list files. */
export interface Figure {
  svg: SVGSVGElement;
  title: string;
  palette: Palette;
}

/** Draws what is asked for, framed with title, unit, notes and source; throws where there is nothing to draw. */
export async function drawFigure(
  request: FigureRequest,
  answers: Engine,
  document: Document,
  measure?: Measure,
  countsOf?: CountsOf
): Promise<Figure> {
  const palette = palettes[request.theme];
  const shown = await shownBy(request, answers, countsOf);
  if (isReason(shown)) throw new Error(`missing figures: ${shown.reason}`);
  return {...pictureOf(shown, {document, palette, width: request.width - 2 * frameMargin, measure}), palette};
}

/** Asks for what the exhibit is about, and shows that. */
async function shownBy(
  request: FigureRequest,
  answers: Engine,
  countsOf: CountsOf | undefined
): Promise<ShownWhole | Reason> {
  const exhibit = exhibitNamed(request.kind);
  switch (exhibit.about) {
    case "grades":
      return exhibit.show(await answers.ask(judgementsByYear()));
    case "judgements": {
      const [slug = ""] = request.state.areas;
      const area = (await answers.ask(allAreas())).find((one) => one.area === slug);
      if (!area) throw new Error(`unknown area: "${slug}", expected one of the table of areas`);
      return exhibit.show(judgementsOf(area, await answers.ask(judgementTimeline(slug))));
    }
    case "comparison": {
      const areas = await answers.ask(allAreas());
      const {state} = parseCompareState(request.query, {areas: new Set(areas.map(({area}) => area))});
      const ground = {areas, neighboursOf: await neighboursFor(state.group, answers)};
      const {comparison, problems} = comparisonOf(state, ground, await figuresOf(state.indicators, answers));
      refuseProblems(problems);
      return exhibit.show(comparison);
    }
    case "stated": {
      const indicator = reportedIndicators.find((one) => one.indicator === request.indicator);
      if (!indicator) throw new Error(`unknown indicator: "${request.indicator}", expected one that reports state`);
      const figures = await answers.ask(figuresStated(indicator.indicator));
      return exhibit.show({indicator, figures, chosen: request.state.areas});
    }
    case "pair": {
      const {state} = parseScatterState(request.query);
      const figures = await figuresOf(indicatorsOfPair(state), answers);
      const pair = pairOf(state, {areas: await answers.ask(allAreas()), figures});
      return pair ? exhibit.show(pair) : {reason: `no figures of ${state.x} and ${state.y} are held`};
    }
    case "around": {
      const {state} = parseAroundState(request.query);
      const [of] = await figuresOf([state.indicator], answers);
      if (!of) return {reason: `no figures of ${state.indicator} are held`};
      const inspections = await answers.ask(gradedInspections());
      return exhibit.show(aroundOf({...of, areas: await answers.ask(allAreas()), inspections}));
    }
    case "indicator": {
      const counts = exhibit.needs.includes("counts") ? countsOf?.(request.indicator ?? "") : undefined;
      const model = {...(await modelOf(request, answers)), ...(counts && {counts})};
      const shown = exhibit.show(model);
      if (!isReason(shown)) {
        // Which year is shown the exhibit knows: a ranking has others than a number.
        const {year, ...choices} = request.state;
        refuseOtherYear(year, shown.year, model);
        const {find} = choices;
        const isNobody = find !== undefined && !model.authorities.some(heldTo(model)?.has ?? (() => true));
        refuseProblems([
          ...yearProblems(choices, model),
          ...heldProblems(model),
          ...(isNobody ? [`unknown ${areaWord}: no name holds "${find}", expected part of one`] : [])
        ]);
      }
      return shown;
    }
  }
}

/** Indicators with the figures of all areas, in the order asked for. */
async function figuresOf(slugs: readonly string[], answers: Engine): Promise<ComparedFigures[]> {
  const own = await answers.ask(indicatorsNamed([...slugs]));
  return Promise.all(
    slugs.map(async (slug) => {
      const indicator = own.find((one) => one.indicator === slug);
      if (!indicator) throw new Error(`unknown indicator: "${slug}", expected one of the table of indicators`);
      return {indicator, observations: await answers.ask(allValues(slug))};
    })
  );
}

/** The neighbours from which the areas of a group are found: those of its area, and theirs. */
async function neighboursFor(group: AreaGroup | undefined, answers: Engine): Promise<CompareGround["neighboursOf"]> {
  const found = new Map<string, readonly string[]>();
  const model = group?.kind.endsWith("2021") ? "2021" : "2025";
  const ask = async (area: string) => {
    const ten = (await answers.ask(neighboursOf(area, model))).map(({neighbour}) => neighbour);
    found.set(area, ten);
    return ten;
  };
  for (const area of group?.of ? await ask(group.of) : []) await ask(area);
  return (area) => found.get(area) ?? [];
}

async function modelOf({indicator: slug, state}: FigureRequest, answers: Engine): Promise<IndicatorModel> {
  const [indicator] = await answers.ask(indicatorsNamed(slug === null ? [] : [slug]));
  if (!indicator) throw new Error(`unknown indicator: "${slug}", expected one of the table of indicators`);
  const [first] = state.areas;
  return indicatorModel(
    {
      indicator,
      areas: await answers.ask(allAreas()),
      observations: await answers.ask(allValues(indicator.indicator)),
      reported: await answers.ask(reportedFor(indicator.indicator)),
      neighbours: first === undefined ? [] : await answers.ask(neighboursOf(first, state.model))
    },
    state
  );
}

/** What a page would draw without, having said so, must not be missing from a file without a word. */
function refuseProblems(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(problems.join("\n"));
}

/** A year of which there is nothing must not come out as another one's. */
function refuseOtherYear(
  wanted: number | undefined,
  shown: number | null,
  {rankable, indicator}: IndicatorModel
): void {
  if (wanted === undefined || shown === null || wanted === shown) return;
  const years = rankable.map(({year}) => year);
  throw new Error(
    `missing figures: ${indicator.indicator} has none of ${areasWord} for ${wanted}, expected a year from ${Math.min(...years)} to ${Math.max(...years)}`
  );
}
