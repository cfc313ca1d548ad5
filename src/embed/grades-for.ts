import {arrived, figuresAddress} from "../figures/files.js";
import type {GradesOfYear} from "../query/questions.js";
import type {EmbedRequest} from "../state/request.js";

/** How many authorities had each grade at the end of each year, from the file `embed/data/grades.json`. */
export async function gradesFor(_: EmbedRequest, base: string): Promise<readonly GradesOfYear[]> {
  return (await arrived(figuresAddress("grades", base))) as readonly GradesOfYear[];
}
