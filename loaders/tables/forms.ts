import {momentKind, parseStated} from "../../src/domain/period.js";
import type {Form} from "./table.js";

/** Forms that the text of more than one table has. */
export const slug: Form = {pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, words: "lower-case words joined by hyphens"};
export const date: Form = {
  pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  words: "a date such as 2023-04-01",
  holds: (text) => parseStated(text, "day") !== null
};
export const url: Form = {pattern: /^https:\/\/\S+$/, words: "an address that begins with https://"};
export const report: Form = {
  pattern: /^\d{3}-\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  words: "a report such as 877-2015-05-12",
  holds: (text) => parseStated(text.slice(4), "day") !== null
};
export const told: Form = {
  pattern: /^\d{3}-\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
  words: "a report such as 877-2015-05-12, or an inspection such as 877-2009-11",
  holds: (text) => parseStated(text.slice(4), momentKind(text.slice(4))) !== null
};
export const fileName: Form = {
  pattern: /^[\w-]+\.(txt|pdf|xlsx)$/,
  words: "a file name such as article.txt, without a folder"
};
export const asAt: Form = {
  pattern: /^\d{4}(-\d{2}(-\d{2})?)?$/,
  words: "a day, month or year such as 2015-01-31, 2014-03, 2014 or 2013-14",
  holds: (text) => parseStated(text) !== null
};
export const moment: Form = {
  pattern: asAt.pattern,
  words: "a day, month or year such as 2015-01-31, 2014-03 or 2014",
  holds: (text) => parseStated(text, momentKind(text)) !== null
};

/** Units of figures that reports state, with what they mean. */
export const unitValues = {
  number: "a count",
  percent: "per hundred",
  "per 10000": "per 10,000",
  days: "days",
  weeks: "weeks"
} as const;
