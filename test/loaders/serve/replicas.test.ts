import {describe, expect, it} from "vitest";
import type {Backend} from "../../../loaders/serve/backend.js";
import {Refused} from "../../../loaders/serve/refused.js";
import {openReplicas} from "../../../loaders/serve/replicas.js";
import {allAreas} from "../../../src/query/questions.js";

const gone = () => new Refused(503, "gone");

/** An engine that answers with its own number, unless a test says otherwise. */
function replica(number: number, ask?: Backend["ask"]) {
  const one = {isGone: false, asked: 0};
  const backend: Backend = {
    name: "stand-in",
    async *ask(question, options) {
      one.asked += 1;
      if (one.isGone) throw gone();
      if (ask) yield* ask(question, options);
      else yield new Uint8Array([number]);
    },
    async check() {
      if (one.isGone) throw new Error("killed");
    },
    close: async () => {}
  };
  return Object.assign(one, {backend, open: async () => backend});
}

const signal = new AbortController().signal;
async function answer(backend: Backend): Promise<number[]> {
  const all: number[] = [];
  for await (const part of backend.ask(allAreas(), {signal})) all.push(...part);
  return all;
}

describe("openReplicas", () => {
  it("asks the one that answered last, and the next where it is gone", async () => {
    const [one, two, three] = [replica(1), replica(2), replica(3)];
    const all = await openReplicas([one.open, two.open, three.open]);
    expect(await answer(all)).toEqual([1]);
    one.isGone = true;
    two.isGone = true;
    expect(await answer(all)).toEqual([3]);
    expect(await answer(all)).toEqual([3]);
    expect([one.asked, two.asked, three.asked]).toEqual([2, 1, 2]);
    three.isGone = true;
    await expect(answer(all)).rejects.toMatchObject({status: 503});
    await expect(all.check({signal})).rejects.toMatchObject({status: 503});
    two.isGone = false;
    await all.check({signal});
    expect(await answer(all)).toEqual([2]);
  });

  it("opens one that was not there when its turn comes", async () => {
    const [one, two] = [replica(1), replica(2)];
    let isThere = false;
    const open = async () => {
      if (!isThere) throw new Error("missing database");
      return one.open();
    };
    const all = await openReplicas([open, two.open]);
    expect(await answer(all)).toEqual([2]);
    two.isGone = true;
    await expect(answer(all)).rejects.toMatchObject({status: 503});
    isThere = true;
    expect(await answer(all)).toEqual([1]);
    await expect(
      openReplicas([() => Promise.reject(new Error("nobody")), () => Promise.reject(gone())])
    ).rejects.toThrow("nobody");
  });

  it("asks nobody else about a question that is at fault, one that has begun, and one that nobody waits for", async () => {
    const two = replica(2);
    const tooLong = replica(1, async function* () {
      yield* [];
      throw new Refused(422, "too long");
    });
    await expect(answer(await openReplicas([tooLong.open, two.open]))).rejects.toMatchObject({status: 422});
    const begun = replica(1, async function* () {
      yield new Uint8Array([1]);
      throw gone();
    });
    await expect(answer(await openReplicas([begun.open, two.open]))).rejects.toMatchObject({status: 503});
    const controller = new AbortController();
    const left = replica(1, async function* () {
      yield* [];
      controller.abort();
      throw gone();
    });
    const all = await openReplicas([left.open, two.open]);
    const asked = async () => {
      for await (const _ of all.ask(allAreas(), {signal: controller.signal}));
    };
    await expect(asked()).rejects.toMatchObject({status: 503});
    expect(two.asked).toBe(0);
  });
});
