import {pick} from "../../components/set-control.js";
import {tableTools} from "../../components/table-download.js";
import {type Child, markup} from "../../dom/element.js";
import {table} from "../../dom/table.js";
import {modelNote, modelTitle, shownModels} from "../../domain/neighbour-models.js";
import {
  anArea,
  areasWord,
  areaTitle,
  areaWord,
  isDefaultSite,
  neighboursModel,
  neighboursSource,
  peopleWord
} from "../../domain/site.js";
import type {NeighbourModel} from "../../domain/tables.js";
import {listOf} from "../../domain/words.js";
import {areaWords} from "../../exhibits/chart-sentence.js";
import {compareQuery} from "../../state/compare-state.js";
import type {ViewOptions} from "../view-options.js";
import {heatTable} from "./heat-table.js";
import type {NeighbourRow, NeighboursModel} from "./model.js";

type Options = Pick<ViewOptions, "document" | "root">;

/** Who an authority's statistical neighbours are, and what it has beside them; why there is nothing of it, for an area without any. */
export function neighboursView(model: NeighboursModel, options: Options): HTMLElement {
  const {html} = markup(options.document);
  const {area, rows} = model;
  return html("div", {"data-view": "neighbours"}, [
    html("p", {class: "kicker"}, [html("a", {href: `${options.root}area/${area.area}`}, [area.name])]),
    html("h1", {}, [`Neighbours of ${areaWords(area.name)}`]),
    ...(rows.length === 0
      ? [noneWords(model, options)]
      : [
          ...whoPart(model, options),
          html("h2", {id: "all-indicators"}, ["All indicators beside the neighbours"]),
          html("div", {"data-part": "message", "aria-live": "polite"}),
          html("div", {"data-part": "model", class: "needs-script"}),
          html("section", {"data-part": "heat", "aria-label": "All indicators"}, heatPart(model, options))
        ])
  ]);
}

function noneWords({area}: NeighboursModel, {document, root}: Options): HTMLElement {
  const {html} = markup(document);
  return html("p", {class: "lede"}, [
    isDefaultSite
      ? `${area.name} has no statistical neighbours: the models name them for the ${areasWord} of today alone. `
      : `No ${areasWord} are named here as those most like ${areaWords(area.name)}. `,
    html("a", {href: `${root}compare`}, ["Any areas can be compared"]),
    "."
  ]);
}

function whoPart(model: NeighboursModel, {document, root}: Options): Child[] {
  const {html} = markup(document);
  const {area, rows} = model;
  const compare = (kind: "neighbours" | "neighbours-2021" | "wider", words: string) =>
    html("li", {}, [html("a", {href: `${root}compare${compareQuery({group: {kind, of: area.area}})}`}, [words])]);
  const place = (version: NeighbourModel) => ({
    key: version,
    heading: shownModels().length > 1 ? modelTitle(version) : "Place",
    type: "number" as const,
    sort: "ascending" as const,
    cell: ({of}: NeighbourRow) => (of[version] ? String(of[version].rank) : "–"),
    value: ({of}: NeighbourRow) => of[version]?.rank ?? null
  });
  return [
    html("p", {class: "lede"}, [changeWords(model)]),
    html("p", {}, [
      isDefaultSite
        ? `${neighboursModel} names for each ${areaWord} the ten that are most like it. They are no league, and no target.`
        : `They are the ${areasWord} that are taken here for those most like it. They are no league, and no target.`
    ]),
    html("div", {class: "with-download"}, [
      html("div", {class: "table-head"}, [
        html("h2", {id: "who"}, ["Who they are"]),
        tableTools({
          document,
          name: `${area.area}-neighbours`,
          source: neighboursSource || null
        })
      ]),
      table<NeighbourRow>(
        [
          {
            key: "name",
            heading: areaTitle,
            type: "name",
            sort: "ascending",
            cell: (row) => html("a", {href: `${root}area/${row.area.area}`}, [row.area.name]),
            value: (row) => row.area.name
          },
          place("2025"),
          ...(rows.some(({of}) => of[2025]?.closeness) ? [closeness] : []),
          ...(shownModels().includes("2021") ? [place("2021")] : [])
        ],
        rows,
        {document, attributes: {class: "who"}}
      )
    ]),
    html("ul", {}, [
      compare("neighbours", `Compare ${area.name} with these over the years`),
      ...(shownModels().includes("2021")
        ? [
            compare(
              "neighbours-2021",
              isDefaultSite ? "The same with the ten of the 2021 model" : `The same with those of ${modelTitle("2021")}`
            )
          ]
        : []),
      compare("wider", "With their neighbours, too")
    ])
  ];
}

const closeness = {
  key: "closeness",
  heading: "How close",
  cell: ({of}: NeighbourRow) => of[2025]?.closeness?.replaceAll("-", " ") ?? "–"
};

/** Who came and who went from one model to the other. */
function changeWords({area, rows}: NeighboursModel): string {
  const names = (some: readonly NeighbourRow[]) => listOf(some.map((row) => areaWords(row.area.name)));
  const stayed = rows.filter(({of}) => of[2025] && of[2021]);
  const came = rows.filter(({of}) => of[2025] && !of[2021]);
  const left = rows.filter(({of}) => !of[2025] && of[2021]);
  const [closest] = rows;
  const beginning = closest ? `${area.name} is most like ${areaWords(closest.area.name)}. ` : "";
  if (!isDefaultSite) {
    const own = stayed.length + came.length;
    const both = shownModels().length > 1 ? `, of which ${stayed.length} are those of ${modelTitle("2021")}, too` : "";
    return `${beginning}It has ${own} ${own === 1 ? "neighbour" : "neighbours"}${modelNote("2025")}${both}.`;
  }
  if (left.length + stayed.length === 0) return `${beginning}The 2021 model has no neighbours for it.`;
  if (came.length === 0) return `${beginning}Its ten neighbours are those of the model of 2021.`;
  return `${beginning}Of its ten neighbours ${stayed.length} were among those of the 2021 model; new are ${names(came)}, in place of ${names(left)}.`;
}

/** What an authority has beside its neighbours of the model that is shown: the part of the page that a reader's choice draws anew. */
export function heatPart(model: NeighboursModel, {document, root}: Options): Child[] {
  const {html} = markup(document);
  const {area, version, columns} = model;
  const key = (mark: string, words: string) => html("li", {}, [html("span", {"data-step": mark}, ["12"]), ` ${words}`]);
  const label = isDefaultSite
    ? `All indicators beside the neighbours of the ${version} model`
    : `All indicators beside the neighbours${modelNote(version)}`;
  const none = isDefaultSite ? `The ${version} model has no neighbours for it.` : `No neighbours${modelNote(version)}.`;
  if (columns.length < 2) return [html("p", {class: "muted"}, [none])];
  return [
    html("div", {class: "with-download"}, [
      html("div", {class: "table-head"}, [
        html("p", {class: "muted"}, [
          `Each ${areaWord}’s figure in the last period that there is of this one. Coloured is what lies further from the median of the ${columns.length === 11 ? "eleven" : columns.length} than half of them do, and darker what lies more than three times as far. Counts and sums of money are left out: they say how large ${anArea} is. A colour does not say that a difference is more than chance: where few ${peopleWord} are counted, figures lie far apart by chance alone.`
        ]),
        tableTools({document, name: `${area.area}-among-neighbours${version === "2025" ? "" : `-${version}`}`})
      ]),
      html("ul", {class: "heat-key", "aria-label": "Colours"}, [
        key("above better 2", "better than most"),
        key("above worse 2", "worse than most"),
        key("above plain 2", "higher, where neither is better"),
        key("below plain 2", "lower, where neither is better")
      ]),
      html("p", {class: "muted small needs-script"}, [
        `A name at the head puts the rows of each topic in order: where that ${areaWord} lies furthest above the median first; pressed again, furthest below.`
      ]),
      html("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": label}, [
        heatTable(model, {document, root})
      ])
    ])
  ];
}

/** The choice of the model whose neighbours are beside an authority; it says, too, what it has changed. */
export function modelChoice(document: Document, {change}: {change: (version: NeighbourModel) => void}) {
  const {html} = markup(document);
  const select = html(
    "select",
    {name: "model"},
    shownModels().map((model) =>
      html("option", {value: model}, [`${isDefaultSite ? "of the " : ""}${modelTitle(model)}`])
    )
  );
  select.addEventListener("change", () => change(select.value === "2021" ? "2021" : "2025"));
  return {
    element: html("label", {class: "model-choice", hidden: shownModels().length < 2}, ["Neighbours ", select]),
    show: (version: NeighbourModel) => pick(select, version)
  };
}
