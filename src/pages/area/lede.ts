import {formatValue} from "../../domain/format.js";
import {isVisit} from "../../domain/judgements.js";
import {isListed} from "../../domain/listed.js";
import {areasWord, isDefaultSite, nationName} from "../../domain/site.js";
import {hasValue} from "../../domain/tables.js";
import {dateWords} from "../../domain/words.js";
import {areaWords, plainName, trendSentence} from "../../exhibits/chart-sentence.js";
import {standingWords} from "../../exhibits/standing-words.js";
import type {DatedJudgement} from "../../query/questions.js";
import type {AreaModel, AreaRow} from "./model.js";

/**
 * What an area's page says first, a sentence each: the level of its first lead indicator beside its comparators, where it
 * stands over all headline indicators, and its newest judgement or the spread of its authorities. What is not known has no
 * sentence.
 */
export function areaLede(model: AreaModel): string[] {
  const headline = model.byFamily.flatMap(({rows}) => rows);
  return [levelSentence(model), standSentence(model, headline), lastSentence(model)].filter(
    (sentence) => sentence !== null
  );
}

function levelSentence({leadModels: [lead]}: AreaModel): string | null {
  return lead?.trend[0]?.points.some(hasValue) ? trendSentence(lead) : null;
}

function standSentence({area}: AreaModel, headline: readonly AreaRow[]): string | null {
  if (area.kind === "country") return movedSentence(headline);
  const placed = headline.flatMap((row) => (row.standing?.basis === "merit" ? [{...row, standing: row.standing}] : []));
  if (placed.length > 0) return quarterSentence(placed);
  return besideSentence(headline);
}

/** How often an authority stands in the best and in the worst quarter, and where it stands best and worst. */
function quarterSentence(placed: readonly (AreaRow & {standing: NonNullable<AreaRow["standing"]>})[]) {
  // Of a tie that reaches out of the quarter nobody is in it.
  const best = placed.filter(({standing: {rank, tied, of}}) => rank + tied <= of / 4);
  const worst = placed.filter(({standing: {rank, of}}) => rank - 1 >= (of * 3) / 4);
  const share = ({standing: {rank, of}}: (typeof placed)[number]) => rank / of;
  const sorted = [...placed].sort((a, b) => share(a) - share(b));
  const examples = [best.length > 0 && sorted[0], worst.length > 0 && sorted.at(-1)].flatMap((row) =>
    row ? [`${plainName(row.indicator)} (${standingWords(row.standing)})`] : []
  );
  const said = [best.length > 0 && "best", worst.length > 0 && "worst"].filter(Boolean);
  const furthest = examples.map((words, i) => `${said[i]} placed on ${words}`).join(", ");
  const on = placed.length === 1 ? "the headline indicator" : `${placed.length} headline indicators`;
  return `On ${on} where one direction is better, each in its newest year, it is in the best quarter of ${areasWord} ${times(best.length)} and in the worst ${times(worst.length)}${furthest ? `; it is ${furthest}` : ""}.`;
}

/** How often an area that has no place among authorities is better than England. */
function besideSentence(headline: readonly AreaRow[]): string | null {
  const verdicts = headline.flatMap(({indicator, latest: {value, england}}) => {
    if (indicator.better === null || value === null || england === null) return [];
    if (formatValue(value, indicator) === formatValue(england, indicator)) return ["level"];
    return [value > england === (indicator.better === "higher") ? "better" : "worse"];
  });
  const count = (verdict: string) => verdicts.filter((one) => one === verdict).length;
  return verdicts.length === 0
    ? null
    : `Of ${verdicts.length} headline ${verdicts.length === 1 ? "indicator" : "indicators"} where one direction is better, it was better than ${nationName} on ${count("better")}, worse on ${count("worse")} and level on ${count("level")}, each in its newest year.`;
}

/** How often England moved for the better over the newest year. */
function movedSentence(headline: readonly AreaRow[]): string | null {
  const moved = headline.filter(({indicator, change}) => indicator.better !== null && change !== null);
  const better = moved.filter(({improved}) => improved === true).length;
  const worse = moved.filter(({improved}) => improved === false).length;
  return moved.length === 0
    ? null
    : `Of ${moved.length} headline indicators where one direction is better, ${better} moved for the better over their newest year, ${worse} for the worse and ${moved.length - better - worse} by no more than one unit of the last digit shown.`;
}

function lastSentence(model: AreaModel): string | null {
  if (model.area.kind === "authority" && !isDefaultSite) return null;
  return model.area.kind === "authority" ? judgedSentence(model) : spreadSentence(model);
}

function judgedSentence({area, judgements}: AreaModel): string {
  const [newest, ...earlier] = judgements
    .filter(({judgement, grade_text}) => judgement === "overall" && !isVisit(grade_text))
    .sort((a, b) => b.date.localeCompare(a.date));
  if (!newest) return `No overall judgement of ${areaWords(area.name)} by inspectors is known here.`;
  if (newest.grade_text !== "not-known") return `The newest overall judgement known is ${judgedWords(newest)}.`;
  const before = earlier.find(({grade_text}) => grade_text !== "not-known");
  return `Its newest inspection, published on ${dateWords(newest.date)}, is known from a list that has no overall grade of it${before ? `; the judgement before was ${judgedWords(before)}` : ""}.`;
}

function judgedWords({grade_text, date, stated_by}: DatedJudgement): string {
  const source = isListed(stated_by) ? "from a list of outcomes" : "as a later report or document tells";
  return `${grade_text.replaceAll("-", " ")}, of ${dateWords(date)}${stated_by === null ? "" : `, ${source}`}`;
}

/** From where to where the authorities of a region or of England range in the first lead indicator. */
function spreadSentence({area, areas, leadModels: [lead]}: AreaModel): string | null {
  const latest = lead?.trend[0]?.points.findLast(hasValue);
  if (!lead || !latest) return null;
  // England is what all regions are in.
  const within = (slug: string | null): boolean =>
    area.kind === "country" ||
    slug === area.area ||
    (slug !== null && within(areas.find((one) => one.area === slug)?.region ?? null));
  const values = lead.authorities
    .filter(({region}) => within(region))
    .flatMap(({area: slug, name}) => {
      const value = lead.series.get(slug)?.points.find(({period}) => period === latest.period)?.value ?? null;
      return value === null ? [] : [{name, value}];
    })
    .sort((a, b) => a.value - b.value);
  const [low, high] = [values[0], values.at(-1)];
  if (!low || !high || low.value === high.value) return null;
  const end = ({name, value}: typeof low) => {
    const same = values.filter((one) => one.value === value).length;
    return `${formatValue(value, lead.indicator)} in ${same === 1 ? areaWords(name) : `${same} ${areasWord}`}`;
  };
  return `Among its ${values.length} ${areasWord} with that figure for ${latest.period}, it ran from ${end(low)} to ${end(high)}.`;
}

function times(count: number): string {
  return count === 0 ? "never" : count === 1 ? "once" : `${count} times`;
}
