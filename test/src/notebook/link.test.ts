import {deflateRawSync} from "node:zlib";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {fromFragment, longestFragment, sureLength, toFragment} from "../../../src/notebook/link.js";

const packed = (bytes: Uint8Array) => `AAAAAA${deflateRawSync(bytes, {level: 9}).toString("base64url")}`;

describe("the link of a notebook", () => {
  it("gives back the text that it was made of, to the byte", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({unit: "grapheme"}), async (text) => {
        const fragment = await toFragment(text);
        expect(fragment).toMatch(/^[\w-]+$/);
        expect(await fromFragment(fragment)).toBe(text);
      })
    );
    expect(await fromFragment(await toFragment("\ufeffa\r\nb"))).toBe("\ufeffa\r\nb");
  });

  it("holds a notebook of three pages of words and SQL where chat programs cut links", async () => {
    const text = Array.from(
      {length: 40},
      (_, i) =>
        `Words of the part ${i}.\n\n\`\`\`sql part_${i}\nSELECT year, value FROM observations WHERE area = $area\n\`\`\`\n`
    ).join("\n");
    expect(text.length).toBeGreaterThan(3000);
    expect((await toFragment(text)).length).toBeLessThan(sureLength);
  });

  it("is not made of more than it may hold", async () => {
    await expect(toFragment("é".repeat(600_000))).rejects.toThrow("too long for a link");
    const noise = Array.from({length: 80_000}, (_, i) =>
      String.fromCharCode(33 + ((i * 7919 + ((i * i) % 89)) % 90))
    ).join("");
    await toFragment(noise).catch((error) => expect(error.message).toContain("too long for a link"));
  });

  it("is refused in a sentence where it is too long, damaged, or a bomb", async () => {
    const bomb = packed(new Uint8Array(60_000_000));
    const good = await toFragment("SELECT 1 ".repeat(50));
    const cases: [string, string][] = [
      ["a".repeat(50_000_000), "too long"],
      ["a".repeat(longestFragment + 1), "too long"],
      [bomb.slice(0, longestFragment), "too much"],
      ["", "damaged"],
      ["a", "damaged"],
      ["****", "damaged"],
      ["<script>", "damaged"],
      [good.slice(0, good.length / 2), "damaged"],
      [packed(Uint8Array.of(0xff, 0xfe, 0x80)), "letters of it are others"],
      ["AAAAAAAA", "damaged"],
      ["____", "damaged"]
    ];
    for (const [fragment, words] of cases)
      await expect(fromFragment(fragment), fragment.slice(0, 20)).rejects.toThrow(words);
  });

  it("never opens as something else where a letter of it is another", async () => {
    const text = "SELECT area, value FROM observations WHERE year = 2024 ORDER BY value DESC";
    const good = await toFragment(text);
    for (let i = 0; i < good.length; i += 7) {
      const wrong = `${good.slice(0, i)}${good[i] === "A" ? "B" : "A"}${good.slice(i + 1)}`;
      await expect(fromFragment(wrong), String(i)).rejects.toThrow("the link is damaged");
    }
  });
});
