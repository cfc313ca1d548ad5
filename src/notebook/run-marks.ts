import type {TableVersion} from "./cell-state.js";
import {type KeptCell, type KeptRun, labelled, rowKey, type TableDifference, tableDifferences} from "./compare-runs.js";
import {withFront} from "./file.js";
import type {Notebook} from "./notebook.js";

/** What a file says of the run after which it was saved: enough to tell which results are others on other tables. */
export interface RunMarks {
  tables: readonly TableVersion[];
  /** Hash of all that was asked: statements, and values of inputs. */
  asked: string;
  /** Hash of the rows of each result that was whole, by its label. */
  results: ReadonlyMap<string, string>;
}

/** How the results of a run stand to those that a file was saved with. */
export interface MarkDifference {
  /** "3 of 7 results differ from those saved with this notebook". */
  words: string;
  /** Labels of those that do. */
  differing: readonly string[];
  tables: readonly TableDifference[];
}

/** The marks of a run of a notebook. */
export function runMarks({cells}: Pick<Notebook, "cells">, run: KeptRun): RunMarks {
  const asked = cells.flatMap((cell) =>
    cell.kind === "input"
      ? [[cell.name, cell.input, cell.value]]
      : cell.kind === "sql" || cell.kind === "check"
        ? [[cell.name, cell.sql.trim()]]
        : []
  );
  const whole = [...labelled(run.cells)].filter(([, {rows, total}]) => rows.length >= total);
  return {
    tables: run.tables,
    asked: hashOf(JSON.stringify(asked)),
    results: new Map(whole.map(([label, cell]) => [label, resultHash(cell)]))
  };
}

/** The notebook with marks in its front matter: lines `tables` and `results`. */
export function withMarks(notebook: Notebook, {tables, asked, results}: RunMarks): Notebook {
  const used = tables.map(({name, hash, date}) => [encodeURIComponent(name), hash, date].filter(Boolean).join(" "));
  const given = [...results].map(([label, hash]) => `${encodeURIComponent(label)} ${hash}`);
  return withFront(notebook, {tables: used.join(", "), results: [`asked ${asked}`, ...given].join(", ")});
}

/** The marks in the front matter of a notebook; null where there are none that can be read. */
export function marksOf({front}: Pick<Notebook, "front">): RunMarks | null {
  const text = (key: string) => front.find(([name]) => name === key)?.[1];
  const parts = (line: string) => line.split(",").map((part) => part.trim().split(/ +/));
  const [tables, results] = [text("tables"), text("results")];
  if (tables === undefined || results === undefined) return null;
  const [first, ...given] = parts(results);
  if (first?.[0] !== "asked" || first[1] === undefined) return null;
  try {
    return {
      asked: first[1],
      tables: parts(tables).map(([name = "", hash = "", date = ""]) => ({name: decodeURIComponent(name), hash, date})),
      results: new Map(given.map(([label = "", hash = ""]) => [decodeURIComponent(label), hash]))
    };
  } catch {
    return null;
  }
}

/** Which results differ from those of the marks; null where something else was asked, so that nothing can be said. */
export function markDifference(before: RunMarks, now: RunMarks): MarkDifference | null {
  if (before.asked !== now.asked) return null;
  const both = [...before.results].filter(([label]) => now.results.has(label));
  if (both.length === 0) return null;
  const differing = both.filter(([label, hash]) => now.results.get(label) !== hash).map(([label]) => label);
  const words =
    differing.length === 0
      ? `${both.length === 1 ? "The result is" : `All ${both.length} results are`} as saved with this notebook`
      : `${differing.length} of ${both.length} ${both.length === 1 ? "result differs" : "results differ"} from those saved with this notebook`;
  return {words, differing, tables: tableDifferences(before.tables, now.tables)};
}

/** A hash of the columns, the outcome and the rows of a result, in whatever order they come. */
function resultHash({status, columns, rows}: KeptCell): string {
  return hashOf(JSON.stringify([status, columns.map(({name}) => name), rows.map(rowKey).sort()]));
}

/** FNV-1a of 32 bits over the units of a text (Fowler, Noll and Vo), as eight digits: it tells accidents, not attacks. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}
