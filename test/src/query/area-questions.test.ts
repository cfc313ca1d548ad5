import {describe, expect, it} from "vitest";
import {
  latestForArea,
  neighbourValuesForArea,
  peersForArea,
  sparklinesForArea,
  valuesAmongNeighbours
} from "../../../src/query/questions.js";
import {useBothEngines} from "./support/both-engines.js";

const {ask} = useBothEngines();

describe("latestForArea", () => {
  it("gives the value and those of the wider areas", async () => {
    const plain = (await ask(latestForArea("ash"))).find(({indicator}) => indicator === "plain");
    expect(plain).toEqual({
      indicator: "plain",
      period: "2025",
      year: 2025,
      value: 20,
      status: "final",
      doubted: null,
      indicator_year: 2025,
      england: 90,
      region: "north",
      region_value: 40
    });
  });

  it("keeps the reason of a missing latest value, and says that the indicator reaches further", async () => {
    const stale = (await ask(latestForArea("ash"))).find(({indicator}) => indicator === "stale");
    expect(stale).toMatchObject({
      year: 2024,
      value: null,
      status: "suppressed",
      indicator_year: 2025,
      england: null
    });
  });

  it("has a row for an indicator that nobody has a value of", async () => {
    const empty = (await ask(latestForArea("ash"))).find(({indicator}) => indicator === "empty");
    expect(empty).toMatchObject({
      status: "not-available",
      indicator_year: null
    });
  });

  it("compares a borough with London where Inner London has no value", async () => {
    const [plain, quick] = await ask(latestForArea("cedar"));
    expect(plain).toMatchObject({region: "london", region_value: 50});
    expect(quick).toMatchObject({region: "inner", region_value: null});
  });

  it("has the last figures of authorities that are no more, and compares no region with England twice", async () => {
    expect((await ask(latestForArea("elm")))[0]).toMatchObject({year: 2024, value: 1000});
    expect((await ask(latestForArea("north")))[0]).toMatchObject({england: 90, region: "england"});
    expect((await ask(latestForArea("england")))[0]).toMatchObject({region: null, region_value: null});
  });
});

describe("neighbourValuesForArea", () => {
  it("gives what the neighbours have in the area's own last year, closest first, of the grouping asked for", async () => {
    const values = await ask(neighbourValuesForArea("ash"));
    expect(values.filter(({indicator}) => indicator === "plain").map(({value}) => value)).toEqual([20, 50]);
    expect(values.filter(({indicator}) => indicator === "quick").map(({value}) => value)).toEqual([4]);
    const earlier = await ask(neighbourValuesForArea("ash", {model: "2021"}));
    expect(earlier.filter(({indicator}) => indicator === "plain").map(({value}) => value)).toEqual([50]);
  });

  it("gives nothing of an area without neighbours", async () => {
    expect(await ask(neighbourValuesForArea("north"))).toEqual([]);
  });
});

describe("valuesAmongNeighbours", () => {
  it("gives the area's and its neighbours' figures of the area's own last year, and why one is missing", async () => {
    const values = await ask(valuesAmongNeighbours("ash", "2025"));
    const plain = values.filter(({indicator}) => indicator === "plain");
    expect(plain.map(({area, year, value}) => [area, year, value])).toEqual([
      ["ash", 2025, 20],
      ["beech", 2025, 20],
      ["cedar", 2025, 50]
    ]);
    expect(values.find(({indicator}) => indicator === "empty")).toMatchObject({value: null, status: "not-available"});
  });
});

describe("peersForArea", () => {
  it("gives the values of today's authorities in the area's own last period, lowest first", async () => {
    expect(await ask(peersForArea("ash"))).toEqual([
      {indicator: "plain", value: 20},
      {indicator: "plain", value: 20},
      {indicator: "plain", value: 50},
      {indicator: "quick", value: 4},
      {indicator: "quick", value: 5},
      {indicator: "stale", value: 1}
    ]);
    expect(await ask(peersForArea("elm"))).toEqual([{indicator: "plain", value: 12}]);
  });
});

describe("sparklinesForArea", () => {
  it("gives every period of an area, gaps included", async () => {
    expect(await ask(sparklinesForArea("beech"))).toEqual([
      {indicator: "plain", year: 2025, value: 20},
      {indicator: "quick", year: 2025, value: 4},
      {indicator: "stale", year: 2024, value: 1},
      {indicator: "stale", year: 2025, value: 2}
    ]);
  });
});
