import {type CsvCell, csvFile, saveFile} from "../dom/csv.js";
import {html} from "../dom/element.js";

/** What the download of a table is. */
export interface TableDownload {
  document: Document;
  /** Name of the file, without an ending. */
  name: string;
  /** The table in words that the site's script finds its rows by (`tableQuery`); default the words that stand in it. */
  of?: string;
  /** The rows of the file, its header first; default what the table beside it shows, which the site's script reads. */
  rows?: () => readonly (readonly CsvCell[])[] | Promise<readonly (readonly CsvCell[])[]>;
}

/**
 * The button that gives a table away as CSV. Without `rows` it stands in the element with the class `with-download` that also
 * holds the table, and gives the rows that are not hidden.
 */
export function tableDownload({document, name, of, rows}: TableDownload): HTMLElement {
  const button = html(
    document,
    "button",
    {type: "button", class: "download needs-script", "data-csv": name, "data-of": of ?? null},
    ["Download this table (CSV)"]
  );
  if (rows) {
    button.removeAttribute("data-csv");
    button.addEventListener("click", async () => {
      try {
        saveFile(`${name}.csv`, csvFile(await rows()), {document});
      } catch (error) {
        console.error(error);
        button.textContent = "The file could not be prepared: try again";
      }
    });
  }
  return button;
}
