import type {Cell} from "../../data/cell.js";
import type {SourceFault} from "../catalogue/types.js";

/** Marks the cells that known faults of a series cover, and counts them. */
export interface FaultCheck {
  /** The cell as it is to be kept: a figure that a fault covers is unreliable; all else stays as it is. */
  treat(cell: Cell, areaName: string, periodWords: string): Cell;
  /** What was found, a sentence for each fault. */
  notices(label: string): string[];
}

/** A check of cells against the known faults of a series. */
export function checkFaults(faults: readonly SourceFault[] = []): FaultCheck {
  const counts = new Map(faults.map((fault) => [fault, 0]));
  return {
    treat(cell, areaName, periodWords) {
      const fault = faults.find(({areas, periods}) => covers(areas, areaName) && covers(periods, periodWords));
      if (!fault || cell.value === null) return cell;
      counts.set(fault, (counts.get(fault) ?? 0) + 1);
      return {value: null, marker: "u"};
    },
    notices: (label) =>
      faults.map((fault) => {
        const count = counts.get(fault) ?? 0;
        return count
          ? `${label}: ${count} figures are marked unreliable: ${fault.reason}`
          : `${label}: no figure shows this fault any more, so its note in the catalogue can go: ${fault.reason}`;
      })
  };
}

function covers(words: readonly string[] | "all", word: string): boolean {
  return words === "all" || words.includes(word);
}
