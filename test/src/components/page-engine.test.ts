import {parseHTML} from "linkedom";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {startWhenNeeded} from "../../../src/components/page-engine.js";
import {EngineError, restart, startEngine} from "../../../src/components/site-engine.js";

vi.mock("../../../src/components/site-engine.js", async () => ({
  ...(await import("../../../src/engine/engine-error.js")),
  startEngine: vi.fn(async () => {}),
  restart: vi.fn(async () => {})
}));

let message: HTMLElement;

beforeEach(() => {
  const {document, HTMLElement} = parseHTML('<!doctype html><html><body><div id="message"></div></body></html>');
  Object.assign(HTMLElement.prototype, {scrollIntoView: () => {}});
  message = document.getElementById("message") as HTMLElement;
  performance.clearMarks();
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.spyOn(console, "info").mockImplementation(() => {});
});

afterEach(() => {
  vi.mocked(startEngine).mockClear();
  vi.mocked(restart).mockClear();
  vi.restoreAllMocks();
});

const settled = () => new Promise((resolve) => setTimeout(resolve));
const marked = (name: string) => performance.getEntriesByName(name).length;
const stopped = () => new EngineError("worker");

/** A promise with its end in the test's hands. */
function held() {
  let resolve = () => {};
  let reject = (_: unknown) => {};
  const promise = new Promise<void>((done, fail) => {
    resolve = done;
    reject = fail;
  });
  return {promise, resolve, reject};
}

describe("a page that can do without the engine", () => {
  it("is live without it", async () => {
    startWhenNeeded({message, light: async () => {}, ready: async () => {}});
    await settled();
    expect(marked("page live")).toBe(1);
    expect(startEngine).not.toHaveBeenCalled();
  });

  it("is made live by the engine where the light way fails, and says nothing of that", async () => {
    const ready = vi.fn(async () => {});
    startWhenNeeded({message, light: () => Promise.reject(new Error("status 404")), ready});
    await settled();
    expect(startEngine).toHaveBeenCalledOnce();
    expect(ready).toHaveBeenCalledOnce();
    expect([marked("engine ready"), marked("page live")]).toEqual([1, 1]);
    expect(message.textContent).toBe("");
  });
});

describe("an engine that is started anew", () => {
  it("is not told to have stopped by what was asked of the one before", async () => {
    const [before, after] = [held(), held()];
    const engine = startWhenNeeded({message, light: async () => {}, ready: () => after.promise});
    await settled();
    void engine.attempt(() => before.promise);
    await engine.attempt(() => Promise.reject(stopped()));
    expect(message.textContent).toContain("stopped");
    message
      .querySelector("button")
      ?.dispatchEvent(new (message.ownerDocument.defaultView as Window & typeof globalThis).Event("click"));
    // Its script comes when it is needed.
    await vi.waitFor(() => expect(restart).toHaveBeenCalledOnce());
    const shown = message.textContent;
    before.reject(new EngineError("question"));
    await settled();
    // The words of the failure that the reader answered stand until the new engine has; none come in their place.
    expect(message.textContent).toBe(shown);
    after.resolve();
    await settled();
    expect(message.textContent).toBe("");
  });

  it("whose start is overtaken by another makes nothing live, and takes no words back", async () => {
    const [first, second] = [held(), held()];
    const readies = [first, second];
    const light = () => Promise.reject(new Error("status 404"));
    const engine = startWhenNeeded({message, light, ready: () => (readies.shift() ?? second).promise});
    await settled();
    await engine.attempt(() => Promise.reject(stopped()));
    message
      .querySelector("button")
      ?.dispatchEvent(new (message.ownerDocument.defaultView as Window & typeof globalThis).Event("click"));
    await settled();
    first.reject(stopped());
    await settled();
    expect(marked("page live")).toBe(0);
    second.reject(new EngineError("download"));
    await settled();
    // What the newest start says counts.
    expect(message.textContent).toContain("could not be loaded");
    expect(message.querySelectorAll("button")).toHaveLength(1);
  });
});
