import {darkPalette, lightPalette, type Palette} from "../../src/charts/palette.js";

/**
 * The style sheet that turns a drawing in the light palette dark where the reader's theme is: one rule for each colour
 * that the drawing has. Programs that know no style sheets show the light one.
 */
export function darkStyle(markup: string): string {
  const rules = [...pairs()].flatMap(([light, dark]) =>
    ["fill", "stroke"].flatMap((attribute) =>
      markup.includes(` ${attribute}="${light}"`) ? [`[${attribute}="${light}"]{${attribute}:${dark}}`] : []
    )
  );
  return `@media(prefers-color-scheme:dark){${rules.join("")}}`;
}

/** Each light colour once, with its dark twin. */
function pairs(): Map<string, string> {
  const flat = (palette: Palette) => Object.values(palette).flat() as string[];
  const dark = flat(darkPalette);
  const map = new Map<string, string>();
  flat(lightPalette).forEach((colour, i) => {
    const twin = dark[i];
    if (twin !== undefined && !map.has(colour)) map.set(colour, twin);
  });
  return map;
}
