import type {Area, Indicator} from "../domain/tables.js";

/** What a file says of the edition of the site that it is of; nothing where nothing of the site is kept. */
export interface Edited {
  edition?: string;
}

/** The file `embed/data/areas.json`: all areas in the order that files of values keep, and the key of that order. */
export interface AreasFile extends Edited {
  key: string;
  areas: readonly Area[];
}

/** The file `embed/data/<indicator>.about.json`: what the page says of its indicator, and charts elsewhere do not. */
export interface AboutFile extends Edited {
  indicator: Indicator;
}
