import {describe, expect, test} from "vitest";
import {createAreaIndex} from "../../../loaders/statistics/areas/area-index.js";
import {plainName, registry} from "../../../loaders/statistics/areas/registry.js";

const index = createAreaIndex(registry);

describe("the name beside a code", () => {
  test.each([
    [801, "City of Bristol", "bristol"],
    [801, "Bristol City of", "bristol"],
    [835, "Pre-LGR 2019 Dorset", "dorset-to-2019"],
    [836, "Poole (pre LGR 2019)", "poole"],
    [837, "Pre-LGR 2019 Bournemouth", "bournemouth"],
    [909, "Pre-LGR 2023 Cumbria", "cumbria"],
    [928, "Northamptonshire (pre 2021)", "northamptonshire"],
    [884, "County of Herefordshire", "herefordshire"],
    [810, "City of Kingston-upon-Hull", "kingston-upon-hull"],
    [342, "St. Helens", "st-helens"],
    [204, "London Borough of Hackney", "hackney"],
    [207, "Royal Borough of Kensington & Chelsea", "kensington-and-chelsea"],
    [372, "Rotherham Metropolitan Borough Council", "rotherham"],
    [840, "Durham County Council", "county-durham"],
    [822, "Bedford Borough", "bedford"]
  ])("can be one that sources write: %i %s", (code, name, area) => {
    expect(index.byCode(code, name, {}).area).toBe(area);
  });

  test("can be any alias of the very code that is not another area's name", () => {
    const names = new Map(registry.map(({area, name}) => [plainName(name), area]));
    for (const {code, area, aliases = [], spellings = []} of registry) {
      for (const alias of aliases.filter((one) => !spellings.includes(one))) {
        const other = names.get(plainName(alias));
        if (other !== undefined && other !== area)
          expect(() => index.byCode(code, alias, {}), alias).toThrow("unknown area");
        else expect(index.byCode(code, alias, {}).area).toBe(area);
      }
    }
  });

  test.each([
    [838, "Pre-LGR 2019 Dorset"],
    [835, "Pre-LGR 2009 Dorset"],
    [942, "Cumbria"],
    [839, "Poole"],
    [201, "London"],
    [830, "Derby"],
    [831, "Derbyshire"]
  ])("cannot be another area's: %i %s", (code, name) => {
    expect(() => index.byCode(code, name, {})).toThrow("unknown area");
  });
});
