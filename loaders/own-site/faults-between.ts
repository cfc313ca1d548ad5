import {listWords, quote} from "../files/source-error.js";
import type {Configuration} from "./configuration.js";
import {slugOf} from "./slug.js";

/** Writes a fault at the place that a path of names and numbers leads to. */
type Complain = (problem: string, path: readonly (string | number)[], expected: string) => string;

/** What is wrong between parts of a configuration: codes given twice, parents, families and counts that are not there. */
export function faultsBetween(configuration: Configuration, complain: Complain): string[] {
  return [...areaFaults(configuration, complain), ...indicatorFaults(configuration, complain)];
}

function areaFaults({areas}: Configuration, complain: Complain): string[] {
  const levels = new Map(areas.map(({code, level}) => [code, level]));
  const seen = new Set<string>();
  const faults: string[] = [];
  areas.forEach(({code, level, parent}, i) => {
    if (seen.has(code))
      faults.push(complain(`duplicate code: ${quote(code)}`, ["areas", i, "code"], "a code of its own for each area"));
    seen.add(code);
    if (parent === undefined) return;
    const above = levels.get(parent);
    if (
      above === undefined ||
      above === "area" ||
      parent === code ||
      level === "nation" ||
      (level === "region" && above === "region")
    )
      faults.push(
        complain(
          `invalid parent: ${quote(parent)}`,
          ["areas", i, "parent"],
          level === "nation"
            ? "none, for the nation"
            : `the code of a ${level === "region" ? "nation" : "region or nation"} of the areas`
        )
      );
  });
  const nations = areas.flatMap(({level}, i) => (level === "nation" ? [i] : []));
  if (nations.length !== 1)
    faults.push(
      complain(
        `invalid areas: ${nations.length} nations`,
        nations[1] === undefined ? ["areas"] : ["areas", nations[1], "level"],
        "one area of the level nation, the whole that others are compared with; it may have no figures"
      )
    );
  if (!areas.some(({level}) => level === "area"))
    faults.push(complain("missing areas", ["areas"], "at least one of the level area"));
  return faults;
}

function indicatorFaults({indicators, families, files = {}}: Configuration, complain: Complain): string[] {
  const ids = indicators.map(({id, name}) => id ?? slugOf(name));
  const used = new Set(indicators.map(({file}) => file));
  const faults: string[] = [];
  indicators.forEach((indicator, i) => {
    const id = ids[i] ?? "";
    if (id === "")
      faults.push(
        complain(
          `missing id of ${quote(indicator.name)}`,
          ["indicators", i, "name"],
          "an id, as the name has no letters a to z"
        )
      );
    else if (ids.indexOf(id) !== i)
      faults.push(
        complain(
          `duplicate indicator: ${quote(id)}`,
          ["indicators", i, indicator.id ? "id" : "name"],
          "an id of its own for each"
        )
      );
    if (!families.includes(indicator.family))
      faults.push(
        complain(
          `unknown family: ${quote(indicator.family)}`,
          ["indicators", i, "family"],
          `one of ${listWords(families)}`
        )
      );
    for (const part of ["numerator", "denominator"] as const) {
      const counted = indicator[part];
      if (counted !== undefined && (!ids.includes(counted) || counted === id))
        faults.push(
          complain(`unknown ${part}: ${quote(counted)}`, ["indicators", i, part], "the id of another indicator")
        );
    }
    if (/[\\/]/.test(indicator.file))
      faults.push(
        complain(`invalid file: ${quote(indicator.file)}`, ["indicators", i, "file"], "a file beside the configuration")
      );
  });
  for (const name of Object.keys(files))
    if (!used.has(name))
      faults.push(complain(`unused file: ${quote(name)}`, ["files", name], "a file that an indicator reads"));
  return faults;
}
