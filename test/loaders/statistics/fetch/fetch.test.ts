import {existsSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {readReleases} from "../../../../loaders/data/releases.js";
import {run, snapshot} from "../support/run-update.js";
import {careFile, csv, smallSources, stagesFile, writeSources} from "../support/small-sources.js";
import {asked, begun, care, countOfWarrington, revised, served, stages} from "./served.js";
import type {ServedSet} from "./statistics-service.js";

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
    for (const since of ["tomorrow", "2025-13-01", "2025-02-29", "2025-11-00"])
      expect((await fetchOnce({since})).errors).toContain(`invalid day: "${since}": expected one such as`);
  });

  test.each([
    [{api: "statistics"}, 'invalid address: "statistics"'],
    [{api: "file:///statistics"}, "invalid address"],
    [{dataSets: [`${careFile}=`]}, "invalid data set"],
    [{dataSets: [`${careFile}=../elsewhere`]}, "invalid data set"],
    [{dataSets: [`${careFile}=${care}=${care}`]}, "invalid data set"],
    [{dataSets: [careFile, `${careFile}=${care}`]}, "data set named twice"]
  ])("asks nothing where it is called with %j", async (options, words) => {
    const {service, fetchOnce} = await begun();
    const {code, errors} = await fetchOnce(options);
    expect(code).toBe(1);
    expect(errors).toContain(words);
    expect(errors).not.toContain("trying again");
    expect(service.exchanges).toEqual([]);
  });

  test("asks nothing where its folder is not there", async () => {
    const {service, folder, fetchOnce} = await begun();
    rmSync(folder, {recursive: true});
    expect((await fetchOnce()).errors).toContain("missing folder");
    expect(service.exchanges).toEqual([]);
  });
});
