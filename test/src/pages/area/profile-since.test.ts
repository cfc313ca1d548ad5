import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import type {ChangesFile} from "../../../../src/figures/changes-file.js";
import {changesSince} from "../../../../src/pages/area/profile-since.js";

const {document} = parseHTML(`<table>
  <thead><tr><th>Indicator</th><th data-sort="descending" data-column="change">Change in a year</th></tr></thead>
  <tbody>
    <tr data-indicator="shares" data-change="0.1" data-clear="change"><td class="over-year">+1 pts</td></tr>
    <tr data-indicator="sums" data-clear=""><td class="over-year">+5</td></tr>
    <tr data-indicator="unknown"><td class="over-year">–</td></tr>
  </tbody>
</table>`);
const file: ChangesFile = {
  shares: {
    unit: "percent",
    decimals: 0,
    better: "lower",
    from: 2020,
    values: [40, 59, 60],
    width: 8,
    counted: {
      kind: "proportion",
      multiplier: 100,
      counts: [400, 590, 600],
      denominators: [1000, 1000, 1000],
      phi: [1.2, 1.1]
    }
  },
  sums: {unit: "number", decimals: 0, better: null, from: 2021, values: [100, 105], untested: "raw-count"}
};

function held() {
  const table = document.querySelector("table")?.cloneNode(true) as HTMLTableElement;
  const count = changesSince(table);
  const read = () =>
    [...table.querySelectorAll<HTMLElement>("tbody tr")].map((row) => [
      row.textContent?.replaceAll(/\s+/g, " ").trim(),
      row.getAttribute("data-change"),
      row.getAttribute("data-clear")
    ]);
  return {table, count, read};
}

describe("the changes of a profile", () => {
  it("are counted from the year chosen, with the interval, what the test says, and what rows are put in order by", () => {
    const {table, count, read} = held();
    const said = count(2020, file);
    expect(table.querySelector("[data-column=change]")?.textContent).toBe("Change since 2020");
    expect(read()).toEqual([
      ["▲ +20 pts (worse) +16 to +24 a clear change (99.8%)", "2.5", ""],
      ["– no figure for 2020", null, ""],
      ["– no earlier figure", null, null]
    ]);
    expect(said).toContain("Changes since 2020, each to the newest year: 1 was tested");
    expect(said).toContain("1 has no figure to count from");
  });

  it("no longer count as clear what a change of one year made so", () => {
    const {count, read} = held();
    const said = count(2021, file);
    expect(read()).toEqual([
      ["▲ +1 pts -3 to +5 within rounding".replace("-3", "−3"), "0.13", null],
      ["▲ +5", null, ""],
      ["– no earlier figure", null, null]
    ]);
    expect(said).toBe("Changes since 2021: none could be tested on counts of both years.");
  });

  it("are again as they were built where no year is chosen", () => {
    const {table, count, read} = held();
    const before = read();
    count(2020, file);
    count(2021, file);
    expect(count(undefined, {})).toBe("");
    expect(read()).toEqual(before);
    expect(table.querySelector("[data-column=change]")?.textContent).toBe("Change in a year");
  });
});
