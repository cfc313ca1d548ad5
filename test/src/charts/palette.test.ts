import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {
  colourPlace,
  darkPalette,
  focusColour,
  lightPalette,
  type Palette,
  themePalette
} from "../../../src/charts/palette.js";
import {contrast, distance} from "../../support/colours.js";

const css = readFileSync("src/styles/tokens.css", "utf8");
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

describe.each([
  ["light", lightPalette],
  ["dark", darkPalette]
])("the colours of the %s theme", (_, palette) => {
  it("tell eight chosen areas apart, whatever colours a reader sees", () => {
    expect(palette.focus).toHaveLength(8);
    for (const [a, b] of pairs(palette.focus)) expect(distance(a, b), `${a} and ${b}`).toBeGreaterThan(5.5);
  });

  it("tell chosen areas from England and the neighbours", () => {
    for (const colour of palette.focus)
      for (const other of [palette.nation, palette.neighbours])
        expect(distance(colour, other), `${colour} and ${other}`).toBeGreaterThan(5.5);
  });

  it("can be read as words on paper", () => {
    for (const colour of [...palette.focus, palette.nation, palette.muted])
      expect(contrast(colour, palette.paper), colour).toBeGreaterThan(4.5);
    expect(contrast(palette.muted, palette.band)).toBeGreaterThan(4.5);
  });

  it("tell grades apart in grey print and without red or green, and carry their words", () => {
    for (const [a, b] of pairs(palette.grades)) {
      expect(contrast(a, b), `${a} and ${b} in grey`).toBeGreaterThan(1.29);
      expect(distance(a, b), `${a} and ${b}`).toBeGreaterThan(5.5);
    }
    for (const grade of palette.grades) expect(contrast(grade, palette.onGrade), grade).toBeGreaterThan(4.5);
  });

  it("keep the middle half of authorities and the columns of a ranking visible on paper", () => {
    expect(contrast(palette.band, palette.paper)).toBeGreaterThan(1.29);
    expect(contrast(palette.context, palette.paper)).toBeGreaterThan(1.9);
    expect(contrast(palette.axis, palette.paper)).toBeGreaterThan(3);
  });
});

describe("the colour of a chosen area", () => {
  it("is ink for England wherever it stands, which takes no other's colour", () => {
    const chosen = ["warrington", "england", "halton"];
    const colours = chosen.map((key) => focusColour(lightPalette, colourPlace(key, chosen)));
    expect(colours).toEqual([lightPalette.focus[0], lightPalette.nation, lightPalette.focus[1]]);
  });

  it("is never that of another among the first eight, and muted after them", () => {
    const areas = Array.from({length: 11}, (_, i) => `area-${i}`);
    const colours = areas.map((key) => focusColour(lightPalette, colourPlace(key, areas)));
    expect(new Set(colours.slice(0, 8)).size).toBe(8);
    expect(new Set(colours.slice(8))).toEqual(new Set([lightPalette.muted]));
  });
});

function pairs(colours: readonly string[]): Array<[string, string]> {
  return colours.flatMap((a, i) => colours.slice(i + 1).map((b): [string, string] => [a, b]));
}

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
