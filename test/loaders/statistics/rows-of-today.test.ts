import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import type {SourceError} from "../../../loaders/files/source-error.js";
import {createAreaIndex} from "../../../loaders/statistics/areas/area-index.js";
import {registry} from "../../../loaders/statistics/areas/registry.js";
import {catalogue, leftOut} from "../../../loaders/statistics/catalogue/index.js";
import type {ReleaseSource} from "../../../loaders/statistics/catalogue/types.js";
import {accountRows} from "../../../loaders/statistics/sources/account.js";
import {type ReleaseFile, readReleaseFile} from "../../../loaders/statistics/sources/release.js";
import {cellOf} from "../../../loaders/statistics/sources/text-file.js";
import {hasSources, sourcesFolder} from "./support/source-sample.js";

const areas = createAreaIndex(registry);
const spellings: Readonly<Record<string, (words: string) => string>> = {
  "other case": (words) => (words === words.toLowerCase() ? words.toUpperCase() : words.toLowerCase()),
  "space after it": (words) => `${words} `,
  "space before it": (words) => ` ${words}`,
  "space that does not break": (words) => (words.includes(" ") ? words.replace(" ", "\u00a0") : `${words}\u00a0`),
  "two spaces": (words) => (words.includes(" ") ? words.replace(" ", "  ") : `${words}  `),
  "another dash": (words) => (words.includes("-") ? words.replaceAll("-", "\u2013") : `${words}\u2013`),
  "another apostrophe": (words) => (words.includes("'") ? words.replaceAll("'", "\u2019") : `${words}'`),
  "full stop": (words) => `${words}.`
};

describe.skipIf(!hasSources)("today's release files (skipped where ../shared/sources/statistics is not there)", () => {
  const sources = [...catalogue.flatMap(({sources}) => sources), ...leftOut.map(({source}) => source)].filter(
    (source): source is ReleaseSource => source.kind === "release"
  );
  const names = [...new Set(sources.map(({file}) => file))];
  const files = new Map<string, ReleaseFile>();
  const filters = (name: string) => ({
    mapped: catalogue.flatMap(({sources}) =>
      sources.flatMap((one) => (one.kind === "release" && one.file === name ? [one.where] : []))
    ),
    leftOut: leftOut.flatMap(({source}) => (source.kind === "release" && source.file === name ? [source.where] : []))
  });

  beforeAll(async () => {
    for (const name of names) {
      const path = join(sourcesFolder, "explore-education-statistics", name);
      files.set(name, await readReleaseFile({path, label: name}, areas));
    }
  });

  test.each(names)("%s has every row taken or left out", (name) => {
    const problems: SourceError[] = [];
    const {years} = accountRows(files.get(name) as ReleaseFile, filters(name), problems);
    expect(problems).toEqual([]);
    for (const counts of years.values()) expect(counts).toMatchObject({passedOver: 0, notNamed: 0});
  });

  test.each(names.flatMap((name) => Object.keys(spellings).map((how) => [name, how] as const)))(
    "%s loses no row in silence to another spelling: %s",
    (name, how) => {
      const {table, rows} = files.get(name) as ReleaseFile;
      const last = rows
        .map(({words}) => words)
        .sort()
        .at(-1);
      const columns = [...new Set(filters(name).mapped.flatMap((where) => Object.keys(where)))];
      for (const column of columns) {
        const [value = ""] = filters(name).mapped.map((where) => where[column] ?? "");
        const index = table.columns.get(column) ?? -1;
        const spelt = spellings[how]?.(value) ?? "";
        const changed = rows.map((one) => {
          if (one.words !== last || cellOf(table, one.row, column) !== value) return one;
          return {...one, row: {...one.row, cells: one.row.cells.with(index, spelt)}};
        });
        const count = changed.filter((one, i) => one !== rows[i]).length;
        const problems: SourceError[] = [];
        accountRows({table, rows: changed}, filters(name), problems);
        expect(problems.map(({message}) => message).join("\n")).toContain(
          `${count} ${count === 1 ? "row" : "rows"} of ${last} ${count === 1 ? "has" : "have"} ${column} `
        );
        expect(problems[0]?.message).toContain(`, which the catalogue does not name (${name}`);
        expect(problems[0]?.message).toContain(`${JSON.stringify(value).slice(0, 70)}`);
      }
    }
  );
});
