import {allValues, latestForArea, type Question, seriesOf, sparklinesForArea} from "../src/query/questions.js";

/** A kind of question, asked of one area or indicator after the other. */
export interface ScaleKind {
  /** What it is called in tables and charts. */
  words: string;
  questions: readonly Question<object>[];
}

/** The three main questions and the heaviest, of names that every size has. */
export function scaleKinds(indicators: readonly string[], areas: readonly string[], times: number): ScaleKind[] {
  const each = <Value>(values: readonly Value[], count: number) =>
    Array.from({length: count}, (_, i) => values[(i * 7) % values.length] as Value);
  // Of everything that there is at such a size no page asks: once shows why.
  const heavy = times >= 100 ? 1 : 10;
  return [
    {
      words: "one chart",
      questions: each(indicators, 25).map((indicator, i) =>
        seriesOf(indicator, [areas[i % areas.length] as string, "england"])
      )
    },
    {words: "one ranking", questions: each(indicators, 25).map(allValues)},
    {words: "one area's lines", questions: each(areas, heavy).map(sparklinesForArea)},
    // Beyond, it would compare 30,000 indicators of 1,700 areas: a question of one data set's page, not of all.
    ...(times > 100 ? [] : [{words: "one area's page (heaviest)", questions: each(areas, heavy).map(latestForArea)}])
  ];
}
