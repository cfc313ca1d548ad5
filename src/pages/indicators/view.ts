import {sparkline} from "../../charts/sparkline.js";
import {anchoredHeading} from "../../components/anchored-heading.js";
import type {DrawnPage} from "../../components/drawn-page.js";
import {html} from "../../dom/element.js";
import {formatCell} from "../../domain/format.js";
import {familySlug} from "../../domain/indicator-words.js";
import {families, type Indicator, type Observation} from "../../domain/tables.js";
import {periodsOf, type SeriesPoint, seriesByArea} from "../../stats/series.js";
import {byIndicator} from "../area/model.js";

const root = "./";

/** What the list of indicators is drawn from. */
export interface IndicatorsData {
  indicators: readonly Indicator[];
  /** Those of which any authority of today has a value. */
  measured: readonly Indicator[];
  observations: readonly Observation[];
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
  const {indicators} = data;
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
  const table = (some: readonly Indicator[]) =>
    html(document, "table", {class: "list indicators"}, [
      html(document, "thead", {}, [
        html(document, "tr", {}, [
          html(document, "th", {scope: "col"}, ["Indicator"]),
          html(document, "th", {scope: "col", class: "number"}, ["England"]),
          html(document, "th", {scope: "col", class: "spark"}, ["Trend"]),
          html(document, "th", {scope: "col", class: "years"}, ["Years held"])
        ])
      ]),
      html(
        document,
        "tbody",
        {},
        some.map((one) => indicatorRow(one, held.get(one.indicator), document))
      )
    ]);
  return {
    description: `${indicators.length} indicators of children’s services in England, by topic, with definitions and sources.`,
    view: html(document, "div", {class: "page"}, [
      html(document, "h1", {}, ["Indicators"]),
      html(document, "p", {class: "lede"}, [
        `${indicators.length} indicators on ${shown.length} topics. The leading ones of each topic come first.`
      ]),
      html(document, "div", {class: "list-filter needs-script", "data-list-filter": "indicators"}),
      html(document, "nav", {class: "family-links", "aria-label": "Topics"}, [
        html(
          document,
          "ul",
          {},
          shown.map((family) =>
            html(document, "li", {}, [html(document, "a", {href: `#${familySlug(family)}`}, [family])])
          )
        )
      ]),
      ...shown.map((family) => {
        const all = rows(family);
        const leading = all.filter(({headline}) => headline !== null);
        const more = all.filter(({headline}) => headline === null);
        return html(document, "section", {"data-group": familySlug(family)}, [
          anchoredHeading(document, 2, {text: family, id: familySlug(family)}),
          leading.length > 0 && table(leading),
          more.length > 0 &&
            html(document, "details", {class: "more", "data-fold": "", "data-group": ""}, [
              html(document, "summary", {}, [`${more.length} more indicators`]),
              table(more)
            ])
        ]);
      })
    ])
  };
}

function indicatorRow(indicator: Indicator, held: Held | undefined, document: Document): HTMLElement {
  const {england = [], years = null, ofAuthorities = false} = held ?? {};
  const latest = england.findLast(({value}) => value !== null);
  const find = [indicator.name, indicator.short_name, indicator.family, indicator.source_code].join(" ");
  return html(document, "tr", {class: indicator.headline === null ? null : "headline", "data-find": find}, [
    html(document, "th", {scope: "row"}, [
      html(document, "a", {href: `${root}indicator/${indicator.indicator}`}, [indicator.name]),
      html(document, "span", {class: "definition"}, [indicator.definition])
    ]),
    html(document, "td", {class: latest ? "number" : "number gap", "data-label": "England"}, [
      latest ? formatCell(latest, indicator) : "no figure",
      latest && html(document, "span", {class: "period"}, [latest.period])
    ]),
    html(document, "td", {class: "spark"}, [
      latest && england.length > 1 && sparkline(england, {document, width: 110, height: 28})
    ]),
    html(document, "td", {class: "years"}, [
      years ? (years[0] === years[1] ? String(years[0]) : `${years[0]}–${years[1]}`) : "–",
      !ofAuthorities && html(document, "span", {class: "period"}, ["England only"])
    ])
  ]);
}

function heldOf({indicators, observations, ...data}: IndicatorsData): Map<string, Held> {
  const measured = new Set(data.measured.map(({indicator}) => indicator));
  const rowsOf = byIndicator(observations);
  return new Map(
    indicators.map(({indicator}) => {
      const rows = rowsOf.get(indicator) ?? [];
      const known = rows.filter(({value}) => value !== null).map(({year}) => year);
      const england = seriesByArea(rows, {periods: periodsOf(rows), areas: ["england"]}).get("england")?.points ?? [];
      const years = known.length > 0 ? ([Math.min(...known), Math.max(...known)] as const) : null;
      return [indicator, {england, years, ofAuthorities: measured.has(indicator)}];
    })
  );
}
