import {type Child, markup} from "../../dom/element.js";
import type {Href} from "../../domain/href.js";
import {reportPath} from "../../domain/judgements.js";
import type {SignalFile} from "../../domain/signals.js";
import {nation, peopleWord} from "../../domain/site.js";
import {plainName} from "../../exhibits/chart-sentence.js";
import {type ReportedLine, type SignalLine, type SignalModel, signalModel, type TierModel} from "./model.js";
import {defaultSignalState, formatSignalState, type SignalState} from "./state.js";
import {looksSentence, reportedSentence, signalSentence, tierWords} from "./words.js";

/** Lines of each kind of news on the page of an area, and of clear changes on the front page. */
const perTier = 3;

/** How the lines are made. */
interface LineOptions {
  document: Document;
  /** The way from the page to the site's root. */
  root: Href;
}

/**
 * What moved in an area, for its own page: each kind of news with how often was looked, and its largest; of a region or England,
 * those of its authorities. Nothing for an area that has no figures of today.
 */
export function movedSection(
  file: SignalFile | null,
  area: {area: string; name: string},
  options: LineOptions
): Child[] {
  const isEngland = area.area === nation;
  if (file === null || !(isEngland || file.areas.some((one) => one.area === area.area))) return [];
  const {html} = markup(options.document);
  const model = signalModel(file, {...defaultSignalState, area: isEngland ? "" : area.area});
  return [
    html("h2", {id: "moved"}, [`What moved in ${model.year}`]),
    html(
      "ul",
      {class: "moved"},
      model.tiers.map((tier) => tierItem(tier, model, options))
    ),
    html("p", {}, [
      html("a", {href: `${options.root}signals${formatSignalState(model.state)}`}, [
        "All of what moved, with filters, tables and other years"
      ])
    ])
  ];
}

/** The largest clear changes of all authorities, for the front page. */
export function movedOnFront(file: SignalFile | null, options: LineOptions): Child[] {
  if (file === null) return [];
  const {html} = markup(options.document);
  const model = signalModel(file);
  const [clear] = model.tiers;
  if (!clear) return [];
  const {lines} = clear;
  return [
    html("h2", {}, ["What moved"]),
    html("p", {}, [looksSentence(clear), lines.length > 0 && ` The largest in ${peopleWord}:`]),
    lineList(lines.slice(0, perTier), [], options),
    html("p", {}, [html("a", {href: `${options.root}signals`}, ["What moved, in four kinds that are never mixed"])])
  ];
}

function tierItem(one: TierModel, {state, area, areas, reported}: SignalModel, options: LineOptions): HTMLElement {
  const {html} = markup(options.document);
  const {tier, lines} = one;
  const isAuthority = area !== null && !areas.some(({region}) => region === area.area);
  // What reports of an authority state is told where it is one's own.
  const stated = tier === "D" && isAuthority ? reported.slice(0, perTier) : [];
  const more = lines.length - perTier;
  const own: SignalState = {...state, tier};
  const head = [html("b", {}, [tierWords[tier].heading]), `. ${looksSentence(one)}`];
  const rest = [
    lineList(lines.slice(0, perTier), stated, {...options, isOfOne: isAuthority}),
    more > 0 &&
      html("p", {}, [
        html("a", {href: `${options.root}signals${formatSignalState(own)}`}, [
          `${more.toLocaleString("en-GB")} more of this kind`
        ])
      ])
  ];
  // Of what chance brings in plenty a reader is told how much, and asks for the rest.
  const isFolded = tier === "D" && lines.length + stated.length > 0;
  return html(
    "li",
    {"data-tier": tier},
    isFolded ? [html("details", {}, [html("summary", {}, head), ...rest])] : [...head, ...rest]
  );
}

function lineList(
  lines: readonly SignalLine[],
  stated: readonly ReportedLine[],
  {document, root, isOfOne = false}: LineOptions & {isOfOne?: boolean}
): HTMLElement | null {
  const {html} = markup(document);
  if (lines.length + stated.length === 0) return null;
  // Read by themselves, ten links of one word would lead anywhere.
  const link = (href: string, words: string, of?: string) =>
    html("a", {href: `${root}${href}`, "aria-label": of && `${words}: ${of}`}, [words]);
  return html("ul", {}, [
    ...lines.map((line) =>
      html("li", {}, [
        `${signalSentence(line)} `,
        link(`indicator/${line.indicator}?areas=${line.area}`, "Chart", `${plainName(line.about)}, ${line.name}`),
        !isOfOne && " · ",
        !isOfOne && link(`area/${line.area}`, line.name)
      ])
    ),
    ...stated.map((line) =>
      html("li", {}, [
        `${reportedSentence(line)} `,
        link(reportPath(line.report), "Report", `${line.name}, ${line.areaName}`)
      ])
    )
  ]);
}
