import {keptAnswer} from "../../components/kept-answer.js";
import type {Part} from "../../components/live.js";
import {query} from "../../components/site-engine.js";
import {makeSortable} from "../../dom/table-sort.js";
import type {Href} from "../../domain/href.js";
import {leadIndicators} from "../../domain/leads.js";
import {areasWord} from "../../domain/site.js";
import type {Area, Indicator} from "../../domain/tables.js";
import {allIndicators, allValues, newestGrades} from "../../query/questions.js";
import {type MembersModel, membersModel, membersOf} from "./members-model.js";
import {membersControls, membersPart} from "./members-table.js";

/** The table of what an area is made up of, as a page shows it for a choice. */
export interface MembersShown {
  /** The indicator that it shows. */
  indicator: Indicator;
  /** Those that it can show. */
  indicators: readonly Indicator[];
  /** What of the choice cannot be shown, in words. */
  problems: readonly string[];
  /** The table, worked out when it is first asked for. */
  table: () => Promise<MembersModel>;
}

/** What a page asks the engine of what an area is made up of, each thing once; nothing of an authority. */
export function membersBy(): (
  area: Area,
  choice: {areas: readonly Area[]; indicator?: string | undefined}
) => Promise<MembersShown | null> {
  const ground = keptAnswer(() => Promise.all([query(allIndicators()), query(newestGrades())] as const));
  const valuesOf = keptAnswer((slug: string) => query(allValues(slug)));
  return async (area, {areas, indicator: wanted}) => {
    if (membersOf(area, areas).length === 0) return null;
    const [all, grades] = await ground();
    const indicators = all.filter(({authorities}) => authorities > 0);
    const chosen = indicators.find((one) => one.indicator === wanted);
    const indicator = chosen ?? indicators.find((one) => one.indicator === leadIndicators(all)[0]);
    if (!indicator) return null;
    return {
      indicator,
      indicators,
      problems: wanted && !chosen ? [`unknown indicator: "${wanted}", expected one with figures of ${areasWord}`] : [],
      table: async () =>
        membersModel({area, areas, indicator, grades, observations: await valuesOf(indicator.indicator)})
    };
  };
}

/** The part of a page that shows the table: drawn when another indicator is chosen, in any order, with a file of it. */
export function membersLive<Model extends {members: MembersShown | null}>(
  page: HTMLElement,
  {root, choose}: {root: Href; choose: (indicator: string) => void}
): Part<Model> {
  const {ownerDocument: document} = page;
  return {
    name: "members",
    late: ({members}) => members?.indicator.indicator,
    async view({members}) {
      if (!members) return [];
      const {indicator, indicators} = members;
      const model = await members.table();
      const controls = membersControls(document, {indicators, shown: indicator.indicator, change: choose});
      return membersPart(model, {document, root, controls});
    },
    after() {
      const table = page.querySelector("table.members");
      if (table) makeSortable(table);
    }
  };
}
