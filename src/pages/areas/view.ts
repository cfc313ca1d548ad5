import {sparkline} from "../../charts/sparkline.js";
import type {DrawnPage} from "../../components/drawn-page.js";
import {listedNote, newestGradeCell} from "../../components/newest-grade.js";
import {type Child, html} from "../../dom/element.js";
import {formatCell} from "../../domain/format.js";
import {leadIndicators} from "../../domain/leads.js";
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
  const {areas, grades} = data;
  const byName = (a: Area, b: Area) => a.name.localeCompare(b.name, "en-GB");
  const today = areas.filter(isOfToday);
  const abolished = areas.filter(({closed}) => closed !== null).sort(byName);
  const regions = areas.filter(({area}) => today.some(({region}) => region === area)).sort(byName);
  const link = ({area, name}: Area) => html(document, "a", {href: `${root}area/${area}`}, [name]);
  const names = new Map(areas.map((area) => [area.area, area]));
  const england = names.get("england");
  const leads = leadsOf(data);
  return {
    description: `All ${today.length} local authorities of England with children’s services, by region.`,
    view: html(document, "div", {class: "page"}, [
      html(document, "h1", {}, ["Authorities"]),
      html(document, "p", {class: "lede"}, [
        `All ${today.length} local authorities that run children’s services, by region. There is a page for `,
        england && link(england),
        " as a whole too."
      ]),
      html(document, "div", {class: "list-filter needs-script", "data-list-filter": "authorities"}),
      html(document, "table", {class: "list areas"}, [
        html(document, "thead", {}, [headRow(leads, document)]),
        england && html(document, "tbody", {}, [areaRow(england, {leads, grades, document, link})]),
        ...regions.map((region) =>
          html(document, "tbody", {"data-group": region.area}, [
            areaRow(region, {leads, grades, document, link}),
            ...today
              .filter((area) => area.region === region.area)
              .sort(byName)
              .map((area) => areaRow(area, {leads, grades, document, link}))
          ])
        )
      ]),
      html(document, "p", {class: "small muted"}, [listedNote]),
      html(document, "h2", {}, ["Abolished authorities"]),
      html(document, "p", {}, ["Their figures are kept as they were published."]),
      html(
        document,
        "ul",
        {class: "plain"},
        abolished.map((area) =>
          html(document, "li", {}, [
            link(area),
            `, until ${dateWords(area.closed ?? "")}; succeeded by `,
            ...(area.successors ?? "").split(" ").flatMap((slug, i) => {
              const successor = names.get(slug);
              return successor ? [i > 0 ? " and " : "", link(successor)] : [];
            })
          ])
        )
      )
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

function headRow(leads: readonly Lead[], document: Document): HTMLElement {
  const head = (words: readonly string[], name: string | null = null) =>
    html(
      document,
      "th",
      {scope: "col", class: name},
      words.map((text, i) => (i === 0 ? text : html(document, "span", {class: "period"}, [text])))
    );
  return html(document, "tr", {}, [
    head(["Region and authority"]),
    ...leads.flatMap(({indicator, period, years}, i) => [
      head([indicator.short_name, period], "number"),
      ...(i === 0 ? [head(["Trend", `${years[0]} to ${years[1]}`], "spark")] : [])
    ]),
    head(["Newest grade"], "graded")
  ]);
}

function areaRow(
  area: Area,
  {
    leads,
    grades,
    document,
    link
  }: {
    leads: readonly Lead[];
    grades: ReadonlyMap<string, NewestGrade>;
    document: Document;
    link: (area: Area) => HTMLElement;
  }
): HTMLElement {
  const isAuthority = area.kind === "authority";
  const codes = [area.la_code, area.ons_code].filter((code) => code !== null);
  return html(
    document,
    "tr",
    {
      class: isAuthority ? null : "group",
      "data-find": isAuthority ? [area.name, (area.aliases ?? "").replaceAll("|", " "), ...codes].join(" ") : null
    },
    [
      html(document, "th", {scope: "row"}, [link(area)]),
      ...leads.flatMap(({indicator, series, period, years}, i) => {
        const own = series.get(area.area);
        const point = own?.points.find((one) => one.period === period);
        const words: Child = point && own?.latest ? formatCell(point, indicator) : "–";
        return [
          html(
            document,
            "td",
            {class: point?.value == null ? "number gap" : "number", "data-label": withoutBreaks(indicator.short_name)},
            [words]
          ),
          ...(i === 0
            ? [
                html(document, "td", {class: "spark"}, [
                  own?.latest ? sparkline(own.points, {document, width: 110, height: 24, years}) : ""
                ])
              ]
            : [])
        ];
      }),
      html(document, "td", {class: "graded"}, newestGradeCell(grades.get(area.area), {document, root}))
    ]
  );
}
