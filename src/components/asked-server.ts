import {dataVersion} from "../engine/data-version.js";
import type {Engine} from "../engine/engine-type.js";
import {engineFiles} from "../engine/files.js";
import {serverEngine} from "../engine/server-engine.js";
import {nameOfQuestion} from "../query/named.js";

/** The engine of a site whose figures a server answers, at the address that the build was given. */
export function askedServer(address: string): Engine {
  return serverEngine({address, version: dataVersion(engineFiles.tables), nameOf: nameOfQuestion});
}
