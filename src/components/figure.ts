import {type Child, markup} from "../dom/element.js";
import {unbroken} from "../dom/unbroken.js";
import type {Href} from "../domain/href.js";
import {closedMenu} from "./closed-menu.js";

/** What stands around a chart. */
export interface FigureOptions {
  /** Name by which a page finds the figure again. */
  part: string;
  title: string;
  /** Beginning of the title that the page's own heading says: it is read out, and not shown again; default none. */
  said?: string;
  subtitle: string;
  /** What the chart shows, in a sentence under its title; left out where it shows nothing that one could say. */
  finding?: string;
  /** Lines under the chart: gaps, breaks, provisional values. */
  notes?: readonly string[];
  /** Where the figures come from; left out where several charts say it together. */
  source?: string;
  /** What its colours stand for, between title and chart; default none. */
  key?: Child;
  /** Level of the title: 2 for a section of the page, 3 within one. */
  level?: 2 | 3;
  /** Where the title leads, if anywhere. */
  href?: Href;
  /** The menu of the chart; default one that the site's script fills when it is opened. */
  menu?: Child;
  /** The chart in the words of the embed builder's address, for that menu: "?indicator=care-rate&areas=halton". */
  of?: string;
  document: Document;
}

/** Widths in pixels for which a page is drawn before anybody has opened it, and from which screen width each is shown. */
export const printedWidths = [
  {width: 1192, name: "wide"},
  {width: 720, name: "middle"},
  {width: 350, name: "narrow"}
] as const;

/** A chart with its title, unit, notes and source. `plots` are the drawings; one of each printed width, or a single one. */
export function figure(
  plots: readonly Element[],
  {
    part,
    title,
    said = "",
    subtitle,
    finding,
    notes = [],
    source,
    key,
    level = 2,
    href,
    of,
    menu,
    document
  }: FigureOptions
): HTMLElement {
  const {html} = markup(document);
  const isSaid = said !== "" && title.startsWith(said);
  const words = isSaid
    ? [
        html("span", {class: "hidden-text"}, [said]),
        html("span", {class: "shown-title"}, unbroken(title.slice(said.length), document))
      ]
    : unbroken(title, document);
  const heading = href ? [html("a", {href}, words)] : words;
  return html("figure", {class: "chart", "data-figure": part, "data-level": level}, [
    html("div", {class: "chart-head"}, [
      html("div", {}, [
        html(level === 2 ? "h2" : "h3", {}, heading),
        finding && html("p", {class: "finding"}, unbroken(finding, document)),
        html("p", {class: "subtitle"}, unbroken(subtitle, document))
      ]),
      menu ?? (of !== undefined && closedMenu({document, of}))
    ]),
    key,
    ...plots,
    html("figcaption", {class: "notes"}, [
      ...notes.map((note) => html("p", {}, unbroken(note, document))),
      source !== undefined && html("p", {}, unbroken(`Source: ${source}`, document))
    ])
  ]);
}

/** The frame in which a chart stands; `name` is one of the printed widths, or left out where the width is known. */
export function plot(chart: SVGSVGElement, {document, name}: {document: Document; name?: string}): HTMLElement {
  return markup(document).html("div", {class: name ? `plot plot-${name}` : "plot"}, [chart]);
}
