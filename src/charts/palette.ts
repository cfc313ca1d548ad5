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
  england: string;
  region: string;
  neighbours: string;
  /** Grades from outstanding to inadequate; they differ in lightness, and their words stand in them. */
  grades: readonly [string, string, string, string];
  /** Words on a grade's colour. */
  onGrade: string;
  /** Chosen areas, in order; a seventh and later one repeats from the first. */
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
  england: "var(--england)",
  region: "var(--region)",
  neighbours: "var(--neighbours)",
  grades: ["var(--grade-1)", "var(--grade-2)", "var(--grade-3)", "var(--grade-4)"],
  onGrade: "var(--on-grade)",
  focus: ["var(--focus-1)", "var(--focus-2)", "var(--focus-3)", "var(--focus-4)", "var(--focus-5)", "var(--focus-6)"]
};

/** Literal colours for images that leave the page: a file has no stylesheet. */
export const lightPalette: Palette = {
  ink: "#1a1d21",
  muted: "#5b626b",
  grid: "#e4e1d9",
  axis: "#8a8f96",
  paper: "#fffefb",
  band: "#ecebe4",
  context: "#c3c6c9",
  england: "#1a1d21",
  region: "#8b6f4e",
  neighbours: "#6c737c",
  grades: ["#0b5d52", "#33737f", "#8a6a14", "#a03c16"],
  onGrade: "#ffffff",
  focus: ["#0b6aa8", "#c2491d", "#6f4bb0", "#00806a", "#96700a", "#b8437f"]
};

/** The dark theme's literal colours, for images that are asked for in it. */
export const darkPalette: Palette = {
  ink: "#eceae5",
  muted: "#a9b0b9",
  grid: "#2c3138",
  axis: "#79818b",
  paper: "#15181c",
  band: "#24292f",
  context: "#4d545d",
  england: "#eceae5",
  region: "#cfa878",
  neighbours: "#a9b0b9",
  grades: ["#4fc9b0", "#8fc3cf", "#e2bd4f", "#ff9466"],
  onGrade: "#15181c",
  focus: ["#62b4ee", "#ff9466", "#c0a0f5", "#3ecaa9", "#e2bd4f", "#f191c0"]
};

/** The colour of a chosen area by its place among the chosen. */
export function focusColour(palette: Palette, index: number): string {
  return palette.focus[index % palette.focus.length] ?? palette.ink;
}
