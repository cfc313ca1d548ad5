import {colourPlace, focusColour, themePalette} from "../../charts/palette.js";
import {type SearchBoxOptions, searchBox} from "../../components/search-box.js";
import {markup} from "../../dom/element.js";
import {authoritiesOfKind, authorityKinds, authorityKindWords} from "../../domain/authority-kind.js";
import type {Href} from "../../domain/href.js";
import {shownModels} from "../../domain/neighbour-models.js";
import {areasTitle} from "../../domain/site.js";
import type {Area} from "../../domain/tables.js";
import {capital} from "../../domain/words.js";
import {type Comparison, mostColours} from "../../exhibits/comparison-model.js";
import {type AreaGroup, formatGroup, groupWords, parseGroup} from "../../state/area-group.js";
import type {CompareState} from "../../state/compare-state.js";

/** What controls of the page tell it. */
export interface ChoicesOptions {
  root: Href;
  /** The index of areas and indicators, for the search boxes. */
  index: SearchBoxOptions["index"];
  /** Called with what the reader changed. */
  change: (change: Partial<CompareState>) => void;
  /** What is shown now. */
  state: () => CompareState;
}

/** The choice of areas: those chosen one by one, a group, and ways to add more. Built once, then brought up to date. */
export function areaChoices(document: Document, {root, index, change, state}: ChoicesOptions) {
  const {html} = markup(document);
  const chips = html("ul", {class: "chips", "aria-label": "Areas compared"});
  const box = html("div", {class: "search"});
  searchBox(box, {
    index,
    label: "Add an area",
    kinds: ["area"],
    onPick: ({slug}) => {
      const {areas} = state();
      if (!areas.includes(slug)) change({areas: [...areas, slug]});
    }
  });
  const groups = html("select", {"aria-label": "Add a group of areas"});
  groups.addEventListener("change", () => {
    const group = parseGroup(groups.value, {problems: []});
    if (group) change({group});
  });
  const element = html("fieldset", {class: "compare-choice"}, [
    html("legend", {}, ["Areas"]),
    chips,
    html("div", {class: "area-picker"}, [box, groups])
  ]);
  const chip = (content: Node, remove: {words: string; act: () => void}, colour: string | null) => {
    const button = html("button", {type: "button", "aria-label": remove.words}, ["×"]);
    button.addEventListener("click", () => {
      remove.act();
      box.querySelector("input")?.focus();
    });
    const item = html("li", {}, [content, button]);
    if (colour) item.style.setProperty("--chip", colour);
    return item;
  };
  return {
    element,
    update({state: shown, areas, chosen, named, group, figures}: Comparison) {
      const isCrowded = chosen.length > mostColours;
      const coloured = isCrowded ? named : chosen.map(({area}) => area);
      // Where each area has a panel with several lines, colours are those of indicators.
      const byIndicator = shown.by === "area" && figures.length > 1;
      const own = shown.areas.flatMap((slug) => areas.find(({area}) => area === slug) ?? []);
      chips.replaceChildren(
        ...own.map(({area, name}) =>
          chip(
            html("a", {href: `${root}area/${area}`}, [name]),
            {words: `Remove ${name}`, act: () => change({areas: state().areas.filter((one) => one !== area)})},
            byIndicator ? null : focusColour(themePalette, colourPlace(area, coloured))
          )
        ),
        ...(shown.group && group
          ? [
              chip(
                html("span", {}, [capital(group)]),
                {words: `Remove ${group}`, act: () => change({group: undefined} as unknown as Partial<CompareState>)},
                null
              )
            ]
          : [])
      );
      groups.replaceChildren(...groupOptions(document, {areas, lead: leadOf(shown, areas)}));
    }
  };
}

/** The authority that groups are offered of: that of the group, or the first chosen. */
function leadOf({areas: slugs, group}: CompareState, areas: readonly Area[]): Area | null {
  const of = [group?.of, ...slugs].map((slug) => areas.find(({area}) => area === slug));
  return of.find((area) => area?.kind === "authority") ?? null;
}

function groupOptions(document: Document, {areas, lead}: {areas: readonly Area[]; lead: Area | null}): Node[] {
  const {html} = markup(document);
  const option = (group: AreaGroup) => html("option", {value: formatGroup(group)}, [capital(groupWords(group, areas))]);
  const ofLead: AreaGroup[] = lead
    ? [
        ...(["neighbours", "wider"] as const).flatMap((kind) =>
          shownModels().map((model) => ({kind: model === "2021" ? (`${kind}-2021` as const) : kind, of: lead.area}))
        ),
        ...(lead.region ? [{kind: "region", of: lead.region} as const] : [])
      ]
    : [];
  const regions = areas.filter(({kind}) => kind === "region" || kind === "sub-region");
  return [
    html("option", {value: "", selected: true}, ["Add a group of areas…"]),
    ...(lead ? [html("optgroup", {label: `Of ${lead.name}`}, ofLead.map(option))] : []),
    html("optgroup", {label: "Of a kind"}, [
      option({kind: "authorities", of: null}),
      ...authorityKinds
        .filter((kind) => authoritiesOfKind(areas, kind).length > 0)
        .map((kind) => html("option", {value: kind}, [capital(`all ${authorityKindWords[kind]}`)])),
      regions.length > 0 && option({kind: "regions", of: null})
    ]),
    html(
      "optgroup",
      {label: `${areasTitle} of a region`},
      regions.map(({area}) => option({kind: "region", of: area}))
    )
  ];
}
