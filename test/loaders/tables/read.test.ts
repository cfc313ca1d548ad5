import {describe, expect, it} from "vitest";
import {readTables} from "../../../loaders/tables/read.js";
import {change, files, writeDataFolder} from "./fixture.js";

describe("readTables", () => {
  it("reads every table, typed and sorted", async () => {
    const {areas, neighbours, indicators, observations} = await readTables(writeDataFolder());
    expect(areas.map(({area}) => area)).toEqual([...areas.map(({area}) => area)].sort());
    expect(areas.find(({area}) => area === "warrington")).toEqual({
      area: "warrington",
      name: "Warrington",
      kind: "authority",
      la_code: 877,
      ons_code: null,
      region: "north-west",
      opened: null,
      closed: null,
      successors: null,
      aliases: null
    });
    expect(neighbours.map(({rank}) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(indicators.map(({indicator}) => indicator)).toEqual([
      "children-in-care",
      "children-in-care-rate",
      "population"
    ]);
    expect(indicators[1]).toMatchObject({decimals: 0, better: null, headline: 1, next_release: "2026-11"});
    const order = observations.map(({indicator, area, year}) => `${indicator} ${area} ${year}`);
    expect(order).toEqual([...order].sort());
  });

  it("gives each cell its value or its reason, each period its year and release, and a blank no row", async () => {
    const {observations} = await readTables(writeDataFolder());
    const rate = observations
      .filter(({indicator}) => indicator === "children-in-care-rate")
      .map(({area, period, year, value, status}) => [area, period, year, value, status]);
    expect(rate).toEqual([
      ["england", "2023", 2023, 71.5, "final"],
      ["england", "2024", 2024, 70.25, "revised"],
      ["england", "2025", 2025, -0.5, "provisional"],
      ["halton", "2023", 2023, null, "not-available"],
      ["halton", "2024", 2024, null, "low"],
      ["halton", "2025", 2025, 1234567.89, "provisional"],
      ["warrington", "2023", 2023, null, "suppressed"],
      ["warrington", "2025", 2025, 66, "provisional"]
    ]);
    const others = observations.filter(({indicator}) => indicator !== "children-in-care-rate");
    expect(others.filter(({value}) => value === null).map(({area, status}) => [area, status])).toEqual([
      ["warrington", "missing"],
      ["halton", "not-applicable"],
      ["warrington", "unreliable"]
    ]);
  });

  it("reads columns in any order, and quoted text that goes over lines", async () => {
    const text = '"Children who live, on the day,\nwith ""friends"""';
    const folder = writeDataFolder(change("indicators.csv", "Children looked after on 31 March.", text));
    const {indicators} = await readTables(folder);
    expect(indicators[0]?.definition).toBe('Children who live, on the day,\nwith "friends"');
    const swapped = (files["neighbours.csv"] ?? "").replace(/^(\w+-?\w*),([\w-]+),/gm, "$2,$1,");
    expect((await readTables(writeDataFolder({"neighbours.csv": swapped}))).neighbours).toHaveLength(10);
  });
});

describe("readTables refuses, with file, line, column and what would be right,", () => {
  const statistics = "statistics/children-in-care.csv";
  const cases: [what: string, changes: Record<string, string | null>, message: string][] = [
    ["a missing file", {"areas.csv": null}, "missing file (data/areas.csv): expected a CSV file"],
    [
      "an empty file",
      {"areas.csv": ""},
      "missing header (data/areas.csv, row 1): expected a line with the names of the columns"
    ],
    [
      "a file of another encoding",
      change("areas.csv", "Bury", "Bur\xff"),
      "invalid encoding (data/areas.csv): expected UTF-8"
    ],
    [
      "a missing column",
      change("neighbours.csv", "model,area,neighbour,rank", "model,area,neighbour,place"),
      "missing column (data/neighbours.csv, row 1, column rank): expected the columns model, area, neighbour, rank, closeness"
    ],
    [
      "an unknown column",
      {
        "neighbours.csv": (files["neighbours.csv"] ?? "")
          .replace(/e$/gm, "e,x")
          .replace("closeness", "closeness,colour")
      },
      "unknown column (data/neighbours.csv, row 1, column colour): expected the columns model, area, neighbour, rank, closeness"
    ],
    [
      "a row with too few cells",
      change("areas.csv", "bury,Bury,", "bury,"),
      "invalid row of 9 cells (data/areas.csv, row 7): expected 10 cells, as in the header"
    ],
    [
      "a value outside its list",
      change("areas.csv", "England,country", "England,nation"),
      'invalid kind: "nation" (data/areas.csv, row 2, column kind): expected one of authority, region, sub-region, country'
    ],
    [
      "a value that is not there",
      change("areas.csv", "bury,Bury", "bury,"),
      "missing name (data/areas.csv, row 7, column name): expected text without space around it"
    ],
    [
      "a number that is none",
      change("areas.csv", "877", "877a"),
      'invalid la code: "877a" (data/areas.csv, row 14, column la_code): expected a whole number'
    ],
    [
      "text of another form",
      change("areas.csv", "bury,Bury", "Bury,Bury"),
      'invalid area: "Bury" (data/areas.csv, row 7, column area): expected lower-case words joined by hyphens'
    ],
    [
      "a name that is too long",
      change("indicators.csv", "Children in care rate", "Children looked after for every ten thousand"),
      "expected text without space around it, at most 40 characters"
    ],
    [
      "a duplicate row",
      change("areas.csv", "bury,Bury,authority,351", "bolton,Bury,authority,351"),
      'duplicate area: "bolton" (data/areas.csv, row 7, column area): expected one row for each; line 6 is the other'
    ],
    [
      "a code given twice",
      change("areas.csv", "Bury,authority,351", "Bury,authority,350"),
      "duplicate la code: 350 (data/areas.csv, row 7, column la_code): expected a code of its own; line 6 has the same"
    ],
    [
      "an unknown region",
      change("areas.csv", "authority,350,,north-west", "authority,350,,north"),
      'unknown region: "north" (data/areas.csv, row 6, column region): expected an area of this file that is a region or sub-region'
    ],
    [
      "an authority without a region",
      change("areas.csv", "authority,350,,north-west", "authority,350,,"),
      "missing region (data/areas.csv, row 6, column region): expected a region, as for every authority"
    ],
    [
      "an authority that ended in nothing",
      change("areas.csv", "authority,350,,north-west,,,,", "authority,350,,north-west,,2023-04-01,,"),
      "incomplete end of an authority (data/areas.csv, row 6, column successors): expected both the day it closed and its successors, or neither"
    ],
    [
      "an unknown neighbour",
      change("neighbours.csv", "warrington,bury", "warrington,atlantis"),
      'unknown authority: "atlantis" (data/neighbours.csv, row 5, column neighbour): expected an authority of areas.csv'
    ],
    [
      "nine neighbours",
      change("neighbours.csv", "2025,warrington,salford,10,very-close\n", ""),
      "invalid neighbours of warrington in the model of 2025: 9 (data/neighbours.csv, row 2, column rank): expected 10 neighbours, ranked 1 to 10"
    ],
    [
      "an unknown numerator",
      change("indicators.csv", "31 March,children,children-in-care,", "31 March,children,childhood,"),
      'unknown numerator: "childhood" (data/indicators.csv, row 2, column numerator): expected an indicator of this file'
    ],
    [
      "a word for what is counted that is none",
      change("indicators.csv", ",CLA,31 March,children,", ",CLA,31 March,families,"),
      'invalid counts of: "families" (data/indicators.csv, row 3, column counts_of): expected one of children, episodes, sessions, staff, cases, days, places, points, months, money'
    ],
    [
      "a share that counts something else than its numerator",
      change("indicators.csv", "31 March,children,children-in-care,", "31 March,episodes,children-in-care,"),
      'invalid counts of children-in-care-rate: "episodes" (data/indicators.csv, row 2, column counts_of): expected "children", which its numerator children-in-care counts'
    ],
    [
      "two indicators for one headline place",
      change("indicators.csv", "number,0,,2", "number,0,,1"),
      "duplicate headline: 1 (data/indicators.csv, row 3, column headline): expected a place of its own; children-in-care-rate has it"
    ],
    [
      "an indicator without statistics",
      {[statistics]: null},
      "missing statistics (data/indicators.csv, row 3, column indicator): expected a file statistics/children-in-care.csv"
    ],
    [
      "statistics without an indicator",
      {"statistics/orphans.csv": "area,2023\n"},
      "unknown indicator (data/statistics/orphans.csv): expected a row of that name in indicators.csv"
    ],
    [
      "a file of statistics that is no CSV",
      {"statistics/orphans.xlsx": "x"},
      "unknown file (data/statistics/orphans.xlsx): expected files named <indicator>.csv"
    ],
    [
      "a cell that is neither number nor marker",
      change(statistics, "294", '"2,94"'),
      'invalid number: "2,94" (data/statistics/children-in-care.csv, row 2, column 2023): expected a number'
    ],
    [
      "an unknown area",
      change(statistics, "warrington", "atlantis"),
      'unknown area: "atlantis" (data/statistics/children-in-care.csv, row 2, column area): expected an area of areas.csv'
    ],
    [
      "an area given twice",
      change(statistics, "warrington", "england"),
      'duplicate area: "england" (data/statistics/children-in-care.csv, row 3, column area): expected one row for each; line 2 is the other'
    ],
    [
      "an unknown period",
      change(statistics, "2024", "spring"),
      'unknown period: "spring" (data/statistics/children-in-care.csv, row 1, column spring): expected a period such as 2025'
    ],
    [
      "a period given twice under two releases",
      change(statistics, "2023,2024", "2024,2024 (prov)"),
      'duplicate period: "2024 (prov)" (data/statistics/children-in-care.csv, row 1, column 2024 (prov)): expected one column for each period'
    ],
    ["quotes that do not close", change(statistics, "294", '"294'), "(data/statistics/children-in-care.csv, row"]
  ];

  it.each(cases)("%s", async (_, changes, message) => {
    await expect(readTables(writeDataFolder(changes))).rejects.toThrow(message);
  });

  it("everything at once, the first twenty in words", async () => {
    const folder = writeDataFolder({
      "statistics/population.csv": `area,2023\n${Array.from({length: 30}, (_, i) => `atlantis-${i},1`).join("\n")}\n`
    });
    const error = await readTables(folder).then(
      () => expect.unreachable(),
      (reason: Error) => reason
    );
    const messages = error.message.split("\n");
    expect(messages).toHaveLength(21);
    expect(messages[19]).toContain('unknown area: "atlantis-19" (data/statistics/population.csv, row 21, column area)');
    expect(messages[20]).toBe("and 10 more");
  });
});
