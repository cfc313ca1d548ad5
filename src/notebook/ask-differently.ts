import {areaTitle, nation} from "../domain/site.js";
import {mostLines} from "../exhibits/trend-limits.js";
import type {Asked} from "../state/asked.js";
import type {ChartState} from "../state/chart-state.js";
import {
  type AskedAreas,
  aroundSql,
  authoritiesSql,
  changesSql,
  comparedSql,
  countsSql,
  gradesSql,
  judgedSql,
  linesSql,
  manyAreas,
  noArea,
  oneArea,
  onlyStatedSql,
  pairedSql,
  statedSql
} from "./ask-sql.js";

/** Choices of charts that stand in the chart cell; the others are in the query. */
const inChart = ["from", "to", "zero", "view", "within", "find", "colour", "limits", "since", "year"] as const;
const introduction =
  "This is what the site’s chart shows, as a question in SQL: change an input or the query, and the chart follows. The figures of the page are those of the query as it stands here.";

/** The notebook that asks what a chart of the site shows, as its file: inputs, the query and the chart. The figures are the same figures. */
export function askDifferently(asked: Asked): string {
  const head = ["---", "sightline: notebook", `title: ${oneLine(asked.title)}`, "---", "", introduction];
  return `${[head.join("\n"), ...cellsOf(asked)].join("\n\n")}\n`;
}

function cellsOf(asked: Asked): string[] {
  if (asked.of === "comparison") return comparedCells(asked);
  if (asked.of === "pair") {
    const {x, y, areas, year} = asked;
    return [
      input("across", "indicator", "Indicator across", x),
      input("upright", "indicator", "Indicator upright", y),
      ...areaInputs(areas),
      sql("paired", pairedSql(areas.length > 0 ? areasOf(areas) : null)),
      chart("paired", "scatter", {year: year === undefined ? undefined : String(year), size: "children"})
    ];
  }
  if (asked.of === "around")
    return [
      input("indicator", "indicator", "Indicator", asked.indicator),
      sql("inspected", aroundSql()),
      chart("inspected", "around")
    ];
  const {exhibit, indicator, state} = asked;
  switch (exhibit) {
    case "timeline":
      return [
        input("area", "area", areaTitle, state.areas[0] ?? ""),
        sql("judged", judgedSql()),
        chart("judged", exhibit)
      ];
    case "stated":
      return [
        fenced("input measure", ["kind: text", "label: What is stated", `value: ${indicator}`]),
        sql("stated", onlyStatedSql()),
        chart("stated", exhibit, {areas: state.areas.join(",") || undefined})
      ];
    case "grades":
      return [sql("graded", gradesSql()), chart("graded", exhibit)];
    case "trend":
    case "number":
      return lineCells(exhibit, indicator, state);
    default: {
      const {areas, year} = state;
      const own = areas.length > 0 ? areasOf(areas) : null;
      const [name, text] =
        exhibit === "funnel"
          ? ["counted", countsSql(own, year)]
          : exhibit === "change"
            ? ["years", changesSql(own)]
            : ["ranked", authoritiesSql(own, year)];
      return [
        input("indicator", "indicator", "Indicator", indicator),
        ...areaInputs(areas),
        sql(name, text),
        chart(name, exhibit, choicesOf(state, exhibit))
      ];
    }
  }
}

function lineCells(exhibit: "trend" | "number", indicator: string, state: ChartState): string[] {
  const {areas: all} = state;
  // One number is of one area.
  const areas = exhibit === "number" ? all.slice(0, 1) : all;
  const own = areasOf(areas);
  const isSingle = areas.length <= mostLines && (state.view !== "multiples" || exhibit === "number");
  const stated = exhibit === "number" || state.withoutReports || areas.length === 0 ? null : statedSql(indicator, own);
  return [
    input("indicator", "indicator", "Indicator", indicator),
    ...areaInputs(areas),
    sql("lines", linesSql(own, {...state, areas}, isSingle)),
    chart("lines", exhibit, choicesOf(state, exhibit)),
    ...(stated === null
      ? []
      : ["What inspection reports state of it, which the page’s chart marks beside the line:", sql("stated", stated)])
  ];
}

function comparedCells({state, areas, named}: Extract<Asked, {of: "comparison"}>): string[] {
  const {indicators, by, show, base, axes, from, to, zero, england} = state;
  const own = areas.length === 1 ? oneArea : manyAreas;
  const words: Record<string, string | undefined> = {
    by: by === "indicator" ? undefined : by,
    show: show === "values" ? undefined : show,
    base: base === undefined ? undefined : String(base),
    axes,
    from: from === undefined ? undefined : String(from),
    to: to === undefined ? undefined : String(to),
    zero: zero === undefined ? undefined : zero ? "yes" : "no",
    // A share of England's needs its figures, whether they are drawn or not.
    england: england ? undefined : "no",
    // England stands beside areas unless it is chosen as one of them.
    areas: areas.includes(nation) ? areas.join(",") : undefined,
    named: named.length > 0 && named.length < areas.length ? named.join(",") : undefined
  };
  return [
    list("indicators", "indicator", "Indicators", indicators),
    ...areaInputs(areas),
    sql("compared", comparedSql(own, england || show === nation)),
    chart("compared", "comparison", words)
  ];
}

/** The choices of a state that a chart cell says. */
function choicesOf(state: ChartState, exhibit: string): Record<string, string | undefined> {
  const text = {
    from: state.from,
    to: state.to,
    zero: state.zero ? undefined : "no",
    view: state.view === "multiples" ? state.view : undefined,
    within: state.within,
    find: state.find,
    colour: state.colour === "value" ? undefined : state.colour,
    limits: state.limits === "widened" ? undefined : state.limits,
    since: state.since,
    year: state.year
  };
  const heeded: Readonly<Record<string, readonly (keyof typeof text)[]>> = {
    trend: ["from", "to", "zero", "view"],
    number: ["from", "to", "year"],
    change: ["year", "since"],
    ranking: ["within", "find"],
    distribution: ["within", "find"],
    tiles: ["colour"],
    funnel: ["limits"]
  };
  const names = inChart.filter((name) => heeded[exhibit]?.includes(name));
  return Object.fromEntries(names.map((name) => [name, text[name] === undefined ? undefined : String(text[name])]));
}

function areasOf(areas: readonly string[]): AskedAreas {
  return areas.length === 0 ? noArea : areas.length === 1 ? oneArea : manyAreas;
}

function areaInputs(areas: readonly string[]): string[] {
  if (areas.length === 0) return [];
  return areas.length === 1
    ? [input("area", "area", "Area", areas[0] as string)]
    : [list("areas", "area", "Areas", areas)];
}

function input(name: string, kind: "area" | "indicator", label: string, value: string): string {
  return fenced(`input ${name}`, [`kind: ${kind}`, `label: ${label}`, `value: ${value}`]);
}

function list(name: string, of: "area" | "indicator", label: string, values: readonly string[]): string {
  return fenced(`input ${name}`, ["kind: list", `label: ${label}`, `value: ${values.join(" | ")}`, `of: ${of}`]);
}

function sql(name: string, text: string): string {
  return fenced(`sql ${name}`, [text]);
}

/** A chart cell: its choices, and what columns are where their names do not say it. */
function chart(from: string, exhibit: string, words: Readonly<Record<string, string | undefined>> = {}): string {
  const lines = Object.entries(words).flatMap(([word, text]) => (text ? [`${word}: ${oneLine(text)}`] : []));
  return fenced(`chart from=${from} exhibit=${exhibit}`, lines);
}

function fenced(info: string, lines: readonly string[]): string {
  return [`\`\`\`${info}`, ...lines, "```"].join("\n");
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
