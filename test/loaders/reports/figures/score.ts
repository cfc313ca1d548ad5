import {parseCsv} from "../../../../loaders/files/csv.js";
import type {Figure} from "../../../../loaders/reports/model.js";

/** A figure that a person read out of a report. */
export interface Labelled {
  indicator: string;
  value: number;
  role: string;
  as_at: string;
  page: number;
  /** `unsure` where a careful reader could disagree: counted neither way. */
  note: string;
}

/** Counts of a comparison; shares are worked out where they are asked for. */
export interface Score {
  labelled: number;
  given: number;
  right: number;
  dated: number;
  paged: number;
}

/** Labelled figures as a file holds them; `file` is its name for messages. */
export function parseLabels(text: string, file: string): Labelled[] {
  const {header, rows} = parseCsv(text, file);
  const cell = (cells: string[], name: string) => cells[header.indexOf(name)] ?? "";
  return rows.map(({cells}) => ({
    indicator: cell(cells, "indicator"),
    value: Number(cell(cells, "value")),
    role: cell(cells, "role"),
    as_at: cell(cells, "as_at"),
    page: Number(cell(cells, "page")),
    note: cell(cells, "note")
  }));
}

/** Compares figures with labels: right where indicator, value and role agree, and then whether a date and a page do. */
export function score(figures: Figure[], labels: Labelled[]): Score {
  const unsure = new Set(labels.filter(({note}) => note === "unsure").map(key));
  const wanted = groups(labels.filter((label) => !unsure.has(key(label))));
  const given = groups(figures.filter((figure) => !unsure.has(key(figure))));
  const result: Score = {labelled: wanted.size, given: given.size, right: 0, dated: 0, paged: 0};
  for (const [name, alike] of wanted) {
    const found = given.get(name);
    if (found === undefined) continue;
    result.right++;
    if (found.some((f) => alike.some((label) => label.as_at === f.as_at))) result.dated++;
    if (found.some((f) => alike.some((label) => label.page === f.page))) result.paged++;
  }
  return result;
}

/** Pages of the section on the area, as its first and last labels stand. */
export function areaPages(labels: Labelled[]): (page: number) => boolean {
  const first = labels.find(({indicator}) => indicator === "children-population")?.page ?? 0;
  const ends = ["care-unaccompanied", "adoptions", "care-ceased", "care-multiple-occupation"];
  const last = Math.max(first, ...ends.map((end) => labels.find(({indicator}) => indicator === end)?.page ?? first));
  return (page) => page >= first && page <= Math.min(last, first + 2);
}

/** The sum of several scores, as shares. */
export function shares(scores: Score[]): {precision: number; recall: number; date: number; page: number} {
  const sum = (name: keyof Score) => scores.reduce((total, one) => total + one[name], 0);
  const right = sum("right");
  return {
    precision: right / sum("given"),
    recall: right / sum("labelled"),
    date: sum("dated") / right,
    page: sum("paged") / right
  };
}

const key = ({indicator, value, role}: {indicator: string; value: number; role: string}) =>
  `${indicator}|${value}|${role}`;

function groups<T extends {indicator: string; value: number; role: string}>(rows: T[]): Map<string, T[]> {
  const result = new Map<string, T[]>();
  for (const row of rows) result.set(key(row), [...(result.get(key(row)) ?? []), row]);
  return result;
}
