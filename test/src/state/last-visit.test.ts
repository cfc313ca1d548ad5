import {describe, expect, it} from "vitest";
import {lastArea, rememberArea} from "../../../src/state/last-visit.js";

function fakeStorage() {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value)
  };
}

describe("the last visit", () => {
  it("is nowhere at first, and then the area last looked at", () => {
    const storage = fakeStorage();
    expect(lastArea({storage})).toBeNull();
    rememberArea("warrington", {storage});
    rememberArea("halton", {storage});
    expect(lastArea({storage})).toBe("halton");
  });

  it("is forgotten where what is stored cannot be a slug", () => {
    const storage = fakeStorage();
    rememberArea("<script>", {storage});
    expect(lastArea({storage})).toBeNull();
  });

  it("does not trouble a reader who forbids storage", () => {
    const storage = {
      getItem: () => {
        throw new DOMException("denied", "SecurityError");
      },
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      }
    };
    expect(() => rememberArea("warrington", {storage})).not.toThrow();
    expect(lastArea({storage})).toBeNull();
  });

  it("does not trouble a program that has none", () => {
    expect(() => rememberArea("warrington")).not.toThrow();
    expect(lastArea()).toBeNull();
  });
});
