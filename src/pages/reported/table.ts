import {type Child, markup} from "../../dom/element.js";
import {type Column, groupedTable} from "../../dom/table.js";
import {qualifierText, rangeWords, roleWords} from "../../domain/judgements.js";
import type {Ranged} from "../../domain/ranges.js";
import {dateWords} from "../../domain/words.js";
import {rowPath, type StatedModel, whenWords} from "../../exhibits/stated-model.js";
import type {StatedFigure} from "../../query/questions.js";
import {pageCell} from "../report/page-of.js";
import type {ViewOptions} from "../view-options.js";

type Row = Ranged<StatedFigure>;

/** Every figure that reports state of an indicator, each leading to its row and, where it is public, to its page; marked authorities first. */
export function statedTable(
  {of: {chosen}, rows}: StatedModel,
  {document, root}: Pick<ViewOptions, "document" | "root">
): HTMLElement {
  const marked = chosen.flatMap((area) => rows.filter((one) => one.area === area));
  const others = rows.filter(({area}) => !chosen.includes(area));
  const groups =
    marked.length > 0
      ? [
          {rows: marked, heading: "Marked"},
          {rows: others, heading: "All others"}
        ]
      : [{rows: others}];
  return markup(document).html("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Every figure"}, [
    groupedTable(columns({document, root}), groups, {
      document,
      attributes: {class: "stated stacked"},
      row: ({area, role}) => ({"data-area": area, class: role === "current" ? null : "muted"})
    })
  ]);
}

function columns({document, root}: Pick<ViewOptions, "document" | "root">): Column<Row>[] {
  const {html} = markup(document);
  return [
    {
      key: "authority",
      heading: "Authority",
      type: "name",
      cell: ({area, name, role}): Child[] => [
        html("a", {href: `${root}area/${area}`}, [name]),
        roleWords[role] && ` (${roleWords[role]})`
      ],
      sort: "ascending"
    },
    {
      key: "stated",
      heading: "Stated",
      type: "number",
      cell: (figure) => html("a", {href: `${root}${rowPath(figure)}`}, [rangeWords(figure)]),
      order: ({value}) => value,
      sort: "descending"
    },
    {
      key: "as-at",
      heading: "As at",
      label: "As at",
      class: "date",
      cell: (figure) => whenWords(figure),
      order: ({as_at}) => as_at,
      sort: "descending"
    },
    {
      key: "report",
      heading: "Report of",
      label: "Report of",
      class: "date",
      cell: ({published}) => dateWords(published),
      value: ({published}) => published,
      sort: "descending"
    },
    {
      key: "page",
      heading: "Page",
      label: "Page",
      type: "number",
      cell: ({page, url}) => pageCell(page, {document, url}),
      order: ({page}) => page
    },
    {key: "note", heading: "Note", class: "small", cell: ({qualifier}) => qualifierText(qualifier) || []}
  ];
}
