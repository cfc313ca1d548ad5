import type {TimelineMark} from "../charts/timeline.js";
import type {JudgementsOfArea} from "../exhibits/judgements-of-area.js";
import {arrived} from "../figures/files.js";
import type {EmbedRequest} from "../state/request.js";

/** The file `embed/data/judgements/<area>.json`: what inspectors judged of an area. */
export interface TimelineFile {
  form: 1;
  /** Name of the area. */
  name: string;
  marks: readonly TimelineMark[];
}

/** What inspectors judged of the first area asked for. */
export async function judgementsFor({state}: Pick<EmbedRequest, "state">, base: string): Promise<JudgementsOfArea> {
  const [area = ""] = state.areas;
  const {form, name, marks} = (await arrived(`${base}embed/data/judgements/${area}.json`)) as Partial<TimelineFile>;
  if (form !== 1 || name === undefined || !Array.isArray(marks)) throw new Error("unknown form of judgements");
  return {area: {area, name}, marks};
}
