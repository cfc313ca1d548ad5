// The area page as Observable Framework would have it: its own DuckDB client, its pinned tables, charts drawn by Plot.
// The questions asked and the rows drawn are those of the site's own page.
import {DuckDBClient} from "framework:duckdb";
import {leadIndicators} from "../../src/pages/area/model.ts";
import {
  allAreas,
  allIndicators,
  allValues,
  latestForArea,
  neighboursOf,
  peersForArea,
  sparklinesForArea
} from "../../src/query/questions.ts";

const slug = document.querySelector("main").dataset.area;
const choices = {average: "mean", model: "2025"};
// Plot arrives while the engine starts.
const drawing = import("./draw.js");

const client = await DuckDBClient.of(
  Object.fromEntries(["areas", "neighbours", "indicators", "observations"].map((name) => [name, attachment(name)]))
);
performance.mark("engine ready");

const [areas, indicators, neighbours] = await Promise.all([
  ask(allAreas()),
  ask(allIndicators()),
  ask(neighboursOf(slug, choices.model))
]);
performance.mark("first answer");
const area = areas.find((one) => one.area === slug);
const leads = new Map();
for (const indicator of leadIndicators(indicators)) leads.set(indicator, await ask(allValues(indicator)));
const {drawLeads, drawTables} = await drawing;
drawLeads({area, areas, indicators, neighbours, leads}, choices);
performance.mark("page live");

const [latest, own, england, peers] = await Promise.all([
  ask(latestForArea(slug, {model: choices.model})),
  ask(sparklinesForArea(slug)),
  ask(sparklinesForArea("england")),
  ask(peersForArea(slug))
]);
drawTables({area, areas, indicators, neighbours, leads, latest, own, england, peers}, choices);
performance.mark("tables drawn");

/** A file as Framework's FileAttachment hands it to the client. */
function attachment(name) {
  const url = new URL(`./${name}.arrow`, import.meta.url).href;
  return {
    name: `${name}.arrow`,
    mimeType: "application/vnd.apache.arrow.file",
    url: async () => url,
    arrayBuffer: async () => (await fetch(url)).arrayBuffer()
  };
}

async function ask({sql, params}) {
  const table = await client.query(sql, params);
  return Array.from(table, (row) => row.toJSON());
}
