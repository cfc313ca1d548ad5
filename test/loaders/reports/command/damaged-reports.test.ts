import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {PDFDocument} from "pdf-lib";
import {describe, expect, it, onTestFinished} from "vitest";
import {randomNumbers} from "../../../../bench/mutate.js";
import type {Figure} from "../../../../loaders/reports/model.js";
import {checkDocument} from "../../../../loaders/reports/plausibility/check.js";
import {readOfficial} from "../../../../loaders/reports/plausibility/official.js";
import {type KeptDocument, readAll} from "../../../../loaders/reports/read-all.js";
import {runUpdate} from "../../../../loaders/reports/update.js";
import {readFiles} from "../../../../loaders/reports/workers/pool.js";
import {readTables} from "../../../../loaders/tables/read.js";
import {catchStreams} from "./support/fake-files.js";

const folder = fileURLToPath(new URL("../../../../../shared/sources/reports", import.meta.url));
/** Reports with a section of figures, of long and of short files. */
const files = ["80546-2015-05-13.pdf", "80418-2015-10-20.pdf", "80443-2016-05-16.pdf", "80430-2017-12-08.pdf"];
/** Times as large or as small from which a figure is another. */
const otherMagnitude = 5;

/** What befalls a file on its way. The first two keep its length and its end, so that it still opens. */
const damages: Readonly<Record<string, (bytes: Uint8Array, random: (bound: number) => number) => Promise<Uint8Array>>> =
  {
    "blocks-zeroed": async (bytes, random) => {
      const copy = bytes.slice();
      for (let at = 4096; at < copy.length - 4096; at += 4096)
        if (random(5) === 0) copy.fill(0, at, at + 512 * (1 + random(8)));
      return copy;
    },
    "stretch-zeroed": async (bytes, random) => {
      const copy = bytes.slice();
      const start = random(Math.floor(copy.length * 0.7));
      return copy.fill(0, start, start + Math.floor(copy.length / 5));
    },
    truncated: async (bytes, random) => bytes.slice(0, Math.floor(bytes.length * (0.5 + random(50) / 100))),
    "pages-missing": async (bytes, random) => {
      const pdf = await PDFDocument.load(bytes, {ignoreEncryption: true});
      const first = 2 + random(Math.max(1, pdf.getPageCount() - 8));
      for (let i = 0; i < 5 && pdf.getPageCount() > 4; i++) pdf.removePage(Math.min(first, pdf.getPageCount() - 1));
      return pdf.save();
    }
  };

const samples = Object.keys(damages).flatMap((way) =>
  files.flatMap((file) => [1, 2].map((seed) => ({way, file, seed})))
);

describe.skipIf(!existsSync(folder))("a damaged report (skipped where ../shared/sources/reports is not there)", () => {
  it("gives no figure without doubt that is another order of magnitude than the whole one's", async () => {
    const {errors} = catchStreams().streams;
    const official = await readOfficial("data");
    const whole = await readAll(
      files.map((file) => join(folder, file)),
      {official, errors}
    );
    const byReport = new Map(whole.documents.map((one) => [one.identity.report, one]));
    expect(byReport.size).toBe(files.length);
    let read = 0;
    let compared = 0;
    const paths = await Promise.all(samples.map(damaged));
    for (const [i, result] of (await readFiles(paths, {limit: 60})).entries()) {
      if ("problem" in result) continue;
      read += 1;
      const sample = JSON.stringify(samples[i]);
      // What is left of a report is that report.
      const original = byReport.get(result.document.identity.report);
      expect(original, sample).toBeDefined();
      const {figures} = checkDocument(result.document, official);
      const strange = figures.filter((one) => original && !isDoubted(one) && isOther(one, original));
      compared += figures.length;
      expect(
        strange.map(({indicator, role, value, page}) => `${indicator} ${role} ${value}, page ${page}`),
        sample
      ).toEqual([]);
    }
    expect(read).toBeGreaterThan(samples.length / 4);
    expect(compared).toBeGreaterThan(200);
  });

  it("takes nothing away that is known, whatever befell it, and is named where it lacks something", async () => {
    const data = temporary("data-");
    cpSync("data", data, {recursive: true});
    const before = await readTables(data);
    for (const [seed, way] of Object.keys(damages).entries()) {
      const reports = temporary("reports-");
      for (const file of files) cpSync(await damaged({way, file, seed}), join(reports, file));
      const {streams, output, errors} = catchStreams();
      await runUpdate(reports, {data}, streams);
      const after = await readTables(data);
      const words = `${way} ${seed}: ${output()} ${errors()}`;
      for (const table of ["reports", "reported", "judgements", "quantities"] as const) {
        const rows = new Set(after[table].map((row) => JSON.stringify(row)));
        expect(
          before[table].filter((row) => !rows.has(JSON.stringify(row))),
          words
        ).toEqual([]);
      }
    }
  });
});

function isDoubted({qualifier}: Figure): boolean {
  return /over-100|more-than-whole|rate-does-not-fit|after-publication|far-from-official/.test(qualifier);
}

/** Whether a figure is far from every one that the whole report has of its indicator and role. */
function isOther({indicator, role, value}: Figure, original: KeptDocument): boolean {
  const own = original.figures.filter((one) => one.indicator === indicator && one.role === role);
  return own.every((one) => Math.max(one.value, value) > otherMagnitude * Math.min(one.value, value));
}

async function damaged({way, file, seed}: {way: string; file: string; seed: number}): Promise<string> {
  const bytes = readFileSync(join(folder, file));
  const path = join(temporary("damaged-"), file);
  writeFileSync(path, (await damages[way]?.(bytes, randomNumbers(seed * 7919 + file.charCodeAt(4)))) ?? bytes);
  return path;
}

function temporary(name: string): string {
  const path = mkdtempSync(join(tmpdir(), name));
  mkdirSync(path, {recursive: true});
  onTestFinished(() => rmSync(path, {recursive: true, force: true}));
  return path;
}
