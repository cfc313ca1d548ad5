import {capital} from "../../../src/domain/words.js";
import type {Draft} from "./define.js";
import {notes} from "./notes.js";
import type {PupilGroup} from "./pupil-groups.js";
import {keyStage2, keyStage4} from "./release-files.js";

/** Subjects at the end of primary school: the slug of the share, the file's column, and the words of names. */
const subjects = {
  combined: {column: "rwm", words: "reading, writing and maths", short: "Reading, writing and maths", of: "all three"},
  reading: {column: "read", words: "reading", short: "Reading at age 11", of: "reading"},
  writing: {column: "writta", words: "writing", short: "Writing at age 11", of: "writing"},
  maths: {column: "mat", words: "maths", short: "Maths at age 11", of: "maths"},
  grammar: {
    column: "gps",
    words: "grammar, punctuation and spelling",
    short: "Grammar and spelling at 11",
    of: "grammar"
  }
} as const;

type Subject = keyof typeof subjects;

/** The counts behind a group's shares at the expected standard: those who reached it, and those who could have. */
export function keyStage2Counts(
  {slug, label, who, pupils, short, releasedWith}: PupilGroup,
  names: Subject[]
): Draft[] {
  return names.flatMap((name): Draft[] => {
    const {column, words, short: shortWords, of} = subjects[name];
    const common = {
      unit: "number",
      decimals: 0,
      notes: notes.testCounts,
      releasedWith: releasedWith.keyStage2
    } as const;
    return [
      {
        ...common,
        indicator: `${slug}-key-stage-2-${name}-number`,
        name: `${who} at the expected standard in ${words} at age 11 (number)`,
        short_name: `${shortWords} ${short}`,
        definition: `Year 6 ${pupils} who reached the expected standard in ${name === "combined" ? `all of ${words}` : words}.`,
        sources: [keyStage2(label, `t_${column}_met_expected_standard`)]
      },
      {
        ...common,
        indicator: `${slug}-key-stage-2-${name}-pupils`,
        name: `${who} assessed in ${words} at age 11`,
        short_name: `Assessed in ${of} at 11 ${short}`,
        definition: `Year 6 ${pupils} whose results in ${words} count.`,
        sources: [keyStage2(label, `t_${column}_eligible_pupils`)]
      }
    ];
  });
}

/** The counts behind a group's shares at about 16: pupils, and those with grades 4 or 5 and above in English and maths. */
export function keyStage4Counts({slug, label, who, pupils, short, releasedWith}: PupilGroup): Draft[] {
  const common = {unit: "number", decimals: 0, notes: notes.gradeCounts, releasedWith: releasedWith.keyStage4} as const;
  return [
    ...([4, 5] as const).map(
      (grade): Draft => ({
        ...common,
        indicator: `${slug}-english-maths-${grade === 5 ? "strong-" : ""}number`,
        name: `${who} with grade ${grade} or above in English and maths (number)`,
        short_name: `${grade === 5 ? "Strong English and maths" : "English and maths at 16"} ${short}`,
        definition: `Sixteen-year-old ${pupils} with GCSE grades ${grade} to 9 in both English and maths.`,
        sources: [keyStage4(label, `t_l2basics_9${grade}`)]
      })
    ),
    {
      ...common,
      indicator: `${slug}-key-stage-4-pupils`,
      name: `${who} at the end of key stage 4`,
      short_name: `Pupils at 16 ${short}`,
      definition: `${capital(pupils)} who came to the end of compulsory examinations, at about 16.`,
      sources: [keyStage4(label, "t_pupils")]
    }
  ];
}
