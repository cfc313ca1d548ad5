import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {leadIndicators} from "../../../src/domain/leads.js";
import {aroundModel} from "../../../src/pages/around/model.js";
import {aroundView} from "../../../src/pages/around/view.js";
import {gradedInspections} from "../graded-inspections.js";
import {type Draw, rowNamed} from "../work.js";

/** Judgements beside the first of the leading indicators; it also writes the inspections that the live page is made from. */
export const draw: Draw = async ({document, dist, tables}) => {
  const rows = await tables();
  const inspections = gradedInspections(rows);
  await mkdir(join(dist, "embed/data"), {recursive: true});
  await writeFile(join(dist, "embed/data/inspections.json"), JSON.stringify(inspections));
  const [lead = ""] = leadIndicators(rows.indicators);
  const indicator = rowNamed(rows.indicators, "indicator", lead);
  const observations = rows.observations.filter((one) => one.indicator === lead);
  const model = aroundModel({indicator, areas: rows.areas, observations, inspections});
  return {view: aroundView(model, {document, root: "./", indicators: rows.indicators})};
};
