import {saveFile} from "../../dom/csv.js";
import {type Href, webHref} from "../../domain/href.js";
import {readNotebook, withTitle, writeNotebook} from "../../notebook/file.js";
import {identifier} from "../../notebook/keywords.js";
import type {Notebook} from "../../notebook/notebook.js";
import type {BarActions} from "./bar.js";
import {freeName, namesOf, newSqlCell, newTextCell} from "./book.js";
import type {Core} from "./core.js";
import type {Desk} from "./desk.js";
import {differenceDialog} from "./difference-dialog.js";
import {distinctNames, fileName} from "./file-names.js";
import {graphDialog} from "./graph-dialog.js";
import {historyDialog} from "./history-dialog.js";
import type {Keeping} from "./keeping.js";
import {keptAfterDeletion} from "./library.js";
import {bringDialog} from "./own/bring-dialog.js";
import {listenToFiles} from "./own/dropped-files.js";
import {withListedFile} from "./own/file-list.js";
import {filesPart} from "./own/files-part.js";
import {openFileStore} from "./own/kept-files.js";
import {shareDialog} from "./share-panel.js";
import type {NotebookStore} from "./store.js";

/** What the whole notebook is worked with. */
export interface WholeNotebookOptions {
  document: Document;
  root: Href;
  desk: Desk;
  core: Core;
  store: NotebookStore;
  keeping: Keeping;
  /** Where dialogs stand. */
  view: HTMLElement;
  announce: (words: string) => void;
  /** The notebook with the hashes of what it gave, and of which tables, where all of it has been run. */
  marked: (notebook: Notebook) => Promise<Notebook>;
  /** Puts another notebook on the desk, to be kept as a new one. */
  openAsNew: (notebook: Notebook, words: string) => void;
  /** Puts another state of the same notebook on the desk. */
  openState: (notebook: Notebook) => void;
  /** Says that the notebook is gone from this browser. */
  removed: () => void;
}

/** What is done with the whole notebook: saved, opened, shared, brought back, reported, deleted; `files` takes it as it now is, `differs` shows it beside a kept one. */
export function wholeNotebook(options: WholeNotebookOptions): Omit<
  BarActions,
  "runAll" | "stop" | "tables" | "keys"
> & {
  files: (notebook: Notebook) => void;
  differs: (id: string) => Promise<void>;
} {
  const {document, root, desk, core, store, keeping, view, announce, marked, openAsNew, openState, removed} = options;
  const text = () => writeNotebook(desk.notebook());
  const saveText = (words: string, name: string, type: string) => saveFile(name, new Blob([words], {type}), {document});
  // Who opens it on other tables is told what differs.
  const markedText = async () => {
    const notebook = desk.notebook();
    return writeNotebook(await marked(notebook).catch(() => notebook));
  };
  const save = async () => saveText(await markedText(), `${fileName(desk.notebook().title)}.md`, "text/markdown");
  const share = shareDialog({
    document,
    save: () => void save(),
    announce,
    async address() {
      const {toFragment} = await import("../../notebook/link.js");
      return new URL(`${root}notebook#nb=${await toFragment(await markedText())}`, location.href).href;
    }
  });
  const history = historyDialog({
    document,
    now: text,
    past: async () => {
      await keeping.now();
      const id = keeping.id();
      return id === null ? [] : store.past(id);
    },
    restore: (state) => openState(readNotebook(state))
  });
  const difference = differenceDialog({document, now: text, other: async (id) => (await store.read(id))?.text ?? null});
  const fileStore = openFileStore();
  const files = filesPart({document, core, store: fileStore, announce});
  view.querySelector('[data-part="banner"]')?.after(files.element);
  const own = bringDialog({
    document,
    listed: files.listed,
    openLoader: core.openLoader,
    areas: async () => (await core.field()).areas,
    freeName(name) {
      const plain = name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "_")
        .replace(/^_+|_+$/g, "");
      const taken = [...core.known().map((table) => table.name), ...namesOf(desk.notebook())];
      return freeName(/^[a-z]/.test(plain) ? plain : `my_${plain || "table"}`, taken);
    },
    bring(table) {
      core.bring(table);
      files.took(table.listed);
      fileStore
        .write(table.listed.kept, {bytes: table.bytes, columns: table.columns, at: Date.now()})
        .then(async () => {
          const texts = (await store.all()).map((one) => one.text);
          await fileStore.clean(texts, Date.now() - keptAfterDeletion);
        })
        .catch(() => announce(`This browser does not keep ${table.listed.file}: it lasts until this tab is closed.`));
      const isListed = desk.notebook().front.some(([key]) => key === `file-${table.name}`);
      desk.replace(withListedFile(desk.notebook(), table.listed));
      // Its cells are there already where the notebook came without its file.
      if (isListed) return announce(`${table.name} is here again, and can be asked.`);
      const at = desk.notebook().cells.length;
      desk.insert(newTextCell(table.words), at);
      desk.select(desk.insert(newSqlCell(`SELECT *\nFROM ${identifier(table.name)}`, desk.notebook()), at + 1));
      announce(`${table.name} is here, and can be asked.`);
    }
  });
  listenToFiles(view, (file) => (/\.md$/i.test(file.name) ? void whole.open(file) : void own.open(file)));
  const graph = graphDialog({
    document,
    cells: core.order,
    outcome: core.outcome,
    problems: core.problems,
    go: (id) => view.querySelector<HTMLElement>(`[data-cell=${JSON.stringify(id)}]`)?.focus()
  });
  view.append(graph.element, share.element, history.element, own.element, difference.element);
  const attempt = (work: () => Promise<void>) => () =>
    void work().catch((error) => announce(`That did not work: ${error instanceof Error ? error.message : error}`));
  const whole: Omit<BarActions, "runAll" | "stop" | "tables" | "keys"> = {
    bring: (file) => void own.open(file),
    save: () => void save(),
    share: () => void share.open(),
    graph: () => graph.open(),
    history: () => void history.open(),
    async open(file) {
      const notebook = readNotebook(await file.text());
      const [fault] = notebook.faults;
      openAsNew(notebook, `Opened ${file.name}.${fault ? ` Line ${fault.line}: ${fault.message}.` : ""}`);
    },
    blank: () => location.assign(`${root}notebook`),
    copy: () => openAsNew(withTitle(desk.notebook(), `${desk.notebook().title} (copy)`), "This is the copy."),
    print: () => print(),
    report: attempt(async () => {
      const notebook = desk.notebook();
      const date = new Date().toISOString().slice(0, 10);
      const {reportFile} = await import("./report-file.js");
      // A file that was saved elsewhere finds no page by its way from here.
      const site = webHref(new URL(root, location.href).href);
      const html = reportFile(notebook, {
        document,
        root: site,
        date,
        site,
        ...(await core.results())
      });
      saveText(html, `${fileName(notebook.title)}.html`, "text/html");
    }),
    zip: attempt(async () => {
      await keeping.now();
      const kept = (await store.all()).filter(({deleted}) => deleted === null);
      if (kept.length === 0) return announce("This browser keeps no notebook yet.");
      const {strToU8, zipSync} = await import("fflate");
      const names = distinctNames(kept.map(({title}) => title));
      const files = Object.fromEntries(kept.map((one, i) => [`${names[i]}.md`, strToU8(one.text)]));
      saveFile("notebooks.zip", new Blob([zipSync(files) as Uint8Array<ArrayBuffer>], {type: "application/zip"}), {
        document
      });
      announce(`Saved ${kept.length} ${kept.length === 1 ? "notebook" : "notebooks"} as one file.`);
    }),
    remove: attempt(async () => {
      await keeping.now();
      const id = keeping.id();
      if (id === null) return announce("It is not kept in this browser.");
      await store.remove(id, Date.now());
      removed();
    })
  };
  return {...whole, files: files.show, differs: difference.open};
}
