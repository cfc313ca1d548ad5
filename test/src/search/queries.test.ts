import {readFileSync} from "node:fs";
import fc from "fast-check";
import {beforeAll, describe, expect, it} from "vitest";
import {loadSearchRecords} from "../../../loaders/pages/search-records.js";
import type {SearchRecords} from "../../../src/search/records.js";
import {buildIndex, type SearchIndex, type SearchOptions, search} from "../../../src/search/search.js";

let records: SearchRecords;
let index: SearchIndex;

beforeAll(async () => {
  records = await loadSearchRecords();
  index = buildIndex(records.areas, records.indicators, records);
});

const found = (text: string, options?: SearchOptions) => search(index, text, options).map(({href}) => `/${href}`);
const today = () => records.areas.filter(({kind, closed}) => kind === "authority" && closed === null);

describe("queries that people type", () => {
  const queries = readFileSync("test/src/search/queries.tsv", "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t") as [query: string, first: string]);

  it("lead first where they should, or nowhere", () => {
    const wrong = queries.flatMap(([query, first]) => {
      const got = found(query, {limit: 5})[0] ?? "nothing";
      return got === first ? [] : [`${query}: ${got}, expected ${first}`];
    });
    expect(wrong).toEqual([]);
    expect(queries.length).toBeGreaterThan(400);
  });

  it("of an authority and its newest grade lead to where that is known from, where no report here gives it", () => {
    expect(records.listed.length).toBeGreaterThan(50);
    const graded = records.listed.filter(({grade}) => grade !== "not-known");
    for (const {area, grade} of graded) {
      const name = records.areas.find((one) => one.area === area)?.name ?? "";
      const text = `${name} ${grade === "good" ? "rated good" : grade.replaceAll("-", " ")}`;
      const result = search(index, text, {limit: 10}).find(({href}) => href === `area/${area}#judgements`);
      expect(result?.detail, text).toBe(`Known from a list of outcomes: ${grade.replaceAll("-", " ")}`);
    }
    // A grade that a newer report has replaced says so; the newest does not.
    const detail = (text: string, href: string) =>
      search(index, text, {limit: 10}).find((one) => one.href === href)?.detail;
    expect(detail("warrington 2019", "report/877-2019-08-19")).toBe("ILACS: good, since replaced");
    expect(found("surrey early help", {limit: 20}).some((href) => href.includes("#judgements"))).toBe(false);
  });

  it("name an authority by every form of its council", () => {
    const forms = [
      ...[
        "X Council",
        "X council childrens services",
        "X MBC",
        "X BC",
        "X DC",
        "X UA",
        "X Borough Council",
        "City of X"
      ],
      ...["London Borough of X", "Royal Borough of X", "Metropolitan Borough of X", "LB X", "the Borough of X"],
      ...["X Metropolitan Borough Council", "X City Council", "X local authority", "X ofsted", "X, England"]
    ];
    const wrong = today().flatMap(({area, name}) =>
      forms
        .map((form) => form.replace("X", name))
        .filter((text) => !search(index, text, {limit: 5, kinds: ["area"]})[0]?.slug.startsWith(area))
    );
    expect(wrong).toEqual([]);
  });

  it("name an authority and a topic in any order, in any case", () => {
    const topics = new Map([
      ["neet", "neet-16-17"],
      ["LAC", "children-in-care-rate"],
      ["cin", "children-in-need-rate"],
      ["care leavers EET", "care-leavers-eet"],
      ["re-referrals", "re-referrals"]
    ]);
    const wrong = today().flatMap(({area, name}, i) => {
      const [topic, indicator] = [...topics][i % topics.size] as [string, string];
      return [`${name} ${topic}`, `${topic} ${name}`, `${topic} in ${name.toUpperCase()} council`]
        .map((text) => [text, found(text)[0]])
        .filter(([, first]) => first !== `/indicator/${indicator}?areas=${area}`);
    });
    expect(wrong).toEqual([]);
  });

  it("name an authority and the year of a report", () => {
    for (const {report, area, published} of records.reports) {
      const name = records.areas.find((one) => one.area === area)?.name ?? area;
      const year = published.slice(0, 4);
      const ofYear = records.reports.filter((one) => one.area === area && one.published.startsWith(year));
      // "Dorset 2019" is also the authority of that name that ended then.
      const isEnd = records.areas.some((one) => one.name === `${name} (to ${year})`);
      if (ofYear.length !== 1 || name.includes("(") || isEnd) continue;
      for (const text of [`${name} ${year}`, `${year} ${name} report`])
        expect([text, found(text)[0]]).toEqual([text, `/report/${report}`]);
    }
  });
});

describe("places that are no authority", () => {
  it("lead to the authorities they mean, and say what they have to do with them", () => {
    const detail = (text: string) => search(index, text)[0]?.detail;
    expect(detail("Runcorn")).toBe("With Runcorn · North West");
    expect(detail("Carlisle")).toContain("With the former district of Carlisle");
    expect(detail("Oxford")).toContain("With the district of Oxford");
    expect(detail("Sandwell Children's Trust")).toContain("Served by Sandwell Children’s Trust");
    expect(detail("Greater Manchester")).toContain("In Greater Manchester");
    expect(found("Greater Manchester").filter((href) => href.startsWith("/area/"))).toHaveLength(10);
    expect(found("Merseyside")).toEqual(["knowsley", "liverpool", "sefton", "st-helens", "wirral"].map(toArea));
    expect(found("tyne & wear")).toHaveLength(5);
  });

  it("are each found by their own name, unless an area has it", () => {
    const own = new Set(records.areas.flatMap(({name, aliases}) => [name, ...(aliases ?? "").split("|")]));
    for (const byAreas of Object.values(records.places))
      for (const [areas, names] of Object.entries(byAreas))
        for (const name of names.filter((one) => !own.has(one))) {
          const first = found(name, {kinds: ["area"], limit: 20});
          expect([name, areas.split(" ").every((area) => first.includes(toArea(area)))]).toEqual([name, true]);
        }
  });

  it("show county and city both, the one that was meant first", () => {
    for (const [city, county] of [
      ["nottingham", "nottinghamshire"],
      ["derby", "derbyshire"],
      ["leicester", "leicestershire"]
    ] as const) {
      for (const text of [city, `${city} City Council`, `city of ${city}`])
        expect(found(text).slice(0, 2)).toEqual([toArea(city), toArea(county)]);
      for (const text of [county, `${county} County Council`, `${county} CC`, `${city} County Council`])
        expect(found(text).slice(0, 2)).toEqual([toArea(county), toArea(city)]);
    }
  });

  it("have a chart of all their authorities", () => {
    expect(found("tyne and wear neet")[0]).toBe(
      "/indicator/neet-16-17?areas=gateshead,newcastle-upon-tyne,north-tyneside,south-tyneside,sunderland"
    );
    expect(found("warrington, halton and st helens neet")[0]).toBe(
      "/indicator/neet-16-17?areas=warrington,halton,st-helens"
    );
  });
});

describe("words that nothing is called", () => {
  it("are not taken for others two letters away where they are short", () => {
    expect(found("target")).toEqual([]);
    expect(found("ofsted")).toEqual(["/reports", "/judgements"]);
    expect(found("embed")).toEqual(["/embed"]);
    expect(found("A1")[0]).toBe("/indicator/adoption-time-entry-to-placement");
    expect(found("CAF")[0]).toBe("/reported/common-assessments-good");
  });

  it("find nothing, and never throw", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[bcdfghjklmnpqrstvwxz]{5,9}$/), (text) => {
        // Without a vowel only a slip away from a word that has none, or from its beginning.
        for (const {name} of search(index, text)) expect(name).toBeTypeOf("string");
      }),
      {seed: 8, numRuns: 300}
    );
    for (const text of ["qqqqzzzz", "lorem ipsum", "football", "1234", "how to bake bread", "x y z"])
      expect([text, found(text)]).toEqual([text, []]);
  });

  it("leave the area they stand beside", () => {
    expect(found("halton pizza")).toEqual(["/area/halton"]);
    expect(found("warrington 2016")[0]).toBe("/area/warrington");
  });

  it("of an indicator for England alone have no chart of an authority, but the reports that state it", () => {
    expect(found("warrington adoption time")[0]).toBe("/report/877-2015-05-12");
    expect(found("adoption time")[0]).toBe("/indicator/adoption-time-entry-to-placement");
  });
});

function toArea(slug: string): string {
  return `/area/${slug}`;
}
