import type {NumberUnit} from "../numbers.js";

/**
 * How a text speaks of an indicator. Numbers stand as `#` and dates as `@` in what the patterns see, with the unit inside the `#`.
 */
export interface Subject {
  indicator: string;
  /** What a number must count in to be a value of it. */
  unit: NumberUnit;
  /** What follows a number that is a value: `# children live with foster families`. Tried at the number's own clause. */
  predicate?: RegExp;
  /** What names the indicator apart from any number: `the number of adoptions`, before a value or after a value in brackets. */
  name?: RegExp;
  /** What must stand before the number, in its sentence. */
  before?: RegExp;
  /** What must not stand before the number, in its clause. */
  notBefore?: RegExp;
  /** What must be spoken of in the sentence, the one before it, or the chapter's heading. */
  context?: RegExp;
  /** What must be spoken of in the sentence or the one before it, and no further back. */
  topic?: RegExp;
  /** What makes the sentence one of something else. */
  not?: RegExp;
  /** What makes the number's own clause one of something else: from the number, comma or semicolon before it to the one after. */
  notNear?: RegExp;
  /** What must not stand between the name and the number. */
  breaks?: RegExp;
  /** Only in the section on the area. */
  areaOnly?: boolean;
  /** A count at a date (`stock`), or over a period (`flow`), or of neither kind. */
  kind?: "stock" | "flow";
}
