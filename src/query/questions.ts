/** Every question that the pages ask of the tables, in one place to import from. */

export type {Question} from "../engine/question.js";
export {type NeighbourValue, neighbourValuesForArea} from "./area-neighbours.js";
export {
  type LatestForArea,
  latestForArea,
  type SparklinePoint,
  sparklinesForArea
} from "./area-page.js";
export {type PeerValue, peersForArea} from "./area-peers.js";
export {allAreas, type NamedNeighbour, neighboursOf} from "./areas.js";
export {gradedInspections} from "./graded-inspections.js";
export {
  type AreaObservation,
  allIndicators,
  allValues,
  type IndicatorWithReach,
  indicatorsNamed,
  leadRows,
  leadValues,
  seriesOf
} from "./indicators.js";
export {
  type DatedJudgement,
  type GradesOfYear,
  type JudgementOfReport,
  judgementsByYear,
  judgementsOfReport,
  judgementTimeline,
  type Mover,
  movers
} from "./judgements.js";
export {type NewestGrade, newestGrades} from "./newest-grades.js";
export {
  allReports,
  type FigureOfReport,
  figuresOfReport,
  type ListedReport,
  type ReportContents,
  type ReportedPoint,
  reportContents,
  reportedFor,
  reportRow
} from "./reports.js";
export {figuresStated, type StatedCount, type StatedFigure, statedCounts} from "./stated.js";
export {tableCounts} from "./table-counts.js";
export {type ValueAmongNeighbours, valuesAmongNeighbours} from "./values-among-neighbours.js";
