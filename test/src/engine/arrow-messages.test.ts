import {tableFromArrays, tableToIPC} from "@uwdata/flechette";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {arrowMessages} from "../../../src/engine/arrow-messages.js";
import {rowsFromArrow} from "../../../src/engine/rows.js";
import {joined} from "../../../src/engine/worker-client.js";

const bytes = tableToIPC(tableFromArrays({area: ["ash", "beech", "elm"], value: [1.5, null, 66]}), {
  format: "stream"
}) as Uint8Array;
const end = new Uint8Array([0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0]);

async function* cutAt(whole: Uint8Array, places: readonly number[]): AsyncGenerator<Uint8Array> {
  const cuts = [0, ...[...places].sort((a, b) => a - b), whole.length];
  for (const [i, from] of cuts.slice(0, -1).entries()) yield whole.slice(from, cuts[i + 1]);
}

async function gathered(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const all: Uint8Array[] = [];
  for await (const message of arrowMessages(chunks)) all.push(message);
  return all;
}

describe("arrowMessages", () => {
  it("gives the same messages wherever the bytes are cut, and reads no further than the end", async () => {
    const whole = await gathered(cutAt(bytes, []));
    expect(joined([...whole, end])).toEqual(new Uint8Array(bytes));
    expect(rowsFromArrow(joined(whole))).toEqual(rowsFromArrow(bytes));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), {maxLength: 12}), async (places) => {
        expect(await gathered(cutAt(bytes, places))).toEqual(whole);
      }),
      {numRuns: 300, seed: 1}
    );
  });

  it("takes no part of a stream for all of it, wherever it ends", async () => {
    for (let length = 0; length < bytes.length; length++)
      await expect(gathered(cutAt(bytes.slice(0, length), []))).rejects.toThrow("incomplete answer");
  });

  it("refuses what is no stream", async () => {
    await expect(gathered(cutAt(new TextEncoder().encode("<!doctype html><title>Not found"), []))).rejects.toThrow(
      "invalid answer"
    );
  });
});
