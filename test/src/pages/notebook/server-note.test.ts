import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {noteServer} from "../../../../src/pages/notebook/server-note.js";

const head = () =>
  parseHTML("<html><body><header></header></body></html>").document.querySelector("header") as HTMLElement;

describe("noteServer", () => {
  it("says nothing where the site has no server, which is the default", () => {
    const empty = head();
    noteServer(empty);
    noteServer(empty, "");
    expect(empty.childNodes.length).toBe(0);
  });

  it("says that a server answers named questions only, and where a notebook's queries run", () => {
    const told = head();
    noteServer(told, "/api");
    expect(told.textContent).toMatch(/named questions only.*run in this browser/);
  });
});
