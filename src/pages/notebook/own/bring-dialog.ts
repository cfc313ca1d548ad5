import {type Child, markup} from "../../../dom/element.js";
import type {Area} from "../../../domain/tables.js";
import type {FileLoader} from "../../../engine/file-loader.js";
import {shownText} from "../../../notebook/value-text.js";
import {areasPart} from "./areas-part.js";
import {madeForm} from "./as-csv.js";
import {fileFault} from "./file-fault.js";
import {encodings, type ListedFile, sha256} from "./file-list.js";
import {type FoundAreas, foundAreas} from "./found-areas.js";
import type {FileKind} from "./known-content.js";
import {kindOf, type ReadFile} from "./own-table.js";
import {readOwn} from "./read-own.js";
import type {TextForm} from "./read-text.js";
import {type OwnColumn, type OwnType, typedSql} from "./typed-sql.js";

/** A table of a reader's own file, as it is taken in. */
export interface BroughtTable {
  name: string;
  /** As Parquet. */
  bytes: Uint8Array;
  columns: readonly string[];
  /** What to say of it in the notebook. */
  words: string;
  /** How the notebook lists its file. */
  listed: ListedFile;
}

/** What the dialog needs. */
export interface BringOptions {
  document: Document;
  /** Opens what reads the file: a database of its own that is closed afterwards. */
  openLoader: () => Promise<FileLoader>;
  areas: () => Promise<readonly Area[]>;
  /** A name that no table and no cell has, made of the file's. */
  freeName: (name: string) => string;
  /** The file of the notebook's list that this one is by its checksum, else by its name; null where it is none of them. */
  listed: (sha256: string, name: string) => ListedFile | null;
  bring: (table: BroughtTable) => void;
}

const typeWords: Readonly<Record<OwnType, string>> = {
  text: "text",
  whole: "whole number",
  number: "number",
  date: "date"
};

/** A dialog that shows how a file is read, before it is taken in: delimiter, header, encoding, types, and the areas that it names. */
export function bringDialog({document, openLoader, areas, freeName, listed, bring}: BringOptions): {
  element: HTMLDialogElement;
  open: (file: File) => Promise<void>;
} {
  const {html} = markup(document);
  const content = html("div", {});
  const words = html("p", {role: "status"});
  const progress = html("progress", {hidden: true, "aria-label": "Reading the file"});
  const button = (text: string, action: () => unknown, kind?: string) => {
    const one = html("button", {type: "button", class: kind ?? null}, [text]);
    one.addEventListener("click", () => void action());
    return one;
  };
  let take: () => Promise<void> = async () => {};
  let loader: FileLoader | null = null;
  // The file that is looked at, and that of the notebook's list which it is.
  let sum = "";
  let before: ListedFile | null = null;
  const go = button("Take it in", () => take(), "primary");
  const element: HTMLDialogElement = html(
    "dialog",
    {class: "notebook-dialog bring", "aria-labelledby": "bring-title"},
    [
      html("h2", {id: "bring-title"}, ["A file of your own"]),
      html("p", {class: "muted"}, [
        "It stays in this browser, with the notebook: nothing of it is sent anywhere, and the page’s own policy forbids that. You can delete it there again."
      ]),
      words,
      progress,
      content,
      html("div", {class: "dialog-actions"}, [go, button("Cancel", () => element.close())])
    ]
  );
  element.addEventListener("close", () => {
    loader?.close();
    loader = null;
  });
  const busy = (text: string) => {
    words.textContent = text;
    progress.hidden = false;
    progress.removeAttribute("value");
    go.disabled = true;
  };
  const fail = (error: unknown, kind: FileKind | null) => {
    progress.hidden = true;
    words.textContent = `It cannot be read: ${fileFault(error, kind)}.`;
    go.disabled = true;
    // What broke down at a file reads no other.
    loader?.close();
    loader = null;
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
  const show = async (file: File, kind: FileKind, chosen: TextForm | null) => {
    busy("Reading…");
    try {
      loader ??= await openLoader();
      const {read, notes} = await readOwn(loader, {
        kind,
        bytes: new Uint8Array(await file.arrayBuffer()),
        form: chosen,
        onProgress({done, of}) {
          progress.max = of;
          progress.value = done;
        }
      });
      const {form} = read;
      const field = await areas();
      const found = foundAreas(read.values, field);
      const guessed = new Map(read.columns.map(({name, type}) => [name, type]));
      const types = new Map(read.columns.map(({name, type}) => [name, before?.types[name] ?? type]));
      const known = new Set(field.map(({area}) => area));
      const unmatched = new Set(found?.unmatched.map(({value}) => value));
      const accepted = new Map(
        Object.entries(before?.accepted ?? {}).filter(([value, slug]) => unmatched.has(value) && known.has(slug))
      );
      const isMade = form === madeForm;
      const called = html("input", {
        type: "text",
        value: before?.table ?? freeName(file.name.replace(/\.\w+$/, "")),
        "aria-label": "Name of the table"
      });
      const isOther = before !== null && before.sha256 !== sum;
      progress.hidden = true;
      words.textContent = `${read.rows.toLocaleString("en-GB")} rows, ${read.columns.length} columns.${isOther ? " This is not the file that the notebook was made with: it has that name, and another checksum. Figures can differ." : before ? " This is the file that the notebook was made with, read as it was then." : ""}${notes.map((note) => ` ${note}`).join("")}`;
      content.replaceChildren(
        html("label", {class: "bring-name"}, ["Name of the table", called]),
        ...([
          form && !isMade ? formFields(form, (next) => void show(file, kind, next)) : null,
          preview(read, types, form !== null),
          areasPart(found, {document, areas: field, accepted})
        ].filter((one) => one !== null) as Node[])
      );
      go.disabled = false;
      take = async () => {
        try {
          busy("Taking it in…");
          const name = freeName(called.value);
          const columns: OwnColumn[] = read.columns.map((column) => ({
            ...column,
            type: form ? (types.get(column.name) ?? "text") : "text"
          }));
          const matched = found && {column: found.column, slugs: new Map([...found.slugs, ...accepted])};
          const made = (await loader?.parquet(typedSql(columns, form, matched))) as Uint8Array;
          const hasArea = columns.some((column) => column.name.toLowerCase() === "area");
          const added = found ? [hasArea ? "area_of_site" : "area"] : [];
          bring({
            name,
            bytes: made,
            columns: [...added, ...columns.map((column) => column.name)],
            words: wordsOf(file, {name, rows: read.rows, found, accepted}),
            listed: {
              ...{table: name, file: file.name, size: file.size, sha256: sum, kept: await sha256(made), form},
              types: Object.fromEntries([...types].filter(([column, type]) => guessed.get(column) !== type)),
              accepted: Object.fromEntries(accepted)
            }
          });
          element.close();
        } catch (error) {
          fail(error, kind);
        }
      };
    } catch (error) {
      fail(error, kind);
    }
  };
  return {
    element,
    async open(file) {
      content.replaceChildren();
      busy("Reading…");
      element.showModal();
      const kind = kindOf(file.name);
      try {
        if (kind === null)
          throw new Error(
            `files of this kind are not read: ${file.name}; expected CSV, TSV, Excel (XLSX), JSON or Parquet`
          );
        sum = await sha256(new Uint8Array(await file.arrayBuffer()));
        before = listed(sum, file.name);
        await show(file, kind, kind === "text" ? (before?.form ?? null) : null);
      } catch (error) {
        fail(error, kind);
      }
    }
  };
}

/** What the notebook says of a table that was brought: from which file, and which of its areas are not known or were accepted. */
function wordsOf(
  file: File,
  {
    name,
    rows,
    found,
    accepted
  }: {name: string; rows: number; found: FoundAreas | null; accepted: ReadonlyMap<string, string>}
): string {
  const lines = [`The table \`${name}\` is the file “${file.name}” of mine: ${rows.toLocaleString("en-GB")} rows.`];
  const left = (found?.unmatched ?? []).filter(({value}) => !accepted.has(value));
  if (accepted.size > 0)
    lines.push(`Accepted by me: ${[...accepted].map(([value, slug]) => `${value} is ${slug}`).join(", ")}.`);
  if (found && left.length > 0)
    lines.push(
      `Not known as areas in “${found.column}”: ${left.map(({value, closest}) => (closest ? `${value} (${closest}?)` : value)).join(", ")}.`
    );
  return lines.join("\n\n");
}
