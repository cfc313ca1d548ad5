import {live} from "../../components/live.js";
import {partOf} from "../../components/page-engine.js";
import {retryButton} from "../../components/retry-button.js";
import {signalsOf} from "../../components/signals-file.js";
import {markup} from "../../dom/element.js";
import {makeSortable} from "../../dom/table-sort.js";
import {type SignalModel, signalModel} from "./model.js";
import {defaultSignalState, formatSignalState, parseSignalState, type SignalState} from "./state.js";
import {tiersPart} from "./view.js";

const root = "./";

/** Makes the page of what moved live: its filters, and the figures of other years. There is none where no figure stands out. */
export function mountSignals(page: HTMLElement | null): void {
  if (!page) return;
  const {document, newest} = {document: page.ownerDocument, newest: Number(page.dataset.year)};
  const selects = [...partOf(page, "controls").querySelectorAll("select")];
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      console.error(error);
      const message = partOf(page, "message");
      const retry = retryButton(message, () => void shown.choose(shown.state(), "replace"));
      message.replaceChildren(
        markup(document).html("p", {class: "notice"}, ["The figures could not be fetched. ", retry])
      );
    }
  };
  const shown = live<SignalState, number, SignalModel>(page, {
    parse: parseSignalState,
    format: formatSignalState,
    async needs(state, latest) {
      const first = await signalsOf(latest, root);
      const isKnown = state.year !== undefined && first.years.includes(state.year);
      return signalModel(isKnown ? await signalsOf(state.year as number, root) : first, state);
    },
    update(model, state) {
      for (const select of selects) {
        const own = state[select.name as keyof SignalState];
        select.value = own === newest ? "" : String(own ?? "");
        // What the page does not have is no choice.
        if (select.selectedIndex < 0) select.value = "";
      }
      page.dataset.year = String(model.year);
    },
    parts: [
      {
        name: "tiers",
        late: ({state}) => state,
        built: defaultSignalState,
        view: (model) => tiersPart(model, {document, root}),
        after() {
          for (const table of page.querySelectorAll<HTMLElement>("table.signals")) makeSortable(table);
        },
        scrolls: ".scroll"
      }
    ],
    problems: ({problems}) => problems,
    attempt
  });
  for (const select of selects)
    select.addEventListener("change", () => {
      const {name, value} = select;
      const {year, ...rest} = shown.state();
      const next = name === "year" ? rest : {...rest, ...(year !== undefined && {year}), [name]: value};
      void shown.choose({...next, ...(name === "year" && value !== "" && {year: Number(value)})});
    });
  page.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-all]") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void shown.choose({...shown.state(), tier: link.dataset.all as SignalState["tier"]}).then(() => {
      // The link is gone: the keyboard goes on at the table that it was below.
      page.querySelector<HTMLElement>(`[data-tier="${link.dataset.all}"] .scroll`)?.focus();
    });
  });
  void attempt(() => shown.begin(newest));
}
