import {tableTools} from "../../components/table-download.js";
import {tableQuery} from "../../components/table-query.js";
import {type Child, markup} from "../../dom/element.js";
import {familySlug} from "../../domain/indicator-words.js";
import {shownModels} from "../../domain/neighbour-models.js";
import {areasWord, areaWord, nation, nationName} from "../../domain/site.js";
import type {ViewOptions} from "../view-options.js";
import type {AreaModel} from "./model.js";
import {profileOrders} from "./profile-state.js";
import {profileTable} from "./table.js";

/** Every family of indicators as one table, with what puts its rows in order, holds them to some, and gives them away. */
export function profilePart(model: AreaModel, options: Pick<ViewOptions, "document" | "root">): Child[] {
  const {document} = options;
  const {html} = markup(document);
  const {area, model: version} = model;
  const of = tableQuery({area: area.area, model: version});
  return [
    html("div", {class: "table-head"}, [
      html("p", {class: "muted"}, ["Every indicator by topic, each in its newest year."]),
      tableTools({document, name: `${area.area}-profile`, of, what: "this table"})
    ]),
    profileControls(model, document),
    area.kind === "authority" ? spineKey(document) : null,
    profileTable(model, options),
    html("p", {class: "muted tests"}, testsWords(model, document)),
    html("p", {class: "muted tests since", role: "status", hidden: true}, [])
  ];
}

/** What puts the rows in order and holds them to some. */
function profileControls({area, byFamily}: AreaModel, document: Document): HTMLElement {
  const {html} = markup(document);
  const choice = (label: string, name: string, options: readonly (readonly [value: string, text: string])[]) =>
    html("label", {}, [
      `${label} `,
      html(
        "select",
        {name},
        options.map(([value, text]) => html("option", {value}, [text]))
      )
    ]);
  const orders = Object.entries(profileOrders).filter(
    ([by]) => (area.kind === "authority" || by !== "rank") && (area.kind !== "country" || by !== nation)
  );
  return html("div", {class: "controls profile-controls needs-script"}, [
    choice("Order", "sort", [["", "by topic"], ...orders.map(([by, {words}]) => [by, words] as const)]),
    choice("Change", "since", [
      ["", "in a year"],
      ...yearsSince(byFamily).map((year) => [String(year), `since ${year}`] as const)
    ]),
    choice("Topic", "family", [["", "all"], ...byFamily.map(({family}) => [familySlug(family), family] as const)]),
    html("label", {class: "check"}, [html("input", {type: "checkbox", name: "clear"}), " Clear only"]),
    html("p", {class: "count muted", role: "status", "data-count": ""})
  ]);
}

/** Every year that a change can be counted from: those with a figure of some indicator before its newest, newest first. */
function yearsSince(byFamily: AreaModel["byFamily"]): number[] {
  const rows = byFamily.flatMap(({rows, more}) => [...rows, ...more]);
  const years = rows.flatMap(({own, latest}) =>
    own.filter(({year, value}) => value !== null && year < latest.year).map(({year}) => year)
  );
  return [...new Set(years)].sort((a, b) => b - a);
}

/** What the marks of the spines are, said once. */
function spineKey(document: Document): HTMLElement {
  const {html} = markup(document);
  const hasNeighbours = shownModels().length > 0;
  return html("p", {class: "muted spine-key"}, [
    `Each line runs from the lowest to the highest ${areaWord}, with the better end on the right (the higher, where neither is better), and is drawn so that the shaded middle half of ${areasWord} is as wide on each. ▼ ${nationName}${hasNeighbours ? ", ▲ the neighbours’ average" : ""}. The bar is the 95% interval. `,
    `A full dot is clearly different from ${nationName}, an open one not clearly different, a small one could not be tested.`
  ]);
}

/** What the tests were, how many were made, and how many would find something by chance alone. */
function testsWords({byFamily}: AreaModel, document: Document): Child[] {
  const rows = byFamily.flatMap(({rows, more}) => [...rows, ...more]);
  const compared = rows.filter((row) => row.compared?.verdict_95 != null);
  const changed = rows.filter((row) => row.compared?.q != null);
  const different = compared.filter((row) => row.compared?.verdict_95 !== "not-clearly-different");
  const said =
    compared.length === 0
      ? ""
      : `Of ${compared.length} figures compared with ${nationName}’s, ${different.length} ${different.length === 1 ? "is" : "are"} clearly different at 95%; about ${Math.max(1, Math.round(compared.length / 20))} would be if the area were like most. `;
  const looked =
    changed.length === 0
      ? ""
      : `${changed.length} changes were tested; one is called clear where no more than a tenth of those so called in the whole release are expected to be there by chance. `;
  return [
    said,
    looked && markup(document).html("span", {"data-of-year": ""}, [looked]),
    `Limits are widened by how far ${areasWord} differ beyond chance. Not clearly different is not the same. A trend by line is that of a straight line through five values, not tested against the chance of counts. Differences in who lives where are not allowed for.`
  ];
}
