import type {StatedDate} from "../../../src/domain/period.js";
import type {NumberUnit} from "./numbers.js";
import type {Subject} from "./subjects/subject.js";

/** The time of which a sentence says that its data are. */
export interface Told {
  date: StatedDate;
  /** The sentence, masked: what it speaks of has the date. */
  masked: string;
  /** Whether it only opens with the time: sentences that go on with another number have the date. */
  isOpening: boolean;
}

/** What a reader keeps in mind from one sentence to the next. */
export interface Memory {
  /** The figure that `this is an increase from …` speaks of. */
  carried: Map<NumberUnit, {subject: Subject; asAt: StatedDate | null}>;
  /** Date of the number of children in care, for `of this number: …`. */
  stockDate: StatedDate | null;
  /** The sentence that a list of bullets goes on from. */
  lead: string;
  /** The date that it states, for what is counted over a time. */
  leadDate: StatedDate | null;
  /** The date with which the last sentence opened that counts a whole, for `of these, # …`. */
  wholeDate: StatedDate | null;
  /** The last date that a figure of the narrative had, for `in the same period`. */
  lastDate: StatedDate | null;
  previousSentence: string;
  /** The dates that it states. */
  previousDates: StatedDate[];
  /** The time of which a sentence of the paragraph says that its data are. */
  told: Told | null;
  /** The last three sentences: who is spoken of. */
  recent: string[];
  heading: string;
  /** Whether the rules heed what makes a sentence one of something else; they do not while the model of doubt learns how wrong figures look. */
  guarded: boolean;
}
