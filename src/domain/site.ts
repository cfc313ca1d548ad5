/**
 * What is true of this site and of no other: the default configuration. A site of other figures has a file of its own in place of
 * this one, written from its `sightline.config.json`.
 */

/** Name of the site, as its head says it. */
export const siteTitle: string = "Sightline";

/** Families of indicators, in the order in which the site shows them. */
export const families: readonly string[] = [
  "Children in care",
  "Child protection",
  "Early help and referrals",
  "NEET",
  "Adoption and guardianship",
  "Care leavers",
  "Children in need",
  "Factors at assessment",
  "Health of children in care",
  "Education of children in care",
  "Education of children in need",
  "Workforce",
  "Finance",
  "Youth justice",
  "Context"
];

/** Whether this is the default site: it alone has reports, judgements, stories, and pages whose words are of its figures. */
export const isDefaultSite: boolean = true;

/** Indicators that examples are made of, the second beside the first. */
export const exampleIndicators: readonly [string, string] = ["children-in-care-rate", "children-in-need-rate"];

/** Area that examples are made of. */
export const exampleArea: string = "warrington";

/** Slug of the area that is the whole, with which others are compared. */
export const nation = "england";

/** Name of the whole in running text. */
export const nationName = "England";
