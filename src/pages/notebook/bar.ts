import {type Child, markup} from "../../dom/element.js";

/** What can be done with the whole notebook. */
export interface BarActions {
  runAll: () => void;
  stop: () => void;
  tables: () => void;
  share: () => void;
  save: () => void;
  open: (file: File) => void;
  graph: () => void;
  history: () => void;
  report: () => void;
  zip: () => void;
  remove: () => void;
  /** Shows how a file of the reader's own is read, and takes it in. */
  bring: (file: File) => void;
  blank: () => void;
  copy: () => void;
  print: () => void;
  keys: () => void;
}

/** The line above the cells. */
export interface Bar {
  element: HTMLElement;
  update: (state: {isRunning: boolean; kept: string; memory: string | null; areTablesOpen: boolean}) => void;
}

/** Makes the line above the cells: what is done most as buttons, the rest in a menu, and at its end how the notebook is kept. */
export function notebookBar(document: Document, actions: BarActions): Bar {
  const {html} = markup(document);
  const button = (words: string, action: () => void, attributes = {}) => {
    const one = html("button", {type: "button", ...attributes}, [words]);
    one.addEventListener("click", action);
    return one;
  };
  let isRunning = false;
  const run = button("Run all", () => (isRunning ? actions.stop() : actions.runAll()), {class: "primary"});
  const tables = button("Tables", actions.tables, {"aria-expanded": "false"});
  const file = html("input", {type: "file", accept: ".md,.txt,text/markdown", hidden: true});
  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    if (chosen) actions.open(chosen);
    file.value = "";
  });
  const data = html("input", {
    type: "file",
    accept: ".csv,.tsv,.txt,.xlsx,.json,.ndjson,.parquet",
    hidden: true,
    "aria-label": "File of your own"
  });
  data.addEventListener("change", () => {
    const [chosen] = data.files ?? [];
    if (chosen) actions.bring(chosen);
    data.value = "";
  });
  const item = (words: string, action: () => void): Child =>
    button(words, () => {
      menu.removeAttribute("open");
      action();
    });
  const menu = html("details", {class: "menu notebook-menu"}, [
    html("summary", {}, ["Notebook"]),
    html("div", {}, [
      item("New", actions.blank),
      item("Open a file…", () => file.click()),
      item("Duplicate", actions.copy),
      item("Report as HTML", actions.report),
      item("Print", actions.print),
      item("What depends on what", actions.graph),
      item("Earlier states", actions.history),
      item("All notebooks as ZIP", actions.zip),
      item("Delete", actions.remove)
    ])
  ]);
  const kept = html("p", {class: "kept-state"});
  const memory = html("p", {class: "memory"});
  const element = html("div", {class: "notebook-bar", role: "toolbar", "aria-label": "Notebook"}, [
    run,
    tables,
    button("Add data", () => data.click()),
    button("Share", actions.share),
    button("Save file", actions.save),
    menu,
    button("Keys", actions.keys),
    html("div", {class: "bar-end"}, [memory, kept]),
    file,
    data
  ]);
  return {
    element,
    update(state) {
      ({isRunning} = state);
      run.textContent = isRunning ? "Cancel" : "Run all";
      if (kept.textContent !== state.kept) kept.textContent = state.kept;
      tables.setAttribute("aria-expanded", String(state.areTablesOpen));
      memory.textContent = state.memory;
    }
  };
}
