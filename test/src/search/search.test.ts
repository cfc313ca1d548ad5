import {readFileSync} from "node:fs";
import {parse} from "csv-parse/sync";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Area} from "../../../src/domain/tables.js";
import {buildIndex, type SearchableIndicator, type SearchOptions, search} from "../../../src/search/search.js";

const numbers = new Set(["la_code", "headline", "decimals"]);
const areas = table<Area>("areas");
const indicators = table<SearchableIndicator>("indicators");
const index = buildIndex(areas, indicators);

const slugs = (text: string, options?: SearchOptions) => search(index, text, options).map(({slug}) => slug);
const marked = (text: string, slug: string) => {
  const result = search(index, text, {limit: 100}).find((each) => each.slug === slug);
  return result?.matched.map(([start, end]) => result.name.slice(start, end));
};

function table<Row>(name: string): Row[] {
  return parse(readFileSync(`data/${name}.csv`, "utf8"), {
    columns: true,
    bom: true,
    cast: (cell, {column, header}) =>
      header ? cell : cell === "" ? null : numbers.has(String(column)) ? Number(cell) : cell
  });
}

describe("search for areas", () => {
  it("finds nothing for nothing", () => {
    expect(slugs("")).toEqual([]);
    expect(slugs("  &!? ")).toEqual(slugs("and"));
    expect(slugs("zzzz")).toEqual([]);
  });

  it("finds an authority by the beginning of its name, as it is typed", () => {
    for (const text of ["warrin", "Warring", "WARRINGTON", " warrington "]) expect(slugs(text)[0]).toBe("warrington");
  });

  it("says where it lies and where its page is", () => {
    expect(search(index, "warrington")[0]).toEqual({
      kind: "area",
      slug: "warrington",
      name: "Warrington",
      detail: "North West",
      href: "area/warrington",
      matched: [[0, 10]]
    });
  });

  it("finds it by what people call it", () => {
    expect(slugs("hull")[0]).toBe("kingston-upon-hull");
    expect(slugs("bcp")[0]).toBe("bournemouth-christchurch-and-poole");
    expect(slugs("durham")[0]).toBe("county-durham");
    expect(slugs("h&f")[0]).toBe("hammersmith-and-fulham");
    expect(slugs("stoke")[0]).toBe("stoke-on-trent");
    for (const [text, slug] of [
      ["iow", "isle-of-wight"],
      ["lancs", "lancashire"],
      ["leics", "leicestershire"]
    ])
      expect(slugs(text as string)[0]).toBe(slug);
    expect(slugs("kingston")).toEqual(["kingston-upon-thames", "kingston-upon-hull"]);
    expect(slugs("yorks").sort()).toEqual(["east-riding-of-yorkshire", "north-yorkshire", "yorkshire-and-the-humber"]);
  });

  it("finds it by its official codes, whole", () => {
    expect(slugs("877")).toEqual(["warrington"]);
    expect(slugs("E06000007")).toEqual(["warrington"]);
    expect(slugs("e06000007")).toEqual(["warrington"]);
    expect(slugs("87", {kinds: ["area"]})).toEqual([]);
  });

  it("finds it however its name is punctuated and accented", () => {
    for (const text of ["st helens", "St. Helens", "saint helens", "St Hélens"])
      expect(slugs(text)[0]).toBe("st-helens");
    for (const text of ["brighton & hove", "brighton and hove", "hove brighton"]) {
      expect(slugs(text)[0]).toBe("brighton-and-hove");
    }
    expect(slugs("stockton on tees")[0]).toBe("stockton-on-tees");
    expect(slugs("southend-on-sea")[0]).toBe("southend-on-sea");
  });

  it("finds it misspelt, but only where no name fits as it is typed", () => {
    expect(slugs("warington")[0]).toBe("warrington");
    expect(slugs("notingham")[0]).toBe("nottingham");
    expect(slugs("telfrod")[0]).toBe("telford-and-wrekin");
    expect(slugs("wigna")[0]).toBe("wigan");
    expect(slugs("kingstn")).toEqual(["kingston-upon-thames", "kingston-upon-hull"]);
    expect(slugs("bury", {kinds: ["area"]})).toEqual(["bury"]);
    expect(slugs("derby").slice(0, 2)).toEqual(["derby", "derbyshire"]);
  });

  it("finds it misspelt before it is typed to its end", () => {
    for (const text of ["waring", "waringt", "waringto"]) expect(slugs(text)[0]).toBe("warrington");
    expect(slugs("bornemo")[0]).toBe("bournemouth-christchurch-and-poole");
    expect(slugs("cambrigdes")[0]).toBe("cambridgeshire");
    expect(slugs("soth glouc")[0]).toBe("south-gloucestershire");
    expect(slugs("zzzzzzzz")).toEqual([]);
  });

  it("puts the exact name before longer ones", () => {
    for (const text of ["york", "derby", "london", "south east", "bristol", "leicester"]) {
      expect(search(index, text)[0]?.name.toLowerCase()).toBe(text);
    }
  });

  it("puts today's authorities before those they followed, which say when they ended and what came next", () => {
    const found = search(index, "cumbria");
    expect(found.map(({slug}) => slug)).toEqual(["cumberland", "westmorland-and-furness", "cumbria"]);
    expect(found.map(({detail}) => detail)).toEqual([
      "North West, formerly part of Cumbria",
      "North West, formerly part of Cumbria",
      "Abolished 1 April 2023, now Cumberland and Westmorland and Furness"
    ]);
    expect(slugs("northamptonshire").at(-1)).toBe("northamptonshire");
    expect(slugs("bornemouth")[0]).toBe("bournemouth-christchurch-and-poole");
  });

  it("finds regions and England", () => {
    expect(search(index, "north west")[0]).toMatchObject({slug: "north-west", detail: "Region"});
    for (const text of ["northwest", "North-West"]) expect(slugs(text)[0]).toBe("north-west");
    expect(search(index, "england")[0]).toMatchObject({slug: "england", detail: "Country"});
    expect(search(index, "inner london")[0]).toMatchObject({slug: "inner-london", detail: "Part of London"});
  });

  it("finds every area first by its own name", () => {
    for (const {area, name, closed} of areas) {
      const first = search(index, name, {kinds: ["area"], limit: 3}).map(({slug}) => slug);
      expect(closed === null ? first.slice(0, 1) : first).toContain(area);
    }
  });
});

describe("search for indicators", () => {
  it("understands what analysts abbreviate", () => {
    expect(slugs("LAC rate")[0]).toBe("children-in-care-rate");
    expect(slugs("CLA")[0]).toBe("children-in-care-rate");
    expect(slugs("children in care")[0]).toBe("children-in-care-rate");
    expect(slugs("cla per 10,000")[0]).toBe("children-in-care-rate");
    expect(slugs("CPP")[0]).toBe("child-protection-plans-rate");
    expect(slugs("cin")[0]).toBe("children-in-need-rate");
    expect(slugs("neet")[0]).toBe("neet-16-17");
    expect(slugs("uasc")[0]).toBe("care-unaccompanied");
    expect(slugs("sgo")[0]).toBe("special-guardianship-ceased");
    expect(slugs("ehcp")[0]).toBe("care-special-needs-plan");
    expect(slugs("fsm")[0]).toBe("free-school-meals-primary");
    expect(slugs("icpc")[0]).toBe("child-protection-conferences-rate");
    expect(slugs("s47")).toContain("section-47-enquiries-rate");
    expect(slugs("re-referrals")[0]).toBe("re-referrals");
    expect(slugs("rereferral")[0]).toBe("re-referrals");
    expect(slugs("placement stability")[0]).toBe("care-three-placements");
    expect(slugs("sdq")[0]).toBe("care-strengths-difficulties");
    expect(slugs("S 47")).toEqual(["section-47-enquiries-rate"]);
    expect(slugs("mash")[0]).toBe("referrals-rate");
  });

  it("understands what people say who are no analysts", () => {
    expect(slugs("kids in care")[0]).toBe("children-in-care-rate");
    expect(slugs("mental health")).toContain("care-strengths-difficulties");
    expect(slugs("money")[0]).toBe("spending-children-services");
    expect(slugs("unemployed")[0]).toBe("neet-16-17");
    expect(slugs("adoption timeliness")[0]).toBe("adoption-time-entry-to-placement");
  });

  it("puts what a word is about before what only its address begins with", () => {
    expect(slugs("protection")[0]).toBe("child-protection-plans-rate");
    expect(slugs("care-leavers-eet")[0]).toBe("care-leavers-eet");
  });

  it("puts headline indicators before the others", () => {
    const headlines = new Map(indicators.map(({indicator, headline}) => [indicator, headline]));
    const found = slugs("children looked after", {limit: 30}).map((slug) => headlines.get(slug) !== null);
    expect(found.indexOf(false)).toBeGreaterThan(0);
    expect(found.lastIndexOf(true)).toBeGreaterThan(0);
    expect(slugs("loked after")[0]).toBe("children-in-care-rate");
  });

  it("says of which family it is, and where its page is", () => {
    expect(search(index, "neet-16-17")[0]).toMatchObject({
      kind: "indicator",
      detail: "NEET",
      href: "indicator/neet-16-17"
    });
  });

  it("finds every indicator by its own name", () => {
    for (const {indicator, name} of indicators) expect(slugs(name, {kinds: ["indicator"]})).toContain(indicator);
  });

  it("finds what only the definition says, last", () => {
    const found = search(index, "adoption order").map(({slug}) => slug);
    expect(found).toContain("adoptions");
  });
});

describe("search", () => {
  it("gives ten results unless told otherwise, and only the kinds wanted", () => {
    expect(slugs("children")).toHaveLength(10);
    expect(slugs("children", {limit: 3})).toHaveLength(3);
    expect(new Set(search(index, "north", {kinds: ["area"], limit: 50}).map(({kind}) => kind))).toEqual(
      new Set(["area"])
    );
    expect(slugs("warrington", {kinds: ["indicator"]})).not.toContain("warrington");
  });

  it("marks the beginnings that were typed, and whole words that were misspelt", () => {
    expect(marked("warr", "warrington")).toEqual(["Warr"]);
    expect(marked("brighton & ho", "brighton-and-hove")).toEqual(["Brighton", "Ho"]);
    expect(marked("warington", "warrington")).toEqual(["Warrington"]);
    expect(marked("child", "children-in-care-rate")).toEqual(["Child"]);
    expect(marked("per 10,000", "children-in-care-rate")).toEqual(["per", "10,000"]);
    expect(marked("bcp", "bournemouth-christchurch-and-poole")).toEqual([]);
  });

  it("answers the same, whatever order the rows come in", () => {
    const reversed = buildIndex([...areas].reverse(), [...indicators].reverse());
    for (const text of ["north", "care", "warington", "lac rate", "adoption", "cumbria", "social", "children"]) {
      expect(search(reversed, text, {limit: 50})).toEqual(search(index, text, {limit: 50}));
    }
  });

  it("never throws, and marks only parts of the name, in order", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({maxLength: 30}), fc.string({unit: "grapheme", maxLength: 20})), (text) => {
        for (const {name, matched} of search(index, text)) {
          const ends = matched.flat();
          expect(ends).toEqual([...ends].sort((a, b) => a - b));
          for (const end of ends) expect(end).toBeLessThanOrEqual(name.length);
        }
      }),
      {seed: 8, numRuns: 200}
    );
  });
});
