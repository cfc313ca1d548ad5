import {sparkline} from "../../src/charts/sparkline.js";
import {listedNote, newestGradeCell} from "../../src/components/newest-grade.js";
import {type Child, html} from "../../src/dom/element.js";
import {formatCell} from "../../src/domain/format.js";
import {leadIndicators} from "../../src/domain/leads.js";
import {type Area, type Indicator, isOfToday} from "../../src/domain/tables.js";
import {withoutBreaks} from "../../src/domain/unbroken.js";
import {dateWords} from "../../src/domain/words.js";
import type {NewestGrade} from "../../src/query/questions.js";
import {periodsOf, type Series, seriesByArea} from "../../src/stats/series.js";
import {measuredIndicators} from "../tables/leads.js";
import type {Tables} from "../tables/read.js";
import {newestGrades} from "./newest-grades.js";
import {newDocument, pageMarkdown} from "./page.js";

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

/** The page of all areas: authorities of today by region with their newest figures and grade, then those that were abolished. */
export function areasPage(tables: Tables): string {
  const document = newDocument();
  const {areas} = tables;
  const byName = (a: Area, b: Area) => a.name.localeCompare(b.name, "en-GB");
  const today = areas.filter(isOfToday);
  const abolished = areas.filter(({closed}) => closed !== null).sort(byName);
  const regions = areas.filter(({area}) => today.some(({region}) => region === area)).sort(byName);
  const link = ({area, name}: Area) => html(document, "a", {href: `${root}area/${area}`}, [name]);
  const names = new Map(areas.map((area) => [area.area, area]));
  const england = names.get("england");
  const leads = leadsOf(tables);
  const grades = newestGrades(tables);
  return pageMarkdown(
    {
      title: "Authorities",
      description: `All ${today.length} local authorities of England with children’s services, by region.`,
      filter: true,
      body: [
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
      ]
    },
    {document}
  );
}

function leadsOf(tables: Tables): Lead[] {
  const {indicators, observations} = tables;
  return leadIndicators(measuredIndicators(tables))
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
