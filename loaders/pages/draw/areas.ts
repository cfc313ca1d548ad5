import {areasView} from "../../../src/pages/areas/view.js";
import {measuredIndicators} from "../../tables/leads.js";
import {newestGrades} from "../newest-grades.js";
import type {Draw} from "../work.js";

/** The list of authorities. */
export const draw: Draw = async ({document, ...work}) => {
  const tables = await work.tables();
  const data = {...tables, measured: measuredIndicators(tables), grades: newestGrades(tables)};
  return areasView(data, {document});
};
