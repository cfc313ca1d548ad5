import {describe, expect, it} from "vitest";
import {formatChartState, parseChartState} from "../../../src/state/chart-state.js";
import {urlState} from "../../../src/state/history.js";
import {fakeWindow} from "./support/fake-window.js";

const open = (address: string) => {
  const browser = fakeWindow(address);
  return {...browser, state: urlState({parse: parseChartState, format: formatChartState, window: browser.window})};
};

describe("urlState", () => {
  it("reads the state of the page's address", () => {
    expect(open("/indicator/x?view=table").state.read().view).toBe("table");
  });

  it("makes an entry for a choice, keeping the page and the place on it", () => {
    const {state, addresses} = open("/indicator/x#notes");
    state.push({...state.read(), view: "ranking"});
    expect(addresses()).toEqual(["/indicator/x#notes", "/indicator/x?view=ranking#notes"]);
    expect(state.read().view).toBe("ranking");
  });

  it("makes no second entry for the same choice", () => {
    const {state, addresses} = open("/indicator/x?view=table");
    state.push({...state.read()});
    expect(addresses()).toEqual(["/indicator/x?view=table"]);
  });

  it("replaces the present entry", () => {
    const {state, addresses} = open("/indicator/x?view=table");
    state.replace({...state.read(), view: "trend"});
    expect(addresses()).toEqual(["/indicator/x"]);
  });

  it("tells of the state gone back to, until it is stopped", () => {
    const {state, back} = open("/indicator/x");
    const seen: string[] = [];
    const stop = state.listen(({view}) => seen.push(view));
    state.push({...state.read(), view: "table"});
    state.push({...state.read(), view: "ranking"});
    back();
    expect(seen).toEqual(["table"]);
    stop();
    back();
    expect(seen).toEqual(["table"]);
    expect(state.read().view).toBe("trend");
  });
});
