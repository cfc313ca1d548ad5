import {expect, it} from "vitest";
import {openRunStore} from "../../../../src/pages/notebook/kept-runs.js";
import {openFileStore} from "../../../../src/pages/notebook/own/kept-files.js";
import {openStore} from "../../../../src/pages/notebook/store.js";

it("no way to what a browser keeps throws at once where it keeps nothing: each rejects", async () => {
  // In Node there is no IndexedDB at all: to open it throws, as some private windows do.
  const [books, files, runs] = [openStore(), openFileStore(), openRunStore()];
  const kept = {id: "a", title: "", text: "", changed: 0};
  const ways: (() => Promise<unknown>)[] = [
    () => books.all(),
    () => books.read("a"),
    () => books.write(kept, {after: null}),
    () => books.remove("a", 0),
    () => books.clean(0),
    () => books.past("a"),
    () => books.remember("a", {at: 0, text: ""}),
    () => files.read("a"),
    () => files.write("a", {bytes: new Uint8Array(), columns: [], at: 0}),
    () => files.remove("a"),
    () => files.clean([], 0),
    () => runs.read("a"),
    () => runs.write("a", {} as never)
  ];
  for (const way of ways) {
    let answer: Promise<unknown> | null = null;
    expect(() => {
      answer = way();
    }, String(way)).not.toThrow();
    await expect(answer, String(way)).rejects.toThrow();
  }
});
