import {foldHead} from "../../components/fold.js";
import {type Child, markup} from "../../dom/element.js";
import {formatQuantity} from "../../domain/format.js";
import {type Revision, revisionWords} from "../../domain/revision.js";
import type {Area, Indicator} from "../../domain/tables.js";
import {dateWords} from "../../domain/words.js";
import type {ViewOptions} from "../view-options.js";

/** A version of a published data set. */
export interface DataSetVersion {
  title: string;
  version: string;
  /** Days (ISO) on which it was published, and read from the Department's service. */
  published: string;
  fetched: string;
}

/** What an indicator's figures came from, and which of them their source has changed since they were shown. */
export interface Provenance {
  versions: readonly DataSetVersion[];
  /** Oldest first. */
  revisions: readonly Revision[];
}

/** Release and version of the figures, and every figure that was changed with both of its values, newest first; nothing where neither is known. */
export function provenancePart(
  {versions, revisions}: Provenance,
  {indicator, areas}: {indicator: Indicator; areas: readonly Area[]},
  {document, root}: ViewOptions
): Child[] {
  const {html} = markup(document);
  if (versions.length === 0 && revisions.length === 0) return [];
  const names = new Map(areas.map(({area, name}) => [area, name]));
  const format = (value: number) => formatQuantity(value, indicator);
  return [
    foldHead(document, {id: "where-from", title: "Versions and revisions"}),
    html("div", {class: "provenance"}, [
      ...versions.map(({title, version, published, fetched}) =>
        html("p", {}, [
          `Figures of the data set “${title}”, version ${version}, published ${dateWords(published)} and read ${dateWords(fetched)}.`
        ])
      ),
      revisions.length > 0 &&
        html("p", {}, [
          revisions.length === 1
            ? "One figure has been changed by its source since it was first shown here."
            : `${revisions.length} figures have been changed by their source since they were first shown here, the newest first.`
        ]),
      revisions.length > 0 &&
        html(
          "ul",
          {class: "revisions"},
          [...revisions]
            .reverse()
            .map((one) =>
              html("li", {}, [
                html("a", {href: `${root}area/${one.area}`}, [names.get(one.area) ?? one.area]),
                `, ${one.period}: ${revisionWords(one, format)}`
              ])
            )
        )
    ])
  ];
}
