import {markup} from "../../../dom/element.js";
import type {Notebook} from "../../../notebook/notebook.js";
import type {Core} from "../core.js";
import {type ListedFile, listedFiles} from "./file-list.js";
import type {FileStore} from "./kept-files.js";

/** The part of the page that tells of the notebook's own files. */
export interface FilesPart {
  element: HTMLElement;
  /** Takes the notebook as it now is: tables of its files that this browser keeps are there from then on. */
  show: (notebook: Pick<Notebook, "front">) => void;
  /** Says that a table was taken in, so that it is not fetched again. */
  took: (file: ListedFile) => void;
  /** The file of the list that some bytes or a name are; null where it lists neither. */
  listed: (sha256: string, name: string) => ListedFile | null;
}

/** How a file of the list stands: its table is here, is being looked for, is not in this browser, or cannot be asked. */
type Standing = "here" | "looked for" | "missing" | "taken";

const standingWords: Readonly<Record<Standing, string>> = {
  here: "is kept in this browser with the notebook.",
  "looked for": "is looked for in this browser.",
  missing: "is not in this browser: drop that file here, and its table is made as before.",
  taken: "cannot be asked yet, as this tab has another table of that name: reload the page."
};

/** Tells which files the notebook's own tables are of, and how long they last; brings back those that this browser keeps. */
export function filesPart({
  document,
  core,
  store,
  announce
}: {
  document: Document;
  core: Pick<Core, "bring">;
  store: FileStore;
  announce: (words: string) => void;
}): FilesPart {
  const {html} = markup(document);
  const element = html("section", {class: "own-files", "aria-label": "Files of this notebook", hidden: true});
  // What this tab's database knows by a name, it keeps: another file's table of that name would be asked in silence.
  const loaded = new Map<string, string>();
  const missing = new Set<string>();
  let files: readonly ListedFile[] = [];
  const standing = ({table, kept}: ListedFile): Standing => {
    const held = loaded.get(table);
    if (held !== undefined) return held === kept ? "here" : "taken";
    return missing.has(kept) ? "missing" : "looked for";
  };
  const bringBack = async (file: ListedFile) => {
    const kept = await store.read(file.kept).catch(() => null);
    if (!kept) missing.add(file.kept);
    else if (!loaded.has(file.table)) {
      loaded.set(file.table, file.kept);
      core.bring({name: file.table, bytes: kept.bytes, columns: kept.columns});
    }
    draw();
  };
  const forget = async (file: ListedFile) => {
    await store.remove(file.kept);
    missing.add(file.kept);
    announce(`${file.file} is no longer kept in this browser. Its table lasts until this tab is closed.`);
    draw();
  };
  const row = (file: ListedFile) => {
    const now = standing(file);
    const isGone = now === "here" && missing.has(file.kept);
    const button = html("button", {type: "button", "aria-label": `Delete ${file.file} from this browser`}, ["Delete"]);
    button.addEventListener("click", () => void forget(file).catch((error) => announce(String(error))));
    return html("li", {}, [
      html("code", {}, [file.table]),
      ` of ${file.file} (${file.size.toLocaleString("en-GB")} bytes) ${isGone ? "lasts until this tab is closed." : standingWords[now]} `,
      now === "here" && !isGone && button
    ]);
  };
  const draw = () => {
    element.hidden = files.length === 0;
    element.replaceChildren(
      html("ul", {}, files.map(row)),
      html("p", {class: "muted"}, [
        "Nothing of them is sent anywhere: a saved file or a link of this notebook has their names, sizes, checksums, how they were read and which names of areas you accepted, and none of their rows. They last until you delete them, or this browser’s data; Safari deletes after seven days without a visit."
      ])
    );
  };
  return {
    element,
    show(notebook) {
      const listed = listedFiles(notebook);
      if (JSON.stringify(listed) === JSON.stringify(files)) return;
      files = listed;
      draw();
      for (const file of files) if (standing(file) === "looked for") void bringBack(file);
    },
    took({table, kept}) {
      loaded.set(table, kept);
      missing.delete(kept);
    },
    listed(sum, name) {
      const absent = files.filter((file) => !loaded.has(file.table));
      return absent.find((file) => file.sha256 === sum) ?? absent.find(({file}) => file === name) ?? null;
    }
  };
}
