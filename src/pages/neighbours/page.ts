import {queryLater} from "../../components/engine-later.js";
import {keptAnswer} from "../../components/kept-answer.js";
import {live} from "../../components/live.js";
import {partOf, startWhenNeeded} from "../../components/page-engine.js";
import {makeSortable} from "../../dom/table-sort.js";
import type {Area, NeighbourModel} from "../../domain/tables.js";
import {figuresAmong, neighbourFigures} from "../../figures/neighbours-file.js";
import {allAreas, allIndicators, neighboursOf} from "../../query/questions.js";
import {rememberArea} from "../../state/last-visit.js";
import {type NeighboursModel, neighboursModel} from "./model.js";
import {formatNeighboursState, type NeighboursState, parseNeighboursState} from "./state.js";
import {heatPart, modelChoice} from "./view.js";

const root = "../";

/** The model shown, and all that its table needs, which is asked for where it changes. */
interface Shown {
  version: NeighbourModel;
  whole: () => Promise<NeighboursModel>;
}

/** Makes the page of an authority's neighbours live: which model they are of is the reader's choice; the engine starts with the first one. */
export function mountNeighbours(page: HTMLElement, slug: string): void {
  rememberArea(slug);
  if (!page.querySelector('[data-part="heat"]')) return;
  const {ownerDocument: document} = page;
  const wholeOf = keptAnswer(async (version: NeighbourModel) => {
    const [areas, indicators, newer, older, figures] = await Promise.all([
      queryLater(allAreas()),
      queryLater(allIndicators()),
      queryLater(neighboursOf(slug, "2025")),
      queryLater(neighboursOf(slug, "2021")),
      neighbourFigures(slug, root)
    ]);
    const values = figuresAmong(slug, figures, version);
    const area = areas.find((one) => one.area === slug) as Area;
    return neighboursModel({area, areas, indicators, neighbours: {2025: newer, 2021: older}, version, values});
  });
  const choice = modelChoice(document, {change: (model) => void shown.choose({model})});
  partOf(page, "model").replaceChildren(choice.element);
  const shown = live<NeighboursState, null, Shown>(page, {
    parse: parseNeighboursState,
    format: formatNeighboursState,
    needs: ({model}) => ({version: model, whole: () => wholeOf(model)}),
    update: ({version}) => choice.show(version),
    parts: [
      {
        name: "heat",
        late: ({version}) => version,
        built: "2025",
        scrolls: ".scroll",
        view: async ({whole}) => heatPart(await whole(), {document, root}),
        after() {
          const table = partOf(page, "heat").querySelector("table");
          if (table) makeSortable(table);
        }
      }
    ],
    attempt: (work) => engine.attempt(work)
  });
  const engine = startWhenNeeded({
    message: partOf(page, "message"),
    light: () => shown.begin(null),
    ready: () => shown.begin(null)
  });
}
