import fc from "fast-check";
import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {groupedTable, table} from "../../../src/dom/table.js";
import {makeSortable} from "../../../src/dom/table-sort.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");

interface Row {
  name: string;
  value: number | null;
}
const columns = [
  {key: "name", heading: "Area", type: "name", cell: ({name}: Row) => name, sort: "ascending"},
  {
    key: "value",
    heading: "Value",
    type: "number",
    class: "latest",
    label: "Value",
    cell: ({value}: Row) => (value === null ? "–" : value.toLocaleString("en-GB")),
    value: ({value}: Row) => value,
    sort: "descending"
  },
  {key: "note", heading: ["Note"], cell: () => null}
] as const;
const rows: Row[] = [
  {name: "Wigan", value: 1200},
  {name: "Halton", value: null},
  {name: "Bolton", value: 90}
];
const names = (element: Element) => [...element.querySelectorAll("tbody th")].map(({textContent}) => textContent);
const press = (element: Element, key: string) =>
  element.querySelector<HTMLElement>(`[data-column="${key}"] button`)?.click();

describe("a table", () => {
  it("has a heading for each column and a cell for each row, bare where there is nothing", () => {
    const [head, first] = [...table(columns, rows, {document, attributes: {class: "list"}}).querySelectorAll("tr")];
    expect([...(head?.children ?? [])].map(({tagName, className}) => `${tagName} ${className}`)).toEqual([
      "TH ",
      "TH number latest",
      "TH "
    ]);
    expect(first?.children[0]?.getAttribute("scope")).toBe("row");
    expect(first?.children[1]?.textContent).toBe("1,200");
    expect(first?.children[1]?.className).toBe("number latest");
    expect(first?.children[1]?.getAttribute("data-label")).toBe("Value");
    expect(first?.children[1]?.getAttribute("data-value")).toBe("1200");
    expect(first?.children[2]?.outerHTML).toBe("<td></td>");
  });

  it("leaves out columns that are none, and is complete without rows", () => {
    const element = table([columns[0], false, null], [], {document});
    expect(element.querySelectorAll("thead th")).toHaveLength(1);
    expect(element.querySelectorAll("tbody tr")).toHaveLength(0);
  });

  it("says what stands above a group, and in place of one that is empty", () => {
    const element = groupedTable(
      columns,
      [
        {rows: [], empty: "None."},
        {rows, heading: "Regions"}
      ],
      {document}
    );
    expect(
      [...element.querySelectorAll("[colspan]")].map((cell) => [cell.textContent, cell.getAttribute("colspan")])
    ).toEqual([
      ["None.", "3"],
      ["Regions", "3"]
    ]);
  });
});

describe("the headings of a table", () => {
  it("sort it, numbers as numbers, the other way round at the second press, rows without a value last", () => {
    const element = table(columns, rows, {document});
    makeSortable(element);
    makeSortable(element);
    expect(element.querySelectorAll("button")).toHaveLength(2);
    press(element, "value");
    expect(names(element)).toEqual(["Wigan", "Bolton", "Halton"]);
    expect(element.querySelector('[data-column="value"]')?.getAttribute("aria-sort")).toBe("descending");
    press(element, "value");
    expect(names(element)).toEqual(["Bolton", "Wigan", "Halton"]);
    press(element, "name");
    expect(names(element)).toEqual(["Bolton", "Halton", "Wigan"]);
    expect(element.querySelectorAll("[aria-sort]")).toHaveLength(1);
  });

  it("sort each group in itself, and leave those alone that are fixed", () => {
    const element = groupedTable(
      columns,
      [
        {rows: rows.slice(0, 2), heading: "North"},
        {rows, isFixed: true}
      ],
      {document}
    );
    makeSortable(element);
    press(element, "name");
    expect(names(element)).toEqual(["North", "Halton", "Wigan", "Wigan", "Halton", "Bolton"]);
  });

  it("lose no row, whatever is in them", () => {
    const row = fc.record({name: fc.string(), value: fc.option(fc.double({noNaN: true}))});
    fc.assert(
      fc.property(fc.array(row), fc.array(fc.constantFrom("name", "value"), {maxLength: 4}), (some, presses) => {
        const element = table(columns, some, {document});
        makeSortable(element);
        for (const key of presses) press(element, key);
        const known = [...element.querySelectorAll("tbody tr")].map((one) =>
          one.children[1]?.getAttribute("data-value")
        );
        expect([...known].sort()).toEqual(some.map(({value}) => String(value ?? "")).sort());
        const shown = presses.at(-1) === "value" ? known.map((text) => text === "") : [];
        expect(shown).toEqual([...shown].sort((a, b) => Number(a) - Number(b)));
      }),
      {seed: 3}
    );
  });
});
