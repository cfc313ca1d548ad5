import {parseHTML} from "linkedom";
import {describe, expect, it, vi} from "vitest";
import {fillMenu} from "../../../src/components/chart-menu.js";
import {closedMenu} from "../../../src/components/closed-menu.js";
import type {ChartFiles} from "../../../src/exhibits/chart-files.js";
import {askDifferently} from "../../../src/notebook/ask-differently.js";
import {fromFragment} from "../../../src/notebook/link.js";
import type {Asked} from "../../../src/state/asked.js";
import {defaultChartState} from "../../../src/state/chart-state.js";

const asked: Asked = {
  ...{of: "chart", title: "Children in care", exhibit: "trend", indicator: "children-in-care-rate"},
  state: {...defaultChartState, areas: ["warrington"]}
};

function menuOf(question: Asked | null) {
  const {document, Event} = parseHTML("<!doctype html><html><body></body></html>");
  const menu = closedMenu({document});
  const files = {
    ...{name: "chart", rows: () => [], table: () => [], embed: null, root: "../", link: "https://example.org/"},
    said: {title: "", subtitle: "", notes: [], source: "", printedNotes: []},
    picture: () => {
      throw new Error("not drawn");
    },
    asked: question
  } as unknown as ChartFiles;
  fillMenu(menu, files);
  const link = () => [...menu.querySelectorAll("a")].find((one) => one.textContent === "Ask it differently");
  return {menu, link, open: () => menu.dispatchEvent(new Event("toggle"))};
}

describe("the menu of a chart", () => {
  it("leads, once it is opened, to a notebook that its link holds", async () => {
    const {link, open} = menuOf(asked);
    expect(link()?.getAttribute("href")).toBe("../notebook");
    open();
    await vi.waitFor(() => expect(link()?.getAttribute("href")).toMatch(/^\.\.\/notebook#nb=[\w-]+$/));
    const [, fragment = ""] = (link()?.getAttribute("href") ?? "").split("#nb=");
    expect(await fromFragment(fragment)).toBe(askDifferently(asked));
  });

  it("has no such way where the chart is nobody's question, or the browser makes no links", async () => {
    expect(menuOf(null).link()).toBeUndefined();
    vi.stubGlobal("CompressionStream", undefined);
    const {link, open} = menuOf(asked);
    open();
    await vi.waitFor(() => expect(link()).toBeUndefined());
    vi.unstubAllGlobals();
  });
});
