import type {IndicatorModel} from "../exhibits/indicator-model.js";
import {type CountsFile, readCountsFile} from "../figures/counts-file.js";
import {arrived, figuresAddress} from "../figures/files.js";
import type {EmbedRequest} from "../state/request.js";

/** A model with the counts behind its figures, for kinds that draw limits of chance; `key` is that of the script's areas. */
export async function countsFor(
  {indicator}: EmbedRequest,
  base: string,
  model: IndicatorModel,
  key: string
): Promise<IndicatorModel> {
  const file = (await arrived(figuresAddress(`${indicator}.counts`, base))) as CountsFile;
  return {...model, counts: readCountsFile(file, {areas: model.areas, key})};
}
