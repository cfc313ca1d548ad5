import {tableTools} from "../../components/table-download.js";
import {type Child, markup} from "../../dom/element.js";
import type {Href} from "../../domain/href.js";
import {familySlug} from "../../domain/indicator-words.js";
import {tiers} from "../../domain/signals.js";
import {areasTitle, areasWord, nationName, peopleWord} from "../../domain/site.js";
import {families} from "../../domain/tables.js";
import type {SignalModel, TierModel} from "./model.js";
import {formatSignalState, type SignalDirection, type SignalState} from "./state.js";
import {reportedTable, signalTable} from "./table.js";
import {looksSentence, scopeWords, tierWords, togetherSentence} from "./words.js";

/** The parts of the page by name, in reading order. */
const signalParts = ["heading", "controls", "message", "tiers"] as const;

/** Rows of a kind of news that stand there until a reader asks for all. */
const firstLines = 15;

const directionWords: Readonly<Record<SignalDirection, string>> = {
  "": "Any direction",
  up: `Up, or above ${nationName}`,
  down: `Down, or below ${nationName}`,
  better: "For the better",
  worse: "For the worse"
};

/** How the parts of the page are made. */
interface PartOptions {
  document: Document;
  /** The way from the page to the site's root. */
  root: Href;
}

/** The page of what moved, whole, of the year of the file. */
export function signalsView(model: SignalModel, options: PartOptions): HTMLElement {
  const {html} = markup(options.document);
  const content: Readonly<Record<(typeof signalParts)[number], readonly Child[]>> = {
    heading: headingPart(options.document),
    controls: [signalControls(model, options.document)],
    message: [],
    tiers: tiersPart(model, options)
  };
  return html(
    "div",
    {"data-view": "signals", "data-year": String(model.year)},
    signalParts.map((name) =>
      html("section", {"data-part": name, "aria-live": name === "message" ? "polite" : null}, content[name])
    )
  );
}

/** The page where no figure stands out, in any year. */
export function noSignalsView(document: Document): HTMLElement {
  const {html} = markup(document);
  return html("div", {}, [...headingPart(document), html("p", {}, ["No figure stands out, in any year."])]);
}

function headingPart(document: Document): Child[] {
  const {html} = markup(document);
  return [
    html("h1", {}, ["What moved"]),
    html("p", {class: "lede"}, [
      "Which of the newest figures stand out: changes, trends and places unlike most, in four kinds that are never mixed, each with how often we looked and how many would be there by chance."
    ]),
    html("p", {class: "muted"}, [
      "Most figures that move a lot move back: chance is part of every one. A line here is a reason to ask, and no finding. ",
      html("a", {href: "./about#what-moved"}, ["How it is worked out"])
    ])
  ];
}

/** The filters, which the page's script brings to life. */
function signalControls({areas, years}: Pick<SignalModel, "areas" | "years">, document: Document): HTMLElement {
  const {html} = markup(document);
  const option = (value: string, text: string) => html("option", {value}, [text]);
  const select = (name: keyof SignalState, label: string, options: readonly Child[]) =>
    html("label", {}, [label, html("select", {name}, options)]);
  const regions = new Set(areas.map(({region}) => region));
  const group = (label: string, own: SignalModel["areas"]) =>
    html(
      "optgroup",
      {label},
      own.map(({area, name}) => option(area, name))
    );
  return html("div", {class: "filters needs-script"}, [
    select("area", "Area", [
      option("", `All ${areasWord}`),
      group(
        "Regions",
        areas.filter(({area}) => regions.has(area))
      ),
      group(
        areasTitle,
        areas.filter(({area}) => !regions.has(area))
      )
    ]),
    select("family", "Family", [option("", "All families"), ...families.map((one) => option(familySlug(one), one))]),
    select("tier", "Kind", [
      option("", "All four kinds"),
      ...tiers.map((tier) => option(tier, `${tier}. ${tierWords[tier].heading}`))
    ]),
    select(
      "direction",
      "Direction",
      Object.entries(directionWords).map(([value, words]) => option(value, words))
    ),
    select(
      "year",
      "Figures of",
      years.map((year, i) => option(i === 0 ? "" : String(year), String(year)))
    )
  ]);
}

/** The four kinds of news, the question about what moved together, and what reports state. */
export function tiersPart(model: SignalModel, options: PartOptions): Child[] {
  const {html} = markup(options.document);
  const {together, year} = model;
  return [
    html("p", {class: "scope", role: "status"}, [scopeWords(model)]),
    ...model.tiers.map((tier) => tierSection(tier, model, options)),
    together.length > 0 &&
      html("section", {class: "tier"}, [
        html("h2", {id: "together"}, ["Moved together: a definition, perhaps?"]),
        html(
          "ul",
          {},
          together.map((line) =>
            html("li", {}, [
              html("a", {href: `${options.root}indicator/${line.indicator}`}, [togetherSentence(line, year)])
            ])
          )
        )
      ])
  ];
}

function tierSection(one: TierModel, model: SignalModel, options: PartOptions): HTMLElement {
  const {html} = markup(options.document);
  const {tier, lines} = one;
  const {heading, about} = tierWords[tier];
  const {state} = model;
  // Whoever chose the kind, or an area, wants all of it.
  const isWhole = state.tier === tier || lines.length <= firstLines;
  const shown = isWhole ? lines : lines.slice(0, firstLines);
  const all = {...state, tier};
  return html("section", {class: "tier", "data-tier": tier}, [
    html("h2", {id: `tier-${tier.toLowerCase()}`}, [`${tier}. ${heading}`]),
    html("p", {class: "muted"}, [about]),
    html("p", {class: "looks"}, [looksSentence(one)]),
    lines.length > 0 &&
      html("div", {class: "with-download"}, [
        html("div", {class: "table-head"}, [
          html("p", {class: "muted"}, [
            isWhole
              ? `The largest in ${peopleWord} first.`
              : `The ${firstLines} largest in ${peopleWord}, of ${lines.length.toLocaleString("en-GB")}.`
          ]),
          tableTools({document: options.document, name: `what-moved-${model.year}-${tier.toLowerCase()}`})
        ]),
        scrolling(signalTable(one, shown, options), heading, options.document),
        !isWhole &&
          html("p", {class: "needs-script"}, [
            html("a", {href: `${options.root}signals${formatSignalState(all)}`, "data-all": tier}, [
              `All ${lines.length.toLocaleString("en-GB")} of this kind`
            ])
          ])
      ]),
    tier === "D" && reportedSection(model, options)
  ]);
}

function reportedSection({reported, reportedLooks, state}: SignalModel, options: PartOptions): HTMLElement | null {
  const {html} = markup(options.document);
  if (reportedLooks === 0) return null;
  const isWhole = state.tier === "D" || reported.length <= firstLines;
  const shown = isWhole ? reported : reported.slice(0, firstLines);
  const count = `${reported.length} of ${reportedLooks.toLocaleString("en-GB")} pairs of figures that reports state ${reported.length === 1 ? "is" : "are"} so large`;
  return html("div", {class: "with-download"}, [
    html("h3", {id: "in-reports"}, ["In inspection reports"]),
    html("p", {class: "looks"}, [
      reported.length === 0
        ? `Nothing stands out in reports${state.year === undefined ? "" : ` of ${state.year}`}: we looked at ${reportedLooks.toLocaleString("en-GB")} pairs of figures of all years.`
        : `${count}${state.year === undefined ? ", in reports of all years" : `, in reports of ${state.year}; the pairs are of all years`}.`
    ]),
    ...(reported.length > 0
      ? [
          html("div", {class: "table-head"}, [
            html("p", {class: "muted"}, [
              isWhole ? "The newest report first." : `The ${firstLines} newest, of ${reported.length}.`
            ]),
            tableTools({document: options.document, name: "what-moved-in-reports"})
          ]),
          scrolling(reportedTable(shown, options), "In inspection reports", options.document),
          !isWhole &&
            html("p", {class: "needs-script"}, [
              html("a", {href: `${options.root}signals${formatSignalState({...state, tier: "D"})}`, "data-all": "D"}, [
                `All ${reported.length} in reports`
              ])
            ])
        ]
      : [])
  ]);
}

/** A table that can scroll sideways, by keys too. */
function scrolling(table: HTMLElement, label: string, document: Document): HTMLElement {
  return markup(document).html("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": label}, [table]);
}
