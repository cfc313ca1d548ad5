import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {parseCsv} from "../files/csv.js";
import {SourceError} from "../files/source-error.js";

const file = "links.csv";

/**
 * Public addresses by report, of the file `links.csv` of a folder of reports: it has the newest report of each authority, with
 * its code and the day of publication (`12/05/15`). None where the folder has no such file.
 */
export function readLinks(folder: string): Map<string, string> {
  const path = join(folder, file);
  if (!existsSync(path)) return new Map();
  const {header, rows} = parseCsv(readFileSync(path, "utf8"), file);
  const place = (name: string) => {
    const index = header.indexOf(name);
    if (index < 0)
      throw new SourceError("missing column", {file, row: 1, column: name}, "la_code, latest_report_url and published");
    return index;
  };
  const [code, address, published] = [place("la_code"), place("latest_report_url"), place("published")];
  const links = new Map<string, string>();
  for (const {cells} of rows) {
    const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{2})$/.exec(cells[published] ?? "") ?? [];
    const url = cells[address] ?? "";
    if (day && /^\d{3}$/.test(cells[code] ?? "") && /^https:\/\/\S+$/.test(url))
      links.set(`${cells[code]}-20${year}-${month}-${day}`, url);
  }
  return links;
}
