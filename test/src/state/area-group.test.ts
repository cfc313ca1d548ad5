import {describe, expect, it} from "vitest";
import {readTable} from "../../../loaders/tables/read.js";
import {tables} from "../../../loaders/tables/schema.js";
import {authorityKinds} from "../../../src/domain/authority-kind.js";
import {type Area, isOfToday} from "../../../src/domain/tables.js";
import {type AreaGroup, areasOfGroup, formatGroup, groupWords, parseGroup} from "../../../src/state/area-group.js";

const areas = (await readTable(tables.areas, "data")) as Area[];
const ten = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
const neighboursOf = (area: string) =>
  area === "warrington" ? ten : ten.includes(area) ? ["warrington", "k", ...ten.filter((one) => one !== area)] : [];
const of = (group: AreaGroup) => areasOfGroup(group, {areas, neighboursOf});

describe("areasOfGroup", () => {
  it("parts the authorities of today into their four kinds", () => {
    const all = authorityKinds.flatMap((kind) => of({kind, of: null}));
    expect([...all].sort()).toEqual(
      areas
        .filter(isOfToday)
        .map(({area}) => area)
        .sort()
    );
    expect(of({kind: "county", of: null})).toHaveLength(21);
    expect(of({kind: "london", of: null})).toHaveLength(33);
    expect(of({kind: "metropolitan", of: null})).toHaveLength(36);
    expect(of({kind: "authorities", of: null})).toHaveLength(153);
  });

  it("counts the boroughs of Inner and Outer London to London", () => {
    expect(of({kind: "region", of: "london"})).toHaveLength(33);
    expect(of({kind: "region", of: "inner-london"})).toContain("camden");
    expect(of({kind: "regions", of: null})).toHaveLength(9);
  });

  it("begins with the area whose neighbours they are, and names each once", () => {
    expect(of({kind: "neighbours", of: "warrington"})).toEqual(["warrington", ...ten]);
    expect(of({kind: "wider", of: "warrington"})).toEqual(["warrington", ...ten, "k"]);
    expect(of({kind: "neighbours", of: "england"})).toEqual([]);
  });
});

describe("parseGroup", () => {
  it("reads what was written, and says what it does not understand", () => {
    for (const kind of ["region", "neighbours", "neighbours-2021", "wider", "wider-2021"] as const) {
      const group = {kind, of: "halton"};
      expect(parseGroup(formatGroup(group), {problems: []})).toEqual(group);
    }
    const problems: string[] = [];
    const known = new Set(["halton"]);
    for (const text of ["", "neighbours", "unitary:halton", "neighbours:halton:2", "neighbours:haltn"])
      expect(parseGroup(text, {areas: known, nearest: () => "halton", problems}), text).toBeUndefined();
    expect(problems).toHaveLength(5);
    expect(problems.at(-1)).toBe('unknown area of a group: "haltn", did you mean "halton"?');
  });
});

describe("groupWords", () => {
  it("names the area and the model", () => {
    expect(groupWords({kind: "neighbours-2021", of: "warrington"}, areas)).toBe(
      "Warrington and its ten neighbours (2021 model)"
    );
    expect(groupWords({kind: "unitary", of: null}, areas)).toBe("all unitary authorities");
  });
});
