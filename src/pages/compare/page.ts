import {chartMenu} from "../../components/chart-menu.js";
import {comparedFigures, compareGround} from "../../components/compare-figures.js";
import {live} from "../../components/live.js";
import {partOf, startWhenNeeded, watchWidth} from "../../components/page-engine.js";
import {searchIndex} from "../../components/search-index.js";
import {makeSortable} from "../../dom/table-sort.js";
import {filesOf} from "../../exhibits/chart-files.js";
import {comparison as exhibit} from "../../exhibits/comparison.js";
import type {Comparison} from "../../exhibits/comparison-model.js";
import {type CompareGround, comparisonOf} from "../../exhibits/comparison-of.js";
import {isReason} from "../../exhibits/exhibit.js";
import {interactLater} from "../../interaction/later.js";
import {defaultChartState} from "../../state/chart-state.js";
import {closestWord} from "../../state/closest-word.js";
import {type CompareState, formatCompareState, parseCompareState} from "../../state/compare-state.js";
import {lastArea} from "../../state/last-visit.js";
import {areaChoices} from "./area-choices.js";
import {type Beginning, chosenFrom, completed, isBare} from "./chosen.js";
import {formChoices} from "./form-choices.js";
import {indicatorChoices} from "./indicator-choices.js";
import {listChoices} from "./list-choices.js";
import {chartPart, examplesPart, type ListedIndicator, sentencesPart, tablePart} from "./view.js";

const root = "./" as const;

/** What the page shows, with what of it could not be had. */
interface Shown {
  comparison: Comparison;
  isBare: boolean;
  problems: string[];
}

/** Makes the page live: the whole comparison is in its address, its figures come from the small files of indicators. */
export function mountCompare(page: HTMLElement): void {
  const {ownerDocument: document} = page;
  const base = new URL(root, location.href).href;
  const listed = listedIndicators(page);
  const indicators = new Set(listed.map(({indicator}) => indicator));
  const leads = page.querySelector<HTMLElement>("[data-leads]")?.dataset.leads?.split(" ") ?? [];
  const figuresOf = comparedFigures(base);
  const interact = interactLater(page);
  let beginning: Beginning = {leads};

  const change = (part: Partial<CompareState>) => void compare.choose(chosenFrom(compare.state(), part, beginning));
  const state = () => completed(compare.state(), beginning);
  const options = {root, index: searchIndex, change, state} as const;
  const areas = areaChoices(document, options);
  const list = listChoices(document, {
    areas: () => compare.model()?.comparison.areas ?? [],
    shown: () => compare.model()?.comparison.chosen ?? [],
    compare: (slugs) => change({areas: slugs, group: undefined} as unknown as Partial<CompareState>)
  });
  const measures = indicatorChoices(document, {...options, listed});
  const form = formChoices(document, options);

  const compare = live<CompareState, CompareGround, Shown>(page, {
    parse: (search) => parseCompareState(search),
    format: formatCompareState,
    // What an address means is known once it is known which areas there are.
    settle: (_, {areas: known}) =>
      parseCompareState(location.search, {
        areas: new Set(known.map(({area}) => area)),
        ...(indicators.size > 0 && {indicators}),
        nearest: closestWord
      }),
    async needs(chosen, ground) {
      const whole = completed(chosen, beginning);
      const {figures, missing} = await figuresOf(whole.indicators);
      const {comparison, problems} = comparisonOf(whole, ground, figures);
      const gone = missing.map((slug) => `no figures of the indicator "${slug}" came`);
      return {comparison, isBare: isBare(chosen), problems: [...problems, ...gone]};
    },
    update({comparison}) {
      for (const one of [areas, measures, form]) one.update(comparison);
      list.update();
      const choices = partOf(page, "choices");
      if (!areas.element.isConnected)
        choices.replaceChildren(areas.element, list.element, measures.element, form.element);
    },
    parts: [
      {
        name: "examples",
        key: (model) => model.isBare,
        view: (model) => examplesPart(model, {document, root})
      },
      {
        name: "comparison",
        isWide: true,
        key: ({comparison}) => keyOf(comparison),
        view: ({comparison}, {width}) =>
          chartPart(comparison, {document, root, width, menus: {[exhibit.name]: () => menuOf(comparison, document)}}),
        after({comparison}, {width}) {
          const plot = partOf(page, "comparison").querySelector<HTMLElement>(".plot");
          const shown = exhibit.show(comparison);
          if (!plot || isReason(shown) || !shown.walk) return;
          const {walk, layout, redraw} = shown;
          interact(exhibit.name, plot, {
            layout: () => layout({width}),
            walk: () => walk({width}),
            draw: (numbers) => redraw(numbers, {document, base: root})
          });
        }
      },
      {
        name: "sentences",
        late: ({comparison}) => keyOf(comparison),
        view: ({comparison}) => sentencesPart(comparison, {document})
      },
      {
        name: "table",
        late: ({comparison}) => keyOf(comparison),
        scrolls: ".scroll",
        view: ({comparison}) => tablePart(comparison, {document, root}),
        after() {
          const table = partOf(page, "table").querySelector("table");
          if (table) makeSortable(table);
        }
      }
    ],
    problems: ({problems}) => problems,
    attempt: (work) => engine.attempt(work)
  });
  const begin = async () => {
    const ground = await compareGround(base);
    const area = lastArea();
    if (area && ground.neighboursOf(area, "2025").length > 0) beginning = {leads, area};
    await compare.begin(ground);
  };
  const engine = startWhenNeeded({message: partOf(page, "message"), light: begin, ready: begin});
  watchWidth(partOf(page, "comparison"), (width, isPaper) => compare.resize(width, isPaper));
}

/** What the parts depend on: the areas and figures that came, and the choices. */
function keyOf({state, chosen, figures}: Comparison): unknown {
  return [state, chosen.map(({area}) => area), figures.map(({indicator}) => indicator.indicator)];
}

/** The indicators there are, as the page's own list has them. */
function listedIndicators(page: HTMLElement): ListedIndicator[] {
  return [...page.querySelectorAll<HTMLOptionElement>("select[data-indicators] option")]
    .filter(({value}) => value !== "")
    .map((option) => ({
      indicator: option.value,
      short_name: option.textContent ?? "",
      family: (option.parentElement?.getAttribute("label") ?? "") as ListedIndicator["family"]
    }));
}

function menuOf(comparison: Comparison, document: Document): Element {
  const shown = exhibit.show(comparison);
  if (isReason(shown)) return document.createElement("span");
  const query = formatCompareState(comparison.state);
  const {state, named, chosen} = comparison;
  const asked = {of: "comparison" as const, state, named, areas: chosen.map(({area}) => area)};
  return chartMenu(filesOf(exhibit, shown, {document, root, state: defaultChartState, indicator: "", query, asked}), {
    document
  });
}
