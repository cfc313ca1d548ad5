import {desc, table} from "arquero";
import type {UpdatePlan} from "../data/data-folder.js";
import type {CellChange, Changes} from "./changes.js";
import type {ImportResult} from "./import.js";
import type {Disagreement, DisagreementKind} from "./merge.js";
import type {FileAccount, RowCounts} from "./sources/account.js";

/** How many of the largest are named on the screen. */
const named = 10;

const kindWords: Readonly<Record<DisagreementKind, string>> = {
  different: "differ",
  rounding: "differ by one step of rounding",
  marker: "have a figure here and a reason there, or two reasons",
  dash: "have a figure here and a dash there"
};

/** What the sources hold and where they disagree, as lines for the screen. */
export function describeSources(result: ImportResult): string[] {
  const {tables, files, compared, explained, disagreements, neighbourDisagreements} = result;
  const cells = tables.statistics.reduce(
    (sum, table) => sum + [...table.cells.values()].reduce((n, row) => n + row.size, 0),
    0
  );
  const lines = [
    `${files.size} files: ${tables.indicators.length} indicators, ${tables.areas.length} areas, ${count(cells)} cells, ${count(tables.neighbours.length)} neighbours`,
    `two sources give ${count(compared)} cells; ${disagreements.length ? `${count(disagreements.length)} disagree` : "none disagree"}; ${count(explained)} dashes of one are explained by the other`
  ];
  for (const kind of Object.keys(kindWords) as DisagreementKind[]) {
    const some = disagreements.filter((disagreement) => disagreement.kind === kind);
    if (!some.length) continue;
    lines.push(`  ${count(some.length)} ${kindWords[kind]}: ${byIndicator(some)}`);
    lines.push(...largest(some).map((line) => `    ${line}`));
  }
  lines.push(...section("rows of each file", result.accounts.flatMap(describeAccount)));
  lines.push(...section("the two files of the 2025 neighbours disagree", neighbourDisagreements));
  lines.push(
    ...section(
      "NOT MAPPED: series of the covered topics that the catalogue neither maps nor leaves out",
      result.unmapped
    )
  );
  lines.push(
    ...section(
      "figures under an area that did not exist, kept as published",
      tally(result.outOfTime.map((cell) => cell.split(" ")[0] ?? ""))
    )
  );
  const undecided = result.doubts.filter(({isDecided}) => !isDecided);
  lines.push(`${count(result.doubts.length)} zeros are doubted, ${count(undecided.length)} of them not decided yet`);
  lines.push(
    ...section(
      "DOUBTED: zeros to be decided in catalogue/doubted-zeros.ts, doubted until then",
      undecided.map(({indicator, area, year, reason}) => `${indicator}, ${area}, ${year}: ${reason}`)
    )
  );
  lines.push(...section("notices", result.notices));
  return lines;
}

/** What became of the rows of a file: a line for the file, and one for each stretch of years that are alike. */
function describeAccount({file, years}: FileAccount): string[] {
  const rowsOf = ({taken, leftOut, passedOver, notNamed}: RowCounts) =>
    [
      [taken, "taken"],
      [leftOut, "left out by the catalogue"],
      [passedOver, "passed over"],
      [notNamed, "NOT NAMED by the catalogue"]
    ]
      .filter(([n]) => n !== 0)
      .map(([n, words]) => `${count(n as number)} ${words}`)
      .join(", ");
  const total = [...years.values()].reduce((sum, one) => ({
    taken: sum.taken + one.taken,
    leftOut: sum.leftOut + one.leftOut,
    passedOver: sum.passedOver + one.passedOver,
    notNamed: sum.notNamed + one.notNamed
  }));
  const stretches: {from: string; to: string; rows: string}[] = [];
  for (const [words, counts] of years) {
    const last = stretches.at(-1);
    const rows = rowsOf(counts);
    if (last?.rows === rows) last.to = words;
    else stretches.push({from: words, to: words, rows});
  }
  return [
    `${file}: ${rowsOf(total)}`,
    ...stretches.map(({from, to, rows}) => (from === to ? `  ${from}: ${rows}` : `  ${from} to ${to}: ${rows} in each`))
  ];
}

/** What an update changes, as lines for the screen. */
export function describeChanges(changes: Changes, plan: UpdatePlan, isDryRun: boolean): string[] {
  const {indicatorsAdded, indicatorsRemoved, cellsNew, cells, periodsRenamed, unreadable} = changes;
  const changed = cells.filter(({kind}) => kind === "changed");
  const gone = cells.filter(({kind}) => kind === "gone");
  const lines = [
    `indicators: ${indicatorsAdded.length} added, ${indicatorsRemoved.length} removed`,
    `cells: ${count(cellsNew)} new, ${count(changed.length)} changed, ${count(gone.length)} gone`
  ];
  if (indicatorsAdded.length <= named) lines.push(...section("added", indicatorsAdded));
  lines.push(...section("removed", indicatorsRemoved));
  lines.push(...section("could not be compared, as the old file is damaged", unreadable));
  lines.push(...section("periods renamed", tally(periodsRenamed.map(({before, after}) => `${before} to ${after}`))));
  lines.push(...section("largest changes", topChanges(changed).map(describeChange)));
  lines.push(...section("gone", tally(gone.map(({indicator}) => indicator))));
  if (!indicatorsAdded.length)
    lines.push(
      ...section(
        "tables changed",
        plan.write.filter((path) => !path.includes("/"))
      )
    );
  const files = plan.write.length + plan.remove.length;
  if (!files) lines.push("nothing to change: data/ already holds this");
  else if (isDryRun)
    lines.push(`dry run: ${plan.write.length} files would be written and ${plan.remove.length} removed`);
  else lines.push(`${plan.write.length} files written, ${plan.remove.length} removed`);
  return lines;
}

/** The report for `--report`: every disagreement, and every cell that changed or is gone, as CSV. */
export function reportCsv(disagreements: readonly Disagreement[], changes: readonly CellChange[]): string {
  const rows = [
    ["finding", "indicator", "area", "period", "value", "from", "other_value", "other_from"],
    ...disagreements.map(({kind, indicator, area, period, kept, keptFrom, other, otherFrom}) => [
      `sources: ${kind}`,
      indicator,
      area,
      period,
      kept,
      keptFrom,
      other,
      otherFrom
    ]),
    ...changes.map(({kind, indicator, area, period, before, after}) => [
      `update: ${kind}`,
      indicator,
      area,
      period,
      after,
      "new",
      before,
      "before"
    ])
  ];
  return rows
    .map((row) => `${row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\n`)
    .join("");
}

function topChanges(changed: readonly CellChange[]): CellChange[] {
  return changed.toSorted((a, b) => b.size - a.size).slice(0, named);
}

function describeChange({indicator, area, period, before, after}: CellChange): string {
  return `${indicator}, ${area}, ${period}: ${before} to ${after}`;
}

function largest(disagreements: readonly Disagreement[]): string[] {
  const apart = ({kept, other}: Disagreement) =>
    Math.abs(Number(kept) - Number(other)) / Math.max(Math.abs(Number(kept)), Math.abs(Number(other)), 1) || 0;
  return disagreements
    .toSorted((a, b) => apart(b) - apart(a))
    .slice(0, named)
    .map(
      ({indicator, area, period, kept, keptFrom, other, otherFrom}) =>
        `${indicator}, ${area}, ${period}: ${kept} kept (${keptFrom}), ${other} in ${otherFrom}`
    );
}

function byIndicator(disagreements: readonly Disagreement[]): string {
  return tally(disagreements.map(({indicator}) => indicator)).join(", ");
}

/** `children-in-care (12)` for each different word, the most frequent first. */
function tally(words: readonly string[]): string[] {
  const counts = table({word: words}).groupby("word").count().orderby(desc("count"));
  return (counts.objects() as {word: string; count: number}[]).map(({word, count}) => `${word} (${count})`);
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length ? [`${title}:`, ...lines.map((line) => `  ${line}`)] : [];
}

function count(number: number): string {
  return number.toLocaleString("en-GB");
}
