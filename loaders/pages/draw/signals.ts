import {signalModel} from "../../../src/pages/signals/model.js";
import {noSignalsView, signalsView} from "../../../src/pages/signals/view.js";
import type {Draw} from "../work.js";

/** What moved in the newest figures. */
export const draw: Draw = async ({document, signals}) => {
  const file = await signals();
  if (file === null) return {view: noSignalsView(document)};
  return {view: signalsView(signalModel(file), {document, root: "./"})};
};
