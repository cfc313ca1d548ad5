import {html} from "../../src/charts/element.js";
import {familySlug} from "../../src/components/indicator-view.js";
import {type Area, families, isOfToday} from "../../src/stats/model.js";
import {dateWords} from "../../src/stats/words.js";
import type {Tables} from "../tables/read.js";
import {newDocument, pageMarkdown} from "./page.js";

const root = "./";

/** The page of all areas: authorities of today by region, then those that were abolished. */
export function areasPage({areas}: Pick<Tables, "areas">): string {
  const document = newDocument();
  const byName = (a: Area, b: Area) => a.name.localeCompare(b.name, "en-GB");
  const today = areas.filter(isOfToday);
  const abolished = areas.filter(({closed}) => closed !== null).sort(byName);
  const regions = areas.filter(({area}) => today.some(({region}) => region === area)).sort(byName);
  const link = ({area, name}: Area) => html(document, "a", {href: `${root}area/${area}`}, [name]);
  const names = new Map(areas.map((area) => [area.area, area]));
  const england = names.get("england");
  return pageMarkdown(
    {
      title: "Authorities",
      description: `All ${today.length} local authorities of England with children’s services, by region.`,
      body: [
        html(document, "h1", {}, ["Authorities"]),
        html(document, "p", {class: "lede"}, [
          `All ${today.length} local authorities that run children’s services, by region. There is a page for `,
          england && link(england),
          " as a whole too."
        ]),
        html(
          document,
          "div",
          {class: "columns flowing"},
          regions.map((region) =>
            html(document, "section", {}, [
              html(document, "h3", {}, [link(region)]),
              html(
                document,
                "ul",
                {class: "plain"},
                today
                  .filter((area) => area.region === region.area)
                  .sort(byName)
                  .map((area) => html(document, "li", {}, [link(area)]))
              )
            ])
          )
        ),
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

/** The page of all indicators by family, the headline ones first. */
export function indicatorsPage({indicators}: Pick<Tables, "indicators">): string {
  const document = newDocument();
  const order = (headline: number | null) => headline ?? Number.POSITIVE_INFINITY;
  const shown = families.filter((family) => indicators.some((one) => one.family === family));
  return pageMarkdown(
    {
      title: "Indicators",
      description: `${indicators.length} indicators of children’s services in England, by topic, with definitions and sources.`,
      body: [
        html(document, "h1", {}, ["Indicators"]),
        html(document, "p", {class: "lede"}, [
          `${indicators.length} indicators on ${shown.length} topics. The leading ones of each topic come first, in bold.`
        ]),
        html(
          document,
          "ul",
          {class: "family-links"},
          shown.map((family) =>
            html(document, "li", {}, [html(document, "a", {href: `#${familySlug(family)}`}, [family])])
          )
        ),
        ...shown.flatMap((family) => [
          html(document, "h2", {id: familySlug(family)}, [family]),
          html(
            document,
            "ul",
            {class: "plain indicators"},
            indicators
              .filter((one) => one.family === family)
              .sort((a, b) => {
                const [left, right] = [order(a.headline), order(b.headline)];
                return left === right ? a.name.localeCompare(b.name, "en-GB") : left - right;
              })
              .map((one) =>
                html(document, "li", {class: one.headline === null ? null : "headline"}, [
                  html(document, "a", {href: `${root}indicator/${one.indicator}`}, [one.name]),
                  html(document, "span", {class: "muted"}, [` ${one.definition}`])
                ])
              )
          )
        ])
      ]
    },
    {document}
  );
}
