import type {Palette} from "../charts/palette.js";
import type {Href} from "../domain/href.js";

/** How a view is made. */
export interface ViewOptions {
  document: Document;
  /** Relative way to the site's root from the page: "../" below `/area/` and `/indicator/`. */
  root: Href;
  /** Width of the charts in pixels; left out, one of each printed width is drawn. */
  width?: number;
  /** Height of an area's lead charts in pixels; default 230. */
  height?: number;
  palette?: Palette;
  /** Menus of the charts by figure, where scripts run. */
  menus?: Readonly<Record<string, () => Element>>;
  /** Whether the headings of the table are buttons that sort it; default false: without scripts they would be dead. */
  sortable?: boolean;
}
