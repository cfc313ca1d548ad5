import {
  anArea,
  areaCodeWords,
  areaRegionWords,
  areaRowWords,
  areasTitle,
  areaTitle,
  areaValueWords,
  areaWord,
  isDefaultSite,
  nationName,
  neighbourModels,
  neighboursInFull,
  peopleWord,
  personWord,
  regionValueWords,
  subRegionValueWords
} from "../../src/domain/site.js";
import {type Area, families, type Indicator, type Neighbour, type Observation} from "../../src/domain/tables.js";
import {date, slug, url} from "./forms.js";
import {documents, improvements, judgements, quantities, reported, reports} from "./report-schema.js";
import {defineTable, type Form, type Table} from "./table.js";

const slugs: Form = {pattern: /^[a-z0-9-]+( [a-z0-9-]+)*$/, words: "slugs separated by one space"};
const month: Form = {pattern: /^\d{4}-(0[1-9]|1[0-2])$/, words: "a month such as 2025-11"};
const onsCode: Form = {pattern: /^[A-Z]\d{8}$/, words: "a code such as E06000007"};
const alternatives: Form = {pattern: /^[^|]+(\|[^|]+)*$/, words: 'names separated by "|"'};
const breaks: Form = {pattern: /^\d{4}: [^|]+(\|\d{4}: [^|]+)*$/, words: '"year: reason", several separated by "|"'};

export const areas: Table<Area> = defineTable<Area>({
  name: "areas",
  description: areaRowWords,
  key: ["area"],
  order: ["area"],
  columns: {
    area: {
      type: "text",
      nullable: false,
      form: slug,
      description: "Name of the area as it stands in addresses and in the other tables."
    },
    name: {type: "text", nullable: false, description: "Name of the area."},
    kind: {
      type: "text",
      nullable: false,
      description: "What the area is.",
      values: {
        authority: areaValueWords,
        region: regionValueWords,
        "sub-region": subRegionValueWords,
        country: nationName
      }
    },
    la_code: {type: "integer", nullable: true, description: areaCodeWords},
    ons_code: {
      type: "text",
      nullable: true,
      form: onsCode,
      description: "Nine-character code of the Office for National Statistics."
    },
    region: {
      type: "text",
      nullable: true,
      form: slug,
      description: areaRegionWords
    },
    opened: {
      type: "text",
      nullable: true,
      form: date,
      description: `Day from which the ${areaWord} exists, where that is after 1 April 2009.`
    },
    closed: {
      type: "text",
      nullable: true,
      form: date,
      description: `Day on which the ${areaWord} was abolished; empty for those of today.`
    },
    successors: {
      type: "text",
      nullable: true,
      form: slugs,
      description: `${areasTitle} that followed an abolished one, separated by a space.`
    },
    aliases: {
      type: "text",
      nullable: true,
      form: alternatives,
      description: 'Other and former names, separated by "|".'
    }
  }
});

export const neighbours: Table<Neighbour> = defineTable<Neighbour>({
  name: "neighbours",
  description: `One of the ${neighboursInFull} of ${anArea}.`,
  key: ["model", "area", "rank"],
  order: ["model", "area", "rank"],
  columns: {
    model: {
      type: "text",
      nullable: false,
      description: "Grouping that the neighbours are of.",
      values: isDefaultSite
        ? {"2025": "the one in use since May 2025", "2021": "the one of April 2021"}
        : {"2025": neighbourModels[2025] || "the one of this site", "2021": neighbourModels[2021] || "a second one"}
    },
    area: {type: "text", nullable: false, form: slug, description: `${areaTitle} whose neighbour it is.`},
    neighbour: {type: "text", nullable: false, form: slug, description: "The neighbour."},
    rank: {
      type: "integer",
      nullable: false,
      description: "1 is the closest neighbour, the highest number the least close."
    },
    closeness: {
      type: "text",
      nullable: true,
      description: "How alike the two are, in the grouping's own bands; empty where it has none.",
      values: {"extremely-close": "", "very-close": "", close: "", "somewhat-close": "", "not-close": ""}
    }
  }
});

export const indicators: Table<Indicator> = defineTable<Indicator>({
  name: "indicators",
  description: "A measure of the official statistics, with what it counts and where it comes from.",
  key: ["indicator"],
  order: ["indicator"],
  columns: {
    indicator: {
      type: "text",
      nullable: false,
      form: slug,
      description: "Name of the indicator as it stands in addresses and in the other tables."
    },
    family: {
      type: "text",
      nullable: false,
      description: "Subject under which the site shows it.",
      values: Object.fromEntries(families.map((family) => [family, ""]))
    },
    name: {type: "text", nullable: false, description: "Full name, as a heading."},
    short_name: {type: "text", nullable: false, longest: 40, description: "Name for tables and tight spaces."},
    unit: {
      type: "text",
      nullable: false,
      description: "What a value counts.",
      values: {
        number: "a count",
        percent: "per hundred",
        "per-10000": "per 10,000",
        "per-100000": "per 100,000",
        pounds: "pounds",
        "pounds-per-week": "pounds a week",
        score: "a score on a scale of its own",
        months: "months",
        "full-time-equivalents": "posts, counted as full-time ones",
        "cases-per-worker": "cases for each social worker"
      }
    },
    decimals: {type: "integer", nullable: false, description: "Decimals with which the site shows its values."},
    better: {
      type: "text",
      nullable: true,
      description: "Direction that is better; empty where neither is.",
      values: {higher: "", lower: ""}
    },
    headline: {
      type: "integer",
      nullable: true,
      description: "Position among the headline indicators, 1 the first; empty for the others."
    },
    definition: {type: "text", nullable: false, description: "What is counted, in one sentence."},
    notes: {type: "text", nullable: true, description: "What a careful reader must know: rounding, gaps, changes."},
    source: {type: "text", nullable: false, description: "Publication that the values come from."},
    source_url: {type: "text", nullable: false, form: url, description: "Where the publication is found."},
    source_code: {type: "text", nullable: false, description: "What the source calls the indicator."},
    period_kind: {
      type: "text",
      nullable: false,
      description: "What a period is: a day such as 31 March, or a financial, academic or calendar year."
    },
    counts_of: {
      type: "text",
      nullable: false,
      description: "What is counted, by a share or a rate in its numerator.",
      values: {
        children: `${peopleWord}, young people or pupils, each once`,
        episodes: `what one ${personWord} can have several of in a year: referrals, enquiries, plans begun, placements`,
        sessions: "half days of school",
        staff: "social workers or their posts",
        cases: `${peopleWord} and some adults on the books of social workers`,
        days: "working days",
        places: `places approved for ${peopleWord}`,
        points: "points of a scale, averaged",
        months: "time that passed, averaged",
        money: "pounds"
      }
    },
    numerator: {
      type: "text",
      nullable: true,
      form: slug,
      description: "Indicator that counts the numerator, where it is in the tables."
    },
    denominator: {
      type: "text",
      nullable: true,
      form: slug,
      description: "Indicator that counts the denominator, where it is in the tables."
    },
    last_release: {type: "text", nullable: true, form: month, description: "Month of the last release, where known."},
    next_release: {
      type: "text",
      nullable: true,
      form: month,
      description: "Month of the next release, where announced."
    },
    breaks: {
      type: "text",
      nullable: true,
      form: breaks,
      description: 'Years from which the values do not compare with those before, as "year: reason", separated by "|".'
    }
  }
});

export const observations: Table<Observation> = defineTable<Observation>({
  name: "observations",
  description: "The value of an indicator for an area in a period, or the reason why there is none.",
  key: ["indicator", "area", "period"],
  // One chart's rows stand together, so that a reader of ranges fetches few pages for it.
  order: ["indicator", "area", "year", "period"],
  columns: {
    indicator: {type: "text", nullable: false, form: slug, description: "The indicator."},
    area: {type: "text", nullable: false, form: slug, description: "The area."},
    period: {
      type: "text",
      nullable: false,
      description: "The period in the source's own words, such as 2025, 2024-25 or 2015/16-17/18."
    },
    year: {type: "integer", nullable: false, description: "Year in which the period ends."},
    value: {
      type: "number",
      nullable: true,
      description: "The value as published, doubted or not; empty where the status says why there is none."
    },
    status: {
      type: "text",
      nullable: false,
      description: "How firm the value is, or why there is none.",
      values: {
        final: "a value",
        provisional: "a value that the source expects to change",
        revised: "a value that the source has changed",
        doubted:
          "a value, most often a zero, that the source prints where it cannot have had a figure: not to be ranked or averaged",
        suppressed: `no value: withheld because few ${peopleWord} are behind it`,
        "not-available": "no value: not collected or not available",
        "not-applicable": "no value: the question does not arise",
        low: "no value: above zero but rounds to it",
        unreliable: "no value: too uncertain to publish",
        missing: "no value: the source gives no reason"
      }
    }
  }
});

/** Every table, in the order in which the site lists them. */
export const tables = {
  observations,
  indicators,
  areas,
  neighbours,
  reports,
  reported,
  judgements,
  documents,
  quantities,
  improvements
} as const;

export type TableName = keyof typeof tables;
