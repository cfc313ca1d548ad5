import {markup} from "../../../src/dom/element.js";
import {signalModel} from "../../../src/pages/signals/model.js";
import {signalsView} from "../../../src/pages/signals/view.js";
import type {Draw} from "../work.js";

/** What moved in the newest figures. */
export const draw: Draw = async ({document, signals}) => {
  const file = await signals();
  if (file === null) return {view: markup(document).html("p", {}, ["No figure stands out, in any year."])};
  return {view: signalsView(signalModel(file), {document, root: "./"})};
};
