import {parseHTML} from "linkedom";
import {expect, it} from "vitest";
import type {Area} from "../../../../src/domain/tables.js";
import {areasPart} from "../../../../src/pages/notebook/own/areas-part.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");
const leeds: Area = {
  ...{area: "leeds", name: "Leeds", kind: "authority", la_code: null, ons_code: null, region: null},
  ...{opened: null, closed: null, successors: null, aliases: null}
};

it("every near miss of a file can be reached and accepted, those that are like nothing after them", () => {
  const unmatched = Array.from({length: 95}, (_, i) => ({value: `Place ${i}`, closest: i % 2 === 0 ? "Leeds" : null}));
  const accepted = new Map<string, string>();
  const part = areasPart({column: "LA", slugs: new Map(), unmatched}, {document, areas: [leeds], accepted});
  const items = () => [...part.querySelectorAll("li")];
  const more = part.querySelector(":scope > button") as HTMLButtonElement;
  expect(items().length).toBe(40);
  expect(more.textContent).toBe("40 more of 55");
  more.click();
  expect(more.textContent).toBe("15 more of 15");
  more.click();
  expect(more.hidden).toBe(true);
  expect(items().length).toBe(95);
  const buttons = items().flatMap((item) => [...item.querySelectorAll("button")]);
  expect(buttons.length).toBe(48);
  for (const button of buttons) button.click();
  expect(accepted.size).toBe(48);
  expect(part.querySelector("p")?.textContent).toContain("accepted by you 48");
});

it("a file whose names are all known has nothing to accept", () => {
  const part = areasPart(
    {column: "LA", slugs: new Map([["Leeds", "leeds"]]), unmatched: []},
    {document, areas: [leeds], accepted: new Map()}
  );
  expect(part.querySelectorAll("li, button:not([hidden])").length).toBe(0);
});
