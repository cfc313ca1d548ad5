import {isDefaultSite} from "../../src/domain/site.js";
import {derivedTables} from "./derived-schema.js";
import * as ofReports from "./report-schema.js";
import {tables} from "./schema.js";
import type {Table} from "./table.js";

/** Every table that the site tells of: those made of inspection reports are empty where it has none, and are not named there. */
export function shownTables(hasReports: boolean = isDefaultSite): Table<object>[] {
  const all = Object.values({...tables, ...derivedTables}) as unknown as Table<object>[];
  const made = new Set([
    "reported_changes",
    ...Object.values(ofReports).flatMap((one) => ("name" in one ? one.name : []))
  ]);
  return hasReports ? all : all.filter(({name}) => !made.has(name));
}
