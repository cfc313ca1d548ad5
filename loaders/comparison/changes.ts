import {isTelling} from "../../src/stats/change.js";
import {normalTails} from "../../src/stats/distributions.js";
import {benjaminiHochberg} from "../../src/stats/multiple.js";
import {changeDispersion, widened} from "../../src/stats/overdispersion.js";
import {type ChangeFacts, changeOf} from "./over-time.js";
import {isUsual, type Setting, type Subject} from "./setting.js";

/** What the test of one change says. */
export interface ChangeTest {
  z: number;
  p: number;
  q: number;
  /** Changes that were tested in the release. */
  looks: number;
}

/** The changes of an indicator in one year. */
export interface YearChanges {
  /** How much more the changes of authorities vary than chance would have them; null for too few. */
  phi: number | null;
  /** Changes that phi rests on. */
  n: number;
  byArea: ReadonlyMap<string, ChangeFacts>;
  /** The tests of authorities' changes that are shown. */
  tests: ReadonlyMap<string, ChangeTest>;
}

/** A change that is tested in a release, shown or not. */
interface Tested {
  area: string;
  z: number;
  p: number;
  isShown: boolean;
}

type Untested = Omit<YearChanges, "tests"> & {tested: readonly Tested[]};

/**
 * The changes of all indicators in every year, in the order given. q is Benjamini and Hochberg's among all changes that were tested in
 * figures of one publication for one year. One of no more than a displayed unit was looked at too, but is not shown.
 */
export function changesOf(subjects: readonly Subject[], setting: Setting): ReadonlyMap<number, YearChanges>[] {
  const all = subjects.map((subject) => new Map(subject.years.map((year) => [year, inYear(subject, year, setting)])));
  const releases = new Map<string, Tested[]>();
  for (const [i, changes] of all.entries())
    for (const [year, {tested}] of changes) {
      const key = `${year} ${subjects[i]?.indicator.source}`;
      const release = releases.get(key) ?? [];
      for (const one of tested) release.push(one);
      releases.set(key, release);
    }
  const decided = new Map<Tested, Pick<ChangeTest, "q" | "looks">>();
  for (const tested of releases.values()) {
    const q = benjaminiHochberg(tested.map(({p}) => p));
    for (const [i, one] of tested.entries()) decided.set(one, {q: q[i] as number, looks: tested.length});
  }
  return all.map(
    (changes) =>
      new Map(
        [...changes].map(([year, {tested, ...rest}]) => {
          const shown = tested.filter(({isShown}) => isShown);
          const tests = shown.map((one): [string, ChangeTest] => [
            one.area,
            {z: one.z, p: one.p, ...(decided.get(one) as Pick<ChangeTest, "q" | "looks">)}
          ]);
          return [year, {...rest, tests: new Map(tests)}];
        })
      )
  );
}

function inYear(subject: Subject, year: number, setting: Setting): Untested {
  const byArea = new Map<string, ChangeFacts>();
  for (const area of subject.figures.get(year)?.keys() ?? []) byArea.set(area, changeOf(subject, area, year));
  const counted = [...byArea].flatMap(([area, {plainZ, change}]) =>
    plainZ === null || change === null ? [] : [{area, plainZ, change}]
  );
  const scores = counted.filter(({area}) => isUsual(area, setting)).map(({plainZ}) => plainZ);
  const phi = changeDispersion(scores);
  const tested = counted
    .filter(({area}) => phi !== null && setting.authorities.has(area))
    .map(({area, plainZ, change}) => {
      const z = widened(plainZ, phi as number);
      return {area, z, p: normalTails(z), isShown: isTelling(change, subject.indicator)};
    });
  return {phi, n: scores.length, byArea, tested};
}
