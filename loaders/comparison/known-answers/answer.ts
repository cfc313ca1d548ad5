/** The inputs of a known answer, as its file states them. */
export type Inputs = Readonly<Record<string, unknown>>;
/** What `src/stats` gives for them, by the names that the file uses; null where it gives nothing. */
export type Answers = Readonly<Record<string, unknown>>;
/** Answers the questions of one statistic; undefined where the inputs ask for a variant that the site does not take. */
export type Answerer = (inputs: Inputs) => Answers | undefined;

/** A number of the inputs; throws where it is none. */
export function number(inputs: Inputs, name: string): number {
  const value = inputs[name];
  if (typeof value !== "number") throw new TypeError(`missing number: ${name}`);
  return value;
}

/** A number of the inputs, or null where they say null or nothing. */
export function maybeNumber(inputs: Inputs, name: string): number | null {
  return inputs[name] === null || inputs[name] === undefined ? null : number(inputs, name);
}

/** A list of numbers; `1..153` and `{repeat, times}` are short for long ones, `Inf` and `-Inf` for no number at all. */
export function numbers(inputs: Inputs, name: string): number[] {
  return maybeNumbers(inputs, name).map((value) => {
    if (value === null) throw new TypeError(`missing number in ${name}`);
    return value;
  });
}

/** The same with gaps. */
export function maybeNumbers(inputs: Inputs, name: string): (number | null)[] {
  const list = inputs[name];
  if (typeof list === "string") {
    const [from = 0, to = 0] = list.split("..").map(Number);
    return Array.from({length: to - from + 1}, (_, i) => from + i);
  }
  if (Array.isArray(list)) return list.map((value) => (value === null ? null : numberOf(value, name)));
  const {repeat, times} = (list ?? {}) as {repeat?: unknown; times?: unknown};
  if (typeof repeat === "number" && typeof times === "number") return new Array<number>(times).fill(repeat);
  throw new TypeError(`missing list: ${name}`);
}

/** The direction that is better; null where the inputs name none. */
export function direction(inputs: Inputs): "higher" | "lower" | null {
  const {better} = inputs;
  return better === "higher" || better === "lower" ? better : null;
}

/** The confidence that the inputs ask for; 0.95 where they ask for none. */
export function confidence(inputs: Inputs): {confidence: number} {
  return {confidence: maybeNumber(inputs, "confidence") ?? 0.95};
}

function numberOf(value: unknown, name: string): number {
  if (value === "Inf") return Number.POSITIVE_INFINITY;
  if (value === "-Inf") return Number.NEGATIVE_INFINITY;
  if (typeof value !== "number") throw new TypeError(`missing number in ${name}: ${JSON.stringify(value)}`);
  return value;
}
