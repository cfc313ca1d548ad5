import {parseHTML} from "linkedom";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import type {CellActions} from "../../../../src/pages/notebook/cells/actions.js";
import {cellFrame} from "../../../../src/pages/notebook/cells/frame.js";
import type {Outcome} from "../../../../src/pages/notebook/outcome.js";

const cell = {kind: "sql", id: "a", name: "lines", sql: "SELECT 1"} as Parameters<typeof cellFrame>[0];

function framed() {
  const {document} = parseHTML("<html><body></body></html>");
  const done: string[] = [];
  const actions = {
    run: () => done.push("run"),
    stop: () => done.push("stop"),
    select: () => {}
  } as unknown as CellActions;
  const frame = cellFrame(cell, {document, actions});
  document.body.append(frame.element);
  const words = () => frame.element.querySelector(".cell-state")?.textContent;
  const press = () => frame.element.querySelector<HTMLElement>(".cell-run")?.click();
  return {...frame, words, press, done, show: (outcome: Outcome) => frame.update(cell, outcome)};
}

describe("the margin of a query", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("says for how long it has been running, and no longer once it is over", () => {
    const {show, words} = framed();
    show({kind: "running", since: performance.now(), result: null});
    expect(words()).toBe("running, 0.00 s");
    vi.advanceTimersByTime(1500);
    expect(words()).toBe("running, 1.5 s");
    vi.advanceTimersByTime(118_200);
    expect(words()).toBe("running, 1 min 59 s");
    show({kind: "cancelled", reason: "by hand"});
    vi.advanceTimersByTime(5000);
    expect(words()).toBe("cancelled");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("tells nothing more of a cell that is deleted while it runs", () => {
    const {show, element} = framed();
    show({kind: "running", since: performance.now(), result: null});
    element.remove();
    vi.advanceTimersByTime(1000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("has a button that cancels what waits as well as what runs", () => {
    const {show, press, done, element} = framed();
    press();
    show({kind: "queued", result: null});
    expect(element.querySelector(".cell-run")?.textContent).toBe("Cancel");
    press();
    show({kind: "running", since: performance.now(), result: null});
    press();
    expect(done).toEqual(["run", "stop", "stop"]);
  });
});
