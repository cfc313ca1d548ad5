import {describe, expect, it} from "vitest";
import {formatProfileState, parseProfileState} from "../../../../src/pages/area/profile-state.js";

const parse = (query: string) => parseProfileState(new URLSearchParams(query));

describe("the address of a profile", () => {
  it("is written as it is read, without what is shown anyway", () => {
    expect(parse("")).toEqual({state: {}, problems: []});
    for (const query of [
      "sort=england",
      "sort=rank-descending",
      "sort=change&family=care-leavers&clear=yes",
      "clear=yes&since=2018"
    ])
      expect(formatProfileState(parse(query).state)).toBe(query);
    expect(formatProfileState(parse("sort=england-descending&clear=no").state)).toBe("sort=england");
  });

  it("that makes no sense keeps what is shown anyway, and is told of", () => {
    expect(parse("sort=size&family=<b>&clear=perhaps&since=long")).toEqual({
      state: {},
      problems: [
        'unknown sort: "size", expected england, change or rank',
        'unknown family: "<b>", expected the name of a topic',
        'unknown clear: "perhaps", expected yes or no',
        'invalid since: "long", expected a year such as 2025'
      ]
    });
    expect(parse("sort=rank-upwards").state).toEqual({});
  });
});
