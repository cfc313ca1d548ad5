import {anchoredHeading} from "../../components/anchored-heading.js";
import {html} from "../../dom/element.js";
import type {PublishedTable} from "./published-table.js";
import {inCode} from "./words.js";

/** What a table is, and what each of its columns means. */
export function tableSection(
  {name, description, key, columns}: PublishedTable,
  {document}: {document: Document}
): HTMLElement[] {
  return [
    anchoredHeading(document, 3, {text: name}),
    html(document, "p", {}, inCode(`${description} No two rows have the same ${key}.`, document)),
    html(document, "div", {class: "scroll", tabindex: 0, role: "region", "aria-label": `Columns of ${name}`}, [
      html(document, "table", {}, [
        html(document, "thead", {}, [
          html(
            document,
            "tr",
            {},
            ["Column", "Type", "Meaning"].map((text) => html(document, "th", {}, [text]))
          )
        ]),
        html(
          document,
          "tbody",
          {},
          columns.map((column) =>
            html(document, "tr", {}, [
              html(document, "td", {}, [html(document, "code", {}, [column.name])]),
              html(document, "td", {}, [column.type]),
              html(document, "td", {}, inCode(column.meaning, document))
            ])
          )
        )
      ])
    ])
  ];
}
