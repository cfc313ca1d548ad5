/** What stands in a page before its scripts run, and what it says of itself where that depends on its data. */
export interface DrawnPage {
  /** Title without the site's name; default that of the list of pages. */
  title?: string;
  /** One sentence for search engines and previews; default that of the list of pages. */
  description?: string;
  view: Element;
}
