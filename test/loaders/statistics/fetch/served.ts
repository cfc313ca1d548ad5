import {readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {expect} from "vitest";
import {type FetchOptions, runFetch} from "../../../../loaders/statistics/fetch/fetch.js";
import {temporaryFolder} from "../support/run-update.js";
import {careFile, csv, smallCatalogue, smallSources, stagesFile, writeSources} from "../support/small-sources.js";
import {type ServedSet, type Service, statisticsService} from "./statistics-service.js";

export const publication = "3260801d-601a-48c6-93b7-cf51680323d1";
export const care = "11111111-1111-4111-8111-111111111111";
export const stages = "22222222-2222-4222-8222-222222222222";
export const other = "33333333-3333-4333-8333-333333333333";

/** The two files of the small catalogue that a service has, and a third data set that is none of them. */
export function served(): [ServedSet, ServedSet, ServedSet] {
  const sources = smallSources();
  const published = "2025-11-20";
  const version = {version: "1.0", published};
  return [
    {
      ...{id: care, publication, title: "Children in care"},
      versions: [{...version, csv: csv(sources.care), filters: ["population"], indicators: ["children_count"]}]
    },
    {
      ...{id: stages, publication, title: "Stages of adoption"},
      versions: [{...version, csv: csv(sources.stages), filters: [], indicators: ["number"]}]
    },
    {
      ...{id: other, publication, title: "Something else"},
      versions: [
        {...version, csv: csv(sources.stages).replace("number", "months"), filters: [], indicators: ["months"]}
      ]
    }
  ];
}

/** The same rows with another count of Warrington in 2025. */
export function revised(set: ServedSet, count: string): string {
  const text = set.versions[0]?.csv ?? "";
  const changed = text.replace(/^(2025,.*Warrington,.*,)320$/m, `$1${count}`);
  expect(changed).not.toBe(text);
  return changed;
}

export async function begun(sets: readonly ServedSet[] = served(), options: {marks?: boolean} = {}) {
  const root = temporaryFolder();
  const [folder, data, cache] = [join(root, "downloads"), join(root, "data"), join(root, "fetched")];
  await writeSources(folder, smallSources());
  rmSync(join(folder, "releases"), {recursive: true});
  const service = await statisticsService(sets, options);
  const fetchOnce = async (more: Partial<FetchOptions> = {}) => {
    const [output, errors] = [[] as string[], [] as string[]];
    const into = (lines: string[]) => ({isTTY: false, write: lines.push.bind(lines)}) as unknown as NodeJS.WriteStream;
    const sources = {
      ...smallCatalogue(),
      served: [
        {file: careFile, publication},
        {file: stagesFile, publication}
      ]
    };
    const patience = {gap: 0, firstWait: 1, tries: 3, patience: 2000};
    const code = await runFetch(
      folder,
      sources,
      {...{data, cache, api: service.base, patience, today: "2026-11-27"}, ...more},
      {output: into(output), errors: into(errors)}
    );
    return {code, output: output.join(""), errors: errors.join("")};
  };
  return {root, folder, data, cache, service, fetchOnce};
}

export function countOfWarrington(data: string): string {
  const text = readFileSync(join(data, "statistics", "children-in-care.csv"), "utf8");
  return /^warrington,.*?([^,\n]*)$/m.exec(text)?.[1] ?? "";
}

export const asked = (service: Service, way: RegExp) => service.exchanges.filter((one) => way.test(one.way)).length;
