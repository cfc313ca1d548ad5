import type {Area} from "../../../src/domain/tables.js";
import {listWords} from "../../files/source-error.js";
import type {OnsCode, ReleaseFile} from "../sources/release.js";

/** The newest code of the Office for National Statistics that the files give each area (slug). */
export function newestCodes(files: Iterable<ReleaseFile>): Map<string, OnsCode> {
  const newest = new Map<string, OnsCode>();
  for (const {onsCodes} of files) {
    for (const [area, given] of onsCodes) {
      const known = newest.get(area);
      if (!known || given.year > known.year || (given.year === known.year && given.code > known.code)) {
        newest.set(area, given);
      }
    }
  }
  return newest;
}

/** Areas for which the files disagree about the newest code: a boundary has just moved, and not all files have followed. */
export function codeNotices(areas: readonly Area[], files: Iterable<ReleaseFile>): string[] {
  const used = new Map<string, Set<string>>();
  for (const {onsCodes} of files) {
    for (const [area, {code}] of onsCodes) used.set(area, (used.get(area) ?? new Set()).add(code));
  }
  return areas
    .filter(({area, closed}) => !closed && (used.get(area)?.size ?? 0) > 1)
    .map(
      ({area, name, ons_code}) =>
        `${name} has the codes ${listWords([...(used.get(area) ?? [])].sort())} in different files; ${ons_code} is the newest`
    );
}
