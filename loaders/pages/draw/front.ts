import {frontView} from "../../../src/pages/front/view.js";
import type {Draw} from "../work.js";

/** The front page. */
export const draw: Draw = async ({document, tables, signals}) =>
  frontView({...(await tables()), signals: await signals()}, {document});
