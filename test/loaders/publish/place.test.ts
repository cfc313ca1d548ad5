import {describe, expect, it} from "vitest";
import {beforePlace, inPlace} from "../../../loaders/publish/place.js";

describe("a place in a page", () => {
  it("is filled where it stands once, with words that are taken as they are", () => {
    expect(inPlace("a [b] c", {name: "b", at: "[b]"}, (found) => `${found}$&`)).toBe("a [b]$& c");
    expect(inPlace("a=1;", {name: "a", at: /a=(\d)/}, (_, [value]) => `a=${value}${value}`)).toBe("a=11;");
    expect(beforePlace("a</head>", {name: "tags", at: "</head>"}, "b")).toBe("ab</head>");
  });

  it("is missed and told by its name and what was expected", () => {
    expect(() => inPlace("a", {name: "title", at: "<title>\n"}, () => "")).toThrow(
      "missing place: title, expected <title>"
    );
    expect(() => inPlace("a a", {name: "word", at: /a/}, () => "")).toThrow(
      "ambiguous place: word, expected a once and not 2 times"
    );
  });
});
