import type {Attributes} from "../dom/element.js";
import type {Palette} from "./palette.js";

/** A label that wants to stand at `y` and takes `height` pixels. */
export interface WantedLabel {
  y: number;
  height: number;
}

/**
 * Moves labels apart along y so that none overlaps another, keeping their order and the sum of the moves small
 * (pool adjacent violators, as in isotonic regression), within [top, bottom].
 * Returns the centre of each, in the order given.
 */
export function dodge(labels: readonly WantedLabel[], {top, bottom}: {top: number; bottom: number}): number[] {
  const clusters: Array<{members: number[]; centre: number; height: number}> = [];
  const within = (y: number, height: number) => Math.max(top + height / 2, Math.min(bottom - height / 2, y));
  const order = labels.map(({y, height}, i) => ({y, height, i})).sort((a, b) => a.y - b.y);
  for (const {y, height, i} of order) {
    let last = {members: [i], centre: within(y, height), height};
    for (
      let before = clusters.at(-1);
      before && before.centre + before.height / 2 > last.centre - last.height / 2;
      before = clusters.at(-1)
    ) {
      clusters.pop();
      const members = [...before.members, ...last.members];
      const height = before.height + last.height;
      const wanted = (before.centre * before.members.length + last.centre * last.members.length) / members.length;
      last = {members, height, centre: within(wanted, height)};
    }
    clusters.push(last);
  }
  const centres: number[] = [];
  for (const {members, centre, height} of clusters) {
    let y = centre - height / 2;
    for (const i of members) {
      const own = labels[i]?.height ?? 0;
      centres[i] = y + own / 2;
      y += own;
    }
  }
  return centres;
}

/** Words over lines and columns stand on paper of their own. */
export function halo({paper}: Palette): Attributes {
  return {stroke: paper, "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke"};
}
