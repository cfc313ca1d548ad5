import type {Draw} from "./work.js";

/** A page of the site, or all pages that differ only in the row of a table that they are of. */
export interface SitePage {
  /**
   * Address from the site's root without an ending, which is also the path of its shell below `src/`: `areas`, or `area/[area]`
   * where the column `area` of a table names the pages.
   */
  path: string;
  /** Title without the site's name; default what it is drawn with. */
  title?: string;
  /** One sentence for search engines and previews; default what it is drawn with. */
  description?: string;
  /** The table that has a row for each of the pages, the indicators that only reports state, or the worked notebooks; default none, for one page alone. */
  each?: "areas" | "indicators" | "reports" | "stated" | "notebooks";
  /** Whether it is of reports or of figures that the default site alone has; default false. */
  ofDefaultSite?: boolean;
  /** Words of its link at the head of every page; default none, for no link. */
  navigation?: string;
  /** The page whose link is marked at the head of this one, by its path; default its own. */
  under?: string;
  /** A part that is worth a link past all before it; default none. */
  skipTo?: {id: string; text: string};
  /** Whether the head of the page has the search; default true. */
  headSearch?: boolean;
  /** What it asks for before everything else, since it draws itself with it: the engine, or the small files of its figures; default neither. */
  asksFirst?: "engine" | "figures";
  /** Whether it has a card and a description for embedding of its own; default false. */
  ownCard?: boolean;
  /** The module that draws its content into the empty place of its shell; default none, for a page whose shell has its words. */
  draw?: () => Promise<{draw: Draw}>;
}
