import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {profileArranger} from "../../../../src/pages/area/profile-arrange.js";
import type {ProfileState} from "../../../../src/pages/area/profile-state.js";

/** Two topics of three and two indicators, one of them further, one clear, one without a place. */
const {document} = parseHTML(`<table>
  <thead><tr><th>Indicator</th><th data-sort="ascending" data-column="rank">Place</th></tr></thead>
  <tbody data-family="care">
    <tr class="group"><th colspan="2">Care</th></tr>
    <tr data-indicator="a" data-rank="0.5"></tr>
    <tr data-indicator="b" data-rank="0.1" data-clear=""></tr>
    <tr class="group more-head"><td colspan="2"></td></tr>
    <tr class="more" data-indicator="c"></tr>
  </tbody>
  <tbody data-family="plans">
    <tr class="group"><th colspan="2">Plans</th></tr>
    <tr data-indicator="d" data-rank="0.9" data-clear=""></tr>
    <tr data-indicator="e" data-rank="0.1"></tr>
  </tbody>
</table>`);

function arranged() {
  const table = document.querySelector("table")?.cloneNode(true) as HTMLTableElement;
  const pressed: string[] = [];
  const show = profileArranger(table, (by) => pressed.push(by));
  const shown = () =>
    [...table.querySelectorAll<HTMLElement>("tbody")]
      .filter((body) => !body.hidden)
      .flatMap((body) => [...body.querySelectorAll("[data-indicator]")])
      .map((row) => row.getAttribute("data-indicator"))
      .join("");
  return {table, pressed, show: (state: ProfileState) => ({...show(state), rows: shown()})};
}

describe("the rows of a profile", () => {
  it("stand by topic at first, every one of them", () => {
    const {show, table} = arranged();
    expect(show({})).toEqual({shown: 5, of: 5, rows: "abcde"});
    expect(table.hasAttribute("data-listed")).toBe(false);
  });

  it("are one list where they are in another order, those without a value last in both directions", () => {
    const {show, table} = arranged();
    expect(show({sort: {by: "rank", order: "ascending"}}).rows).toBe("beadc");
    expect(table.querySelector("[data-column=rank]")?.getAttribute("aria-sort")).toBe("ascending");
    expect(show({sort: {by: "rank", order: "descending"}}).rows).toBe("dabec");
  });

  it("can be held to a topic, to what is clear, and to both", () => {
    const {show} = arranged();
    expect(show({family: "plans"})).toEqual({shown: 2, of: 5, rows: "de"});
    expect(show({clear: true})).toEqual({shown: 2, of: 5, rows: "bd"});
    expect(show({clear: true, family: "plans"}).rows).toBe("d");
    expect(show({clear: true, family: "unknown"})).toEqual({shown: 0, of: 5, rows: ""});
  });

  it("go back to their topics in the order in which they were drawn", () => {
    const {show, table} = arranged();
    show({});
    const html = () => table.innerHTML.replace(/>\s+</g, "><");
    const drawn = html();
    show({sort: {by: "rank", order: "ascending"}, clear: true});
    show({});
    expect(html()).toBe(drawn);
  });

  it("are asked for in another order by a press on a heading", () => {
    const {table, pressed} = arranged();
    table.querySelector<HTMLElement>("[data-column=rank] button")?.click();
    expect(pressed).toEqual(["rank"]);
  });
});
