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

/** The first of them. */
export const exampleIndicator: string = "children-in-care-rate";

/** Area that examples are made of. */
export const exampleArea: string = "warrington";

/** Areas that a comparison begins with; none where it begins with an area and its neighbours. */
export const exampleAreas: readonly string[] = [];

/** Slug of the area that is the whole, with which others are compared. */
export const nation = "england";

/** Name of the whole in running text. */
export const nationName: string = "England";

/** What an area is called that is ranked and compared, in running text. */
export const areaWord: string = "authority";

/** The same with its article. */
export const anArea: string = "an authority";

/** Several of them. */
export const areasWord: string = "authorities";

/** One of them at the start of a sentence or as a heading. */
export const areaTitle: string = "Authority";

/** Several of them at the start of a sentence or as a heading. */
export const areasTitle: string = "Authorities";

/** One of those whom figures count. */
export const personWord: string = "child";

/** Those whom figures count. */
export const peopleWord: string = "children";

/** Those whom figures count, at the start of a sentence or as a heading. */
export const peopleTitle: string = "Children";

/** What kind of place such an area is, as a heading. */
export const areaKind: string = "Local authority";

/** The same of one that is no more. */
export const formerAreaKind: string = "Former local authority";

/** All such areas, where it is said what they are. */
export const areasInFull: string = "local authorities that run children’s services";

/** The same within the whole. */
export const areasOfNation: string = "local authorities of England with children’s services";

/** What the site is about, as its first heading. */
export const siteHeading: string = "Children’s services in England, authority by authority";

/** The same in a few words. */
export const siteSubject: string = "Children’s services in England";

/** What its indicators are called in running text. */
export const indicatorsWords: string = "children’s services indicators";

/** The same at the start of a sentence. */
export const indicatorsTitle: string = "Children’s services indicators";

/** The same as a list of them is described. */
export const indicatorsOfNation: string = "indicators of children’s services in England";

/** What its figures are called in running text. */
export const figuresWords: string = "figures of children’s services";

/** The question that the front page answers, and what its figures are on. */
export const frontWords: string =
  "Where does an authority stand, how did it get there, and how do its neighbours fare? Official figures on children in care, child protection, adoption, care leavers and young people not in education or work";

/** What can be looked for, such as. */
export const searchExamples: string = "Warrington, Hull, 877, care leavers";

/** Whose figures they are. */
export const publishedBy: string = "The figures are those that the Department for Education and others publish";

/** What its figures leave out and other documents say; empty where nothing does. */
export const gapsWords: string =
  "Official statistics leave gaps: they do not say how good early help is, or how long adoption takes in a single authority. Inspection reports say some of this in prose. Their figures are read from the text and shown beside the official ones, each with its page.";

/** What no figure measures, said where a reader would look for it, by family. */
export const familyNotes: Readonly<Record<string, string>> = {
  "Early help and referrals":
    "No official statistic measures how good early help is: only inspection reports do. These figures show how many cases reach children’s social care.",
  "Adoption and guardianship":
    "How long adoption takes is published for England as a whole; for authorities there are numbers of children.",
  Finance:
    "Sums are totals of a year of account, which grow with the size of an area: they are not ranked. What they are per child divides them by the residents aged 0 to 17 in the middle of that year."
};

/** Where the figures come from, at the foot of every page; before the licence. */
export const sourceWords: string =
  "Official statistics: Department for Education and other producers named on each page, Crown copyright";

/** The same on the page of the data, which names a column in backquotes. */
export const dataSourceWords: string =
  "The figures come from official statistics of the Department for Education and other public bodies, named in the column `source` of `indicators`. They contain public sector information";

/** The same in the archive of the data. */
export const archiveSourceWords: string = "Official statistics: Crown copyright";

/** Licence of the figures; empty where none is declared. */
export const licenceName: string = "Open Government Licence v3.0";

/** Address of the licence. */
export const licenceUrl: `https://${string}` =
  "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

/** Heading of what the archive of the data says of itself. */
export const archiveHeading: string = "Sightline: children's services indicators for every local authority in England";

/** Who chose the statistical neighbours, at the start of a sentence. */
export const neighboursModel: string = "The Department for Education’s model";

/** What its groupings of neighbours are called, by their names in the tables; null where the site has none of that name. */
export const neighbourModels: Readonly<Record<"2025" | "2021", string | null>> = {"2025": "2025", "2021": "2021"};

/** What stands before such a name, after whose neighbours they are; empty where it has no name. */
export const modelBefore: string = " (";

/** What stands after it. */
export const modelAfter: string = " model)";

/** How many neighbours each area has; null where one has more than another. */
export const neighboursOfEach: number | null = 10;

/** The neighbours of an area, after its name. */
export const neighboursInFull: string = "ten statistical neighbours";

/** The same, where it is plain which neighbours are meant. */
export const neighboursInShort: string = "ten neighbours";

/** Regions of the whole. */
export const regionsInFull: string = "the nine regions";

/** Where they are published. */
export const neighboursSource: string =
  "Department for Education, children’s services statistical neighbour benchmarking tool";

/** Whose reports they are whose figures stand beside the official ones. */
export const inspectorate: string = "Ofsted";

/** What is to be known of the regions where they are set beside each other; empty for nothing. */
export const regionsNote: string = " Inner and Outer London are parts of London and have no rank of their own.";

/** Areas that are left out of what is said of all, as a sentence; empty where none is. */
export const leftOutWords: string = "Isles of Scilly and City of London are left out: too few children.";

/** Whether it is known where areas lie, so that there is a map of tiles. */
export const hasMap: boolean = true;

/** How a map of tiles is to be read. */
export const tilesWords: string =
  "One square is one authority, whatever its size on the ground; regions keep together, and London is drawn as large as its 33 authorities are many.";

/** Names that keep their capital within a sentence. */
export const properNouns: RegExp = /^(England|Ofsted|Section|Attainment|Year)\b/;

/** What a citation of a figure ends with, after a space; empty where no licence is declared. */
export const citationWords: string =
  " Contains public sector information licensed under the Open Government Licence v3.0.";

/** Words that are added to the names of areas, in lists that are pasted. */
export const aroundNames: RegExp =
  /\b(the|council|county council|city council|borough council|district council|metropolitan|london borough|royal borough|borough|mbc|cc|bc|lb|rb|ua|unitary authority|local authority|county of|city of)\b( of\b)?/g;

/** Indicator that counts those of whom figures are; empty where none does. */
export const peopleIndicator: string = "children-population";

/** Comparisons to begin with: in words, and as addresses say them. */
export const comparisonExamples: readonly (readonly [words: string, query: string])[] = [
  [
    "Children looked after in the nine regions, a panel for each",
    "?group=regions&indicators=children-in-care-rate&by=area"
  ],
  [
    "Child protection and care in Leeds and Sheffield, as a share of England’s figure",
    "?areas=leeds,sheffield&indicators=children-in-care-rate,child-protection-plans-rate,children-in-need-rate&show=england"
  ],
  [
    "Unitary authorities, children in care as an index of 2016",
    "?group=unitary&indicators=children-in-care-rate&by=none&show=index&base=2016"
  ]
];

/** What a row of the table of areas is. */
export const areaRowWords: string =
  "An authority of today or an earlier one, a region, Inner or Outer London, or England.";

/** What an area that is ranked is, in that table. */
export const areaValueWords: string = "a local authority with children's services";

/** What a region is there. */
export const regionValueWords: string = "one of the nine regions";

/** What a part of a region is there. */
export const subRegionValueWords: string = "Inner or Outer London";

/** What its column of short codes holds. */
export const areaCodeWords: string = "Three-digit code of the Department for Education.";

/** What its column of the wider area holds. */
export const areaRegionWords: string =
  "Area that it lies in: a region, for a London borough Inner or Outer London; empty for England.";

/** The services that inspectors grade. */
export const servicesWords: string = "children’s services";
