import type {Configuration} from "./configuration.js";
import {usualWords} from "./site-module.js";

/** The shell of the page at a wrong address, which names areas as the site does; made of that of the default site. */
export function notFoundPage(shell: string, {words}: Configuration): string {
  const {area, areas} = {...usualWords, ...words};
  return shell.replaceAll("authorities", () => areas).replaceAll("authority", () => area);
}
