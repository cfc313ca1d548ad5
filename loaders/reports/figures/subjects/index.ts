import {careSubjects} from "./care.js";
import {careLeaverSubjects} from "./care-leavers.js";
import {contextSubjects} from "./context.js";
import {placeSubjects} from "./places.js";
import {protectionSubjects} from "./protection.js";
import type {Subject} from "./subject.js";
import {timeSubjects} from "./time.js";

/** Every indicator of the catalogue, by how texts speak of it; the first that fits a number has it. */
export const subjects: Subject[] = [
  ...contextSubjects,
  ...protectionSubjects,
  ...placeSubjects,
  ...careSubjects,
  ...timeSubjects,
  ...careLeaverSubjects
];

/** The share or rate of the same children that may stand in brackets after a count. */
export const rateOf: Record<string, string> = {"children-in-care": "children-in-care-rate"};
