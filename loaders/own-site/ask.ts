import {createInterface} from "node:readline/promises";
import {quote} from "../files/source-error.js";
import type {CountedThing} from "./configuration.js";
import type {Answers} from "./propose.js";
import type {CountPair} from "./propose-counts.js";

const questions: readonly [keyof Answers, string][] = [
  ["title", "Name of the site"],
  ["whole", "Area that is the whole, with which the others are compared"],
  ["family", "Subject under which its indicators stand"],
  ["source", "Publication that the figures come from"],
  ["sourceUrl", "Where it is found (https://…)"],
  ["periodKind", "What a period is (calendar year, financial year, 31 March)"]
];

/** Streams on which questions are asked. */
export interface Terminal {
  input: NodeJS.ReadableStream & {isTTY?: boolean};
  output: NodeJS.WritableStream;
}

/** Asks what no file tells and no option has said; an empty answer takes what stands in brackets. */
export async function askAnswers(
  known: Partial<Answers>,
  defaults: Answers,
  {input, output}: Terminal
): Promise<Answers> {
  const lines = createInterface({input, output});
  const answers = {...defaults, ...known};
  try {
    for (const [name, words] of questions) {
      if (known[name] !== undefined) continue;
      let answer = (await lines.question(`${words} [${defaults[name] ?? "as the files tell"}]: `)).trim();
      while (name === "sourceUrl" && answer !== "" && !/^https:\/\/\S+$/.test(answer))
        answer = (await lines.question(`An address that begins with https:// [${defaults[name]}]: `)).trim();
      if (answer !== "") answers[name] = answer;
    }
    return answers;
  } finally {
    lines.close();
  }
}

/** Asks which column of a file holds something, until one of them is named. */
export async function askColumn(
  what: "area" | "period",
  {file, header}: {file: string; header: readonly string[]},
  {input, output}: Terminal
): Promise<string> {
  const lines = createInterface({input, output});
  try {
    for (;;) {
      const answer = (await lines.question(`Column of ${file} with the ${what} (${header.join(", ")}): `)).trim();
      const column = header.find((name) => name.toLowerCase() === answer.toLowerCase());
      if (column !== undefined) return column;
    }
  } finally {
    lines.close();
  }
}

/** Asks which of several pairs of columns has the counts behind a figure; null for none of them, which is what an empty answer says. */
export async function askCounts(
  {figure, file, others}: {figure: string; file: string; others: readonly CountPair[]},
  {input, output}: Terminal
): Promise<CountPair | null> {
  const lines = createInterface({input, output});
  const pairs = others.map(
    ({numerator, denominator}, i) => `${i + 1} for ${quote(numerator)} of ${quote(denominator)}`
  );
  try {
    for (;;) {
      const answer = (
        await lines.question(`Counts behind ${quote(figure)} of ${file}: ${pairs.join(", ")} [none]: `)
      ).trim();
      if (/^(none|no|)$/i.test(answer)) return null;
      const pair = others[Number(answer) - 1];
      if (pair) return pair;
    }
  } finally {
    lines.close();
  }
}

/** Asks what columns count, until one of the two is said; an empty answer takes what stands in brackets. */
export async function askCountsOf(
  columns: readonly string[],
  usual: CountedThing,
  {input, output}: Terminal
): Promise<CountedThing> {
  const lines = createInterface({input, output});
  try {
    for (;;) {
      const answer = await lines.question(
        `What is counted in ${columns.map(quote).join(", ")}: people, each once, or episodes, of which one can have several [${usual}]: `
      );
      const said = answer.trim().toLowerCase() || usual;
      if (said === "people" || said === "episodes") return said;
    }
  } finally {
    lines.close();
  }
}

/** Asks whether a file may be written over: only yes does it. */
export async function askOverwrite(path: string, {input, output}: Terminal): Promise<boolean> {
  const lines = createInterface({input, output});
  try {
    return /^y(es)?$/i.test((await lines.question(`${path} is there already. Write over it? [no]: `)).trim());
  } finally {
    lines.close();
  }
}
