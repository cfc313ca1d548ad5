import {type Child, markup} from "../../../dom/element.js";
import type {Area} from "../../../domain/tables.js";
import type {FileLoader} from "../../../engine/file-loader.js";
import {shownText} from "../../../notebook/value-text.js";
import {excelAsCsv, jsonAsCsv, madeForm} from "./as-csv.js";
import {type FoundAreas, foundAreas} from "./found-areas.js";
import {kindOf, lookAt, type ReadFile, readParquet, readText} from "./own-table.js";
import type {Encoding, TextForm} from "./read-text.js";
import {type OwnColumn, type OwnType, typedSql} from "./typed-sql.js";

/** A table of a reader's own file, as it is taken in. */
export interface BroughtTable {
  name: string;
  /** As Parquet. */
  bytes: Uint8Array;
  columns: readonly string[];
  /** What to say of it in the notebook. */
  words: string;
}

/** What the dialog needs. */
export interface BringOptions {
  document: Document;
  /** Opens what reads the file: a database of its own that is closed afterwards. */
  openLoader: () => Promise<FileLoader>;
  areas: () => Promise<readonly Area[]>;
  /** A name that no table and no cell has, made of the file's. */
  freeName: (name: string) => string;
  bring: (table: BroughtTable) => void;
}

const typeWords: Readonly<Record<OwnType, string>> = {
  text: "text",
  whole: "whole number",
  number: "number",
  date: "date"
};
const encodings: readonly Encoding[] = ["utf-8", "windows-1252", "utf-16le", "utf-16be"];

/** A dialog that shows how a file is read, before it is taken in: delimiter, header, encoding, types, and the areas that it names. */
export function bringDialog({document, openLoader, areas, freeName, bring}: BringOptions): {
  element: HTMLDialogElement;
  open: (file: File) => Promise<void>;
} {
  const {html} = markup(document);
  const content = html("div", {});
  const words = html("p", {role: "status"});
  const button = (text: string, action: () => unknown, kind?: string) => {
    const one = html("button", {type: "button", class: kind ?? null}, [text]);
    one.addEventListener("click", () => void action());
    return one;
  };
  let take: () => Promise<void> = async () => {};
  let loader: FileLoader | null = null;
  const go = button("Take it in", () => take(), "primary");
  const element: HTMLDialogElement = html(
    "dialog",
    {class: "notebook-dialog bring", "aria-labelledby": "bring-title"},
    [
      html("h2", {id: "bring-title"}, ["A file of your own"]),
      html("p", {class: "muted"}, [
        "It stays in this tab: nothing of it is sent anywhere, and the page’s own policy forbids that. When the tab is closed it is gone."
      ]),
      words,
      content,
      html("div", {class: "dialog-actions"}, [go, button("Cancel", () => element.close())])
    ]
  );
  element.addEventListener("close", () => {
    loader?.close();
    loader = null;
  });
  const fail = (error: unknown) => {
    words.textContent = `It cannot be read: ${error instanceof Error ? error.message.split("\n")[0] : error}`;
    go.disabled = true;
  };
  const select = <Value extends string>(
    label: string,
    all: readonly (readonly [Value, string])[],
    now: Value,
    choose: (value: Value) => void
  ) => {
    const one = html(
      "select",
      {},
      all.map(([value, text]) => html("option", {value, selected: value === now}, [text]))
    );
    one.addEventListener("change", () => choose(one.value as Value));
    return html("label", {}, [label, one]);
  };
  const formFields = (form: TextForm, again: (form: TextForm) => void): Child =>
    html("div", {class: "bring-form"}, [
      select(
        "Columns are parted by",
        [
          [",", "comma"],
          [";", "semicolon"],
          ["\t", "tab"],
          ["|", "bar"]
        ],
        form.delimiter,
        (delimiter) => again({...form, delimiter})
      ),
      select(
        "First line",
        [
          ["yes", "is a heading"],
          ["no", "is data"]
        ],
        form.hasHeader ? "yes" : "no",
        (value) => again({...form, hasHeader: value === "yes"})
      ),
      select(
        "Fractions after",
        [
          [".", "a point"],
          [",", "a comma"]
        ],
        form.decimal,
        (decimal) => again({...form, decimal})
      ),
      select(
        "Encoding",
        encodings.map((one) => [one, one] as const),
        form.encoding,
        (encoding) => again({...form, encoding})
      )
    ]);
  const preview = ({columns, preview: rows}: ReadFile, types: Map<string, OwnType>, isText: boolean): Child =>
    html("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "First rows"}, [
      html("table", {}, [
        html("thead", {}, [
          html(
            "tr",
            {},
            columns.map(({name}) =>
              html("th", {scope: "col"}, [
                name,
                isText &&
                  select(
                    "",
                    Object.entries(typeWords) as [OwnType, string][],
                    types.get(name) ?? "text",
                    (type) => void types.set(name, type)
                  )
              ])
            )
          )
        ]),
        html(
          "tbody",
          {},
          rows.map((row) =>
            html(
              "tr",
              {},
              row.map((value) => html("td", {}, [shownText(value)]))
            )
          )
        )
      ])
    ]);
  const areaWords = (found: FoundAreas | null): Child => {
    if (!found)
      return html("p", {class: "muted"}, ["No column names areas of the site: the table can still be asked."]);
    const {column, slugs, unmatched} = found;
    return html("div", {}, [
      html("p", {}, [
        `“${column}” names areas: known ${slugs.size}, with their slug in a column of its own; unknown ${unmatched.length === 0 ? "none." : `${unmatched.length}, left empty there:`}`
      ]),
      unmatched.length > 0 &&
        html(
          "ul",
          {class: "bring-unmatched"},
          unmatched
            .slice(0, 40)
            .map(({value, closest}) => html("li", {}, [`“${value}”${closest ? `: did you mean ${closest}?` : ""}`]))
        )
    ]);
  };
  const show = async (file: File, bytes: Uint8Array | null, form: TextForm | null) => {
    if (!loader) return;
    words.textContent = "Reading…";
    go.disabled = true;
    try {
      const read =
        bytes && form
          ? await readText(loader, bytes, form)
          : await readParquet(loader, new Uint8Array(await file.arrayBuffer()));
      const found = foundAreas(read.values, await areas());
      const types = new Map(read.columns.map(({name, type}) => [name, type]));
      const isMade = form === madeForm;
      const field = html("input", {
        type: "text",
        value: freeName(file.name.replace(/\.\w+$/, "")),
        "aria-label": "Name of the table"
      });
      words.textContent = `${read.rows.toLocaleString("en-GB")} rows, ${read.columns.length} columns.`;
      content.replaceChildren(
        html("label", {class: "bring-name"}, ["Name of the table", field]),
        ...([
          form && !isMade && bytes ? formFields(form, (next) => void show(file, bytes, next)) : null,
          preview(read, types, form !== null),
          areaWords(found)
        ].filter((one) => one !== null) as Node[])
      );
      go.disabled = false;
      take = async () => {
        try {
          go.disabled = true;
          words.textContent = "Taking it in…";
          const name = freeName(field.value);
          const columns: OwnColumn[] = read.columns.map((column) => ({
            ...column,
            type: form ? (types.get(column.name) ?? "text") : "text"
          }));
          const sql = form ? typedSql(columns, form, found) : "SELECT * FROM raw";
          const made = (await loader?.parquet(sql)) as Uint8Array;
          const added = form && found ? ["area"] : [];
          bring({
            name,
            bytes: made,
            columns: [...added, ...columns.map((column) => column.name)],
            words: wordsOf(file, name, read, form ? found : null)
          });
          element.close();
        } catch (error) {
          fail(error);
        }
      };
    } catch (error) {
      fail(error);
    }
  };
  return {
    element,
    async open(file) {
      content.replaceChildren();
      go.disabled = true;
      words.textContent = "Reading…";
      element.showModal();
      const kind = kindOf(file.name);
      try {
        if (kind === null)
          throw new Error(
            `files of this kind are not read: ${file.name}; expected CSV, TSV, Excel (XLSX), JSON or Parquet`
          );
        loader = await openLoader();
        if (kind === "parquet") return await show(file, null, null);
        const own = new Uint8Array(await file.arrayBuffer());
        if (kind === "text") return await show(file, own, lookAt(own));
        await show(file, kind === "json" ? jsonAsCsv(own) : await excelAsCsv(file), madeForm);
      } catch (error) {
        fail(error);
      }
    }
  };
}

/** What the notebook says of a table that was brought: from which file, and which of its areas are not known. */
function wordsOf(file: File, name: string, {rows}: ReadFile, found: FoundAreas | null): string {
  const lines = [`The table \`${name}\` is the file “${file.name}” of mine: ${rows.toLocaleString("en-GB")} rows.`];
  if (found && found.unmatched.length > 0)
    lines.push(
      `Not known as areas in “${found.column}”: ${found.unmatched.map(({value, closest}) => (closest ? `${value} (${closest}?)` : value)).join(", ")}.`
    );
  return lines.join("\n\n");
}
