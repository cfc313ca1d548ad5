import {exampleArea} from "../../../src/domain/site.js";
import {methodView} from "../../../src/pages/method/view.js";
import {type Draw, rowNamed} from "../work.js";
import {workedBeside} from "../worked-beside.js";

/** The statistics one by one, with examples on the newest figures of one authority. */
export const draw: Draw = async (work) => {
  const {document, indicators, areas, comparisonOf} = work;
  const {area, name} = rowNamed(areas, "area", exampleArea);
  const rows = await comparisonOf(area);
  const figure = (slug: string) => {
    const row = rows.find(({indicator}) => indicator === slug);
    return row ? {indicator: rowNamed(indicators, "indicator", slug), name, row} : null;
  };
  const [share, rate] = [figure("care-three-placements"), figure("children-in-care-rate")];
  const two = share && rate && {share, rate};
  return methodView(two && {...two, beside: await workedBeside(area, two, work)}, {document});
};
