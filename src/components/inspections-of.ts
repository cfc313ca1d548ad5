import type {TimelineMark} from "../charts/timeline.js";
import {arrived, figuresAddress} from "../figures/files.js";

/** What inspectors judged of an area, as its timeline has it; nothing where its file does not come: a chart can do without. */
export async function inspectionsOfArea(area: string, base: string): Promise<readonly TimelineMark[]> {
  try {
    const {marks} = (await arrived(figuresAddress(`judgements/${area}`, base))) as {marks?: readonly TimelineMark[]};
    return marks ?? [];
  } catch (reason) {
    console.info("inspections are not shown:", reason);
    return [];
  }
}
