import {expect, it, vi} from "vitest";
import {readNotebook} from "../../../../src/notebook/file.js";
import {createKeeping, type KeptState} from "../../../../src/pages/notebook/keeping.js";
import type {NotebookStore} from "../../../../src/pages/notebook/store.js";

vi.stubGlobal("navigator", {});

/** What a private window of some browsers has: every way to what it keeps is refused. */
function refusing(): NotebookStore {
  const no = () => Promise.reject(new DOMException("A mutation operation was attempted", "InvalidStateError"));
  return {all: no, read: no, write: no, remove: no, clean: no, past: no, remember: no};
}

it("a browser that keeps nothing is told of with its reason, each time, and nothing is thrown", async () => {
  const told: KeptState[] = [];
  const keeping = createKeeping(refusing(), {told: (state) => told.push(state), moved: () => {}});
  for (let i = 0; i < 2; i++) {
    keeping.changed(readNotebook(`words ${i}`));
    await keeping.now();
  }
  expect(told.map(({kind}) => kind)).toEqual(["writing", "failed", "writing", "failed"]);
  expect(told.at(-1)).toMatchObject({reason: "A mutation operation was attempted"});
});
