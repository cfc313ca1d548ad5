import type {TimelineMark} from "../charts/timeline.js";
import type {Area} from "../domain/tables.js";
import type {DatedJudgement} from "../query/questions.js";
import {timelineMarks} from "./timeline-marks.js";

/** What inspectors judged of an area, as far as is held. */
export interface JudgementsOfArea {
  area: Pick<Area, "area" | "name">;
  marks: readonly TimelineMark[];
  /** The rows of the values as a file; left out where only the marks are here. */
  held?: {area: Area; judgements: readonly DatedJudgement[]};
  /** First and last year that its axis reaches at least; default those of the marks. */
  years?: readonly [number, number];
}

/** What is held of an area; `years` are those that an axis reaches at least. */
export function judgementsOf(
  area: Area,
  judgements: readonly DatedJudgement[],
  {years = [2013, 2025]}: {years?: readonly [number, number]} = {}
): JudgementsOfArea {
  return {area, marks: timelineMarks(judgements), held: {area, judgements}, years};
}
