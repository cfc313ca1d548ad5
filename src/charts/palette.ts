import {nation} from "../domain/site.js";
/** The colours a chart draws with; any CSS colour, a theme variable included. */
export interface Palette {
  ink: string;
  muted: string;
  grid: string;
  axis: string;
  paper: string;
  /** Fill behind the middle half of authorities. */
  band: string;
  /** Marks of areas that are only context. */
  context: string;
  nation: string;
  region: string;
  neighbours: string;
  /** Grades from outstanding to inadequate; they differ in lightness, and their words stand in them. */
  grades: readonly [string, string, string, string];
  /** Words on a grade's colour. */
  onGrade: string;
  /** Chosen areas, in order; a ninth and later one is muted, known by its name alone. */
  focus: readonly string[];
}

/** Follows the page's theme: every colour is a variable of the stylesheet. */
export const themePalette: Palette = {
  ink: "var(--ink)",
  muted: "var(--muted)",
  grid: "var(--grid)",
  axis: "var(--axis)",
  paper: "var(--paper)",
  band: "var(--band)",
  context: "var(--context)",
  nation: "var(--ink)",
  region: "var(--region)",
  neighbours: "var(--neighbours)",
  grades: ["var(--grade-1)", "var(--grade-2)", "var(--grade-3)", "var(--grade-4)"],
  onGrade: "var(--on-grade)",
  focus: [1, 2, 3, 4, 5, 6, 7, 8].map((place) => `var(--focus-${place})`)
};

/** Literal colours for images that leave the page: a file has no stylesheet. */
export const lightPalette: Palette = {
  ink: "#1a1d21",
  muted: "#5b626b",
  grid: "#d5d2c8",
  axis: "#8a8f96",
  paper: "#fffefb",
  band: "#e3e1d7",
  context: "#b4b8bc",
  nation: "#1a1d21",
  region: "#8b6f4e",
  neighbours: "#6c737c",
  grades: ["#00372e", "#1f6d79", "#94700e", "#841f02"],
  onGrade: "#ffffff",
  focus: ["#0b6aa8", "#a53016", "#65328b", "#2e684c", "#996c00", "#771443", "#151c68", "#511a00"]
};

/** The dark theme's literal colours, for images that are asked for in it. */
export const darkPalette: Palette = {
  ink: "#eceae5",
  muted: "#a9b0b9",
  grid: "#3a4149",
  axis: "#79818b",
  paper: "#15181c",
  band: "#2d333b",
  context: "#59616b",
  nation: "#eceae5",
  region: "#cfa878",
  neighbours: "#a9b0b9",
  grades: ["#a4e6d6", "#60a1b0", "#9a7d47", "#e79f83"],
  onGrade: "#15181c",
  focus: ["#62b4ee", "#fb976e", "#a589c1", "#80e0cc", "#ead380", "#e16894", "#657cde", "#b87a30"]
};

/** The colour of a chosen area by its place among the chosen; that of England, which takes none, below 0. */
export function focusColour(palette: Palette, index: number): string {
  return index < 0 ? palette.nation : (palette.focus[index] ?? palette.muted);
}

/** Whether an area is ink wherever it stands, and takes no colour from those of chosen areas. */
export function isInk(key: string): boolean {
  return key === nation;
}

/** The place of a chosen area among the colours, -1 for England. */
export function colourPlace(key: string, chosen: readonly string[]): number {
  return chosen.filter((one) => !isInk(one)).indexOf(key);
}
