import {type TimelineMark, timelineChart} from "../charts/timeline.js";
import {momentWords} from "../domain/judgements.js";
import {newestFinding, timelineWords} from "../exhibits/timeline-words.js";
import {arrived} from "../figures/files.js";
import {following, RequestError} from "../state/request.js";
import {placed} from "./fetched.js";
import type {Kind} from "./kinds.js";

/** The file `embed/data/judgements/<area>.json`: what inspectors judged of an area. */
export interface TimelineFile {
  form: 1;
  /** Name of the area. */
  name: string;
  marks: readonly TimelineMark[];
}

/** The judgements on one authority along time. */
const timelineKind: Kind = async ({state}, {base}) => {
  const [area = ""] = state.areas;
  const {form, name, marks} = (await arrived(
    `${placed(base)}embed/data/judgements/${area}.json`
  )) as Partial<TimelineFile>;
  if (form !== 1 || name === undefined || !Array.isArray(marks)) throw new Error("unknown form of judgements");
  if (marks.length === 0) throw new RequestError(`no inspection report of ${name} is held`);
  return {
    title: `What inspectors judged in ${name}`,
    subtitle: timelineWords.subtitle,
    notes: [newestFinding(marks)],
    standing: following,
    source: timelineWords.source,
    live: `area/${area}#judgements`,
    draw: ({document, width}) => timelineChart(marks, {document, width, sayAll: true}),
    walk: () => {},
    table: () => [
      ["Judgement", "Date", "Grade"],
      ...marks.map(({lane, date, words}: TimelineMark) => [lane, momentWords(date), words])
    ]
  };
};

export default timelineKind;
