import type {ReportedRole} from "../../../src/domain/tables.js";

/** Words that name whose figure is spoken of, by role. */
export const cues: {role: ReportedRole; pattern: string}[] = [
  {
    role: "neighbours",
    pattern:
      "statistical(?:ly similar)? neighbou?rs?(?:’s?|'s?)?|\\bSN\\b|comparators?|compar(?:able|ator|ative) (?:local )?(?:authorit(?:y|ies)|areas|neighbours)|[A-Z]\\w+’s neighbours|similar (?:local )?(?:authorities|areas|councils)|neighbouring authorities"
  },
  {
    role: "region",
    pattern:
      "(?:regional|region|London|North West|North East|South West|South East|East Midlands|West Midlands|East of England|Eastern|Yorkshire and (?:the )?Humber(?:side)?)(?: region(?:al)?)?(?: average| figure| rate| authorities| comparators)|\\bregional(?:ly)?|(?<!City of )\\bLondon(?: boroughs| region)?|\\bacross London|\\b(?:in )?the region\\b"
  },
  {
    role: "national",
    pattern:
      "national(?:ly)?(?: average| figure| rate| level| proportion)?|(?:all[- ])?(?<!East of )England(?:’s|'s)?(?: average| figure| rate)?|English average|country as a whole|\\bEngland and Wales"
  },
  {
    role: "target",
    pattern:
      "target(?:s|ed)?|thresholds?|expectation|expected|recommended|required|prescribed|limit|requirement|aim(?:s|ing)? (?:to|for)|aspiration|benchmark of|national standard|statutory (?:timescales?|time ?frames?|guidance|guidelines?)|required (?:timescales?|time ?frames?)|should (?:be|take)|ambition"
  }
];
