import {anchoredHeading} from "../../components/anchored-heading.js";
import {markup} from "../../dom/element.js";
import {table} from "../../dom/table.js";
import type {PublishedColumn, PublishedTable} from "./published-table.js";
import {inCode} from "./words.js";

/** What a table is, and what each of its columns means. */
export function tableSection(
  {name, description, key, columns}: PublishedTable,
  {document}: {document: Document}
): HTMLElement[] {
  const {html} = markup(document);
  return [
    anchoredHeading(document, 3, {text: name, id: name}),
    html("p", {}, inCode(`${description} No two rows have the same ${key}.`, document)),
    html("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": `Columns of ${name}`}, [
      table<PublishedColumn>(
        [
          {key: "column", heading: "Column", cell: (column) => html("code", {}, [column.name])},
          {key: "type", heading: "Type", cell: ({type}) => type},
          {key: "meaning", heading: "Meaning", cell: ({meaning}) => inCode(meaning, document)}
        ],
        columns,
        {document}
      )
    ])
  ];
}
