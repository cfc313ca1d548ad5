import {chartMenu} from "../../../components/chart-menu.js";
import {figure, plot} from "../../../components/figure.js";
import {paperWidth} from "../../../components/page-engine.js";
import {type Child, markup} from "../../../dom/element.js";
import type {Href} from "../../../domain/href.js";
import type {ChartFiles} from "../../../exhibits/chart-files.js";
import {isReason, type Reason, type ShownWhole} from "../../../exhibits/exhibit.js";
import {interactLater} from "../../../interaction/later.js";
import type {ChartCell} from "../../../notebook/notebook.js";
import type {CellActions} from "./actions.js";

/** A chart of a result, and what else it could be. */
export interface OfferedChart {
  shown: ShownWhole | Reason;
  files: ((shown: ShownWhole) => ChartFiles) | null;
  /** Results that it could be of. */
  sources: readonly string[];
  /** Kinds of charts, and whether the columns of the result suit each. */
  kinds: readonly {name: string; label: string; fits: boolean}[];
  /** What columns can be to it, and which are. */
  roles: readonly {name: string; words: string}[];
  mapping: Readonly<Record<string, string>>;
  columns: readonly string[];
}

/** What charts of a notebook are drawn with. */
export interface ChartGround {
  /** What there is to draw of a cell's result. */
  chart: (cell: ChartCell) => Promise<OfferedChart>;
  /** What the chart depends on besides its cell: another value, another result. */
  stamp: (cell: ChartCell) => unknown;
}

/** A chart cell in the page. */
export interface ChartView {
  element: HTMLElement;
  update: (cell: ChartCell) => void;
  edit: () => void;
  /** Shows until its result is here what it was when the page was built. */
  adopt: (built: readonly Node[]) => void;
}

/** Makes a chart cell: the chart, and folded beneath it what it is made of. */
export function chartView(
  cell: ChartCell,
  {document, root, actions, charts}: {document: Document; root: Href; actions: CellActions; charts: ChartGround}
): ChartView {
  const {html} = markup(document);
  const {id} = cell;
  let shown: {key: string; stamp: unknown} | null = null;
  let latest = cell;
  let width = 0;
  let turn = 0;
  let isBuilt = false;
  const place = html("div", {class: "notebook-chart"});
  const settings = html("details", {class: "chart-settings"});
  const element = html("div", {}, [place, settings]);
  const interact = interactLater(element);

  const choice = (
    label: string,
    all: readonly (readonly [string, string])[],
    now: string,
    choose: (value: string) => void
  ) => {
    const select = html("select");
    for (const [value, words] of all) select.append(html("option", {value, selected: value === now}, [words]));
    select.addEventListener("change", () => choose(select.value));
    return html("label", {}, [html("span", {}, [label]), select]);
  };
  const words = (label: string, now: string | null, choose: (value: string | null) => void) => {
    const input = html("input", {type: "text", value: now ?? "", placeholder: "as the chart has it"});
    input.addEventListener("change", () => choose(input.value || null));
    return html("label", {}, [html("span", {}, [label]), input]);
  };
  const drawSettings = (of: ChartCell, {kinds, roles, mapping, columns, sources}: OfferedChart) => {
    const byName = kinds.map(
      ({name, label, fits}) => [name, fits ? label : `${label} (does not suit these columns)`] as const
    );
    settings.replaceChildren(
      html("summary", {}, [`Chart of ${of.from || "a result"}`]),
      html("div", {}, [
        choice(
          "Of",
          [...new Set([of.from, ...sources])].map((one) => [one, one] as const),
          of.from,
          (from) => actions.change(id, {from, columns: {}})
        ),
        choice("As", byName, of.exhibit, (exhibit) => actions.change(id, {exhibit, columns: {}})),
        words("Title", of.title, (title) => actions.change(id, {title})),
        words("Beneath it", of.subtitle, (subtitle) => actions.change(id, {subtitle})),
        ...roles.map(({name, words: role}) =>
          choice(
            role,
            [["", "none"] as const, ...columns.map((column) => [column, column] as const)],
            mapping[name] ?? "",
            (column) => {
              const {[name]: _, ...others} = of.columns;
              actions.change(id, {columns: column === "" ? others : {...others, [name]: column}});
            }
          )
        )
      ])
    );
  };
  const figureOf = (whole: ShownWhole, {files}: OfferedChart): Child => {
    const said = whole.say({links: false});
    const svg = whole.draw({document, width: Math.max(280, width), base: root});
    return figure([plot(svg, {document})], {
      part: `chart-${id}`,
      title: said.title,
      subtitle: said.subtitle,
      ...(said.finding && {finding: said.finding}),
      notes: said.notes,
      source: said.source,
      level: 3,
      menu: files ? chartMenu(files(whole), {document}) : null,
      document
    });
  };
  const draw = async () => {
    if (width === 0) return;
    const own = ++turn;
    const of = latest;
    const offered = await charts.chart(of);
    if (own !== turn) return;
    const {shown: whole} = offered;
    const isOpen = settings.open;
    drawSettings(of, offered);
    settings.open = isOpen;
    isBuilt &&= offered.columns.length === 0;
    if (isBuilt) return;
    element.closest(".cell")?.classList.remove("is-faded");
    if (isReason(whole)) return place.replaceChildren(html("p", {class: "chart-reason"}, [sentence(whole.reason)]));
    place.replaceChildren(figureOf(whole, offered) as Node);
    const frame = place.querySelector<HTMLElement>(".plot");
    const {walk} = whole;
    if (frame && walk)
      interact(id, frame, {
        layout: () => whole.layout({width}),
        walk: () => walk({width}),
        draw: (numbers) => whole.redraw(numbers, {document, base: root})
      });
  };
  const drawn = () => void draw().catch((error) => actions.announce(`The chart could not be drawn: ${error}`));
  new ResizeObserver(() => {
    const now = Math.floor(place.clientWidth);
    if (now === width || now === 0) return;
    width = now;
    drawn();
  }).observe(place);
  let screen = 0;
  addEventListener("beforeprint", () => {
    screen = width;
    width = Math.min(width, paperWidth);
    if (screen !== width) drawn();
  });
  addEventListener("afterprint", () => {
    if (screen === width) return;
    width = screen;
    drawn();
  });
  return {
    element,
    update(next) {
      const key = JSON.stringify({...next, raw: ""});
      const stamp = charts.stamp(next);
      if (shown && shown.key === key && shown.stamp === stamp) return;
      shown = {key, stamp};
      latest = next;
      drawn();
    },
    adopt(built) {
      isBuilt = true;
      place.replaceChildren(...built);
    },
    edit() {
      settings.open = true;
      settings.querySelector("select")?.focus();
    }
  };
}

/** A clause as a sentence. */
function sentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}${/[.?!]$/.test(clause) ? "" : "."}`;
}
