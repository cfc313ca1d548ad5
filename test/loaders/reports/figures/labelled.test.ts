import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {parseCsv} from "../../../../loaders/files/csv.js";
import {figuresOf} from "../../../../loaders/reports/figures/index.js";
import {readReport} from "../../../../loaders/reports/text/read-report.js";
import {areaPages, parseLabels, type Score, score, shares} from "./score.js";

const shared = join(import.meta.dirname, "../../../../../shared");
const reports = join(shared, "sources/reports");
const heldBack = join(import.meta.dirname, "held-back");
const readLater = join(import.meta.dirname, "read-later");

// Floors lie a little below what is reached, so that a rule that does harm fails here.
const sets = [
  {
    name: "the gold reports",
    folder: join(shared, "gold"),
    all: {precision: 0.98, recall: 0.975, date: 0.96, page: 0.99},
    area: {precision: 0.98, recall: 0.98}
  },
  {
    name: "reports that no rule was written from",
    folder: heldBack,
    all: {precision: 0.97, recall: 0.97, date: 0.97, page: 0.98},
    area: {precision: 0.98, recall: 0.98}
  },
  {
    name: "reports that later rules were corrected with",
    folder: readLater,
    all: {precision: 0.98, recall: 0.98, date: 0.96, page: 0.99},
    area: {precision: 0.98, recall: 0.98}
  }
];

describe.skipIf(!existsSync(reports))("figures that people read out of reports", () => {
  for (const {name, folder, all, area} of sets)
    test.skipIf(!existsSync(folder))(name, async () => {
      const {whole, section} = await scoresOf(folder);
      const reached = {all: shares(whole), area: shares(section)};
      const text = JSON.stringify(reached);
      for (const part of ["precision", "recall", "date", "page"] as const)
        expect(reached.all[part], `${part} of all: ${text}`).toBeGreaterThanOrEqual(all[part]);
      for (const part of ["precision", "recall"] as const)
        expect(reached.area[part], `${part} of the section on the area: ${text}`).toBeGreaterThanOrEqual(area[part]);
    });
});

async function scoresOf(folder: string): Promise<{whole: Score[]; section: Score[]}> {
  const {header, rows} = parseCsv(readFileSync(join(reports, "index.csv"), "utf8"), "index.csv");
  const [file, code, published] = ["file", "la_code", "published"].map((column) => header.indexOf(column)) as number[];
  const whole: Score[] = [];
  const section: Score[] = [];
  for (const name of readdirSync(folder)
    .filter((one) => one.endsWith(".csv"))
    .sort()) {
    const report = name.slice(0, -4);
    const row = rows.find(({cells}) => `${cells[code as number]}-${cells[published as number]}` === report);
    if (row === undefined) throw new Error(`missing report: ${report}, labelled in ${name} and not in index.csv`);
    const text = await readReport(join(reports, row.cells[file as number] as string));
    const figures = figuresOf(text, {report, area: "", published: report.slice(4), inspected_to: null});
    const labels = parseLabels(readFileSync(join(folder, name), "utf8"), name);
    const isArea = areaPages(labels);
    whole.push(score(figures, labels));
    section.push(
      score(
        figures.filter(({page}) => isArea(page)),
        labels.filter(({page}) => isArea(page))
      )
    );
  }
  return {whole, section};
}
