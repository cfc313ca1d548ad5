import fc from "fast-check";
import {expect} from "vitest";

const noise = fc.oneof(
  fc.string({maxLength: 20}),
  fc.string({unit: "grapheme", maxLength: 12}),
  fc.constantFrom(
    "%",
    "%E0%A4",
    "<script>",
    "null",
    "NaN",
    "-1",
    "1e9",
    "__proto__",
    "constructor",
    ",,,,",
    ":",
    "🦉",
    "a".repeat(9000)
  )
);
/** Words that mean something in some choice of some page, and years. */
const word = fc.oneof(
  fc.constantFrom(
    ...[
      "england",
      "neighbours",
      "none",
      "mean",
      "median",
      "2025",
      "2021",
      "yes",
      "no",
      "trend",
      "ranking",
      "distribution",
      "map"
    ],
    ...[
      "funnel",
      "change",
      "table",
      "warrington",
      "camden",
      "leeds",
      "north-west",
      "chosen",
      "rank",
      "rank-descending",
      "change",
      "a",
      "d"
    ],
    ...[
      "up",
      "worse",
      "plain",
      "widened",
      "value",
      "band",
      "children-in-care-rate",
      "referrals-rate",
      "0,1,0,1",
      "9,1,3,2",
      "care-leavers"
    ]
  ),
  fc.integer({min: 1980, max: 2110}).map(String),
  noise
);
const values = fc.oneof(
  word,
  fc.array(word, {maxLength: 12}).map((all) => all.join(","))
);

/** Addresses with a page's own choices, with none of them, with nonsense, and as a reader types them: nothing encoded. */
export function addresses(names: readonly string[]): fc.Arbitrary<string> {
  const name = fc.oneof(fc.constantFrom(...names), fc.constantFrom(...names), fc.string({maxLength: 8}));
  return fc
    .array(fc.tuple(name, values), {maxLength: 7})
    .chain((pairs) =>
      fc.constantFrom(`?${new URLSearchParams(pairs)}`, `?${pairs.map((pair) => pair.join("=")).join("&")}`)
    );
}

interface Read<State> {
  state: State;
  problems: readonly string[];
}

/** What holds of every page: what is read is written and means the same again, and what was ignored is said in few words. */
export function holds<State>(
  search: string,
  {state, problems}: Read<State>,
  {
    parse,
    format,
    names
  }: {parse: (query: string) => Read<State>; format: (state: State) => string; names: readonly string[]}
): void {
  const again = parse(format(state));
  // A part of names that is cut short may end in a space, which is not read again.
  expect(format(again.state)).toBe(format(state).replace(/(?:%20)+(?=&|$)/, ""));
  expect(again.problems).toEqual([]);
  for (const problem of problems)
    if (problem.length >= 260 || /undefined|\[object/.test(problem)) throw new Error(`invalid problem: ${problem}`);
  const strange = [...new URLSearchParams(search).keys()].filter(
    (name) => !names.includes(name) && !/^(utm_|fbclid|gclid|msclkid|mc_)/.test(name)
  );
  expect(problems.some((problem) => problem.startsWith("unknown choice: "))).toBe(strange.length > 0);
}
