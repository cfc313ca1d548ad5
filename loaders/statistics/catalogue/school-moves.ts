import type {Draft} from "./define.js";
import {notes} from "./notes.js";
import {publications} from "./publications.js";
import {schoolMoves} from "./release-files.js";

/** Over which time moves are counted: the files' words, and ours. */
const times = [
  {
    slug: "",
    group: "CLA on 31 March",
    during: "during the year",
    within: "in the year",
    short: " in care",
    who: "children of school age in care on 31 March"
  },
  {
    slug: "-two-years",
    group: "CLA 2 years on 31 March",
    during: "during the previous 2 years",
    within: "in two years",
    short: ", two years",
    who: "children of school age in care for two years or more"
  }
] as const;

/** Kinds of move: the files' words, and ours. The share of those who moved in mid-year is the tool's, and stands beside it. */
const moves = [
  {
    slug: "any-",
    measure: "Any moves",
    answer: "With one or more moves",
    when: "",
    about: "at any time, the summer break too"
  },
  {
    slug: "",
    measure: "Mid-year moves",
    answer: "With one or more mid-year moves",
    when: " in mid-year",
    about: "outside the summer break"
  }
] as const;

/** Children in care who changed school: counts and shares, over one year and two, but for the share that the tool has. */
export const movesBetweenSchools: readonly Draft[] = times.flatMap(
  ({slug: span, group, during, within, short, who}) => {
    const common = {
      ...publications.stability,
      period_kind: "financial year",
      decimals: 0,
      notes: notes.schoolMoves,
      releasedWith: "Stability_School"
    } as const;
    const whole = `care-school-moves${span}-pupils`;
    return [
      ...moves.flatMap(({slug, measure, answer, when, about}): Draft[] => {
        const indicator = `care-school-${slug}moves${span}`;
        const share: Draft = {
          ...common,
          indicator,
          name: `Children looked after who changed school${when} ${within} (%)`,
          short_name: `Changed school${when}${short}, %`,
          unit: "percent",
          better: "lower",
          definition: `Share of ${who} who moved school ${within} ${about}.`,
          numerator: `${indicator}-number`,
          denominator: whole,
          sources: [schoolMoves(group, measure, `${answer} ${during}`, "percentage")]
        };
        const count: Draft = {
          ...common,
          indicator: `${indicator}-number`,
          name: `Children looked after who changed school${when} ${within} (number)`,
          short_name: `Changed school${when}${short}`,
          unit: "number",
          definition: `C${who.slice(1)} who moved school ${within} ${about}.`,
          sources: [schoolMoves(group, measure, `${answer} ${during}`, "number")]
        };
        return indicator === "care-school-moves" ? [count] : [share, count];
      }),
      {
        ...common,
        indicator: whole,
        name: `Children looked after in the measure of school moves ${within}`,
        short_name: `School moves measured${short}`,
        unit: "number",
        definition: `C${who.slice(1)} whose moves between schools ${within} are counted.`,
        sources: [schoolMoves(group, "Any moves", "Total children", "number")]
      }
    ];
  }
);
