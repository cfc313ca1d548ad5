import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {readPlaces} from "../../../loaders/tables/places.js";
import {readTable} from "../../../loaders/tables/read.js";
import {areas} from "../../../loaders/tables/schema.js";

const written = async (lines: readonly string[]) => {
  const folder = mkdtempSync(join(tmpdir(), "places-"));
  writeFileSync(join(folder, "places.csv"), `place,kind,areas\n${lines.join("\n")}\n`);
  return readPlaces(folder, await readTable(areas, "data"));
};

describe("places", () => {
  it("of the repository are of areas of today, with every district of the counties of 2023", async () => {
    const places = await readPlaces("data", await readTable(areas, "data"));
    expect(places.length).toBeGreaterThan(1300);
    // 164 districts in 21 counties, with three short forms of their names.
    expect(places.filter(({kind}) => kind === "district").length).toBeGreaterThanOrEqual(164);
  });

  it("are none where a folder has no such file", async () => {
    expect(await readPlaces(mkdtempSync(join(tmpdir(), "places-")), [])).toEqual([]);
  });

  it("refuse areas that are unknown or abolished, and names that read alike", async () => {
    await expect(written(["Runcorn,town,halten"])).rejects.toThrow(
      'unknown area: "halten" (data/places.csv, row 2, column areas): expected areas of areas.csv that are not abolished'
    );
    await expect(written(["Carlisle,former district,cumbria"])).rejects.toThrow("unknown area");
    await expect(written(["M’bro,abbreviation,middlesbrough", "MBRO,abbreviation,middlesbrough"])).rejects.toThrow(
      "a name that does not read as that of line 2"
    );
    await expect(written(["Runcorn,village,halton"])).rejects.toThrow("village");
  });
});
