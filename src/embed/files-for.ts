import {arrived, figuresAddress} from "../figures/files.js";
import type {EmbedRequest} from "../state/request.js";
import type {ArrivedFiles} from "./model.js";

/** All files that a chart of an indicator needs, and no other. */
export async function filesFor(
  {indicator, state}: EmbedRequest,
  needs: readonly string[],
  base: string
): Promise<ArrivedFiles> {
  const file = (await arrived(figuresAddress(indicator, base))) as ArrivedFiles["file"];
  const ofAreas = (need: string) => needs.includes(need) && state.areas.length > 0;
  const wanted = {
    neighbours:
      ((ofAreas("neighbours") && state.compare.includes("neighbours")) || state.within === "neighbours") &&
      (state.model !== "2025" || file.neighbours === undefined),
    reported: ofAreas("reported") && !state.withoutReports && file.reported === undefined
  };
  const [neighbours, reported] = await Promise.all([
    wanted.neighbours
      ? (arrived(`${base}embed/data/neighbours.json`) as Promise<ArrivedFiles["neighbours"]>)
      : undefined,
    wanted.reported ? (arrived(figuresAddress(`${indicator}.reported`, base)) as Promise<string>) : undefined
  ]);
  return {file, ...(neighbours && {neighbours}), ...(reported !== undefined && {reported})};
}
