import {indicatorFigures} from "../../components/indicator-figures.js";
import {inspectionsOf} from "../../components/inspections-file.js";
import {live} from "../../components/live.js";
import {partOf} from "../../components/page-engine.js";
import {markup} from "../../dom/element.js";
import {type AroundModel, aroundModel} from "./model.js";
import {type AroundState, parseAroundState} from "./state.js";
import {groupsPart} from "./view.js";

const root = "./";

/** Makes the page of judgements beside figures live: the indicator is the reader's choice, and in the address. */
export function mountAround(page: HTMLElement): void {
  const {ownerDocument: document} = page;
  const first = page.dataset.indicator ?? "";
  const select = partOf(page, "controls").querySelector("select");
  const known = new Set([...(select?.options ?? [])].map(({value}) => value));
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      console.error(error);
      const words = "The figures could not be fetched: choose again in a moment.";
      partOf(page, "message").replaceChildren(markup(document).html("p", {class: "notice"}, [words]));
    }
  };
  const shown = live<AroundState, null, AroundModel>(page, {
    parse: (search) => parseAroundState(search, {known, first}),
    format: ({indicator}) => (indicator === first ? "" : `?indicator=${indicator}`),
    async needs({indicator: slug}) {
      const [{data}, inspections] = await Promise.all([indicatorFigures(slug, root), inspectionsOf(root)]);
      const {indicator, areas, observations} = data;
      return aroundModel({indicator, areas, observations, inspections});
    },
    update(_, {indicator}) {
      if (select) select.value = indicator;
    },
    parts: [
      {
        name: "groups",
        late: ({indicator}) => indicator.indicator,
        built: first,
        view: (model) => groupsPart(model, {document, root}),
        scrolls: ".scroll"
      }
    ],
    attempt
  });
  select?.addEventListener("change", () => void shown.choose({indicator: select.value}));
  void attempt(() => shown.begin(null));
}
