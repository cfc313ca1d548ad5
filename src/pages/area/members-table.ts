import {listedNote, newestGradeCell} from "../../components/newest-grade.js";
import {tableTools} from "../../components/table-download.js";
import {type Child, markup} from "../../dom/element.js";
import type {SortOrder} from "../../dom/table.js";
import {groupedTable, type MaybeColumn} from "../../dom/table.js";
import {formatCell, formatChange} from "../../domain/format.js";
import type {Href} from "../../domain/href.js";
import {sourceWords, unitWords} from "../../domain/indicator-words.js";
import {areasTitle, areaTitle, nationName, regionsNote} from "../../domain/site.js";
import {families, type Indicator} from "../../domain/tables.js";
import {regionWords} from "../../exhibits/held.js";
import type {ViewOptions} from "../view-options.js";
import type {Member, MembersModel} from "./members-model.js";

/** The table of a region's authorities, or of England's regions, in one indicator; `controls` are there where scripts run. */
export function membersPart(
  model: MembersModel,
  {document, root, controls = []}: Pick<ViewOptions, "document" | "root"> & {controls?: readonly Child[]}
): Child[] {
  const {html} = markup(document);
  const {area, indicator, members, wider} = model;
  if (members.length === 0) return [];
  const isCountry = area.kind === "country";
  return [
    html("h2", {}, [isCountry ? "The regions" : `${areasTitle} in ${regionWords(area)}`]),
    html("p", {class: "muted", "data-members-unit": ""}, [
      `${indicator.name}. ${unitWords(indicator)}.`,
      isCountry ? regionsNote : ""
    ]),
    html("div", {class: "with-download"}, [
      html("div", {class: "list-filter needs-script"}, controls),
      tableTools({document, name: `${area.area}-${indicator.indicator}`, source: sourceWords(indicator)}),
      groupedTable(
        membersColumns(model, {document, root}),
        [{rows: members}, {rows: wider, isFixed: true, attributes: {"data-wider": ""}}],
        {
          document,
          attributes: {class: "list members", "data-members": indicator.indicator},
          row: ({area: own}) => ({"data-area": own.area})
        }
      )
    ]),
    isGraded(model) && html("p", {class: "small muted"}, [listedNote])
  ];
}

/** Whether any of its areas has been judged: the regions of a country are not, nor is anything of a site of one's own. */
function isGraded({area, members}: MembersModel): boolean {
  return area.kind !== "country" && members.some(({grade}) => grade !== null);
}

function membersColumns(
  model: MembersModel,
  {document, root}: Pick<ViewOptions, "document" | "root">
): MaybeColumn<Member>[] {
  const {html} = markup(document);
  const {area: whole, indicator, period} = model;
  const isCountry = whole.kind === "country";
  const figures: Href = `${root}indicator/${indicator.indicator}`;
  const best: SortOrder = indicator.better === "lower" ? "ascending" : "descending";
  return [
    {
      key: "name",
      heading: isCountry ? "Region" : areaTitle,
      type: "name",
      cell: ({area}) =>
        area.area === whole.area ? area.name : html("a", {href: `${root}area/${area.area}`}, [area.name]),
      sort: "ascending"
    },
    {
      key: "value",
      heading: period?.period ?? "Latest",
      type: "number",
      cell: ({area, value, status}) =>
        html("a", {href: area.kind === "country" ? figures : `${figures}?areas=${area.area}`}, [
          formatCell({value, status}, indicator)
        ]),
      value: ({value}) => value,
      sort: best,
      attributes: ({value}) => ({class: value === null && "gap"})
    },
    {
      key: "change",
      heading: "Change on the year",
      type: "number",
      label: "Change",
      cell: ({change}) => (change === null ? "" : formatChange(change, indicator)),
      value: ({change}) => change,
      sort: best
    },
    {
      key: "rank",
      heading: isCountry ? "Rank of the regions" : `Rank in ${nationName}`,
      type: "number",
      label: "Rank",
      cell: ({standing}) => (standing ? `${standing.tied > 0 ? "=" : ""}${standing.rank} of ${standing.of}` : ""),
      order: ({standing}) => standing?.rank ?? null,
      sort: "ascending"
    },
    isGraded(model) && {
      key: "grade",
      heading: "Newest grade",
      class: "graded",
      cell: ({grade}) => newestGradeCell(grade, {document, root}),
      order: ({grade}) => grade?.grade ?? null,
      sort: "ascending"
    }
  ];
}

/** What the controls of the table can do. */
interface ControlsOptions {
  /** Indicators that it can show. */
  indicators: readonly Indicator[];
  /** Slug of the one that it shows. */
  shown: string;
  change: (indicator: string) => void;
}

/** The choice of the indicator that the table shows. */
export function membersControls(document: Document, {indicators, shown, change}: ControlsOptions): HTMLElement[] {
  const {html} = markup(document);
  const select = html(
    "select",
    {name: "indicator"},
    byFamily(indicators).map(([family, some]) =>
      html(
        "optgroup",
        {label: family},
        some.map(({indicator, name}) => html("option", {value: indicator, selected: indicator === shown}, [name]))
      )
    )
  );
  select.addEventListener("change", () => change(select.value));
  return [html("label", {}, ["Indicator", select])];
}

/** Indicators of each family that has any, the leading ones first. */
function byFamily(indicators: readonly Indicator[]): Array<[string, Indicator[]]> {
  const order = ({headline}: Indicator) => headline ?? Number.POSITIVE_INFINITY;
  return families.flatMap((family): Array<[string, Indicator[]]> => {
    const some = indicators.filter((one) => one.family === family && one.headline !== null);
    return some.length > 0 ? [[family, some.sort((a, b) => order(a) - order(b))]] : [];
  });
}
