import {formatCell} from "../domain/format.js";
import {unitWords} from "../domain/indicator-words.js";
import {numberModel, numberSvg, numberTitle} from "../exhibits/number.js";
import {RequestError} from "../state/request.js";
import type {IndicatorParts} from "./kinds.js";

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
