import {describe, expect, it} from "vitest";
import {keepSet, keptSet} from "../../../src/state/kept-set.js";

function storageOf(values: Record<string, string> = {}) {
  return {
    values,
    getItem: (key: string) => values[key] ?? null,
    setItem(key: string, value: string) {
      values[key] = value;
    },
    removeItem: (key: string) => void delete values[key]
  };
}

describe("the kept set", () => {
  it("is what was kept, and nothing once it is forgotten", () => {
    const storage = storageOf();
    expect(keptSet({storage})).toEqual([]);
    expect(keepSet(["leeds", "halton"], {storage})).toBe(true);
    expect(keptSet({storage})).toEqual(["leeds", "halton"]);
    keepSet([], {storage});
    expect(storage.values).toEqual({});
  });

  it("is empty, and says so, where the browser forbids storage", () => {
    expect(keptSet()).toEqual([]);
    expect(keepSet(["leeds"])).toBe(false);
  });

  it("leaves out what can be no area", () => {
    expect(keptSet({storage: storageOf({"sightline:area-set": "leeds,<b>,,Halton"})})).toEqual(["leeds"]);
  });
});
