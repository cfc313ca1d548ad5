import {describe, expect, it} from "vitest";
import {engineAddress} from "../../../loaders/publish/engine-address.js";

describe("engineAddress", () => {
  it("is none by default, and a path of the site's own host", () => {
    expect(engineAddress({})).toBe("");
    expect(engineAddress({SITE_ENGINE: "/api"})).toBe("/api");
    expect(engineAddress({SITE_ENGINE: "/figures/api"})).toBe("/figures/api");
  });

  it("refuses another host, and what would mean another path than it seems to", () => {
    for (const path of ["https://other.example/api", "//other.example", "api", "/", "/api/", "/a b", "/api?x", '/"+x'])
      expect(() => engineAddress({SITE_ENGINE: path})).toThrow("invalid SITE_ENGINE");
  });
});
