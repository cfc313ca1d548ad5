import {indicatorsView} from "../../../src/pages/indicators/view.js";
import {measuredIndicators} from "../../tables/leads.js";
import type {Draw} from "../work.js";

/** The list of indicators. */
export const draw: Draw = async ({document, ...work}) => {
  const tables = await work.tables();
  return indicatorsView({...tables, measured: measuredIndicators(tables)}, {document});
};
