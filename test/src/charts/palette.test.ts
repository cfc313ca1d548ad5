import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {darkPalette, lightPalette, type Palette, themePalette} from "../../../src/charts/palette.js";

const css = readFileSync("src/sightline.css", "utf8");
const [light = "", dark = ""] = [...css.matchAll(/:root \{([^}]*)\}/g)].map(([, block]) => block);

describe("the literal colours of files", () => {
  it("are those of the light theme", () => expect(resolved(light)).toEqual(flat(lightPalette)));
  it("are those of the dark theme", () => expect(resolved(dark)).toEqual(flat(darkPalette)));

  it("give no two light colours that differ in the dark the same name", () => {
    const twins = new Map<string, Set<string>>();
    const darks = flat(darkPalette);
    flat(lightPalette).forEach((colour, i) => {
      twins.set(colour, (twins.get(colour) ?? new Set()).add(darks[i] ?? ""));
    });
    expect([...twins].filter(([, others]) => others.size > 1)).toEqual([]);
  });
});

function flat(palette: Palette): string[] {
  return (Object.values(palette).flat() as string[]).map(long);
}

/** The theme's variables in the palette's order, as a block of the stylesheet gives them. */
function resolved(block: string): string[] {
  const values = new Map(
    [...block.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name = "", value = ""]) => [name, value])
  );
  return flat(themePalette).map((variable) => long(values.get(variable.replace(/^var\(|\)$/g, "")) ?? "missing"));
}

function long(colour: string): string {
  return colour === "#fff" ? "#ffffff" : colour;
}
