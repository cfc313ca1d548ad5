import {readNotebook} from "../../notebook/file.js";
import type {Notebook} from "../../notebook/notebook.js";
import type {Asked} from "./address.js";
import {newNotebook} from "./book.js";
import {workedNotebooks} from "./examples.js";
import {holdLock} from "./keeping.js";
import type {NotebookStore} from "./store.js";
import {workedWords} from "./view.js";

/** A notebook that a page begins with, and how it came. */
export interface Opened {
  notebook: Notebook;
  /** `own` is kept as it changes, `reading` only when asked. */
  kind: "own" | "reading" | "new";
  /** Where it is kept; `isOurs` is false where another tab has it open. */
  kept: {id: string; revision: number; isOurs: boolean} | null;
  /** What the reader is told; default nothing. */
  words?: string;
}

/** Opens what an address asks for. Never rejects: where it cannot be had, a new notebook is there, and the reason. */
export async function openAsked(asked: Asked, {store}: {store: NotebookStore}): Promise<Opened> {
  try {
    if (asked.kind === "example") return await openExample(asked.name);
    if (asked.kind === "own") return await openOwn(asked.id, store);
    if (asked.kind === "link") return await openLink(asked.fragment);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {...blank(), words: `It could not be opened: ${reason}. This is a new notebook.`};
  }
  return blank();
}

function blank(): Opened {
  return {notebook: newNotebook(), kind: "new", kept: null};
}

async function openExample(name: string): Promise<Opened> {
  const all = await workedNotebooks();
  const found = all.find((one) => one.notebook === name);
  if (!found) throw new Error(`no worked notebook is called “${name}”`);
  return {
    notebook: readNotebook(found.text),
    kind: "reading",
    kept: null,
    words: workedWords
  };
}

async function openOwn(id: string, store: NotebookStore): Promise<Opened> {
  const kept = await store.read(id);
  if (!kept || kept.deleted !== null)
    throw new Error(
      kept ? "it was deleted, and can be brought back below" : "this browser keeps no notebook of that address"
    );
  const isOurs = await holdLock(id);
  return {
    notebook: readNotebook(kept.text),
    kind: "own",
    kept: {id, revision: kept.revision, isOurs},
    ...(!isOurs && {
      words: "This notebook is open in another tab. What you change here becomes a copy, and nothing is lost."
    })
  };
}

async function openLink(fragment: string): Promise<Opened> {
  const {fromFragment} = await import("../../notebook/link.js");
  return {
    notebook: readNotebook(await fromFragment(fragment)),
    kind: "reading",
    kept: null,
    words: "This notebook came with a link. Read what it asks before you run it; nothing has run."
  };
}
