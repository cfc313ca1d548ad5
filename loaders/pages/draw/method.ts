import {methodView} from "../../../src/pages/method/view.js";
import {type Draw, rowNamed} from "../work.js";

/** The statistics one by one, with examples on the newest figures of one authority. */
export const draw: Draw = async ({document, indicators, areas, comparisonOf}) => {
  const {area, name} = rowNamed(areas, "area", "warrington");
  const rows = await comparisonOf(area);
  const figure = (slug: string) => {
    const row = rows.find(({indicator}) => indicator === slug);
    return row ? {indicator: rowNamed(indicators, "indicator", slug), name, row} : null;
  };
  const [share, rate] = [figure("care-three-placements"), figure("children-in-care-rate")];
  return methodView(share && rate && {share, rate}, {document});
};
