import type {DrawnPage} from "../../components/drawn-page.js";
import {type Child, markup} from "../../dom/element.js";
import {formatNumber} from "../../domain/format.js";
import {familySlug} from "../../domain/indicator-words.js";
import {leadIndicators} from "../../domain/leads.js";
import type {SignalFile} from "../../domain/signals.js";
import {
  areasTitle,
  areasWord,
  frontWords,
  gapsWords,
  indicatorsTitle,
  isDefaultSite,
  nationName,
  publishedBy,
  searchExamples,
  siteHeading
} from "../../domain/site.js";
import {type Area, families, hasValue, type Indicator, isOfToday, type Observation} from "../../domain/tables.js";
import {type IndicatorModel, indicatorModel} from "../../exhibits/indicator-model.js";
import {defaultChartState} from "../../state/chart-state.js";
import {leadFigure, leadKey, leadSources, leadWidth} from "../area/leads.js";
import {movedOnFront} from "../signals/section.js";

const root = "./";
/** How many indicators of a family it names. */
const perFamily = 3;
/** How many areas it names where there are no regions. */
const mostAreas = 10;

/** What the front page is drawn from: every row of these tables. */
export interface FrontData {
  areas: readonly Area[];
  indicators: readonly Indicator[];
  observations: readonly Observation[];
  /** What moved in the newest figures; null where nothing did. */
  signals: SignalFile | null;
}

/** The front page: the search, England's leading trends, ways in, and what the site holds. */
export function frontView(data: FrontData, {document}: {document: Document}): DrawnPage {
  const {html} = markup(document);
  const {areas, indicators, observations} = data;
  const authorities = areas.filter(isOfToday);
  const known = observations.filter(hasValue);
  const years = known.reduce(
    ([first, last], {year}) => [Math.min(first, year), Math.max(last, year)] as [number, number],
    [Infinity, -Infinity] as [number, number]
  );
  const wider = areas.filter(({kind}) => kind !== "authority").sort(byKind);
  const leads = englandLeads(data, document);
  const body: Child[] = [
    html("h1", {}, [siteHeading]),
    html("p", {class: "lede"}, [`${frontWords}, for all ${authorities.length} ${areasWord}.`]),
    html("div", {class: "search search-large needs-script", "data-search": "front"}),
    html("p", {class: "small muted needs-script"}, [
      `Type part of a name, a code or a topic: ${searchExamples}.`,
      html("span", {class: "for-keys"}, [
        " Choose with the arrow keys and Enter; “/” brings you here from anywhere on the page."
      ])
    ]),
    html("p", {class: "ways"}, [
      ...(isDefaultSite
        ? [html("a", {href: `${root}stories/warrington`}, ["A worked example: fifteen years in Warrington"])]
        : []),
      html("a", {href: `${root}areas`}, [`All ${authorities.length} ${areasWord}`]),
      html("a", {href: `${root}indicators`}, [`All ${indicators.length} indicators`])
    ]),
    html("h2", {}, [`${nationName} now`]),
    html("div", {class: "leads"}, [
      leadKey(
        leads.map(({model}) => model),
        document
      ),
      ...leads.map(({element}) => element),
      leadSources(
        leads.map(({model}) => model),
        document
      )
    ]),
    ...movedOnFront(data.signals, {document, root}),
    html("div", {class: "columns"}, [
      column(
        wider.length > 1 ? "Regions" : areasTitle,
        (wider.length > 1 ? wider : [...wider, ...authorities.sort(byKind).slice(0, mostAreas)]).map(
          areaLink(document)
        ),
        document,
        {href: "areas", text: `All ${authorities.length} ${areasWord}`}
      ),
      ...families.slice(0, 6).map((family) =>
        column(
          family,
          indicators
            .filter((one) => one.family === family && one.headline !== null)
            .sort((a, b) => (a.headline ?? 0) - (b.headline ?? 0))
            .slice(0, perFamily)
            .map((one) => html("a", {href: `${root}indicator/${one.indicator}`}, [one.name])),
          document,
          {
            href: `indicators#${familySlug(family)}`,
            text: `All ${indicators.filter((one) => one.family === family).length} indicators`
          }
        )
      )
    ]),
    html("h2", {}, ["What this site holds"]),
    html("dl", {class: "counts"}, [
      ...(
        [
          [`${areasWord} today`, formatNumber(authorities.length)],
          ["indicators", formatNumber(indicators.length)],
          ["published figures", formatNumber(known.length)],
          ["years", `${years[0]} to ${years[1]}`]
        ] as const
      ).map(([name, value]) => html("div", {}, [html("dt", {}, [name]), html("dd", {}, [value])]))
    ]),
    html("p", {}, [
      `${publishedBy}; nothing is estimated or filled in.${withoutFigure(observations.length - known.length)}`
    ]),
    ...(gapsWords ? [html("p", {}, [gapsWords])] : []),
    html("p", {}, [
      html("a", {href: `${root}about`}, ["How ranks, averages and changes are worked out"]),
      " · ",
      html("a", {href: `${root}data`}, ["Download all the data"])
    ])
  ];
  return {
    description: `${indicatorsTitle} for all ${authorities.length} ${areasWord} of ${nationName}, ${years[0]} to ${years[1]}.`,
    view: html("div", {class: "page"}, body)
  };
}

function englandLeads(
  {areas, indicators, observations}: FrontData,
  document: Document
): Array<{model: IndicatorModel; element: Element}> {
  return leadIndicators(indicators).flatMap((slug) => {
    const indicator = indicators.find((one) => one.indicator === slug);
    const own = observations.filter((one) => one.indicator === slug);
    if (!indicator) return [];
    const model = indicatorModel(
      {indicator, areas, observations: own, neighbours: []},
      {...defaultChartState, compare: [], zero: false}
    );
    const element = leadFigure(model, {document, root, width: leadWidth, href: `${root}indicator/${slug}`});
    return [{model, element}];
  });
}

function byKind(a: Area, b: Area): number {
  const order = ["country", "region", "sub-region", "authority"];
  return order.indexOf(a.kind) - order.indexOf(b.kind) || a.name.localeCompare(b.name, "en-GB");
}

function areaLink(document: Document): (area: Area) => Element {
  return ({area, name}) => markup(document).html("a", {href: `${root}area/${area}`}, [name]);
}

function column(
  heading: string,
  links: readonly Element[],
  document: Document,
  more?: {href: string; text: string}
): Element {
  const {html} = markup(document);
  return html("section", {}, [
    html("h3", {}, [heading]),
    html("ul", {class: "plain"}, [
      ...links.map((link) => html("li", {}, [link])),
      more && html("li", {class: "muted"}, [html("a", {href: `${root}${more.href}`}, [`${more.text} →`])])
    ])
  ]);
}

/** How many cells have no figure and how they are shown, after a space; nothing where there is none. */
function withoutFigure(cells: number): string {
  if (cells === 0) return "";
  const why = "because the source suppressed it, left it out or did not collect it";
  return cells === 1
    ? ` One more cell has no figure, ${why}: it is shown as a gap, with the reason where the source gives one.`
    : ` A further ${formatNumber(cells)} cells have no figure, ${why}: they are shown as gaps, with the reason where the source gives one.`;
}
