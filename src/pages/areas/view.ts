import {sparkline} from "../../charts/sparkline.js";
import type {DrawnPage} from "../../components/drawn-page.js";
import {listedNote, newestGradeCell} from "../../components/newest-grade.js";
import {tableTools} from "../../components/table-download.js";
import {type Attributes, markup} from "../../dom/element.js";
import {type Column, groupedTable, type MaybeColumn} from "../../dom/table.js";
import {formatCell} from "../../domain/format.js";
import {leadIndicators} from "../../domain/leads.js";
import {areasInFull, areasOfNation, areasTitle, areasWord, areaTitle, areaWord, nation} from "../../domain/site.js";
import {type Area, type Indicator, isOfToday, type Observation} from "../../domain/tables.js";
import {withoutBreaks} from "../../domain/unbroken.js";
import {dateWords} from "../../domain/words.js";
import type {NewestGrade} from "../../query/questions.js";
import {periodsOf, type Series, seriesByArea} from "../../stats/series.js";

const root = "./";
/** How many leading indicators each authority is shown with; the first with its trend. */
const shownLeads = 3;

/** A leading indicator with everybody's series. */
interface Lead {
  indicator: Indicator;
  series: ReadonlyMap<string, Series>;
  /** The newest period. */
  period: string;
  years: readonly [number, number];
}

/** What the list of areas is drawn from. */
export interface AreasData {
  areas: readonly Area[];
  indicators: readonly Indicator[];
  /** Those of which any authority of today has a value. */
  measured: readonly Indicator[];
  observations: readonly Observation[];
  /** The newest overall grade of each authority that is known, by its slug. */
  grades: ReadonlyMap<string, NewestGrade>;
}

/** The page of all areas: authorities of today by region with their newest figures and grade, then those that were abolished. */
export function areasView(data: AreasData, {document}: {document: Document}): DrawnPage {
  const {html} = markup(document);
  const {areas, grades} = data;
  const byName = (a: Area, b: Area) => a.name.localeCompare(b.name, "en-GB");
  const today = areas.filter(isOfToday);
  const abolished = areas.filter(({closed}) => closed !== null).sort(byName);
  const regions = areas.filter(({area}) => today.some(({region}) => region === area)).sort(byName);
  // A site of one's own may have areas in no region.
  const lone = today.filter(({region}) => !regions.some(({area}) => area === region)).sort(byName);
  const order = regions.length > 0 ? ", by region" : "";
  const link = ({area, name}: Area) => html("a", {href: `${root}area/${area}`}, [name]);
  const names = new Map(areas.map((area) => [area.area, area]));
  const england = names.get(nation);
  const leads = leadsOf(data);
  return {
    description: `All ${today.length} ${areasOfNation}${order}.`,
    view: html("div", {class: "page"}, [
      html("h1", {}, [areasTitle]),
      html("p", {class: "lede"}, [
        `All ${today.length} ${areasInFull}${order}. There is a page for `,
        england && link(england),
        " as a whole too."
      ]),
      html("div", {class: "list-filter needs-script", "data-list-filter": areasWord}),
      html("div", {class: "with-download"}, [
        tableTools({document, name: "authorities"}),
        groupedTable(
          areaColumns({leads, grades, hasRegions: regions.length > 0, document, link}),
          [
            {rows: england ? [england] : []},
            ...(lone.length > 0 ? [{rows: lone}] : []),
            ...regions.map((region) => ({
              rows: [region, ...today.filter((area) => area.region === region.area).sort(byName)],
              attributes: {"data-group": region.area}
            }))
          ],
          {document, attributes: {class: "list areas"}, row: foundBy}
        )
      ]),
      grades.size > 0 && html("p", {class: "small muted"}, [listedNote]),
      ...(abolished.length > 0
        ? [
            html("h2", {}, [`Abolished ${areasWord}`]),
            html("p", {}, ["Their figures are kept as they were published."]),
            html(
              "ul",
              {class: "plain"},
              abolished.map((area) =>
                html("li", {}, [
                  link(area),
                  `, until ${dateWords(area.closed ?? "")}; succeeded by `,
                  ...(area.successors ?? "").split(" ").flatMap((slug, i) => {
                    const successor = names.get(slug);
                    return successor ? [i > 0 ? " and " : "", link(successor)] : [];
                  })
                ])
              )
            )
          ]
        : [])
    ])
  };
}

function leadsOf({indicators, measured, observations}: AreasData): Lead[] {
  return leadIndicators(measured)
    .slice(0, shownLeads)
    .flatMap((slug) => {
      const indicator = indicators.find((one) => one.indicator === slug);
      const rows = observations.filter((row) => row.indicator === slug);
      const periods = periodsOf(rows);
      const [first, last] = [periods[0], periods.at(-1)];
      if (!indicator || !first || !last) return [];
      const series = seriesByArea(rows, {periods});
      return [{indicator, series, period: last.period, years: [first.year, last.year] as const}];
    });
}

/** Name, the leading indicators, the first with its trend, and the newest grade. */
function areaColumns({
  leads,
  grades,
  hasRegions,
  document,
  link
}: {
  leads: readonly Lead[];
  /** None where nothing is judged. */
  grades: ReadonlyMap<string, NewestGrade>;
  hasRegions: boolean;
  document: Document;
  link: (area: Area) => HTMLElement;
}): MaybeColumn<Area>[] {
  const heading = (words: string, below: string) => [
    words,
    " ",
    markup(document).html("span", {class: "period"}, [below])
  ];
  const [first, ...others] = leads.map(({indicator, series, period, years}): [Column<Area>, Column<Area>] => {
    const pointOf = ({area}: Area) => series.get(area)?.points.find((one) => one.period === period);
    return [
      {
        key: indicator.indicator,
        heading: heading(indicator.short_name, period),
        type: "number",
        label: withoutBreaks(indicator.short_name),
        cell: (area) => {
          const point = pointOf(area);
          return point && series.get(area.area)?.latest ? formatCell(point, indicator) : "–";
        },
        order: (area) => pointOf(area)?.value ?? null,
        sort: indicator.better === "lower" ? "ascending" : "descending",
        attributes: (area) => ({class: pointOf(area)?.value == null && "gap"})
      },
      {
        key: "trend",
        heading: heading("Trend", `${years[0]} to ${years[1]}`),
        class: "spark",
        cell: ({area}) => {
          const own = series.get(area);
          return own?.latest ? sparkline(own.points, {document, width: 110, height: 24, years}) : "";
        }
      }
    ];
  });
  return [
    {
      key: "name",
      heading: hasRegions ? `Region and ${areaWord}` : areaTitle,
      type: "name",
      cell: link,
      sort: "ascending"
    },
    ...(first ?? []),
    ...others.map(([figures]) => figures),
    grades.size > 0 && {
      key: "grade",
      heading: "Newest grade",
      class: "graded",
      cell: ({area}) => newestGradeCell(grades.get(area), {document, root}),
      order: ({area}) => grades.get(area)?.grade ?? null,
      sort: "ascending"
    }
  ];
}

/** What an authority is found by; a region heads those in it. */
function foundBy({kind, name, aliases, la_code, ons_code}: Area): Attributes {
  if (kind !== "authority") return {class: "group"};
  const codes = [la_code, ons_code].filter((code) => code !== null);
  return {"data-find": [name, (aliases ?? "").replaceAll("|", " "), ...codes].join(" ")};
}
