import {isDefaultSite} from "../domain/site.js";
import {type ChartKinds, RequestError} from "../state/request.js";
import {around} from "./around.js";
import {change} from "./change.js";
import {comparison} from "./comparison.js";
import type {Exhibit, Subjects} from "./exhibit.js";
import {funnel} from "./funnel.js";
import {grades} from "./grades.js";
import {indicatorExhibits} from "./indicator-exhibits.js";
import {number} from "./number.js";
import {scatter} from "./scatter.js";
import {stated} from "./stated.js";
import {tiles} from "./tiles.js";
import {timeline} from "./timeline.js";

/** An exhibit of whatever it is about. */
export type AnyExhibit = {[About in keyof Subjects]: Exhibit<About>}[keyof Subjects];

/** What exhibits are about that are drawn from inspection reports: no site of other figures has any. */
const ofReports: ReadonlySet<keyof Subjects> = new Set(["judgements", "around", "grades", "stated"]);

const everyExhibit: readonly AnyExhibit[] = [
  ...indicatorExhibits,
  change,
  tiles,
  funnel,
  number,
  timeline,
  around,
  grades,
  comparison,
  scatter,
  stated
];

/** Every kind of chart of the site, in the order in which a reader chooses among them: a row above, or among those of an indicator's page. */
export const exhibits: readonly AnyExhibit[] = exhibitsOf({hasReports: isDefaultSite});

/** The kinds of charts of a site that has inspection reports, or that has none. */
export function exhibitsOf({hasReports}: {hasReports: boolean}): AnyExhibit[] {
  return everyExhibit.filter(({about}) => hasReports || !ofReports.has(about));
}

/** The exhibit of a name; throws a `RequestError` that lists the names there are. */
export function exhibitNamed(name: string): AnyExhibit {
  const found = exhibits.find((one) => one.name === name);
  if (!found)
    throw new RequestError(`unknown chart: “${name}”, expected one of ${exhibits.map((one) => one.name).join(", ")}`);
  return found;
}

/** Every kind by name, with what each needs. */
export const chartKinds: ChartKinds = kindsOf(exhibits);

/** The kinds that can be embedded, by name, with what each needs. */
export const embeddedKinds: ChartKinds = kindsOf(exhibits.filter(({embeds}) => embeds));

function kindsOf(some: readonly AnyExhibit[]): ChartKinds {
  return Object.fromEntries(some.map(({name, needs}) => [name, needs]));
}
