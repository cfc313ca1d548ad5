import {describe, expect, it} from "vitest";
import {rowWords, stateWords, timeWords} from "../../../../src/pages/notebook/outcome.js";
import {mostStates, type PastState, withState} from "../../../../src/pages/notebook/store.js";

describe("rows in words", () => {
  it("say whether they are all", () => {
    expect(rowWords({rows: 1640, of: null})).toBe("1,640 rows, all");
    expect(rowWords({rows: 1, of: null})).toBe("1 row, all");
    expect(rowWords({rows: 0, of: null})).toBe("no rows");
    expect(rowWords({rows: 100_000, of: 1_463_985})).toBe("first 100,000 of 1,463,985 rows");
  });
});

describe("the state of a cell in words", () => {
  const result = {columns: [], rows: 2, of: null, tables: [], page: async () => []};
  it("tells of a check whether it holds", () => {
    const outcome = {kind: "done", milliseconds: 40, result} as const;
    expect(stateWords(outcome, {isCheck: true, now: 0})).toBe("holds");
    const broken = {kind: "failed", message: "2 rows: expected none", line: null, column: null, result} as const;
    expect(stateWords(broken, {isCheck: true, now: 0})).toBe("does not hold");
    expect(stateWords({...broken, result: null}, {isCheck: true, now: 0})).toBe("failed");
    expect(stateWords(outcome, {isCheck: false, now: 0})).toBe("0.04 s");
  });

  it("tells why it is out of date, and how long it has been running", () => {
    expect(stateWords({kind: "stale", reason: "area changed", result: null}, {isCheck: false, now: 0})).toBe(
      "out of date: area changed"
    );
    const running = {kind: "running", since: 1000, result: null} as const;
    expect(stateWords(running, {isCheck: false, now: 4200})).toBe("running, 3.2 s");
    expect(timeWords(75_000)).toBe("1 min 15 s");
  });
});

describe("past states of a notebook", () => {
  const remembered = (times: readonly number[]) =>
    times.reduce<PastState[]>((past, at) => withState(past, {at, text: String(at)}), []);

  it("are the last fifty, and one for each minute at most", () => {
    expect(remembered([0, 10_000, 20_000, 30_000]).map(({at}) => at)).toEqual([0, 30_000]);
    const minutes = Array.from({length: 80}, (_, i) => i * 61_000);
    expect(remembered(minutes)).toHaveLength(mostStates);
    expect(remembered(minutes).at(-1)?.at).toBe(79 * 61_000);
  });

  it("do not grow by what is the same", () => {
    expect(withState([{at: 0, text: "a"}], {at: 5, text: "a"})).toEqual([{at: 0, text: "a"}]);
  });
});
