import {sparkline} from "../../charts/sparkline.js";
import {anchoredHeading} from "../../components/anchored-heading.js";
import type {DrawnPage} from "../../components/drawn-page.js";
import {tableTools} from "../../components/table-download.js";
import {markup} from "../../dom/element.js";
import {type Column, table} from "../../dom/table.js";
import {formatCell} from "../../domain/format.js";
import {familySlug} from "../../domain/indicator-words.js";
import {indicatorsOfNation, nation, nationName} from "../../domain/site.js";
import {families, type Indicator, type Observation} from "../../domain/tables.js";
import {periodsOf, type SeriesPoint, seriesByArea} from "../../stats/series.js";
import {byIndicator} from "../area/model.js";
import {type StatedListed, statedList} from "./stated-list.js";

const root = "./";

/** What the list of indicators is drawn from. */
export interface IndicatorsData {
  indicators: readonly Indicator[];
  /** Those of which any authority of today has a value. */
  measured: readonly Indicator[];
  observations: readonly Observation[];
  /** Indicators that only reports state; default none. */
  stated?: readonly StatedListed[];
}

/** What is shown of an indicator besides its name. */
interface Held {
  /** England's values, period by period. */
  england: readonly SeriesPoint[];
  /** First and last year of any value. */
  years: readonly [number, number] | null;
  /** Whether authorities have values. */
  ofAuthorities: boolean;
}

/** The page of all indicators by family with England's newest figure and trend, the headline ones first, the others folded. */
export function indicatorsView(data: IndicatorsData, {document}: {document: Document}): DrawnPage {
  const {html} = markup(document);
  const {indicators, stated = []} = data;
  const held = heldOf(data);
  const order = (headline: number | null) => headline ?? Number.POSITIVE_INFINITY;
  const shown = families.filter((family) => indicators.some((one) => one.family === family));
  const rows = (family: string) =>
    indicators
      .filter((one) => one.family === family)
      .sort((a, b) => {
        const [left, right] = [order(a.headline), order(b.headline)];
        return left === right ? a.name.localeCompare(b.name, "en-GB") : left - right;
      });
  const listed = (some: readonly Indicator[]) =>
    table(indicatorColumns(held, document), some, {
      document,
      attributes: {class: "list indicators"},
      row: ({headline, name, short_name, family, source_code}) => ({
        class: headline === null ? null : "headline",
        "data-find": [name, short_name, family, source_code].join(" ")
      })
    });
  return {
    description: `${indicators.length} ${indicatorsOfNation}, by topic, with definitions and sources.`,
    view: html("div", {class: "page with-download"}, [
      html("h1", {}, ["Indicators"]),
      html("p", {class: "lede"}, [
        `${indicators.length} indicators on ${shown.length} topics. The leading ones of each topic come first.`
      ]),
      html("div", {class: "list-filter needs-script", "data-list-filter": "indicators"}),
      html("nav", {class: "family-links", "aria-label": "Topics"}, [
        html(
          "ul",
          {},
          [...shown, ...(stated.length > 0 ? ["Stated only in reports"] : [])].map((family) =>
            html("li", {}, [html("a", {href: `#${familySlug(family)}`}, [family])])
          )
        )
      ]),
      tableTools({document, name: "indicators", what: "these tables"}),
      ...shown.map((family) => {
        const all = rows(family);
        const leading = all.filter(({headline}) => headline !== null);
        const more = all.filter(({headline}) => headline === null);
        return html("section", {"data-group": familySlug(family)}, [
          anchoredHeading(document, 2, {text: family, id: familySlug(family)}),
          leading.length > 0 && listed(leading),
          more.length > 0 &&
            html("details", {class: "more", "data-fold": "", "data-group": ""}, [
              html("summary", {}, [`${more.length} more indicators`]),
              listed(more)
            ])
        ]);
      }),
      stated.length > 0 && statedList(stated, document)
    ])
  };
}

function indicatorColumns(held: ReadonlyMap<string, Held>, document: Document): Column<Indicator>[] {
  const {html} = markup(document);
  const latestOf = ({indicator}: Indicator) => held.get(indicator)?.england.findLast(({value}) => value !== null);
  return [
    {
      key: "name",
      heading: "Indicator",
      type: "name",
      cell: ({indicator, name, definition}) => [
        html("a", {href: `${root}indicator/${indicator}`}, [name]),
        " ",
        html("span", {class: "definition"}, [definition])
      ],
      sort: "ascending"
    },
    {
      key: nation,
      heading: nationName,
      type: "number",
      label: nationName,
      cell: (indicator) => {
        const latest = latestOf(indicator);
        if (!latest) return "no figure";
        return [formatCell(latest, indicator), " ", html("span", {class: "period"}, [latest.period])];
      },
      attributes: (indicator) => ({class: !latestOf(indicator) && "gap"})
    },
    {
      key: "trend",
      heading: "Trend",
      class: "spark",
      cell: (indicator) => {
        const england = held.get(indicator.indicator)?.england ?? [];
        return latestOf(indicator) && england.length > 1 && sparkline(england, {document, width: 110, height: 28});
      }
    },
    {
      key: "years",
      heading: "Years held",
      class: "years",
      cell: ({indicator}) => {
        const {years = null, ofAuthorities = false} = held.get(indicator) ?? {};
        return [
          years ? (years[0] === years[1] ? String(years[0]) : `${years[0]}–${years[1]}`) : "–",
          !ofAuthorities && " ",
          !ofAuthorities && html("span", {class: "period"}, [`${nationName} only`])
        ];
      },
      sort: "ascending"
    }
  ];
}

function heldOf({indicators, observations, ...data}: IndicatorsData): Map<string, Held> {
  const measured = new Set(data.measured.map(({indicator}) => indicator));
  const rowsOf = byIndicator(observations);
  return new Map(
    indicators.map(({indicator}) => {
      const rows = rowsOf.get(indicator) ?? [];
      const known = rows.filter(({value}) => value !== null).map(({year}) => year);
      const england = seriesByArea(rows, {periods: periodsOf(rows), areas: [nation]}).get(nation)?.points ?? [];
      const years = known.length > 0 ? ([Math.min(...known), Math.max(...known)] as const) : null;
      return [indicator, {england, years, ofAuthorities: measured.has(indicator)}];
    })
  );
}
