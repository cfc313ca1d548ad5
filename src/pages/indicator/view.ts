import {figure, plot, printedWidths} from "../../components/figure.js";
import {foldHead} from "../../components/fold.js";
import {tableTools} from "../../components/table-download.js";
import {tableQuery} from "../../components/table-query.js";
import {type Child, html} from "../../dom/element.js";
import {unbroken} from "../../dom/unbroken.js";
import {citation, familySlug, monthWords, sourceWords, unitWords} from "../../domain/indicator-words.js";
import {isCount} from "../../domain/leads.js";
import type {Indicator} from "../../domain/tables.js";
import {beginNote} from "../../exhibits/begin-note.js";
import {rankingFinding, trendFinding} from "../../exhibits/chart-sentence.js";
import {type IndicatorModel, isMultiples} from "../../exhibits/indicator-model.js";
import {rankingSvg, rankingTitle} from "../../exhibits/ranking-view.js";
import {rankingNotes} from "../../exhibits/ranking-words.js";
import {trendSvg} from "../../exhibits/trend-form.js";
import {trendNotes, trendTitle} from "../../exhibits/trend-words.js";
import {chartQuery} from "../../state/builder-state.js";
import type {ViewOptions} from "../view-options.js";
import {valuesTable} from "./values-table.js";

/** Name, family and definition of the indicator. */
export function headingPart({indicator}: {indicator: Indicator}, {document, root}: ViewOptions): Child[] {
  return [
    html(document, "p", {class: "kicker"}, [
      html(document, "a", {href: `${root}indicators#${familySlug(indicator.family)}`}, [indicator.family])
    ]),
    html(document, "h1", {}, unbroken(indicator.name, document)),
    html(document, "p", {class: "lede"}, unbroken(indicator.definition, document))
  ];
}

/** The trend as lines, or as small multiples where there are too many to read. */
export function trendPart(model: IndicatorModel, options: ViewOptions): HTMLElement {
  const {indicator, state} = model;
  const begin = beginNote(model);
  const notes = trendNotes(model).filter((note) => begin === null || !note.startsWith("Official figures begin in"));
  if (begin) notes.push(begin);
  if (state.areas.length > 0 && model.chosen.length > 0 && isMultiples(model) && state.view === "trend") {
    notes.unshift("Each area has its own panel: so many lines could not be told apart in one chart.");
  }
  return withPlots((width, name) => plot(trendSvg(model, {...options, width}), {...options, ...(name && {name})}), {
    ...options,
    part: "trend",
    of: chartQuery({chart: "trend", indicator: indicator.indicator, state}),
    title: trendTitle(model),
    said: `${indicator.name}, `,
    finding: trendFinding(model),
    subtitle: unitWords(indicator),
    notes,
    source: sourceWords(indicator)
  });
}

/** Every authority of today as a column, the chosen ones named. */
export function rankingPart(model: IndicatorModel, options: ViewOptions): HTMLElement {
  const {indicator, ranked} = model;
  if (!ranked) {
    return html(options.document, "p", {class: "muted"}, [
      "The source publishes no figures for individual authorities, so there is nothing to rank."
    ]);
  }
  return withPlots((width, name) => plot(rankingSvg(model, {...options, width}), {...options, ...(name && {name})}), {
    ...options,
    part: "ranking",
    of: chartQuery({chart: "ranking", indicator: indicator.indicator, state: model.state}),
    title: rankingTitle(model),
    said: `${indicator.name}, `,
    finding: rankingFinding(model),
    subtitle: unitWords(indicator),
    notes: rankingNotes(model),
    source: sourceWords(indicator)
  });
}

/** Every value of the indicator, chosen areas first. */
export function tablePart(model: IndicatorModel, options: ViewOptions): Child[] {
  const {indicator} = model;
  return [
    foldHead(options.document, {id: "every-value", title: "Every value"}),
    html(options.document, "div", {class: "with-download"}, [
      html(options.document, "div", {class: "table-head"}, [
        html(options.document, "p", {class: "muted"}, [
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
    html(options.document, "p", {class: "small muted"}, [`Source: ${sourceWords(indicator)}`])
  ];
}

/** Definition, source, notes and a citation. */
export function aboutPart({indicator, periods}: IndicatorModel, {document, root}: ViewOptions): Child[] {
  const row = (name: string, ...value: Child[]) => [html(document, "dt", {}, [name]), html(document, "dd", {}, value)];
  return [
    foldHead(document, {id: "about-figures", title: "About these figures"}),
    html(document, "div", {class: "about"}, [
      html(document, "div", {}, [
        html(document, "p", {}, unbroken(indicator.definition, document)),
        indicator.notes && html(document, "p", {}, unbroken(indicator.notes, document)),
        html(document, "p", {}, [
          isCount(indicator)
            ? "Counts grow with the size of an area: authorities are set in order of size, and not ranked."
            : indicator.better === null
              ? "Neither a higher nor a lower value is better in itself, so authorities are ranked by size, not by merit."
              : `A ${indicator.better} value is better: rank 1 is the ${indicator.better === "higher" ? "highest" : "lowest"}.`
        ]),
        html(document, "h3", {}, ["To cite"]),
        html(document, "p", {class: "citation", "data-citation": ""}, [citation(indicator)])
      ]),
      html(document, "dl", {}, [
        ...row("Source", html(document, "a", {href: indicator.source_url}, [indicator.source])),
        ...row("Source’s code", html(document, "code", {}, [indicator.source_code])),
        ...row("Figures are for", indicator.period_kind),
        ...row("Years", `${periods[0]?.period ?? ""} to ${periods.at(-1)?.period ?? ""}`),
        ...row("Last release", monthWords(indicator.last_release)),
        ...row("Next release", monthWords(indicator.next_release)),
        ...row("Licence", "Open Government Licence v3.0"),
        ...row("Download", html(document, "a", {href: `${root}data`}, ["All figures as Parquet and CSV"]))
      ])
    ])
  ];
}

function withPlots(
  draw: (width: number, name?: string) => Element,
  {
    width,
    menus,
    part,
    ...rest
  }: ViewOptions & {
    part: string;
    title: string;
    said: string;
    of: string;
    finding: string;
    subtitle: string;
    notes: string[];
    source: string;
  }
): HTMLElement {
  const plots = width === undefined ? printedWidths.map((one) => draw(one.width, one.name)) : [draw(width)];
  return figure(plots, {...rest, part, ...(menus?.[part] && {menu: menus[part]()})});
}
