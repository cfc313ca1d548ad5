import {onlyReported} from "../../../src/domain/only-reported.js";
import {indicatorsView} from "../../../src/pages/indicators/view.js";
import {statedCounts} from "../../../src/query/questions.js";
import {measuredIndicators} from "../../tables/leads.js";
import type {Draw} from "../work.js";

/** The list of indicators. */
export const draw: Draw = async ({document, ...work}) => {
  const tables = await work.tables();
  const counts = await work.answers.ask(statedCounts());
  const stated = onlyReported(tables.indicators).flatMap((one) => {
    const count = counts.find(({indicator}) => indicator === one.indicator);
    return count ? [{...one, ...count}] : [];
  });
  return indicatorsView({...tables, measured: measuredIndicators(tables), stated}, {document});
};
