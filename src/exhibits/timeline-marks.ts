import type {TimelineMark} from "../charts/timeline.js";
import {gradeWords, isVisit, judgementOrder, judgementWords} from "../domain/judgements.js";
import {isListed} from "../domain/listed.js";
import type {DatedJudgement} from "../query/questions.js";

/** The name of the lane in which visits stand that give no grade. */
const visitLane = "Visits without a grade";

/** Judgements as the marks of a timeline, in the order of reports. */
export function timelineMarks(judgements: readonly DatedJudgement[]): TimelineMark[] {
  const overall = judgements.filter(
    ({judgement, grade_text, stated_by}) =>
      judgement === "overall" && !isVisit(grade_text) && (stated_by === null || isListed(stated_by))
  );
  return [...judgements]
    .sort((a, b) => laneOf(a) - laneOf(b))
    .map(({judgement, date, grade, grade_text, stated_by}) => {
      // A visit leaves the grade that there is: it is a moment, and no end of what was judged.
      if (isVisit(grade_text))
        return {lane: visitLane, date, grade, words: gradeWords(grade_text), told: stated_by !== null, until: date};
      // A later inspection that no longer judges this part ends what was said of it.
      const next = overall.find((one) => one.date > date)?.date;
      return {
        lane: judgementWords(judgement),
        date,
        grade,
        words: gradeWords(grade_text),
        told: stated_by !== null,
        ...(next && {until: next})
      };
    });
}

/** Visits stand below all that is judged. */
function laneOf({judgement, grade_text}: DatedJudgement): number {
  return isVisit(grade_text) ? judgementOrder.length : judgementOrder.indexOf(judgement);
}
