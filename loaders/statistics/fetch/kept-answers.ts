import {createHash} from "node:crypto";
import {mkdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {writeWhole} from "../../files/write-whole.js";
import type {KeptAnswers} from "./api-client.js";

/** Answers kept in a folder, a file each; one that cannot be read is asked for anew. */
export function answersIn(folder: string): KeptAnswers {
  const pathOf = (address: string) => join(folder, `${createHash("sha256").update(address).digest("hex")}.json`);
  return {
    read(address) {
      try {
        return JSON.parse(readFileSync(pathOf(address), "utf8")) as {mark: string; text: string};
      } catch {
        return undefined;
      }
    },
    write(address, answer) {
      mkdirSync(folder, {recursive: true});
      writeWhole(pathOf(address), JSON.stringify(answer));
    }
  };
}
