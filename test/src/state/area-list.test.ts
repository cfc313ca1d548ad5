import {describe, expect, it} from "vitest";
import {readTable} from "../../../loaders/tables/read.js";
import {tables} from "../../../loaders/tables/schema.js";
import type {Area} from "../../../src/domain/tables.js";
import {readAreaList} from "../../../src/state/area-list.js";

const areas = (await readTable(tables.areas, "data")) as Area[];

describe("readAreaList", () => {
  it("understands names, codes of both offices and names with odd spelling", () => {
    expect(readAreaList("Warrington\n876\nE06000008\r\nKINGSTON UPON HULL, City of\n st. helens ", areas)).toEqual({
      areas: ["warrington", "halton", "blackburn-with-darwen", "kingston-upon-hull", "st-helens"],
      unread: []
    });
  });

  it("takes what councils call themselves for their place", () => {
    const text =
      "Leeds City Council; Royal Borough of Greenwich; Kent CC; London Borough of Camden\nHerefordshire, County of\nHammersmith & Fulham";
    expect(readAreaList(text, areas)).toEqual({
      areas: ["leeds", "greenwich", "kent", "camden", "herefordshire", "hammersmith-and-fulham"],
      unread: []
    });
  });

  it("reads lists with commas and rows of spreadsheets, whose figures name nothing", () => {
    expect(
      readAreaList("Leeds, Bradford, Bristol, City of\n877\tWarrington\tE06000007\t12.5\t45", areas).areas
    ).toEqual(["leeds", "bradford", "bristol", "warrington"]);
  });

  it("says which lines it does not understand, and what comes closest", () => {
    expect(readAreaList("Waringtn\nNarnia\nLeeds\n\n--\n999", areas)).toEqual({
      areas: ["leeds"],
      unread: [
        {line: "Waringtn", closest: "Warrington"},
        {line: "Narnia", closest: null},
        {line: "999", closest: null}
      ]
    });
  });

  it("knows every area by its name, its slug and each of its codes", () => {
    for (const {area, name, la_code, ons_code} of areas) {
      for (const words of [name, area, la_code, ons_code]) {
        if (words !== null) expect(readAreaList(`${words}`, areas), `${words}`).toEqual({areas: [area], unread: []});
      }
    }
  });
});
