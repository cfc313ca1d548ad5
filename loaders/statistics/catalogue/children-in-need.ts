import {type Draft, entriesOf, tool} from "./define.js";
import {notes} from "./notes.js";
import {publications} from "./publications.js";
import {childrenInNeed as childrenInNeedFile} from "./release-files.js";

const durations = [
  {slug: "under-3-months", words: "less than three months", open: "CINTime3months", closed: "CINCease3months"},
  {slug: "3-to-6-months", words: "three to six months", open: "CINTime3-6", closed: "CINCease3-6"},
  {slug: "6-to-12-months", words: "six months to a year", open: "CINTime6-1", closed: "CINCease6-1"},
  {slug: "1-to-2-years", words: "one year to two", open: "CINTime1-2", closed: "CINCease1-2"},
  {slug: "over-2-years", words: "two years or more", open: "CINTime2more", closed: "CINCease2more"}
] as const;

const defaults = {
  family: "Children in need",
  ...publications.inNeed,
  period_kind: "financial year",
  counts_of: "children",
  decimals: 0
} as const;

/** Indicators of the family "Children in need". */
export const childrenInNeed = entriesOf(defaults, [
  {
    indicator: "children-in-need-rate",
    name: "Children in need per 10,000",
    short_name: "Children in need per 10,000",
    unit: "per-10000",
    decimals: 1,
    period_kind: "31 March",
    definition: "Children whom social care was helping or assessing on 31 March for every 10,000 residents under 18.",
    notes: notes.inNeedRate,
    numerator: "children-in-need",
    denominator: "children-population",
    sources: [tool("CIN")]
  },
  {
    indicator: "children-in-need",
    name: "Children in need",
    short_name: "Children in need",
    unit: "number",
    period_kind: "31 March",
    definition:
      "Children whom social care was helping or assessing on 31 March, those in care and on protection plans among them.",
    notes: notes.inNeedRounding,
    sources: [childrenInNeedFile("At31_episodes")],
    releasedWith: "CIN"
  },
  {
    indicator: "children-in-need-year",
    name: "Children in need at any time in the year",
    short_name: "Children in need during the year",
    unit: "number",
    definition: "Children whom social care helped or assessed at any time in the year, each counted once.",
    notes: notes.inNeedRounding,
    sources: [childrenInNeedFile("Anypoint_child")],
    releasedWith: "CIN"
  },
  {
    indicator: "children-in-need-year-episodes",
    name: "Episodes of need at any time in the year",
    short_name: "Episodes of need during the year",
    unit: "number",
    counts_of: "episodes",
    definition: "Spells of help or assessment open at any time in the year, of which a child may have several.",
    notes: notes.inNeedRounding,
    sources: [childrenInNeedFile("Anypoint_episodes")],
    releasedWith: "CIN"
  },
  {
    indicator: "children-in-need-started",
    name: "Children starting to be in need",
    short_name: "Children starting to be in need",
    unit: "number",
    definition: "Children for whom social care began to help or assess in the year, each counted once.",
    notes: notes.inNeedRounding,
    sources: [childrenInNeedFile("Started_child")],
    releasedWith: "CIN"
  },
  {
    indicator: "children-in-need-started-episodes",
    name: "Episodes of need started",
    short_name: "Episodes of need started",
    unit: "number",
    counts_of: "episodes",
    definition: "Spells of help or assessment that began in the year, of which a child may have several.",
    notes: notes.inNeedRounding,
    sources: [childrenInNeedFile("Started_episodes")],
    releasedWith: "CIN"
  },
  {
    indicator: "children-in-need-ended",
    name: "Children ceasing to be in need",
    short_name: "Children ceasing to be in need",
    unit: "number",
    definition: "Children whose help or assessment by social care ended in the year, each counted once.",
    notes: notes.inNeedRounding,
    sources: [childrenInNeedFile("Ended_child")],
    releasedWith: "CIN"
  },
  {
    indicator: "children-in-need-ended-episodes",
    name: "Episodes of need ended",
    short_name: "Episodes of need ended",
    unit: "number",
    counts_of: "episodes",
    definition: "Spells of help or assessment that ended in the year, of which a child may have several.",
    notes: notes.inNeedRounding,
    sources: [childrenInNeedFile("Ended_episodes")],
    releasedWith: "CIN"
  },
  {
    indicator: "children-awaiting-assessment",
    name: "Children awaiting assessment",
    short_name: "Children awaiting assessment",
    unit: "number",
    period_kind: "31 March",
    definition: "Children referred to social care whose assessment was not finished on 31 March.",
    notes: notes.inNeedRounding,
    sources: [childrenInNeedFile("awaiting_assessment")],
    releasedWith: "CIN"
  },
  ...durations.map(
    ({slug, words, open}): Draft => ({
      indicator: `children-in-need-${slug}`,
      name: `Children in need for ${words} (%)`,
      short_name: `In need for ${words}, %`,
      unit: "percent",
      decimals: 1,
      period_kind: "31 March",
      definition: `Share of the children in need on 31 March who had by then been so for ${words}.`,
      notes: notes.inNeedRounding,
      sources: [tool(open)]
    })
  ),
  ...durations.map(
    ({slug, words, closed}): Draft => ({
      indicator: `children-in-need-ended-${slug}`,
      name: `Children ceasing to be in need after ${words} (%)`,
      short_name: `Ended after ${words}, %`,
      unit: "percent",
      counts_of: "episodes",
      decimals: 1,
      definition: `Share of the spells of need that ended in the year after ${words}.`,
      notes: notes.inNeedRounding,
      sources: [tool(closed)]
    })
  )
]);
