import {FileAttachment} from "observablehq:stdlib";
import type {ListedExample} from "./view.js";

/** A worked notebook: its place in the list, and its file. */
export interface Example extends ListedExample {
  text: string;
}

const address = FileAttachment("../../data/notebooks.json").href;
let asked: Promise<readonly Example[]> | null = null;

/** The worked notebooks, fetched once. Rejects where they do not come; the next call asks again. */
export function workedNotebooks(): Promise<readonly Example[]> {
  asked ??= fetchAll().catch((error) => {
    asked = null;
    throw error;
  });
  return asked;
}

async function fetchAll(): Promise<readonly Example[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the worked notebooks did not arrive: ${response.status}`);
  return (await response.json()) as readonly Example[];
}
