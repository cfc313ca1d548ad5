import {storyView} from "../../../src/pages/story/view.js";
import type {Draw} from "../work.js";

/** The story of one authority. */
export const draw: Draw = async ({document, tables}) => storyView(await tables(), {document});
