import * as questions from "../../../../src/query/questions.js";
import {type Question, seriesOf} from "../../../../src/query/questions.js";

/** Every question of the pages over the small country, by its name, with arguments of each of its kinds. */
export const everyQuestion: Readonly<Record<keyof typeof questions, readonly Question<object>[]>> = {
  allAreas: [questions.allAreas()],
  allIndicators: [questions.allIndicators()],
  allReports: [questions.allReports()],
  allValues: ["plain", "quick", "unheard-of"].map(questions.allValues),
  figuresOfReport: ["877-2015-05-12", "877-2019-08-19", "301-2016-02-01", "none"].map(questions.figuresOfReport),
  figuresStated: ["children-in-care", "police-protection", "none"].map(questions.figuresStated),
  gradedInspections: [questions.gradedInspections()],
  indicatorsNamed: [questions.indicatorsNamed(["plain", "quick"]), questions.indicatorsNamed(["none"])],
  judgementsByYear: [questions.judgementsByYear(), questions.judgementsByYear("leadership")],
  judgementsOfReport: ["877-2015-05-12", "877-2019-08-19", "none"].map(questions.judgementsOfReport),
  judgementTimeline: ["ash", "beech", "elm", "none"].map(questions.judgementTimeline),
  latestForArea: ["ash", "beech", "cedar", "elm", "england", "north", "none"].map(questions.latestForArea),
  leadRows: [questions.leadRows()],
  leadValues: [questions.leadValues()],
  movers: [questions.movers(), questions.movers("leadership")],
  neighboursOf: [questions.neighboursOf("ash", "2025"), questions.neighboursOf("ash", "2021")],
  neighbourValuesForArea: [
    questions.neighbourValuesForArea("ash"),
    questions.neighbourValuesForArea("ash", {model: "2021"})
  ],
  newestGrades: [questions.newestGrades()],
  peersForArea: ["ash", "cedar", "elm", "none"].map(questions.peersForArea),
  reportContents: [questions.reportContents()],
  reportedFor: ["children-in-care", "adoptions", "plain"].map(questions.reportedFor),
  reportRow: ["877-2015-05-12", "none"].map(questions.reportRow),
  seriesOf: [
    seriesOf("plain", ["ash", "beech"]),
    seriesOf(
      "plain",
      Array.from({length: 300}, (_, i) => `area-number-${i}`)
    )
  ],
  sparklinesForArea: ["ash", "beech", "none"].map(questions.sparklinesForArea),
  statedCounts: [questions.statedCounts(), questions.statedCounts("ash")],
  tableCounts: [questions.tableCounts()],
  valuesAmongNeighbours: [questions.valuesAmongNeighbours("ash", "2025")]
};
