import {chartMenu} from "../../components/chart-menu.js";
import {live} from "../../components/live.js";
import {partOf, watchWidth} from "../../components/page-engine.js";
import {markup} from "../../dom/element.js";
import {makeSortable} from "../../dom/table-sort.js";
import {filesOf} from "../../exhibits/chart-files.js";
import {isReason} from "../../exhibits/exhibit.js";
import {stated} from "../../exhibits/stated.js";
import type {StatedFigures} from "../../exhibits/stated-figures.js";
import {arrived, figuresAddress} from "../../figures/files.js";
import {interactLater} from "../../interaction/later.js";
import {
  type ChartState,
  defaultChartState,
  formatChartState,
  heeded,
  params,
  parseChartState
} from "../../state/chart-state.js";
import {lastArea} from "../../state/last-visit.js";
import {strangeNames} from "../../state/strange-names.js";
import {type MarkChoice, markChoice} from "./choices.js";
import {authoritiesOf, statedPart, statedTablePart} from "./view.js";

const root = "../" as const;
/** Most authorities that are marked: as many as there are colours. */
const most = 8;

/** What the page's file has: all but what is marked. */
type StatedFile = Omit<StatedFigures, "chosen">;

/** Makes the page of an indicator that only reports state live: the authorities that are marked are the reader's choice, and in the address. */
export function mountReported(page: HTMLElement, indicator: string): void {
  const {ownerDocument: document} = page;
  const interact = interactLater(page);
  let choice: MarkChoice | null = null;
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      console.error(error);
      const words = "The figures could not be fetched: what is shown stays as it is. Load the page again in a moment.";
      partOf(page, "message").replaceChildren(markup(document).html("p", {class: "notice"}, [words]));
    }
  };
  const shown = live<ChartState, StatedFile, StatedFigures>(page, {
    parse(search) {
      const {problems, ...state} = parseChartState(search);
      const strange = strangeNames(
        new URLSearchParams(search),
        params.map(({name}) => name)
      );
      return {state: heeded(state, stated.params), problems: [...problems, ...strange]};
    },
    format: formatChartState,
    first(state) {
      const visited = lastArea();
      return state.areas.length === 0 && visited && isStated(visited, page) ? {...state, areas: [visited]} : state;
    },
    needs({areas}, file) {
      const known = new Set(file.figures.map(({area}) => area));
      return {...file, chosen: areas.filter((area) => known.has(area)).slice(0, most)};
    },
    update(of, state) {
      choice ??= markChoice(document, {
        areas: authoritiesOf(of),
        change: (areas) => void shown.choose({...state, areas: areas.slice(-most)})
      });
      choice.update(of.chosen);
      if (!choice.element.isConnected) partOf(page, "choices").replaceChildren(choice.element);
    },
    parts: [
      {
        name: "stated",
        isWide: true,
        key: ({chosen}) => chosen,
        view: (of, {width}) =>
          statedPart(of, {document, root, width, menus: {[stated.name]: () => menuOf(of, document)}}),
        after(of, {width}) {
          const plot = partOf(page, "stated").querySelector<HTMLElement>(".plot");
          const drawn = stated.show(of);
          if (!plot || isReason(drawn) || !drawn.walk) return;
          const {walk, layout, redraw} = drawn;
          interact(stated.name, plot, {
            layout: () => layout({width}),
            walk: () => walk({width}),
            draw: (numbers) => redraw(numbers, {document, base: root})
          });
        }
      },
      {
        name: "table",
        late: ({chosen}) => chosen,
        built: [],
        view: (of) => statedTablePart(of, {document, root}),
        after() {
          const table = partOf(page, "table").querySelector("table");
          if (table) makeSortable(table);
        },
        scrolls: ".scroll"
      }
    ],
    problems({figures}, {areas}) {
      const known = new Set(figures.map(({area}) => area));
      return areas.filter((area) => !known.has(area)).map((area) => `no report held here states it of “${area}”`);
    },
    attempt
  });
  void attempt(async () => {
    await shown.begin(
      (await arrived(figuresAddress(`stated/${indicator}`, new URL(root, location.href).href))) as StatedFile
    );
    watchWidth(partOf(page, "stated"), (width, isPaper) => shown.resize(width, isPaper));
    performance.mark("page live");
  });
}

/** Whether the table that the page came with has figures of an area. */
function isStated(area: string, page: HTMLElement): boolean {
  return [...page.querySelectorAll<HTMLElement>("tr[data-area]")].some((row) => row.dataset.area === area);
}

function menuOf(of: StatedFigures, document: Document): Element {
  const shown = stated.show(of);
  if (isReason(shown)) return document.createElement("span");
  const state = {...defaultChartState, areas: [...of.chosen]};
  return chartMenu(filesOf(stated, shown, {document, root, state, indicator: of.indicator.indicator}), {document});
}
