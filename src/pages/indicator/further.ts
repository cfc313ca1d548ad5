import type {Live, Part} from "../../components/live.js";
import {partOf} from "../../components/page-engine.js";
import {whenNear} from "../../components/when-near.js";
import type {Exhibit} from "../../exhibits/exhibit.js";
import {furtherExhibits} from "../../exhibits/further-exhibits.js";
import type {IndicatorModel} from "../../exhibits/indicator-model.js";
import type {IndicatorCounts} from "../../figures/counts-file.js";

/** How the charts further down a page are drawn. */
export interface FurtherOptions {
  /** Any chart as a part of the page. */
  chart: (exhibit: Exhibit<"indicator">) => Part<IndicatorModel>;
  /** The counts behind the figures, for those that need them. */
  countsOf: () => Promise<IndicatorCounts>;
  /** What they are drawn anew for. */
  key: (model: IndicatorModel) => unknown;
}

/** The parts of a page whose scripts come when a reader nears them; until then their places are empty. */
export function furtherParts({chart, countsOf, key}: FurtherOptions): {
  parts: Part<IndicatorModel>[];
  /** Watches for a reader to come near. */
  watch: (page: HTMLElement, live: Pick<Live<unknown, unknown, unknown>, "refresh">) => void;
} {
  const come = new Map<string, Part<IndicatorModel>>();
  const partFor = async (exhibit: Exhibit<"indicator">): Promise<Part<IndicatorModel>> => {
    const own = chart(exhibit);
    if (!exhibit.needs.includes("counts")) return own;
    const counts = await countsOf();
    return {
      ...own,
      view: (model, drawn) => own.view({...model, counts}, drawn),
      after: (model, drawn) => own.after?.({...model, counts}, drawn)
    };
  };
  return {
    parts: furtherExhibits.map(({name}) => ({
      name,
      isWide: true,
      late: (model) => [come.has(name), key(model)],
      view: (model, drawn) => come.get(name)?.view(model, drawn) ?? [],
      after: (model, drawn) => come.get(name)?.after?.(model, drawn)
    })),
    watch(page, live) {
      for (const {name, load} of furtherExhibits)
        whenNear(partOf(page, name), async () => {
          try {
            come.set(name, await partFor(await load()));
            live.refresh();
          } catch (error) {
            // The rest of the page stands without it.
            console.info(`${name} cannot be shown yet:`, error);
          }
        });
    }
  };
}
