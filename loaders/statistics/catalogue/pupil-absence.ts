import {capital} from "../../../src/domain/words.js";
import type {Draft} from "./define.js";
import {notes} from "./notes.js";
import type {PupilGroup} from "./pupil-groups.js";
import {absence} from "./release-files.js";

/** Kinds of absence: the slug that follows the group's, the file's columns, and how sessions were missed. */
const kinds = [
  {slug: "absence", column: "overall", how: "missed", why: ", with or without leave"},
  {slug: "absence-authorised", column: "authorised", how: "missed with leave", why: " with leave, as when ill"},
  {slug: "absence-unauthorised", column: "unauthorised", how: "missed without leave", why: " without leave"}
] as const;

/** The shares of absence that the tool has not, in the words of those that it has. */
export function absenceShare(group: PupilGroup, slug: "absence-authorised" | "absence-unauthorised"): Draft {
  const kind = kinds.find((one) => one.slug === slug) ?? kinds[0];
  const {slug: prefix, label, who, pupils, short} = group;
  return {
    indicator: `${prefix}-${slug}`,
    name: `School sessions ${kind.how} by ${lower(who)} (%)`,
    short_name: `${capital(kind.how)} ${short}, %`,
    unit: "percent",
    decimals: 1,
    counts_of: "sessions",
    better: "lower",
    definition: `Share of possible half days of school that ${pupils} missed${kind.why}.`,
    notes: notes.absencePandemic,
    numerator: `${prefix}-${slug}-number`,
    denominator: `${prefix}-absence-possible`,
    sources: [absence(label, `pt_sess_${kind.column}`)],
    releasedWith: group.releasedWith.absence
  };
}

/** The counts behind the shares of absence of a group, and those who missed half of school or more. */
export function absenceCounts(group: PupilGroup): Draft[] {
  const {slug: prefix, label, who, pupils, short} = group;
  const count = (draft: Omit<Draft, "unit" | "decimals" | "notes" | "releasedWith">): Draft => ({
    unit: "number",
    decimals: 0,
    notes: notes.absenceCounts,
    releasedWith: group.releasedWith.absence,
    ...draft
  });
  return [
    {
      indicator: `${prefix}-severe-absence`,
      name: `${who} who are severely absent from school (%)`,
      short_name: `Severely absent ${short}, %`,
      unit: "percent",
      decimals: 1,
      better: "lower",
      definition: `Share of ${pupils} who missed half or more of their own school sessions.`,
      notes: notes.absencePandemic,
      numerator: `${prefix}-severe-absence-number`,
      denominator: `${prefix}-absence-pupils`,
      sources: [absence(label, "pt_pupils_pa_50_exact")],
      releasedWith: group.releasedWith.absence
    },
    count({
      indicator: `${prefix}-severe-absence-number`,
      name: `${who} who are severely absent from school (number)`,
      short_name: `Severely absent ${short}`,
      definition: `${capital(pupils)} who missed half or more of their own school sessions.`,
      sources: [absence(label, "t_pupils_pa_50_exact")]
    }),
    count({
      indicator: `${prefix}-persistent-absence-number`,
      name: `${who} who are persistently absent from school (number)`,
      short_name: `Persistently absent ${short}`,
      definition: `${capital(pupils)} who missed a tenth or more of their own school sessions.`,
      sources: [absence(label, "t_pupils_pa_10_exact")]
    }),
    count({
      indicator: `${prefix}-absence-pupils`,
      name: `${who} in the figures of absence from school`,
      short_name: `Pupils in absence figures ${short}`,
      definition: `${capital(pupils)} whose attendance at school is counted.`,
      sources: [absence(label, "t_pupils")]
    }),
    ...kinds.map(({slug, column, how, why}) =>
      count({
        indicator: `${prefix}-${slug}-number`,
        name: `School sessions ${how} by ${lower(who)} (number)`,
        short_name: `Sessions ${how} ${short}`,
        counts_of: "sessions",
        definition: `Half days of school that ${pupils} missed${why}.`,
        sources: [absence(label, `t_sess_${column}`)]
      })
    ),
    count({
      indicator: `${prefix}-absence-possible`,
      name: `School sessions open to ${lower(who)}`,
      short_name: `Possible school sessions ${short}`,
      counts_of: "sessions",
      definition: `Half days of school in the year at which ${pupils} could have been present.`,
      sources: [absence(label, "t_sess_possible")]
    })
  ];
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
