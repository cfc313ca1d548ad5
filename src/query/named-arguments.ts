import type {JudgementName, NeighbourModel} from "../domain/tables.js";

/** The arguments of a named question, as JSON has them. */
export type NamedArguments = readonly (string | null | readonly string[])[];

/** What an argument of a named question may be. */
export interface Argument {
  /** In words, for whoever gave another. */
  words: string;
  accepts: (value: unknown) => boolean;
}

const longestSlug = 120;
/** More than there are areas. */
const mostNamed = 1000;
const judgements: Readonly<Record<JudgementName, true>> = {
  overall: true,
  "help-and-protection": true,
  "children-in-care": true,
  "children-in-care-and-care-leavers": true,
  adoption: true,
  "care-leavers": true,
  leadership: true,
  lscb: true
};
const models: readonly NeighbourModel[] = ["2025", "2021"];

/** The name of an area, an indicator or a report. */
export const slug: Argument = {
  words: "a name in lower-case letters, digits and hyphens",
  accepts: (value) =>
    typeof value === "string" && value.length <= longestSlug && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value)
};

/** A grouping of statistical neighbours. */
export const model: Argument = {
  words: `one of ${models.join(", ")}`,
  accepts: (value) => models.includes(value as NeighbourModel)
};

/** What a report judges. */
export const judgement: Argument = {
  words: `one of ${Object.keys(judgements).join(", ")}`,
  accepts: (value) => typeof value === "string" && Object.hasOwn(judgements, value)
};

/** A list of at least one. */
export function several({words, accepts}: Argument): Argument {
  return {
    words: `a list of 1 to ${mostNamed}, each ${words}`,
    accepts: (value) =>
      Array.isArray(value) && value.length >= 1 && value.length <= mostNamed && Array.from(value).every(accepts)
  };
}

/** The argument, or null for all. */
export function nothingOr({words, accepts}: Argument): Argument {
  return {words: `null or ${words}`, accepts: (value) => value === null || accepts(value)};
}
