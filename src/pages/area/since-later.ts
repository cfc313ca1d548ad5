import {sinceQuery} from "../../components/table-query.js";
import type {ChangesFile} from "../../figures/changes-file.js";
import {arrived, figuresAddress} from "../../figures/files.js";

/**
 * What counts the changes of a profile from a year, fetched with the area's figures when a reader first chooses one. Resolves to whether rows changed by
 * it; a year that is overtaken by a later choice changes none. Where its file does not come the changes stay as built, and that is said.
 */
export function sinceLater(
  part: HTMLElement,
  table: HTMLTableElement,
  {area, base}: {area: string; base: string}
): (since: number | undefined) => Promise<boolean> {
  let shown: number | undefined;
  let wanted: number | undefined;
  let count: ((since: number | undefined, file: ChangesFile) => string) | null = null;
  const say = (words: string) => {
    const place = part.querySelector<HTMLElement>("p.since");
    if (place) {
      place.textContent = words;
      place.hidden = words === "";
    }
    // What is said of the tests of a year's changes is of none that are shown.
    const ofYear = part.querySelector<HTMLElement>("[data-of-year]");
    if (ofYear) ofYear.hidden = shown !== undefined;
  };
  return async (since) => {
    wanted = since;
    if (since === shown) return false;
    try {
      const [{changesSince}, file] = await Promise.all([
        import("./profile-since.js"),
        since === undefined ? {} : (arrived(figuresAddress(`changes/${area}`, base)) as Promise<ChangesFile>)
      ]);
      if (wanted !== since) return false;
      count ??= changesSince(table);
      const words = count(since, file);
      shown = since;
      // What is taken along says it as well.
      const tools = part.querySelector<HTMLElement>("[data-of]");
      if (tools) tools.dataset.of = sinceQuery(tools.dataset.of ?? "", since);
      say(words);
      return true;
    } catch {
      if (wanted === since) say(`The figures of ${since} did not come: changes are those of a year.`);
      return false;
    }
  };
}
