import type {Subject} from "./subject.js";

/** Who lives in the area. */
export const contextSubjects: Subject[] = [
  {
    indicator: "children-population",
    unit: "number",
    areaOnly: true,
    predicate:
      /^ (?:children|young people|people)(?: and young people)?[^#.]{0,25}\b(?:under|0|aged|between)\b[^#.]{0,50}\b(?:liv(?:e|es|ing)|resid|in [A-Z])|^ (?:children|young people|people)(?: and young people)? in [A-Z]\w+(?: [A-Z]\w+)? (?:who are )?aged (?:between |from )?0|^ (?:children|young people|people)(?: and young people)? (?:live|living) in\b(?! (?:an?|the care|the homes?|residential|special|foster|children|secure|houses?|semi|priv|support|low|poverty|provision|temporary)\b)/i,
    breaks: /\btotal population\b|identified|assess/i,
    not: /\bin temporary accommodation\b|\bin provision inspected\b/i
  },
  {
    indicator: "population-under-18-share",
    unit: "percent",
    areaOnly: true,
    predicate: /^ of (?:the|its)?(?: [\w’']+){0,2}? ?(?:overall |total |whole |entire )?population/i,
    not: /ethnic|born|religio|\bspeak|working|65|under(?: the age of)? 25/i
  },
  {
    indicator: "child-poverty",
    unit: "percent",
    areaOnly: true,
    predicate: /^[^#.]{0,90}(?:in|below the|experiencing) (?:relative |income )?(?:poverty|low[- ]income)/i,
    name: /child(?:ren)?(?: living)? in (?:relative )?(?:poverty|low[- ]income)[^#.]{0,30}|child poverty/i
  },
  ...(["primary", "secondary"] as const).flatMap((phase): Subject[] => [
    {
      indicator: `free-school-meals-${phase}`,
      unit: "percent",
      areaOnly: true,
      name: new RegExp(
        `${phase} (?:aged? |phase )?(?:schools?|pupils|school pupils|school children|education|phase)|\\bin ${phase}\\b`,
        "i"
      ),
      context: /free school meals?/i,
      not: /additional language/i
    },
    {
      indicator: `english-additional-language-${phase}`,
      unit: "percent",
      areaOnly: true,
      name: new RegExp(
        `${phase} (?:aged? |phase )?(?:schools?|pupils|school pupils|school children|education|phase)|\\bin ${phase}\\b`,
        "i"
      ),
      context: /additional language/i,
      not: /free school meals/i
    }
  ]),
  {
    indicator: "minority-ethnic",
    unit: "percent",
    areaOnly: true,
    name: /(?:minority ethnic|ethnic minority|black and minority ethnic|BME)(?: \(BME\))?(?: groups?| backgrounds?| communities| heritage| origins?| population)?(?: \([^()]*\))?(?: who| in| living| [A-Z]\w+)*(?:[^#.,]{0,20})(?: account| make| represent| constitute| compris| form| is | are )/i,
    predicate: /^ of[^#.]{0,70}(?:from|belong to|are) (?:a |black and |an )?(?:minority ethnic|ethnic minority|BME)/i,
    not: /largest|aged 16|social work|staff/i
  }
];
