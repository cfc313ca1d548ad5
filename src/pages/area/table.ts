import {foldContents} from "../../components/fold.js";
import {type Child, markup} from "../../dom/element.js";
import {groupedTable, type MaybeColumn} from "../../dom/table.js";
import {formatShort, formatValue} from "../../domain/format.js";
import {familySlug} from "../../domain/indicator-words.js";
import {areasWord, familyNotes, nation, nationName} from "../../domain/site.js";
import type {ViewOptions} from "../view-options.js";
import type {AreaFamily, AreaModel, AreaRow} from "./model.js";
import {changeCell, englandCell, latestCell, nameCell, placeCell, spreadWords, trendCell} from "./profile-cells.js";

type ProfileOptions = Pick<ViewOptions, "document" | "root">;

/**
 * An area's profile: a line for each indicator, by family, the headline ones of each first and the others behind a summary. Its rows carry what
 * they are put in order by and held to.
 */
export function profileTable(model: AreaModel, options: ProfileOptions): HTMLTableElement {
  const {document} = options;
  const {html} = markup(document);
  const isCountry = model.area.kind === "country";
  const drawn = new Set(model.byFamily.flatMap(({rows}) => rows));
  const columns = profileColumns(model, options, drawn);
  const width = columns.filter(Boolean).length;
  const whole = groupedTable(
    columns,
    model.byFamily.map(({family, rows, more}) => ({
      rows: [...rows, ...more],
      attributes: {"data-family": familySlug(family)}
    })),
    {
      document,
      attributes: {class: `profile${isCountry ? " country" : ""}`, "data-groups": "Topic"},
      row: (row) => rowAttributes(row, drawn.has(row))
    }
  );
  for (const [i, one] of model.byFamily.entries()) {
    const body = whole.querySelectorAll("tbody")[i] as HTMLTableSectionElement;
    const {family, more} = one;
    const note = isCountry ? undefined : familyNotes[family];
    const wide = (kind: string, children: readonly Child[]) =>
      html("tr", {class: `group ${kind}`}, [html("td", {colspan: width}, children)]);
    body.prepend(
      html("tr", {class: "group fold-head", "data-fold": familySlug(family)}, [
        html("th", {scope: "rowgroup", colspan: width}, foldContents(document, {id: familySlug(family), title: family}))
      ]),
      ...(note ? [wide("note", [note])] : [])
    );
    const summary = html("details", {}, [html("summary", {}, [`${more.length} more indicators`])]);
    if (more.length > 0) body.insertBefore(wide("more-head", [summary]), body.querySelector("tr.more"));
    const national = nationalNote(one, options);
    if (national) body.append(wide("note", national));
  }
  return whole;
}

function rowAttributes(
  {indicator, order: {distance, change, rank, isClear, isClearByChange}}: AreaRow,
  isHeadline: boolean
) {
  const digits = (value: number | null, count = 2) =>
    value === null ? null : String(Number(value.toPrecision(count)));
  return {
    class: isHeadline ? null : "more",
    "data-indicator": indicator.indicator,
    "data-distance": digits(distance),
    "data-change": digits(change),
    "data-rank": digits(rank, 3),
    "data-clear": isClearByChange ? "change" : isClear
  };
}

function profileColumns(
  {area, region, neighbours, average}: AreaModel,
  {document, root}: ProfileOptions,
  drawn: ReadonlySet<AreaRow>
): MaybeColumn<AreaRow>[] {
  const {html} = markup(document);
  const isCountry = area.kind === "country";
  const words = (value: number | null, {indicator}: AreaRow) => (value === null ? "–" : formatShort(value, indicator));
  return [
    {
      key: "name",
      heading: "Indicator",
      type: "name",
      head: {class: "name"},
      cell: (row) => nameCell(row, area, {document, root})
    },
    {
      key: "latest",
      heading: "Latest, 95% interval",
      type: "number",
      cell: (row) => latestCell(row, document),
      attributes: ({latest}) => ({class: latest.value === null ? "latest gap" : "latest"})
    },
    area.kind === "authority" && {
      key: "rank",
      heading: `Among ${areasWord}`,
      class: "place",
      cell: (row) => placeCell(row, document),
      attributes: (row) => ({"data-spread": spreadWords(row)}),
      sort: "ascending"
    },
    !isCountry && {
      key: nation,
      heading: nationName,
      type: "number",
      class: "nation",
      cell: (row) => englandCell(row, document),
      sort: "descending"
    },
    region && {
      key: "region",
      heading: region.name,
      type: "number",
      class: "region",
      cell: (row) => [
        words(row.latest.region_value, row),
        // The heading names the area's own region: the figure of another says whose it is.
        ...(row.standsIn ? [" ", html("span", {class: "period"}, [row.standsIn.name])] : [])
      ],
      attributes: ({standsIn}) => ({"data-label": standsIn?.name ?? region.name})
    },
    neighbours.length > 0 && {
      key: "neighbours",
      heading: `Neighbours’ ${average}`,
      type: "number",
      class: "neighbours",
      cell: (row) => words(row.neighbours?.value ?? null, row),
      attributes: ({neighbours: known}) => ({
        title: known && known.n < known.of ? `${known.n} of ${known.of} neighbours had a figure` : null
      })
    },
    {
      key: "change",
      heading: "Change in a year",
      type: "number",
      class: "over-year",
      cell: (row) => changeCell(row, document),
      sort: "descending"
    },
    {
      key: "trend",
      heading: isCountry ? "Trend" : `Trend (${nationName} grey)`,
      class: "spark",
      cell: (row) => trendCell(row, {document, isDrawn: drawn.has(row), isCountry})
    }
  ];
}

/** The indicators of a family that are published for England alone; null where there are none. */
function nationalNote({nationalOnly}: AreaFamily, {document, root}: ProfileOptions): Child[] | null {
  const {html} = markup(document);
  if (nationalOnly.length === 0) return null;
  const parts = nationalOnly.map(({indicator, latest}) =>
    html("span", {}, [
      html("a", {href: `${root}indicator/${indicator.indicator}`}, [indicator.name]),
      ` (${formatValue(latest.value ?? 0, indicator)} in ${latest.year})`
    ])
  );
  return [`Published for ${nationName} only: `, ...joined(parts), "."];
}

/** Nodes as a list in a sentence. */
export function joined(parts: readonly Node[]): Child[] {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [i === parts.length - 1 ? " and " : ", ", part]));
}
