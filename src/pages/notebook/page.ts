import {partOf} from "../../components/page-engine.js";
import {markup} from "../../dom/element.js";
import type {Href} from "../../domain/href.js";
import {browserDatabases} from "../../engine/browser-database.js";
import {openFileLoader} from "../../engine/file-loader.js";
import {readNotebook} from "../../notebook/file.js";
import type {Cell, Notebook} from "../../notebook/notebook.js";
import {type Asked, ownAddress, readAddress} from "./address.js";
import {announcer} from "./announce.js";
import {type Banner, showBanner} from "./banner.js";
import {notebookBar} from "./bar.js";
import {newNotebook} from "./book.js";
import {cellActions} from "./cell-actions.js";
import {cellList} from "./cell-list.js";
import {completingOf} from "./completing.js";
import type {Core} from "./core.js";
import {coreOf} from "./core-of-page.js";
import {createDesk, type Desk} from "./desk.js";
import {editions} from "./editions.js";
import {createKeeping, type KeptState} from "./keeping.js";
import {openRunStore} from "./kept-runs.js";
import {keysDialog, listenToKeys} from "./keys.js";
import {keptAfterDeletion, library} from "./library.js";
import {type Opened, openAsked} from "./opening.js";
import {pageTables} from "./own/own-tables.js";
import {schemaPanel} from "./schema-panel.js";
import {noteServer} from "./server-note.js";
import {openStore} from "./store.js";
import {outcomeTeller} from "./tell-outcomes.js";
import {titleField} from "./title.js";
import {notebookView} from "./view.js";
import {wholeNotebook} from "./whole-notebook.js";

/** What a page of notebooks is mounted with. */
export interface MountOptions {
  /** The way from the page to the site's root. */
  root: Href;
  /** Name of the worked notebook that the page is of; default what its address asks for. */
  example?: string;
  /** What runs notebooks. */
  core: Core;
}

/** Makes the page of notebooks live: the reader's own, a worked one, or one that came with a link. */
export async function mountNotebookWith(page: HTMLElement, {root, core, example}: MountOptions): Promise<void> {
  const {ownerDocument: document} = page;
  if (page.childElementCount === 0) page.append(scaffold(document, root));
  const view = page.querySelector<HTMLElement>("[data-view]") as HTMLElement;
  const part = (name: string) => partOf(page, name);
  const announce = announcer(part("said"));
  const store = openStore();
  const asked: Asked = example !== undefined ? {kind: "example", name: example} : readAddress(location);
  let mode: Opened["kind"] = "new";
  let kept = "";
  let isRestoring = true;

  const desk: Desk = createDesk(readNotebook(""), {
    changed(notebook) {
      core.take(notebook);
      list.show(notebook);
      title.set(notebook.title);
      markSelected();
      whole.files(notebook);
      if (isRestoring) return;
      list.fade();
      if (mode === "reading") showReading();
      else keeping.changed(notebook);
    },
    turned: () => markSelected()
  });
  const keeping = createKeeping(store, {
    told(state) {
      kept = keptWords(state);
      update();
      if (state.kind === "copied")
        banner({
          words: `“${state.from}” was changed in another tab: what you change here is now a copy of it. Nothing is lost.`,
          actions: [{words: "See what differs", action: () => void whole.differs(state.of)}]
        });
    },
    moved(id) {
      history.replaceState(null, "", `${root}notebook${ownAddress(id)}`);
      void own.update();
    }
  });
  const banner = (one: Banner | null) => showBanner(part("banner"), one);
  const offerUndo = (words: string) => {
    banner({
      words,
      actions: [
        {words: "Undo", action: undo},
        {words: "Dismiss", action: () => banner(null)}
      ]
    });
    announce(`${words} Press z to undo.`);
  };
  const undo = () => {
    const words = desk.undo();
    banner(null);
    announce(words ? `Took back ${words}.` : "There is nothing to take back.");
  };
  const completing = completingOf(core, desk.notebook);
  const actions = cellActions({document, desk, core, list: () => list, completing, announce, offerUndo});
  const built = example === undefined ? [] : [...part("cells").querySelectorAll(".cell")];
  const list = cellList(part("cells"), {document, root, actions, core, nameOf: core.nameOf, charts: core.charts});
  const title = titleField(part("head").querySelector("h1") as HTMLElement, {change: (words) => desk.title(words)});
  noteServer(part("head"));
  const side = part("schema");
  const panel = schemaPanel(side, {
    core,
    insert(text) {
      const id = lastQuery();
      if (id === null) announce("Turn to a query first: the word is put where its cursor is.");
      else list.view(id)?.insert(text);
    },
    query: (sql) => actions.keep(lastQuery() ?? desk.notebook().cells.at(-1)?.id ?? "", sql),
    close: () => openTables(false)
  });
  const lastQuery = () => {
    const {cells} = desk.notebook();
    const isQuery = (cell: Cell | undefined) => cell?.kind === "sql" || cell?.kind === "check";
    const chosen = cells.find(({id}) => id === desk.selected());
    return (isQuery(chosen) ? chosen : cells.findLast(isQuery))?.id ?? null;
  };
  const openTables = (isOpen: boolean) => {
    side.hidden = !isOpen;
    if (isOpen) {
      panel.show();
      side.querySelector("input")?.focus();
    }
    update();
  };
  const dialog = keysDialog(document);
  view.append(dialog);
  const own = library(part("own"), {store, root, current: keeping.id, announce});

  const markSelected = () => {
    const id = desk.selected();
    for (const cell of part("cells").querySelectorAll<HTMLElement>(".cell")) {
      const isSelected = cell.dataset.cell === id;
      cell.classList.toggle("is-selected", isSelected);
      cell.tabIndex = isSelected || (id === null && cell.matches(":first-of-type")) ? 0 : -1;
    }
  };
  const selected = (action: (id: string) => void) => () => {
    const id = desk.selected();
    if (id !== null) action(id);
  };
  const focus = (id: string | null) => id !== null && list.view(id)?.element.focus();
  const placeOfSelected = () => desk.notebook().cells.findIndex(({id}) => id === desk.selected());
  const turn = (kind: "text" | "sql") =>
    selected((id) => {
      const other = desk.turnInto(id, kind);
      desk.select(other);
      focus(other);
    });
  listenToKeys(part("cells"), {
    step: (by) => focus(desk.step(by)),
    edit: selected((id) => list.view(id)?.edit()),
    above: () => actions.insert("sql", Math.max(0, placeOfSelected())),
    below: () => actions.insert("sql", placeOfSelected() + 1),
    remove: selected(actions.remove),
    undo,
    toText: turn("text"),
    toSql: turn("sql"),
    up: selected((id) => actions.move(id, -1)),
    down: selected((id) => actions.move(id, 1)),
    run: selected(actions.run),
    runOn: selected(actions.runOn),
    runAll: () => void core.runAll(),
    stop: () => core.stop(),
    help: () => dialog.showModal()
  });

  const keepCopy = () => {
    mode = "own";
    banner(null);
    keeping.begin(null);
    keeping.changed(desk.notebook());
    void keeping.now();
    announce("Kept in this browser as a copy of your own.");
  };
  const showReading = (words = "This is a reading copy: what you change in it is not kept until you keep a copy.") =>
    banner({
      words,
      actions: [
        {words: "Run all", isFirst: true, action: () => void core.runAll()},
        {words: "Keep a copy", action: keepCopy}
      ]
    });
  const put = ({notebook, kind, kept: where, words}: Opened) => {
    isRestoring = true;
    mode = kind;
    keeping.begin(where);
    list.clear();
    // What another notebook's cells gave is none of this one's.
    core.take({...notebook, cells: []});
    desk.open(notebook);
    list.adopt(built.splice(0));
    isRestoring = false;
    kept = kind === "own" ? "Kept in this browser" : kind === "new" ? "Kept at your first change" : "Not kept";
    if (kind === "reading") showReading(words);
    else banner(words ? {words, actions: []} : null);
    update();
    void own.update();
  };
  const openAsNew = (notebook: Notebook, words: string) => {
    put({notebook, kind: "own", kept: null});
    keeping.changed(notebook);
    announce(words);
  };
  const beside = markup(document).html("div");
  part("banner").after(beside);
  const results = editions(beside, {
    ...{core, announce, notebook: desk.notebook, store: openRunStore()},
    id: () => (mode === "own" ? keeping.id() : null)
  });
  const whole = wholeNotebook({
    ...{document, root, desk, core, store, keeping, view, announce, marked: results.marked},
    openAsNew,
    openState(notebook) {
      list.clear();
      desk.replace(notebook);
      announce("It is as it was then. What it was just now is among the earlier states.");
    },
    removed() {
      keeping.begin(null);
      announce("Deleted. It can be brought back below for 30 days.");
      void own.update();
      put({notebook: newNotebook(), kind: "new", kept: null});
      history.replaceState(null, "", `${root}notebook`);
    }
  });
  const bar = notebookBar(document, {
    ...whole,
    runAll: () => void core.runAll(),
    stop: () => core.stop(),
    tables: () => openTables(side.hasAttribute("hidden")),
    keys: () => dialog.showModal()
  });
  part("bar").replaceChildren(bar.element);
  const tell = outcomeTeller(core, {notebook: desk.notebook, announce});
  let memory: string | null = null;
  const update = () =>
    bar.update({isRunning: core.isRunning(), kept, memory, areTablesOpen: !side.hasAttribute("hidden")});
  const weigh = async () => {
    const found = await core.memory();
    memory = found && `${Math.round(found.used / 1e6)} of ${Math.round(found.limit / 1e6)} MB`;
    update();
  };
  core.listen(() => {
    list.show(desk.notebook());
    markSelected();
    update();
    tell();
    results.update();
    if (!core.isRunning()) weigh().catch((error) => console.info("memory is not told:", error));
  });
  addEventListener("visibilitychange", () => void keeping.now());
  addEventListener("pagehide", () => void keeping.now());
  store.clean(Date.now() - keptAfterDeletion).catch((error) => console.info("nothing is kept here:", error));
  put(await openAsked(asked, {store}));
  performance.mark("page live");
}

function keptWords(state: KeptState): string {
  if (state.kind === "writing") return "Keeping…";
  if (state.kind === "failed") return "Not kept: this browser keeps nothing. Save the file.";
  return "Kept in this browser";
}

/** The page as it stands before it is drawn, where nothing has been drawn into it. */
function scaffold(document: Document, root: Href): Element {
  const data = {
    title: "Notebook",
    lede: "Ask your own question of every table, in SQL.",
    example: null,
    cells: [],
    examples: []
  };
  return markup(document).html("div", {}, [notebookView(data, {document, root}).view]).firstElementChild as Element;
}

/** Makes the page live with the engine of the site: `example` is the name of the worked notebook that the page is of. */
export function mountNotebook(page: HTMLElement, root: "./" | "../", example?: string): void {
  const {ownerDocument: document} = page;
  // A browser with little memory ends a page that takes more.
  const memory = (navigator as {deviceMemory?: number}).deviceMemory ?? 8;
  const tables = pageTables();
  const databases = browserDatabases({bytesOf: tables.bytesOf, memory: memory <= 4 ? 400 : 800});
  const core = coreOf({
    ...{document, root, tables},
    open: (names) => databases.open(names),
    openLoader: () => openFileLoader(databases)
  });
  void mountNotebookWith(page, {root, core, ...(example !== undefined && {example})});
}
