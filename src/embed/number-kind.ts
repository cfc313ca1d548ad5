import {unitWords} from "../components/indicator-view.js";
import {numberModel, numberSvg, numberTitle} from "../components/number-view.js";
import {formatCell} from "../stats/format.js";
import type {IndicatorParts} from "./kinds.js";
import {RequestError} from "./request.js";

/** One figure of one area, large, with what it compares with and the line that led there. */
const numberParts: IndicatorParts = (model) => {
  const {indicator} = model;
  const number = numberModel(model);
  if (!number) throw new RequestError("no figure of this area and period is published");
  return {
    title: numberTitle(model, number),
    subtitle: unitWords(indicator),
    notes: [],
    draw: ({document, width}) => numberSvg(model, number, {document, width}),
    walk: () => {},
    table: () => [
      ["Period", number.area],
      ...number.points.map((point) => [point.period, formatCell(point, indicator)])
    ]
  };
};

export default numberParts;
