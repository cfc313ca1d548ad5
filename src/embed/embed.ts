import type {Href} from "../domain/href.js";
import type {Area} from "../domain/tables.js";
import type {ChartKinds} from "../state/request.js";
import {unpackAreas} from "./areas.js";
import {defineChart} from "./element.js";

// What the build puts in: the areas there are, the key of their list, the kinds of charts, the stylesheet, and the site's address where it is known.
declare const sightlineAreas: string;
declare const sightlineKey: string;
declare const sightlineKinds: ChartKinds;
declare const sightlineStyle: string;
declare const sightlineSite: string;

let areas: Area[] | undefined;
defineChart({
  // Each of its ways finds what begins with http: or https:.
  base: siteAddress() as Href | null,
  areas: () => {
    areas ??= unpackAreas(sightlineAreas);
    return areas;
  },
  key: sightlineKey,
  kinds: sightlineKinds,
  style: sightlineStyle
});

/**
 * Where the site is: where this script came from, which its tag says, or as a module the trace of an error; for a copy of its
 * text inside the page, what the build knew, or the one script of this name that the page has fetched.
 */
function siteAddress(): string | null {
  const named = /https?:[^\s()]*\/(?=embed\.js\b)/;
  for (const text of [(document.currentScript as HTMLScriptElement | null)?.src, new Error().stack]) {
    const [found] = named.exec(text ?? "") ?? [];
    if (found) return found;
  }
  if (sightlineSite) return sightlineSite;
  const fetched = (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).flatMap(
    ({name, initiatorType}) => (/script|fetch|xml/.test(initiatorType) && named.exec(name)?.[0]) || []
  );
  return (new Set(fetched).size === 1 && fetched[0]) || null;
}
