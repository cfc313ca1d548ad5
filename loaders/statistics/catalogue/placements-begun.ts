import type {Draft} from "./define.js";
import {notes} from "./notes.js";
import {newPlacements} from "./release-files.js";

const places = [
  {
    slug: "inside-near",
    breakdown: "Placed inside LA boundary less than 20 miles from home",
    words: "inside the authority, less than 20 miles from home",
    short: "inside, under 20 miles",
    better: null
  },
  {
    slug: "inside-far",
    breakdown: "Placed inside LA boundary more than 20 miles from home",
    words: "inside the authority, more than 20 miles from home",
    short: "inside, over 20 miles",
    better: null
  },
  {
    slug: "outside-near",
    breakdown: "Placed outside LA boundary less than 20 miles from home",
    words: "outside the authority, less than 20 miles from home",
    short: "outside, under 20 miles",
    better: null
  },
  {
    slug: "outside-far",
    breakdown: "Placed outside LA boundary more than 20 miles from home",
    words: "outside the authority, more than 20 miles from home",
    short: "outside, over 20 miles",
    better: "lower"
  },
  {
    slug: "distance-not-known",
    breakdown: "Distance not known or not recorded",
    words: "at a distance from home that is not known",
    short: "at unknown distance",
    better: null
  }
] as const;

const common = {
  counts_of: "episodes",
  period_kind: "financial year",
  notes: notes.placementsOften,
  releasedWith: "LACDistance"
} as const;
const whole = "care-new-placements";
const location = "Location of new placements";

/** Placements that began in the year, by how far from the child's home they lie and on which side of the boundary. */
export const placementsBegun: readonly Draft[] = [
  {
    ...common,
    indicator: whole,
    name: "New placements of children looked after",
    short_name: "New placements",
    unit: "number",
    definition: "Placements of children in care that began in the year, every one of a child counted.",
    sources: [newPlacements(location, "Total new placements", "children_count")]
  },
  ...places.flatMap(({slug, breakdown, words, short, better}): Draft[] => [
    {
      ...common,
      indicator: `${whole}-${slug}`,
      name: `New placements ${words} (%)`,
      short_name: `Newly placed ${short}, %`,
      unit: "percent",
      better,
      definition: `Share of the placements begun in the year that are ${words}.`,
      numerator: `${whole}-${slug}-number`,
      denominator: whole,
      sources: [newPlacements(location, breakdown, "children_percent")]
    },
    {
      ...common,
      indicator: `${whole}-${slug}-number`,
      name: `New placements ${words} (number)`,
      short_name: `Newly placed ${short}`,
      unit: "number",
      definition: `Placements begun in the year that are ${words}.`,
      sources: [newPlacements(location, breakdown, "children_count")]
    }
  ])
];
