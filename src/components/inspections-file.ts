import type {GradedInspection} from "../domain/inspections.js";
import {arrived} from "../figures/files.js";

/** Every graded inspection with the grade before it; `base` is the site's address with a slash at its end. */
export function inspectionsOf(base: string): Promise<readonly GradedInspection[]> {
  return arrived(`${base}embed/data/inspections.json`) as Promise<readonly GradedInspection[]>;
}
