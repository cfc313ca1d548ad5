import {onlyReported} from "../../src/domain/only-reported.js";
import {sitePages} from "./list.js";
import type {SitePage} from "./site-page.js";

/** The rows of the tables, and the worked notebooks, that name pages. */
export interface NamingRows extends Readonly<Record<"areas" | "reports" | "notebooks", readonly object[]>> {
  readonly indicators: readonly {indicator: string}[];
}

/** The page that is at an address: `area/warrington` is one of `area/[area]`. Throws where the list has none. */
export function pageAt(address: string, pages: readonly SitePage[] = sitePages): SitePage {
  const found = pages.find(({path, each}) => (each ? isNamed(address, folderOf(path)) : path === address));
  if (!found) throw new Error(`unknown page: ${address}, expected one of loaders/pages/list.ts`);
  return found;
}

/** Addresses of a page, one for each row of the table that names it. */
export function addressesOf({path, each}: SitePage, rows: NamingRows): string[] {
  return each
    ? namesOf({path, each}, each === "stated" ? onlyReported(rows.indicators) : rows[each]).map((name) =>
        addressOf({path}, name)
      )
    : [path];
}

/** The address of the one of many pages that has a name. */
export function addressOf({path}: Pick<SitePage, "path">, name: string): string {
  return `${folderOf(path)}${name}`;
}

/** The folder of many pages, with the slash at its end: `area/`. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** The column that names pages: `area` of `area/[area]`. Throws where the path names none. */
export function columnOf(path: string): string {
  const [, column] = /\/\[(\w+)\]$/.exec(path) ?? [];
  if (column === undefined) throw new Error(`invalid page: ${path}, expected a column at its end, such as area/[area]`);
  return column;
}

/** The names of many pages, in the order of the rows. */
function namesOf({path}: Pick<SitePage, "path" | "each">, rows: readonly object[]): string[] {
  const column = columnOf(path);
  return rows.map((row) => String((row as Record<string, unknown>)[column]));
}

function isNamed(address: string, folder: string): boolean {
  return address.startsWith(folder) && !address.slice(folder.length).includes("/");
}
