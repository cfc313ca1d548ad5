import {partOf} from "../../components/page-engine.js";
import {markup} from "../../dom/element.js";
import {makeSortable} from "../../dom/table-sort.js";
import {leadIndicators} from "../../domain/leads.js";
import type {Area} from "../../domain/tables.js";
import {query} from "../../engine/engine.js";
import {allIndicators, allValues, newestGrades} from "../../query/questions.js";
import {type MembersModel, membersModel, membersOf} from "./members-model.js";
import {membersControls, membersPart, saveMembers} from "./members-table.js";

/** Makes the table of a region's authorities live: another indicator, another order, a file of it. Needs a started engine. */
export async function mountMembers(page: HTMLElement, area: Area, areas: readonly Area[]): Promise<void> {
  if (membersOf(area, areas).length === 0) return;
  const {ownerDocument: document} = page;
  const [indicators, grades] = await Promise.all([query(allIndicators()), query(newestGrades())]);
  let model: MembersModel | null = null;
  let asked = 0;
  const show = async (slug: string) => {
    const turn = ++asked;
    const indicator = indicators.find((one) => one.indicator === slug);
    if (!indicator) return;
    const observations = await query(allValues(slug));
    // A later choice has overtaken this one.
    if (turn !== asked) return;
    model = membersModel({area, areas, indicator, observations, grades});
    const parts = membersPart(model, {document, root: "../"});
    partOf(page, "members").replaceChildren(...markup(document).html("div", {}, parts).childNodes);
    const table = page.querySelector<HTMLElement>("table.members");
    if (table) makeSortable(table);
    page.querySelector("[data-members-controls]")?.replaceChildren(...elements);
  };
  const known = indicators.filter(({authorities}) => authorities > 0);
  const {elements, select, download} = membersControls(document, {
    indicators: known,
    change: (slug) => void show(slug)
  });
  const [first = ""] = leadIndicators(indicators);
  select.value = first;
  download.addEventListener("click", () => model && saveMembers(model, document));
  await show(first);
}
