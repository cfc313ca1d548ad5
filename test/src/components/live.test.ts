import {parseHTML} from "linkedom";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {type Live, type LivePage, live, type Part} from "../../../src/components/live.js";
import {fakeWindow} from "../state/support/fake-window.js";

// The page's engine is another matter.
vi.mock("../../../src/engine/files.js", () => ({engineFiles: {}}));

interface Model {
  area: string;
  rows: string;
}

let page: HTMLElement;
let browser: ReturnType<typeof fakeWindow>;
let asked: {area: string; answer: (rows: string) => void; fail: (error: Error) => void}[];
let paint: () => void;
let troubles: unknown[];

beforeEach(() => {
  const parts = ["message", "chart", "table", "about"].map((name) => `<section data-part="${name}"></section>`);
  page = parseHTML(`<!doctype html><html><body><main>${parts.join("")}</main></body></html>`).document.querySelector(
    "main"
  ) as unknown as HTMLElement;
  asked = [];
  troubles = [];
  vi.spyOn(console, "info").mockImplementation(() => {});
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const settled = () => new Promise((resolve) => setTimeout(resolve));
const shown = (name: string) => page.querySelector(`[data-part="${name}"]`)?.textContent;

/** Draws a part as words, and notes each time that it does. */
function part(name: string, more: Omit<Partial<Part<Model>>, "view"> = {}) {
  const view = vi.fn(({area, rows}: Model, {width}: {width: number}) => [`${area} ${rows} ${width}`]);
  return {name, view, ...more};
}

/** A page at an address that asks for rows of an area, and has the test answer. */
function open(
  address: string,
  parts: readonly Part<Model>[],
  more: Partial<LivePage<{area: string}, string, Model>> = {}
): Live<{area: string}, string, Model> {
  browser = fakeWindow(address);
  vi.stubGlobal("window", browser.window);
  return live<{area: string}, string, Model>(page, {
    parse(search) {
      const query = new URLSearchParams(search);
      return {state: {area: query.get("area") ?? "ash"}, problems: query.has("x") ? ["unknown parameter: “x”"] : []};
    },
    format: ({area}) => `?area=${area}`,
    needs: ({area}) =>
      new Promise((resolve, reject) => {
        asked.push({area, answer: (rows) => resolve({area, rows}), fail: reject});
      }),
    parts,
    attempt: (work) => work().catch((error) => void troubles.push(error)),
    painted: () =>
      new Promise((resolve) => {
        paint = resolve;
      }),
    ...more
  });
}

describe("a live page", () => {
  it("shows nothing before it is begun, and then what its address says", async () => {
    const view = open("/?area=beech", [part("table", {key: ({rows}) => rows})]);
    await view.choose({area: "cedar"});
    expect(asked).toEqual([]);
    void view.begin("ground");
    asked[0]?.answer("rows");
    await settled();
    expect(asked.map(({area}) => area)).toEqual(["cedar"]);
    expect(shown("table")).toBe("cedar rows 0");
  });

  it("draws only the parts whose key is another", async () => {
    const [table, about] = [part("table", {key: ({area}) => area}), part("about", {key: ({rows}) => rows})];
    const view = open("/", [table, about]);
    void view.begin("ground");
    asked[0]?.answer("same");
    await settled();
    void view.choose({area: "beech"});
    asked[1]?.answer("same");
    await settled();
    expect([table.view.mock.calls.length, about.view.mock.calls.length]).toEqual([2, 1]);
    expect(shown("table")).toBe("beech same 0");
    expect(shown("about")).toBe("ash same 0");
  });

  it("drops the answer that a later choice has overtaken, whichever comes first", async () => {
    const view = open("/", [part("table", {key: ({area}) => area})]);
    void view.begin("ground");
    void view.choose({area: "beech"});
    asked[1]?.answer("new");
    await settled();
    asked[0]?.answer("old");
    await settled();
    expect(shown("table")).toBe("beech new 0");
    expect(view.model()).toEqual({area: "beech", rows: "new"});
  });

  it("tells of a question that failed, but not of one that nobody asks any more", async () => {
    const view = open("/", [part("table", {key: ({area}) => area})]);
    void view.begin("ground");
    void view.choose({area: "beech"});
    asked[0]?.fail(new Error("overtaken"));
    await settled();
    expect(troubles).toEqual([]);
    asked[1]?.fail(new Error("no connection"));
    await settled();
    expect(troubles).toEqual([new Error("no connection")]);
    void view.choose({area: "beech"});
    asked[2]?.answer("again");
    await settled();
    expect(shown("table")).toBe("beech again 0");
  });

  it("draws what may wait after the rest has been painted, and not where it is overtaken by then", async () => {
    const table = part("table", {late: ({area}) => area});
    const view = open("/", [table, part("about", {key: ({area}) => area})]);
    void view.begin("ground");
    asked[0]?.answer("rows");
    await settled();
    expect([shown("about"), shown("table")]).toEqual(["ash rows 0", ""]);
    const first = paint;
    void view.choose({area: "beech"});
    asked[1]?.answer("rows");
    await settled();
    first();
    await settled();
    expect(table.view).not.toHaveBeenCalled();
    paint();
    await settled();
    expect(shown("table")).toBe("beech rows 0");
  });

  it("leaves a part as it was built while nothing that it shows has changed", async () => {
    const table = part("table", {late: ({area}) => area, built: "ash"});
    (page.querySelector('[data-part="table"]') as HTMLElement).innerHTML = "<p>As built.</p>";
    const view = open("/", [table]);
    await Promise.all([view.begin("ground"), asked[0]?.answer("rows")]);
    expect(shown("table")).toBe("As built.");
    const choosing = view.choose({area: "beech"});
    asked[1]?.answer("rows");
    await settled();
    paint();
    await choosing;
    expect(shown("table")).toBe("beech rows 0");
  });

  it("asks for what a part needs besides, and drops it where it is overtaken", async () => {
    const answers: ((words: string[]) => void)[] = [];
    const table = {
      name: "table",
      key: ({area}: Model) => area,
      view: () => new Promise<string[]>((r) => answers.push(r))
    };
    const view = open("/", [table]);
    void view.begin("ground");
    asked[0]?.answer("rows");
    await settled();
    void view.choose({area: "beech"});
    asked[1]?.answer("rows");
    await settled();
    answers[1]?.(["of beech"]);
    answers[0]?.(["of ash"]);
    await settled();
    expect(shown("table")).toBe("of beech");
  });

  it("draws wide parts once there is a width, and those alone anew at another", async () => {
    const [chart, about] = [part("chart", {key: ({area}) => area, isWide: true}), part("about", {key: () => 1})];
    const view = open("/", [chart, about]);
    void view.begin("ground");
    asked[0]?.answer("rows");
    await settled();
    expect(chart.view).not.toHaveBeenCalled();
    view.resize(600);
    expect(shown("chart")).toBe("ash rows 600");
    view.resize(600);
    view.resize(700, true);
    expect(shown("chart")).toBe("ash rows 700");
    expect([chart.view.mock.calls.length, about.view.mock.calls.length]).toEqual([2, 1]);
  });

  it("keeps its state in the address, and follows the reader back", async () => {
    const view = open("/", [part("table", {key: ({area}) => area})], {first: () => ({area: "visited"})});
    expect(browser.addresses()).toEqual(["/?area=visited"]);
    void view.begin("ground");
    void view.choose({area: "beech"});
    void view.choose({area: "cedar"}, "replace");
    expect(browser.addresses()).toEqual(["/?area=visited", "/?area=cedar"]);
    browser.back();
    asked.at(-1)?.answer("rows");
    await settled();
    expect(view.state()).toEqual({area: "visited"});
    expect(shown("table")).toBe("visited rows 0");
  });

  it("says what of the address was not understood, until a choice is made", async () => {
    const view = open("/?x=1", [], {problems: ({area}) => (area === "ash" ? ["no figures of ash"] : [])});
    void view.begin("ground");
    asked[0]?.answer("rows");
    await settled();
    expect(shown("message")).toContain("unknown parameter: “x”; no figures of ash.");
    void view.choose({area: "beech"});
    asked[1]?.answer("rows");
    await settled();
    expect(shown("message")).toBe("");
  });

  it("leaves out of the address what is none of the page's choices", async () => {
    const view = open("/?area=atlantis", [part("table", {key: ({area}) => area})], {
      settle: ({state, problems}, ground) =>
        state.area === "atlantis"
          ? {state: {area: ground}, problems: [...problems, "unknown area: “atlantis”"]}
          : {state, problems}
    });
    void view.begin("england");
    asked[0]?.answer("rows");
    await settled();
    expect(shown("table")).toBe("england rows 0");
    expect(shown("message")).toContain("atlantis");
  });
});
