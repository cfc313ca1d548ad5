import * as crypto from "node:crypto";
import {afterEach, describe, expect, it, vi} from "vitest";
import {bears, serverToken} from "../../../loaders/serve/token.js";

vi.mock("node:crypto", {spy: true});
const compare = vi.mocked(crypto.timingSafeEqual);
afterEach(() => compare.mockClear());

const token = "0123456789abcdef0123456789abcdef";

describe("bears", () => {
  it("takes the token alone, as Bearer", () => {
    expect(bears(`Bearer ${token}`, token)).toBe(true);
    expect(bears(`bearer ${token}`, token)).toBe(true);
    for (const header of [
      undefined,
      "",
      "Bearer",
      "Bearer ",
      token,
      `Basic ${token}`,
      `Bearer ${token} `,
      `Bearer ${token}x`
    ])
      expect(bears(header, token), String(header)).toBe(false);
  });

  it("compares in constant time, as many bytes whatever is guessed: a guess of any length, or none", () => {
    const guesses = [undefined, "", "x", token.slice(0, -1), `${token.slice(0, -1)}x`, token, "y".repeat(100_000)];
    for (const guess of guesses) bears(guess && `Bearer ${guess}`, token);
    expect(compare).toHaveBeenCalledTimes(guesses.length);
    for (const [given, wanted] of compare.mock.calls) {
      expect(given.byteLength).toBe(32);
      expect(wanted.byteLength).toBe(32);
      // Hashes: nothing of the token itself is compared.
      expect(Buffer.from(wanted as Uint8Array).toString()).not.toContain(token);
    }
  });
});

describe("serverToken", () => {
  it("is none by default, and never one that could be guessed", () => {
    expect(serverToken({})).toBeNull();
    expect(serverToken({SIGHTLINE_TOKEN: ""})).toBeNull();
    expect(serverToken({SIGHTLINE_TOKEN: token})).toBe(token);
    expect(() => serverToken({SIGHTLINE_TOKEN: token.slice(1)})).toThrow("expected at least 32");
  });
});
