import {type Child, markup} from "../../dom/element.js";
import {formatShort} from "../../domain/format.js";
import {areasWord} from "../../domain/site.js";
import type {ChangesFile, YearsOfFigure} from "../../figures/changes-file.js";
import {type NoChange, type SinceChange, sinceChange} from "../../figures/since-changes.js";
import type {Sureness} from "../../stats/counted-change.js";
import {changeMark, spaced} from "./profile-cells.js";
import {untested} from "./profile-words.js";

const surenessWords: Readonly<Record<Sureness, string>> = {
  "998": "a clear change (99.8%)",
  "95": "a change at 95% alone",
  chance: "within how far figures often move",
  none: "could be chance"
};

/** What a row said before a year was chosen. */
interface Built {
  children: Node[];
  change: string | undefined;
  clear: string | undefined;
}

/**
 * Takes hold of a profile as it was built, and gives what counts its changes from another year: cells, what rows are put in order by, and which of
 * them are clear. Without a year all of it is again as it was built. Gives what is said of the tests beneath the table.
 */
export function changesSince(table: HTMLTableElement): (since: number | undefined, file: ChangesFile) => string {
  const {ownerDocument: document} = table;
  const rows = [...table.querySelectorAll<HTMLElement>("tbody [data-indicator]")].flatMap((row) => {
    const cell = row.querySelector<HTMLElement>("td.over-year");
    const {change, clear} = row.dataset;
    return cell ? [{row, cell, built: {children: [...cell.childNodes], change, clear} satisfies Built}] : [];
  });
  const heading = table.querySelector<HTMLElement>("thead [data-column=change]");
  const usual = heading?.textContent ?? "";
  return (since, file) => {
    const place = heading?.querySelector("button") ?? heading;
    if (place) place.textContent = since === undefined ? usual : `Change since ${since}`;
    const found = rows.flatMap(({row, cell, built}): SinceChange[] => {
      const years = since === undefined ? undefined : file[row.dataset.indicator as string];
      const change = years && since !== undefined ? sinceChange(years, since) : null;
      cell.replaceChildren(
        ...(since === undefined
          ? built.children
          : markup(document).html("span", {}, sinceCell(change, years, {since, document})).childNodes)
      );
      say(row, "change", since === undefined ? built.change : sizeOf(change));
      say(row, "clear", since === undefined ? built.clear : clearOf(built.clear, change));
      return change ? [change] : [];
    });
    return since === undefined ? "" : testsSince(found, since);
  };
}

/** The cell of a row: its change with its interval, and what its test says of it. */
function sinceCell(
  change: SinceChange | null,
  years: YearsOfFigure | undefined,
  {since, document}: {since: number; document: Document}
): Child[] {
  if (change === null || years === undefined)
    return [
      changeMark(null, {unit: "number", decimals: 0}, {document, verdict: null}),
      ...spaced("no earlier figure", document, "untested")
    ];
  const isClear = change.sureness === "998";
  const improved =
    years.better === null || change.change === null ? null : change.change > 0 === (years.better === "higher");
  const verdict = improved === null || !isClear ? null : improved ? "better" : "worse";
  const words =
    change.missing !== null
      ? missingWords(change.missing, since)
      : change.sureness !== null
        ? surenessWords[change.sureness]
        : change.untested === "one-unit"
          ? "within rounding"
          : untested(change.untested ?? null);
  const format = years.unit === "percent" ? ({unit: "number", decimals: years.decimals} as const) : years;
  const limits = change.limits?.map((limit) => formatShort(limit, format, {sign: true})).join(" to ") ?? null;
  return [
    changeMark(change.change, years, {document, verdict}),
    ...spaced(limits, document),
    ...spaced(words, document, isClear ? "clear" : change.change === null ? "untested" : null)
  ];
}

function missingWords(missing: NoChange, since: number): string {
  if (missing === "break") return "a break in the series";
  if (missing === "no-earlier") return `no figure for ${since}`;
  return missing === "no-later" ? `no figure after ${since}` : "no newest figure";
}

/** A row stays clear for what else a test finds of it; the change of a year, which is not shown then, no longer counts. */
function clearOf(built: string | undefined, change: SinceChange | null): string | undefined {
  if (change?.sureness === "998") return "";
  return built === "change" ? undefined : built;
}

function sizeOf(change: SinceChange | null): string | undefined {
  return change?.inWidths == null ? undefined : String(Number(change.inWidths.toPrecision(2)));
}

function say(row: HTMLElement, name: "change" | "clear", value: string | undefined): void {
  if (value === undefined) delete row.dataset[name];
  else row.dataset[name] = value;
}

/** How many changes were tested, how many were clear, and how many would be by chance alone. */
function testsSince(found: readonly SinceChange[], since: number): string {
  const tested = found.filter(({sureness}) => sureness !== null);
  const clear = tested.filter(({sureness}) => sureness === "998").length;
  const near = tested.filter(({sureness}) => sureness === "95").length;
  const missing = found.filter(({change}) => change === null).length;
  const lacking =
    missing === 0 ? "" : ` ${missing} ${missing === 1 ? "has" : "have"} no figure to count from, or a break since.`;
  if (tested.length === 0) return `Changes since ${since}: none could be tested on counts of both years.${lacking}`;
  return `Changes since ${since}, each to the newest year: ${tested.length} ${tested.length === 1 ? "was" : "were"} tested on the counts of both years, with limits widened for how much ${areasWord}’ figures moved between them. ${clear} ${clear === 1 ? "is" : "are"} beyond 99.8% and called clear, where ${chanceWords(tested.length * 0.002)} would be by chance; ${near} more ${near === 1 ? "is" : "are"} beyond 95% alone, where ${chanceWords(tested.length * 0.048)} would be. The interval is that of chance alone. Figures that stood out in the first year tend to move back.${lacking}`;
}

function chanceWords(number: number): string {
  return number < 0.95 ? "none or one" : `about ${Math.round(number)}`;
}
