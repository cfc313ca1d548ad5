import {type Child, type Markup, markup} from "../../dom/element.js";
import {
  compareRuns,
  type KeptCell,
  type KeptRun,
  type ResultDifference,
  type TableDifference
} from "../../notebook/compare-runs.js";
import type {Notebook} from "../../notebook/notebook.js";
import {markDifference, marksOf, runMarks, withMarks} from "../../notebook/run-marks.js";
import {exactText, shownText} from "../../notebook/value-text.js";
import type {Core} from "./core.js";
import type {RunStore} from "./kept-runs.js";
import type {Outcome} from "./outcome.js";

/** What tells whether results are those of before. */
export interface Editions {
  /** Looks whether a run is over, and says how it stands to the one before. */
  update: () => void;
  /** The notebook with the hashes of what it gave and of which tables, where all of it has been run; otherwise as it is. */
  marked: (notebook: Notebook) => Promise<Notebook>;
}

export interface EditionsOptions {
  core: Pick<Core, "outcome" | "isRunning">;
  notebook: () => Notebook;
  /** Under which the notebook is kept; null where it is not. */
  id: () => string | null;
  store: RunStore;
  announce: (words: string) => void;
}

/** Most rows of a result that are compared, and that are shown of what differs. */
const most = {rows: 20_000, shown: 50} as const;

/**
 * Says above the cells how results stand to those of other editions of the tables: to the hashes that came with a file or a link, and, value
 * by value, to what this browser kept of the last run.
 */
export function editions(place: HTMLElement, {core, notebook, id, store, announce}: EditionsOptions): Editions {
  const make = markup(place.ownerDocument);
  let seen: readonly Outcome[] = [];
  const show = (words: string, parts: readonly Child[], keep: (() => void) | null) => {
    const button = make.html("button", {type: "button"}, ["Keep the new figures"]);
    button.addEventListener("click", () => {
      keep?.();
      place.replaceChildren();
    });
    const inside = [make.html("summary", {}, [words]), ...parts, keep && button];
    place.replaceChildren(make.html("details", {class: "notebook-banner editions"}, inside));
    announce(words);
  };
  const compare = async (run: KeptRun) => {
    const own = id();
    const before = own === null ? null : await store.read(own);
    const difference = before && compareRuns(before, run);
    if (own !== null && (!difference || difference.tables.length === 0)) await store.write(own, run);
    if (own !== null && difference && difference.tables.length > 0) {
      const parts = [
        tablesPart(difference.tables, make),
        ...difference.results.flatMap((one) => resultPart(one, make))
      ];
      show(`${difference.words} from your last run, on newer tables`, parts, () => {
        store.write(own, run).catch(() => announce("This browser keeps nothing: the figures are not kept."));
      });
      return;
    }
    const marks = marksOf(notebook());
    const marked = marks && markDifference(marks, runMarks(notebook(), run));
    if (!marked) return place.replaceChildren();
    const {words, differing, tables} = marked;
    const which = differing.length > 0 && make.html("p", {}, [`Those that differ: ${differing.join(", ")}.`]);
    show(words, [which, tables.length > 0 && tablesPart(tables, make)], null);
  };
  return {
    update() {
      if (core.isRunning()) return;
      const outcomes = outcomesOf(notebook(), core);
      if (outcomes === null || outcomes.every((one, i) => one === seen[i])) return;
      seen = outcomes;
      runOf(notebook(), core)
        .then((run) => run && compare(run))
        .catch((error) => console.info("results were not compared:", error));
    },
    async marked(whole) {
      const run = await runOf(whole, core);
      return run ? withMarks(whole, runMarks(whole, run)) : whole;
    }
  };
}

/** What became of every query; null where one has not been run to its end. */
function outcomesOf({cells}: Notebook, core: Pick<Core, "outcome">): Outcome[] | null {
  const asked = cells.filter(({kind}) => kind === "sql" || kind === "check").map(({id}) => core.outcome(id));
  const isOver = asked.every(({kind}) => kind === "done" || kind === "failed" || kind === "refused");
  return asked.length > 0 && isOver ? asked : null;
}

async function runOf(notebook: Notebook, core: Pick<Core, "outcome">): Promise<KeptRun | null> {
  if (outcomesOf(notebook, core) === null) return null;
  const cells: KeptCell[] = [];
  const tables = new Map<string, KeptRun["tables"][number]>();
  for (const cell of notebook.cells) {
    if (cell.kind !== "sql" && cell.kind !== "check") continue;
    const outcome = core.outcome(cell.id);
    const result = "result" in outcome ? outcome.result : null;
    for (const table of result?.tables ?? []) tables.set(table.name, table);
    const {kind, name, sql} = cell;
    const rows = result ? await result.page(0, most.rows) : [];
    cells.push({kind, name, sql, status: outcome.kind, columns: result?.columns ?? [], rows, total: result?.rows ?? 0});
  }
  return {tables: [...tables.values()].sort((a, b) => (a.name < b.name ? -1 : 1)), cells};
}

function tablesPart(tables: readonly TableDifference[], {html}: Pick<Markup, "html">): Child {
  const edition = (one: TableDifference["now"]) => (one ? [one.date, one.hash].filter(Boolean).join(", ") : "not used");
  return html("table", {}, [
    html("thead", {}, [
      html(
        "tr",
        {},
        ["Table", "Before", "Now"].map((words) => html("th", {scope: "col"}, [words]))
      )
    ]),
    html(
      "tbody",
      {},
      tables.map(({name, before, now}) =>
        html(
          "tr",
          {},
          [name, edition(before), edition(now)].map((words) => html("td", {}, [words]))
        )
      )
    )
  ]);
}

/** What differs in a result: in words, and its values before and now beside each other. */
function resultPart(
  {label, verdict, reasons, columns, changed, added, removed}: ResultDifference,
  {html}: Pick<Markup, "html">
): Child[] {
  if (verdict === "same") return [];
  const words = verdict === "unknown" ? "not all of its rows were kept, so that nothing is known" : reasons.join("; ");
  const rowText = (row: readonly unknown[]) => row.map(exactText).join(", ");
  const lines = [
    ...changed.flatMap(({key, before, now, columns: places}) =>
      places.map((i) => [[...key, columns[i]?.name].join(", "), shownText(before[i]), shownText(now[i])])
    ),
    ...added.map((row) => [rowText(row), "not there", "there"]),
    ...removed.map((row) => [rowText(row), "there", "not there"])
  ];
  const head = html(
    "tr",
    {},
    ["Of", "Before", "Now"].map((one) => html("th", {scope: "col"}, [one]))
  );
  const body = lines.slice(0, most.shown).map((line) =>
    html(
      "tr",
      {},
      line.map((one) => html("td", {}, [one]))
    )
  );
  return [
    html("h3", {}, [label]),
    html("p", {}, [`${words.charAt(0).toUpperCase()}${words.slice(1)}.`]),
    lines.length > 0 && html("table", {}, [html("thead", {}, [head]), html("tbody", {}, body)]),
    lines.length > most.shown && html("p", {}, [`The first ${most.shown} of ${lines.length} are shown.`])
  ];
}
