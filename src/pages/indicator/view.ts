import {figure, plot, printedWidths} from "../../components/figure.js";
import {foldHead} from "../../components/fold.js";
import {tableTools} from "../../components/table-download.js";
import {tableQuery} from "../../components/table-query.js";
import {type Child, markup} from "../../dom/element.js";
import {unbroken} from "../../dom/unbroken.js";
import {type Href, webHref} from "../../domain/href.js";
import {citation, countsWords, familySlug, monthWords, sourceWords, unitWords} from "../../domain/indicator-words.js";
import {isCount} from "../../domain/leads.js";
import {areasWord, isDefaultSite, licenceName} from "../../domain/site.js";
import type {Indicator} from "../../domain/tables.js";
import {capital} from "../../domain/words.js";
import {type Exhibit, isReason} from "../../exhibits/exhibit.js";
import {type FurtherExhibit, stillSize} from "../../exhibits/further-exhibits.js";
import {indicatorExhibits} from "../../exhibits/indicator-exhibits.js";
import type {IndicatorModel} from "../../exhibits/indicator-model.js";
import {chartQuery} from "../../state/builder-state.js";
import {heeded} from "../../state/chart-state.js";
import type {ViewOptions} from "../view-options.js";
import {valuesTable} from "./values-table.js";

/** Exhibits that a reader sees first; a phone shows only these whole. */
const seenFirst = indicatorExhibits.slice(0, 2);

/** Name, family and definition of the indicator. */
export function headingPart({indicator}: {indicator: Indicator}, {document, root}: ViewOptions): Child[] {
  const {html} = markup(document);
  return [
    html("p", {class: "kicker"}, [
      html("a", {href: `${root}indicators#${familySlug(indicator.family)}`}, [indicator.family])
    ]),
    html("h1", {}, unbroken(indicator.name, document)),
    html("p", {class: "lede"}, unbroken(indicator.definition, document))
  ];
}

/** Whether an exhibit stands beyond those that a reader sees first. */
export function isBeyond(exhibit: Exhibit<"indicator">): boolean {
  return !seenFirst.includes(exhibit);
}

/** An exhibit as a part of the page: those beyond the first are folded on a phone. */
export function exhibitContent(exhibit: Exhibit<"indicator">, model: IndicatorModel, options: ViewOptions): Child[] {
  const {name, label} = exhibit;
  return [
    isBeyond(exhibit) && foldHead(options.document, {id: `${name}-of-all`, title: label, onPhoneAlone: true}),
    exhibitPart(exhibit, model, options)
  ];
}

/** What an exhibit shows of the indicator, with all that is said of it; why it shows nothing, where it does not. */
export function exhibitPart(
  {name, params, show}: Exhibit<"indicator">,
  model: IndicatorModel,
  {width, menus, ...options}: ViewOptions
): HTMLElement {
  const {document, root, palette} = options;
  const shown = show(model);
  if (isReason(shown)) return markup(document).html("p", {class: "muted"}, [`${capital(shown.reason)}.`]);
  const drawn = (at: number, printed?: string) =>
    plot(shown.draw({document, palette, base: root, width: at}), {document, ...(printed && {name: printed})});
  const {indicator} = model.indicator;
  return figure(width === undefined ? printedWidths.map((one) => drawn(one.width, one.name)) : [drawn(width)], {
    ...shown.say(),
    document,
    part: name,
    of: chartQuery({chart: name, indicator, state: heeded(model.state, params)}),
    said: `${model.indicator.name}, `,
    ...(menus?.[name] && {menu: menus[name]()})
  });
}

/** Every value of the indicator, chosen areas first. */
export function tablePart(model: IndicatorModel, options: ViewOptions): Child[] {
  const {html} = markup(options.document);
  const {indicator} = model;
  return [
    foldHead(options.document, {id: "every-value", title: "Every value"}),
    html("div", {class: "with-download"}, [
      html("div", {class: "table-head"}, [
        html("p", {class: "muted"}, [
          `${unitWords(indicator)}.${model.ranked && !isCount(indicator) ? ` Ranks are for ${model.ranked.period}.` : ""}`
        ]),
        tableTools({
          document: options.document,
          name: `${indicator.indicator}-every-value`,
          of: tableQuery({indicator: indicator.indicator})
        })
      ]),
      valuesTable(model, options)
    ]),
    html("p", {class: "small muted"}, [`Source: ${sourceWords(indicator)}`])
  ];
}

/** The picture of a chart whose script comes later; its values are those of the table. */
export function stillPart(
  {name, still}: Pick<FurtherExhibit, "name" | "still">,
  {indicator}: IndicatorModel,
  {document, root}: Pick<ViewOptions, "document" | "root">
): Child[] {
  const {html} = markup(document);
  const src: Href = `${root}embed/image/${indicator.indicator}/${name}.svg`;
  const alt = `${still}: ${indicator.name}. Its values are in the table below.`;
  return [html("img", {src, alt, loading: "lazy", width: stillSize})];
}

/** Definition, source, notes and a citation. */
export function aboutPart({indicator, periods}: IndicatorModel, {document, root}: ViewOptions): Child[] {
  const {html} = markup(document);
  const row = (name: string, ...value: Child[]) => [html("dt", {}, [name]), html("dd", {}, value)];
  return [
    foldHead(document, {id: "about-figures", title: "About these figures"}),
    html("div", {class: "about"}, [
      html("div", {}, [
        html("p", {}, unbroken(indicator.definition, document)),
        indicator.notes && html("p", {}, unbroken(indicator.notes, document)),
        html("p", {}, [
          isCount(indicator)
            ? `Counts grow with the size of an area: ${areasWord} are set in order of size, and not ranked.`
            : indicator.better === null
              ? `Neither a higher nor a lower value is better in itself, so ${areasWord} are ranked by size, not by merit.`
              : `A ${indicator.better} value is better: rank 1 is the ${indicator.better === "higher" ? "highest" : "lowest"}.`
        ]),
        !isCount(indicator) &&
          html("p", {}, [
            html("a", {href: `${root}scatter?x=${indicator.indicator}`}, ["Set beside another indicator"]),
            `: are ${areasWord} that are high on this one high on the other?`
          ]),
        html("h3", {}, ["To cite"]),
        html("p", {class: "citation", "data-citation": ""}, [citation(indicator)])
      ]),
      html("dl", {}, [
        ...row("Source", html("a", {href: webHref(indicator.source_url)}, [indicator.source])),
        ...row("Source’s code", html("code", {}, [indicator.source_code])),
        // Another site says of some alone what is counted; of the others its tables have points.
        ...(isDefaultSite || indicator.counts_of !== "points" ? row("Counts", countsWords(indicator)) : []),
        ...row("Figures are for", indicator.period_kind),
        ...row("Years", `${periods[0]?.period ?? ""} to ${periods.at(-1)?.period ?? ""}`),
        ...row("Last release", monthWords(indicator.last_release)),
        ...row("Next release", monthWords(indicator.next_release)),
        ...(licenceName ? row("Licence", licenceName) : []),
        ...row("Download", html("a", {href: `${root}data`}, ["All figures as Parquet and CSV"]))
      ])
    ])
  ];
}
