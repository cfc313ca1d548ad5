import {type ChartKinds, RequestError} from "../state/request.js";
import {distribution} from "./distribution.js";
import type {Exhibit, Place, Subjects} from "./exhibit.js";
import {grades} from "./grades.js";
import {number} from "./number.js";
import {ranking} from "./ranking.js";
import {timeline} from "./timeline.js";
import {trend} from "./trend.js";

/** An exhibit of whatever it is about. */
export type AnyExhibit = {[About in keyof Subjects]: Exhibit<About>}[keyof Subjects];

/** Every kind of chart of the site, in the order in which a page shows them and a reader chooses among them: a row each. */
export const exhibits: readonly AnyExhibit[] = [trend, ranking, distribution, number, timeline, grades];

/** The exhibit of a name; throws a `RequestError` that lists the names there are. */
export function exhibitNamed(name: string): AnyExhibit {
  const found = exhibits.find((one) => one.name === name);
  if (!found)
    throw new RequestError(`unknown chart: “${name}”, expected one of ${exhibits.map((one) => one.name).join(", ")}`);
  return found;
}

/** The exhibits about something that stand in a place. */
export function exhibitsOf<About extends keyof Subjects>(about: About, place: Place): Exhibit<About>[] {
  const isWanted = (one: AnyExhibit) => one.about === about && one.places.includes(place);
  return exhibits.filter((one): one is AnyExhibit & Exhibit<About> => isWanted(one));
}

/** Every kind by name, with what each needs. */
export const chartKinds: ChartKinds = kindsOf(exhibits);

/** The kinds that can be embedded, by name, with what each needs. */
export const embeddedKinds: ChartKinds = kindsOf(exhibits.filter(({places}) => places.includes("embed")));

function kindsOf(some: readonly AnyExhibit[]): ChartKinds {
  return Object.fromEntries(some.map(({name, needs}) => [name, needs]));
}
