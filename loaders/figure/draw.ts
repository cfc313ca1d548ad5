import {darkPalette, lightPalette, type Palette} from "../../src/charts/palette.js";
import type {Measure} from "../../src/charts/text.js";
import type {Engine} from "../../src/engine/engine-type.js";
import {isReason, type Reason, type ShownWhole} from "../../src/exhibits/exhibit.js";
import {type IndicatorModel, indicatorModel} from "../../src/exhibits/indicator-model.js";
import {judgementsOf} from "../../src/exhibits/judgements-of-area.js";
import {pictureOf} from "../../src/exhibits/picture.js";
import {exhibitNamed} from "../../src/exhibits/registry.js";
import type {IndicatorCounts} from "../../src/figures/counts-file.js";
import {
  allAreas,
  allValues,
  indicatorsNamed,
  judgementsByYear,
  judgementTimeline,
  neighboursOf,
  reportedFor
} from "../../src/query/questions.js";
import {childrenIndicator} from "../../src/stats/per-child.js";
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
    case "comparison":
      throw new Error("unsupported chart: comparison, expected one of an indicator, an area or the grades of England");
    case "pair": {
      const [x, y, children] = [request.indicator ?? "", request.beside ?? "", childrenIndicator];
      const own = await answers.ask(indicatorsNamed([x, y]));
      const figures = async (slug: string) => {
        const indicator = own.find((one) => one.indicator === slug);
        if (!indicator) throw new Error(`unknown indicator: "${slug}", expected one of the table of indicators`);
        return {indicator, observations: await answers.ask(allValues(slug))};
      };
      return exhibit.show({
        x: await figures(x),
        y: await figures(y),
        areas: await answers.ask(allAreas()),
        children: await answers.ask(allValues(children)),
        chosen: request.state.areas,
        ...(request.state.year !== undefined && {year: request.state.year})
      });
    }
    case "indicator": {
      const counts = exhibit.needs.includes("counts") ? countsOf?.(request.indicator ?? "") : undefined;
      const model = {...(await modelOf(request, answers)), ...(counts && {counts})};
      const shown = exhibit.show(model);
      if (!isReason(shown)) refuseOtherYear(request.state.year, shown.year, model);
      return shown;
    }
  }
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

/** A year of which there is nothing must not come out as another one's. */
function refuseOtherYear(
  wanted: number | undefined,
  shown: number | null,
  {rankable, indicator}: IndicatorModel
): void {
  if (wanted === undefined || shown === null || wanted === shown) return;
  const years = rankable.map(({year}) => year);
  throw new Error(
    `missing figures: ${indicator.indicator} has none of authorities for ${wanted}, expected a year from ${Math.min(...years)} to ${Math.max(...years)}`
  );
}
