import {chartMenu} from "../../components/chart-menu.js";
import {indicatorFigures} from "../../components/indicator-figures.js";
import {inspectionsOf} from "../../components/inspections-file.js";
import {live} from "../../components/live.js";
import {partOf, watchWidth} from "../../components/page-engine.js";
import {markup} from "../../dom/element.js";
import {around} from "../../exhibits/around.js";
import {type Around, aroundOf} from "../../exhibits/around-of.js";
import {filesOf} from "../../exhibits/chart-files.js";
import {isReason} from "../../exhibits/exhibit.js";
import {interactLater} from "../../interaction/later.js";
import {type AroundState, defaultAroundState, formatAroundState, parseAroundState} from "../../state/around-state.js";
import {defaultChartState} from "../../state/chart-state.js";
import {chartPart, groupsPart} from "./view.js";

const root = "./" as const;

/** Makes the page of judgements beside figures live: the indicator is the reader's choice, and in the address. */
export function mountAround(page: HTMLElement): void {
  const {ownerDocument: document} = page;
  const interact = interactLater(page);
  const select = partOf(page, "controls").querySelector("select");
  const indicators = new Set([...(select?.options ?? [])].map(({value}) => value));
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      console.error(error);
      const words = "The figures could not be fetched: choose again in a moment.";
      partOf(page, "message").replaceChildren(markup(document).html("p", {class: "notice"}, [words]));
    }
  };
  const shown = live<AroundState, null, Around>(page, {
    parse: (search) => parseAroundState(search, {indicators}),
    format: formatAroundState,
    async needs({indicator: slug}) {
      const [{data}, inspections] = await Promise.all([indicatorFigures(slug, root), inspectionsOf(root)]);
      const {indicator, areas, observations} = data;
      return aroundOf({indicator, areas, observations, inspections});
    },
    update(_, {indicator}) {
      if (select) select.value = indicator;
    },
    parts: [
      {
        name: "around",
        isWide: true,
        key: ({indicator}) => indicator.indicator,
        view: (of, {width}) =>
          chartPart(of, {document, root, width, menus: {[around.name]: () => menuOf(of, document)}}),
        after(of, {width}) {
          const plot = partOf(page, "around").querySelector<HTMLElement>(".plot");
          const drawn = around.show(of);
          if (!plot || isReason(drawn) || !drawn.walk) return;
          const {walk, layout, redraw} = drawn;
          interact(around.name, plot, {
            layout: () => layout({width}),
            walk: () => walk({width}),
            draw: (numbers) => redraw(numbers, {document, base: root})
          });
        }
      },
      {
        name: "groups",
        late: ({indicator}) => indicator.indicator,
        built: defaultAroundState.indicator,
        view: (of) => groupsPart(of, {document}),
        scrolls: ".scroll"
      }
    ],
    attempt
  });
  select?.addEventListener("change", () => void shown.choose({indicator: select.value}));
  watchWidth(partOf(page, "around"), (width, isPaper) => shown.resize(width, isPaper));
  void attempt(async () => {
    await shown.begin(null);
    performance.mark("page live");
  });
}

function menuOf(of: Around, document: Document): Element {
  const shown = around.show(of);
  if (isReason(shown)) return document.createElement("span");
  const {indicator} = of.indicator;
  const query = formatAroundState({indicator});
  const asked = {of: "around" as const, indicator};
  return chartMenu(filesOf(around, shown, {document, root, state: defaultChartState, indicator: "", query, asked}), {
    document
  });
}
