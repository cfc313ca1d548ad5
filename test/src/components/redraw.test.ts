import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {redraw} from "../../../src/components/redraw.js";

function frameOf(markup: string): HTMLElement {
  const {document} = parseHTML(`<!doctype html><html><body><section>${markup}</section></body></html>`);
  return document.querySelector("section") as unknown as HTMLElement;
}

/** Elements of a document, as a view would make them. */
function nodes(frame: HTMLElement, markup: string): ChildNode[] {
  const template = frame.ownerDocument.createElement("div");
  template.innerHTML = markup;
  return [...template.childNodes];
}

describe("a part that is drawn anew", () => {
  it("has open what a reader has opened, and closed what was closed", () => {
    const frame = frameOf("<details open></details><details></details>");
    redraw(frame, nodes(frame, "<details></details><details open></details><details open></details>"));
    expect([...frame.querySelectorAll("details")].map((one) => one.hasAttribute("open"))).toEqual([true, false, true]);
  });

  it("leaves the menus of its charts open, by the chart", () => {
    const menu = (name: string, open = "") =>
      `<figure data-figure="${name}"><details class="menu"${open}></details></figure>`;
    const frame = frameOf(menu("a") + menu("b", " open"));
    redraw(frame, nodes(frame, menu("b") + menu("a")));
    expect(frame.querySelector('[data-figure="b"] details')?.hasAttribute("open")).toBe(true);
    expect(frame.querySelector('[data-figure="a"] details')?.hasAttribute("open")).toBe(false);
  });

  it("is as far to the side as it was", () => {
    const frame = frameOf('<div class="wide"></div>');
    Object.assign(frame.querySelector(".wide") as Element, {scrollLeft: 120});
    redraw(frame, nodes(frame, '<div class="wide"></div>'), {scrolls: ".wide"});
    expect(frame.querySelector(".wide")?.scrollLeft).toBe(120);
  });

  it("has the focus where its like had it", () => {
    const frame = frameOf('<button data-sort="name"></button><button data-sort="value" data-year="2024"></button>');
    const focused: Element[] = [];
    const markup = '<button data-sort="value" data-year="2024">new</button><button data-sort="name">new</button>';
    const made = nodes(frame, markup) as HTMLElement[];
    for (const one of made) one.focus = () => void focused.push(one);
    Object.defineProperty(frame.ownerDocument, "activeElement", {value: frame.querySelectorAll("button")[1]});
    redraw(frame, made);
    expect(focused).toEqual([made[0]]);
  });
});
