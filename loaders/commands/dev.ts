import type {Command} from "./command.js";
import {runFramework} from "./framework.js";

/** `npm run dev`: Framework's live preview, with its own options (`--port`, `--no-open`). */
export const run: Command = async ({root, args}) => {
  const {code} = await runFramework({root, args: ["preview", "--host", "127.0.0.1", ...args], messages: "inherit"});
  return code;
};
