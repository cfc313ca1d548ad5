import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {parse} from "csv-parse/sync";
import {describe, expect, test} from "vitest";
import {identify} from "../../../../loaders/reports/identity/identify.js";
import {judgementsOf} from "../../../../loaders/reports/judgements/judgements-of.js";
import {readReport} from "../../../../loaders/reports/text/read-report.js";

const folder = fileURLToPath(new URL("../../../../../shared/sources/reports", import.meta.url));
const expected: Record<string, string>[] = parse(readFileSync(new URL("expected.csv", import.meta.url)), {
  columns: true
});
const files = [...new Set(expected.map(({file = ""}) => file))];

describe.skipIf(!existsSync(folder))(
  "reports of every framework (skipped where ../shared/sources/reports is not there)",
  () => {
    test("say whose they are and what they judge, as people read them", async () => {
      const found: Record<string, string>[] = [];
      for (const file of files) {
        const text = await readReport(join(folder, file));
        const identity = identify(text);
        const {judgements, disagreements} = judgementsOf(text, identity);
        expect(disagreements).toEqual([]);
        const {report, area, framework, inspected_from, inspected_to} = identity;
        const about = {
          file,
          report,
          area,
          framework,
          inspected_from: `${inspected_from}`,
          inspected_to: `${inspected_to}`
        };
        for (const {judgement, grade_text, page, stated_by} of judgements)
          if (!stated_by) found.push({...about, judgement, grade_text, page: `${page}`});
      }
      expect(found).toEqual(expected);
    });
  }
);
