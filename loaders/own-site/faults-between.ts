import {multipliers} from "../../src/stats/counting.js";
import {listWords, quote} from "../files/source-error.js";
import type {Configuration} from "./configuration.js";
import {countIndicators} from "./count-indicators.js";
import {slugOf} from "./slug.js";

/** Writes a fault at the place that a path of names and numbers leads to. */
type Complain = (problem: string, path: readonly (string | number)[], expected: string) => string;

/** What is wrong between parts of a configuration: codes given twice, parents, families and counts that are not there. */
export function faultsBetween(configuration: Configuration, complain: Complain): string[] {
  return [
    ...areaFaults(configuration, complain),
    ...indicatorFaults(configuration, complain),
    ...countFaults(configuration, complain),
    ...besideFaults(configuration, complain)
  ];
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

function indicatorFaults(configuration: Configuration, complain: Complain): string[] {
  const {indicators, families, files = {}} = configuration;
  const ids = indicators.map(({id, name}) => id ?? slugOf(name));
  const used = new Set(
    [...countIndicators({indicators}), configuration.neighbours, configuration.map].map((one) => one?.file)
  );
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
    if (isElsewhere(indicator.file))
      faults.push(
        complain(`invalid file: ${quote(indicator.file)}`, ["indicators", i, "file"], "a file beside the configuration")
      );
  });
  for (const name of Object.keys(files))
    if (!used.has(name))
      faults.push(
        complain(`unused file: ${quote(name)}`, ["files", name], "a file that an indicator, neighbours or map reads")
      );
  return faults;
}

/** What is wrong with the counts behind indicators: not there, of what has no share, or counting two different things. */
function countFaults({indicators}: Configuration, complain: Complain): string[] {
  const ids = indicators.map(({id, name}) => id ?? slugOf(name));
  const rows = new Map(countIndicators({indicators}).map((one) => [one.id, one]));
  return indicators.flatMap((indicator, i) => {
    const {numerator, denominator, countsOf, unit} = indicator;
    const own = rows.get(ids[i] ?? "");
    const faults: string[] = [];
    for (const [part, counts] of [
      ["numerator", numerator],
      ["denominator", denominator]
    ] as const) {
      if (counts === undefined) continue;
      if (typeof counts === "string" ? !ids.includes(counts) || counts === ids[i] : own?.[part] === own?.id)
        faults.push(
          typeof counts === "string"
            ? complain(
                `unknown ${part}: ${quote(counts)}`,
                ["indicators", i, part],
                'the id of another indicator, or {"column": …} for a column of counts'
              )
            : complain(`invalid ${part}: the values themselves`, ["indicators", i, part], "a column of counts")
        );
      if (typeof counts === "object" && counts.file !== undefined && isElsewhere(counts.file))
        faults.push(
          complain(
            `invalid file: ${quote(counts.file)}`,
            ["indicators", i, part, "file"],
            "a file beside the configuration"
          )
        );
    }
    if (numerator !== undefined && multipliers[unit] === undefined)
      faults.push(
        complain(
          `unsupported counts of ${quote(indicator.name)}`,
          ["indicators", i, "numerator"],
          `none, or a unit that is a share or a rate: ${listWords(Object.keys(multipliers))}`
        )
      );
    const counted = rows.get(own?.numerator ?? "")?.countsOf;
    if (counted !== undefined && countsOf !== undefined && counted !== countsOf)
      faults.push(
        complain(
          `invalid countsOf: ${quote(countsOf)}`,
          ["indicators", i, "countsOf"],
          `${quote(counted)}, which its numerator counts`
        )
      );
    return faults;
  });
}

/** What is wrong with files of other things than figures. */
function besideFaults(configuration: Configuration, complain: Complain): string[] {
  return (["neighbours", "map"] as const).flatMap((part) => {
    const file = configuration[part]?.file;
    return file !== undefined && isElsewhere(file)
      ? [complain(`invalid file: ${quote(file)}`, [part, "file"], "a file beside the configuration")]
      : [];
  });
}

function isElsewhere(file: string): boolean {
  return /[\\/]/.test(file);
}
