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
  const order = labels.map((_, i) => i).sort((a, b) => (labels[a]?.y ?? 0) - (labels[b]?.y ?? 0) || a - b);
  const clusters: Array<{members: number[]; centre: number; height: number}> = [];
  for (const i of order) {
    const label = labels[i];
    if (!label) continue;
    clusters.push({members: [i], centre: clamp(label.y, label.height, top, bottom), height: label.height});
    for (let last = clusters.at(-1), before = clusters.at(-2); last && before; ) {
      if (before.centre + before.height / 2 <= last.centre - last.height / 2) break;
      const members = [...before.members, ...last.members];
      const height = before.height + last.height;
      const wanted = (before.centre * before.members.length + last.centre * last.members.length) / members.length;
      clusters.splice(-2, 2, {members, height, centre: clamp(wanted, height, top, bottom)});
      last = clusters.at(-1);
      before = clusters.at(-2);
    }
  }
  const centres = new Array<number>(labels.length).fill(0);
  for (const cluster of clusters) {
    let y = cluster.centre - cluster.height / 2;
    for (const i of cluster.members) {
      const height = labels[i]?.height ?? 0;
      centres[i] = y + height / 2;
      y += height;
    }
  }
  return centres;
}

/** Words over lines and columns stand on paper of their own. */
export function halo({paper}: Palette): Attributes {
  return {stroke: paper, "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke"};
}

function clamp(y: number, height: number, top: number, bottom: number): number {
  return Math.max(top + height / 2, Math.min(bottom - height / 2, y));
}
