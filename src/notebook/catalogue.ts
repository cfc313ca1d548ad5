import type {Catalogue} from "./graph.js";
import {nameKey} from "./keywords.js";
import {databaseViews} from "./views.js";

/** The tables of the site that a notebook can ask, as they are published at `/data`; the large ones come when a cell names them. */
export const siteTables = [
  "areas",
  "neighbours",
  "indicators",
  "observations",
  "comparison",
  "reports",
  "reported",
  "reported_changes",
  "judgements",
  "quantities",
  "improvements",
  "documents"
] as const;

/** What the database of a notebook has: the tables of the site, with others that a reader has brought, and what stands over them. */
export function catalogueOf(own: readonly string[] = []): Catalogue {
  const of = (kind: "view" | "macro") =>
    new Map(databaseViews.filter((view) => view.kind === kind).map(({name, tables}) => [name, tables]));
  return {
    tables: new Set([...siteTables, ...own.map(nameKey)]),
    views: of("view"),
    macros: of("macro")
  };
}
