import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {readReleases} from "../../../../loaders/data/releases.js";
import {type FetchOptions, runFetch} from "../../../../loaders/statistics/fetch/fetch.js";
import {run, snapshot, temporaryFolder} from "../support/run-update.js";
import {careFile, csv, smallCatalogue, smallSources, stagesFile, writeSources} from "../support/small-sources.js";
import {type ServedSet, type Service, statisticsService} from "./statistics-service.js";

const publication = "3260801d-601a-48c6-93b7-cf51680323d1";
const care = "11111111-1111-4111-8111-111111111111";
const stages = "22222222-2222-4222-8222-222222222222";
const other = "33333333-3333-4333-8333-333333333333";

/** The two files of the small catalogue that a service has, and a third data set that is none of them. */
function served(): [ServedSet, ServedSet, ServedSet] {
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
function revised(set: ServedSet, count: string): string {
  const text = set.versions[0]?.csv ?? "";
  const changed = text.replace(/^(2025,.*Warrington,.*,)320$/m, `$1${count}`);
  expect(changed).not.toBe(text);
  return changed;
}

async function begun(sets: readonly ServedSet[] = served(), options: {marks?: boolean} = {}) {
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

function countOfWarrington(data: string): string {
  const text = readFileSync(join(data, "statistics", "children-in-care.csv"), "utf8");
  return /^warrington,.*?([^,\n]*)$/m.exec(text)?.[1] ?? "";
}

const asked = (service: Service, way: RegExp) => service.exchanges.filter((one) => way.test(one.way)).length;

describe("a fetch", () => {
  test("finds the data sets by their columns, imports their files, and says what they came from", async () => {
    const {data, fetchOnce} = await begun();
    const {code, output, errors} = await fetchOnce();
    expect(errors).not.toContain("expected");
    expect(code).toBe(0);
    expect(output).toContain(`${careFile}: version 1.0 of 2025-11-20`);
    expect(countOfWarrington(data)).toBe("320");
    const releases = readReleases(data);
    expect(releases[careFile]?.from).toMatchObject({
      ...{dataSet: care, version: "1.0", published: "2025-11-20", fetched: "2026-11-27", release: "Release of 2025"},
      title: "Children in care"
    });
    expect(releases[stagesFile]?.from?.dataSet).toBe(stages);
    expect(releases["bds_long_0.parquet"]).toEqual({
      checksum: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      indicators: ["children-in-care", "children-in-care-rate", "young-people-neet"]
    });
  });

  test("gives what an update of the same files by hand gives", async () => {
    const {root, data, fetchOnce} = await begun();
    await fetchOnce();
    const [folder, byHand] = [join(root, "all"), join(root, "by-hand")];
    await writeSources(folder, smallSources());
    expect((await run(folder, {data: byHand})).code).toBe(0);
    const texts = (below: string) =>
      Object.fromEntries(
        Object.entries(snapshot(below))
          .filter(([path]) => path !== "releases.json")
          .map(([path, {text}]) => [path, text])
      );
    expect(texts(data)).toEqual(texts(byHand));
  });

  test("asks only for the number of the version where nothing is newer, and fetches no file again", async () => {
    const {data, service, fetchOnce} = await begun();
    await fetchOnce();
    const [before, files] = [snapshot(data), asked(service, /csv$/)];
    service.exchanges.length = 0;
    const {code, output} = await fetchOnce();
    expect([code, files]).toEqual([0, 2]);
    expect(output).toContain("nothing newer");
    expect(service.exchanges.map(({way}) => way)).toEqual([`/v1/data-sets/${care}`, `/v1/data-sets/${stages}`]);
    expect(snapshot(data)).toEqual(before);
  });

  test("takes a minor version with what has changed in words, and the figures with it", async () => {
    const sets = served();
    const {data, fetchOnce} = await begun(sets);
    await fetchOnce();
    sets[0].versions.push({
      ...(sets[0].versions[0] as ServedSet["versions"][0]),
      ...{version: "1.1", published: "2026-01-15", notes: "Warrington was revised", csv: revised(sets[0], "333")},
      changes: {
        majorChanges: {},
        minorChanges: {timePeriods: [{currentState: {code: "RY", period: "2026", label: "2026"}}]}
      }
    });
    const {code, output} = await fetchOnce();
    expect(code).toBe(0);
    expect(output).toContain("version 1.1 of 2026-01-15, was 1.0");
    expect(output).toContain("1.1: note: Warrington was revised");
    expect(output).toContain('1.1: new: period "2026"');
    expect(countOfWarrington(data)).toBe("333");
    // The other file was not in the folder: it is that of the run before.
    expect(readReleases(data)[stagesFile]?.from?.version).toBe("1.0");
  });

  test("stops at a major version with what is gone, until a person accepts it", async () => {
    const sets = served();
    const {data, fetchOnce} = await begun(sets);
    await fetchOnce();
    const before = snapshot(data);
    sets[0].versions.push({
      ...(sets[0].versions[0] as ServedSet["versions"][0]),
      ...{version: "2.0", published: "2026-11-19", csv: revised(sets[0], "340")},
      changes: {
        majorChanges: {
          indicators: [{previousState: {id: "i1", column: "rate", label: "Rate", unit: ""}}],
          locationOptions: [
            {
              level: {code: "LA", label: "Local authority"},
              options: [{previousState: {id: "x", label: "Poole", code: "E06000029", oldCode: "836"}}]
            }
          ]
        },
        minorChanges: {}
      }
    });
    const refused = await fetchOnce();
    expect(refused.code).toBe(1);
    expect(refused.errors).toContain('version 2.0 breaks with 1.0: 2.0: gone: column of figures "Rate" (rate)');
    expect(refused.errors).toContain('gone: place ("Local authority") "Poole"');
    expect(refused.errors).toContain("--accept-major");
    expect(snapshot(data)).toEqual(before);
    expect((await fetchOnce({acceptMajor: true})).code).toBe(0);
    expect(countOfWarrington(data)).toBe("340");
  });

  test("writes nothing but its cache in a dry run", async () => {
    const {data, cache, fetchOnce} = await begun();
    const {code, output} = await fetchOnce({dryRun: true});
    expect(code).toBe(0);
    expect(output).toContain("dry run");
    expect(existsSync(data)).toBe(false);
    expect(readdirSync(join(cache, care))).toEqual(["1.0.csv"]);
  });

  test("asks of one data set where one is named, and refuses a name that nobody has", async () => {
    const {service, folder, fetchOnce} = await begun();
    writeFileSync(join(folder, stagesFile), csv(smallSources().stages));
    expect((await fetchOnce({dataSets: [`${careFile}=${care}`]})).code).toBe(0);
    expect(asked(service, new RegExp(stages))).toBe(0);
    const refused = await fetchOnce({dataSets: ["carefile"]});
    expect(refused.errors).toMatch(
      /unknown data set: "carefile": expected one of care_2013_to_2025.csv and stages.csv/
    );
  });

  test("leaves out what was published before the day given", async () => {
    const {data, fetchOnce} = await begun();
    const {code, output} = await fetchOnce({since: "2025-12-01"});
    expect(code).toBe(0);
    expect(output).toContain("was published before 2025-12-01");
    expect(existsSync(data)).toBe(false);
    expect((await fetchOnce({since: "tomorrow"})).errors).toContain('invalid day: "tomorrow": expected one such as');
  });
});

describe("a service in trouble", () => {
  test.each([
    ["is too busy, and says how long", {status: 429, headers: {"retry-after": "0"}}],
    ["has a gateway that fails", {status: 504, body: "<html>"}],
    ["hangs up", "hang-up"],
    ["cuts an answer off", "cut-json"]
  ] as const)("is asked again where it %s", async (_, fault) => {
    const {service, fetchOnce} = await begun();
    service.fail(/meta$/, fault);
    const {code, errors} = await fetchOnce();
    expect(code).toBe(0);
    expect(errors).toContain("trying again");
  });

  test.each([
    ["that ends early", "cut-file"],
    ["that hangs up", "hang-up"]
  ] as const)("is asked again for a file %s", async (_, fault) => {
    const {service, data, fetchOnce} = await begun();
    service.fail(/csv$/, fault);
    expect((await fetchOnce()).code).toBe(0);
    expect(countOfWarrington(data)).toBe("320");
  });

  test("is given up after some tries, in words", async () => {
    const {service, data, fetchOnce} = await begun();
    service.fail(/data-sets/, ...Array.from({length: 3}, () => ({status: 503})));
    const {code, errors} = await fetchOnce();
    expect(code).toBe(1);
    expect(errors).toMatch(
      /no answer after 3 tries: the service answers 503 \(http:.*data-sets.*\): expected an answer/
    );
    expect(existsSync(data)).toBe(false);
  });

  test("that says nothing is not waited for for ever", async () => {
    const {service, fetchOnce} = await begun();
    service.fail(/data-sets/, "silent", "silent", "silent");
    const {code, errors} = await fetchOnce({patience: {gap: 0, firstWait: 1, tries: 3, patience: 50}});
    expect(code).toBe(1);
    expect(errors).toContain("no word for");
  });

  test("that answers a page of HTML is refused by its type", async () => {
    const {service, fetchOnce} = await begun();
    service.fail(/meta$/, "html");
    expect((await fetchOnce()).errors).toMatch(/invalid answer: it is text\/html .*: expected JSON/);
  });

  test("that refuses a request is told of in its words, once", async () => {
    const {service, fetchOnce} = await begun();
    const body = JSON.stringify({title: "Forbidden", status: 403, detail: "draft"});
    service.fail(/csv$/, {status: 403, body});
    const {errors} = await fetchOnce();
    expect(errors).toContain("the service answers 403: Forbidden; draft");
    expect(errors).not.toContain("trying again");
  });

  test("keeps what it fetched before it failed, so that the next run goes on there", async () => {
    const {service, fetchOnce} = await begun();
    service.fail(new RegExp(`${stages}/csv$`), ...Array.from({length: 3}, () => ({status: 500})));
    expect((await fetchOnce()).code).toBe(1);
    service.exchanges.length = 0;
    expect((await fetchOnce()).code).toBe(0);
    expect(service.exchanges.filter(({way}) => way.endsWith("/csv")).map(({way}) => way)).toEqual([
      `/v1/data-sets/${stages}/csv`
    ]);
  });

  test("sends an answer once where it marks them", async () => {
    const {service, fetchOnce} = await begun(served(), {marks: true});
    await fetchOnce();
    service.exchanges.length = 0;
    await fetchOnce();
    expect(service.exchanges.every(({headers}) => headers["if-none-match"] !== undefined)).toBe(true);
  });
});

describe("a data set that is not what it says", () => {
  test.each([
    ["has fewer rows than stated", {rows: 9999}, /invalid file of \d+ rows .*expected the 9999 rows/],
    ["lacks a column of figures", {indicators: ["children"]}, /missing data set with the columns children_count/],
    ["has a filter by other words", {spelling: true}, /missing options of population: "on 31 March"/]
  ] as const)("is refused where it %s", async (_, change, message) => {
    const sets = served();
    const [version] = sets[0].versions as [ServedSet["versions"][0]];
    if ("spelling" in change) version.csv = version.csv.replaceAll("on 31 March", "at 31 March");
    else Object.assign(version, change);
    const {data, fetchOnce} = await begun(sets);
    const {code, errors} = await fetchOnce();
    expect(code).toBe(1);
    expect(errors).toMatch(message);
    expect(existsSync(data)).toBe(false);
  });

  test("is refused where its compressed file is cut off without a word", async () => {
    const {service, cache, fetchOnce} = await begun();
    service.fail(/csv$/, "cut-gzip");
    const {code, errors} = await fetchOnce();
    expect(code).toBe(1);
    expect(errors).toMatch(/missing columns|invalid file of \d+ rows|trying again/);
    expect(existsSync(join(cache, care, "1.0.csv.part"))).toBe(false);
  });

  test("is refused where a version comes out while it is read", async () => {
    const sets = served();
    const {service, fetchOnce} = await begun(sets);
    service.when(/csv$/, () => {
      sets[0].versions.push({...(sets[0].versions[0] as ServedSet["versions"][0]), version: "1.1"});
    });
    expect((await fetchOnce()).errors).toContain("version 1.1 came out while 1.0 was fetched");
    expect((await fetchOnce()).code).toBe(0);
  });

  test("leads to its successor where it was withdrawn", async () => {
    const sets = served();
    const {fetchOnce} = await begun(sets);
    await fetchOnce();
    Object.assign(sets[0], {status: "Deprecated", supersededBy: other});
    expect((await fetchOnce()).errors).toContain(`--data-set ${careFile}=${other}`);
  });

  test("is named by its id where two have the columns", async () => {
    const sets = served();
    const twin = {...sets[0], id: "44444444-4444-4444-8444-444444444444", title: "Twin"};
    const {fetchOnce} = await begun([...sets, twin]);
    const {errors} = await fetchOnce();
    expect(errors).toContain("ambiguous data set");
    expect(errors).toContain(`--data-set ${careFile}=<id>`);
  });

  test("is not taken from a folder that has an older file of its name", async () => {
    const {folder, data, cache, fetchOnce} = await begun();
    await fetchOnce();
    // Another machine: no cache, and last year's file beside the others.
    rmSync(cache, {recursive: true});
    writeFileSync(join(folder, careFile), csv(smallSources().care).replaceAll("320", "1"));
    await fetchOnce({dataSets: [stagesFile]});
    expect(countOfWarrington(data)).toBe("320");
  });
});
