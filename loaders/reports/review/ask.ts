import {parseStated} from "../../../src/domain/period.js";
import {reportedIndicators} from "../../../src/domain/reported-indicators.js";
import type {ReportedRole} from "../../../src/domain/tables.js";
import {type ReviewedFigure, reviewed, type UnsureFigure} from "../../tables/review-schema.js";

/** Puts a question to a person; null when they are gone. */
export type Ask = (question: string) => Promise<string | null>;

export interface AskOptions {
  /** The sentence of the report that states the figure. */
  words: string;
  /** The report's file, for the person to open. */
  file: string;
  ask: Ask;
  say: (line: string) => void;
}

const roles = Object.keys(reviewed.columns.find(({name}) => name === "role")?.values ?? {});

/** A person's verdict on an unsure figure: yes, no or a correction, or that they skip it or have had enough. */
export async function askVerdict(
  row: UnsureFigure,
  {words, file, ask, say}: AskOptions
): Promise<ReviewedFigure | "skip" | "quit"> {
  const {report, page, indicator, value, unit, role, as_at, sureness, qualifier} = row;
  say("");
  say(`${report}, page ${page} (${file})`);
  say(`  ${words || "(the words are not found again: open the page)"}`);
  say(
    `  read as: ${indicator} ${value} ${unit}, ${role}, ${as_at ?? "no date"}, ${Math.round(100 * sureness)} in 100 sure${qualifier ? `, ${qualifier}` : ""}`
  );
  const base = {report, page, indicator, value, role, as_at};
  const none = {right_indicator: null, right_value: null, right_role: null, right_as_at: null};
  for (;;) {
    const answer = (await ask("  [y]es, [n]o, [c]orrect, [s]kip, [q]uit? "))?.trim().toLowerCase();
    if (answer === undefined || answer === "q") return "quit";
    if (answer === "s" || answer === "") return "skip";
    if (answer === "y") return {...base, verdict: "yes", ...none};
    if (answer === "n") return {...base, verdict: "no", ...none};
    if (answer === "c") {
      const right = await askCorrection(row, ask, say);
      return right === null ? "quit" : {...base, verdict: "corrected", ...right};
    }
    say(`  invalid answer: "${answer}": expected y, n, c, s or q`);
  }
}

type Correction = Pick<ReviewedFigure, "right_indicator" | "right_value" | "right_role" | "right_as_at">;

async function askCorrection(row: UnsureFigure, ask: Ask, say: (line: string) => void): Promise<Correction | null> {
  const until = async (question: string, isValid: (text: string) => boolean, expected: string) => {
    for (;;) {
      const text = await ask(question);
      if (text === null) return null;
      if (text.trim() === "") return "";
      if (isValid(text.trim())) return text.trim();
      say(`  invalid: "${text.trim()}": expected ${expected}, or nothing where it is as read`);
    }
  };
  const indicator = await until(
    `  indicator (${row.indicator}): `,
    (text) => reportedIndicators.some((one) => one.indicator === text),
    "an indicator that reports state"
  );
  if (indicator === null) return null;
  const value = await until(`  value (${row.value}): `, (text) => Number.isFinite(Number(text)), "a number");
  if (value === null) return null;
  const role = await until(`  role (${row.role}): `, (text) => roles.includes(text), roles.join(", "));
  if (role === null) return null;
  const date = await until(
    `  date (${row.as_at ?? "none"}): `,
    (text) => parseStated(text) !== null,
    "a day, month or year such as 2015-01-31, 2014-03, 2014 or 2013-14"
  );
  if (date === null) return null;
  return {
    right_indicator: indicator || null,
    right_value: value === "" ? null : Number(value),
    right_role: (role || null) as ReportedRole | null,
    right_as_at: date || null
  };
}
