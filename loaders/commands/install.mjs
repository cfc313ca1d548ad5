import {spawnSync} from "node:child_process";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";

/**
 * Throws unless the running Node is as new as package.json asks for.
 * @param {string} root
 * @param {string} version
 */
export function requireNode(root, version = process.versions.node) {
  const needed = readJson(join(root, "package.json")).engines.node.replace(">=", "");
  const [a, b] = [version, needed].map((text) => text.split(".").map(Number));
  const difference = a.map((part, i) => part - b[i]).find((part) => part !== 0) ?? 0;
  if (difference < 0) throw new Error(`unsupported Node: ${version}: expected ${needed} or later (https://nodejs.org)`);
}

/**
 * Runs `npm ci` when a package that package-lock.json names is absent or of another version; throws where that fails.
 * @param {string} root
 */
export function installMissing(root) {
  const reason = missingPackage(root);
  if (!reason) return;
  console.error(`installing packages (${reason}) ...`);
  const options = ["--include=dev", "--no-audit", "--no-fund"];
  let status = runNpm(root, ["ci", ...options]);
  if (status !== 0) {
    // A registry that lacks the builds for other systems makes a lock file which npm ci finds incomplete.
    console.error("npm ci failed: trying npm install, which takes what is there");
    status = runNpm(root, ["install", "--no-save", ...options]);
  }
  if (status !== 0) throw new Error("the packages could not be installed: see what npm says above");
}

/**
 * Says which package is absent or of another version than package-lock.json names; null when all are there.
 * Times are not compared: a fresh checkout has a younger lock file than the packages that were installed from the same one.
 * @param {string} root
 * @returns {string | null}
 */
export function missingPackage(root) {
  const hidden = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(hidden)) return "node_modules is missing";
  const {packages: wanted} = readJson(join(root, "package-lock.json"));
  const {packages: installed} = readJson(hidden);
  for (const [path, {version, optional, devOptional, link}] of Object.entries(wanted)) {
    if (path === "" || link) continue;
    const present = installed[path];
    // Optional ones are builds for other systems than this one.
    if (!present && (optional || devOptional)) continue;
    if (!present || !existsSync(join(root, path, "package.json"))) return `${path} is missing`;
    if (present.version !== version) return `${path} is ${present.version}, not ${version}`;
  }
  return null;
}

/**
 * @param {string} root
 * @param {string[]} args
 */
function runNpm(root, args) {
  // npm names its own script for the commands it starts; without it the command on the path is asked.
  const npm = process.env.npm_execpath;
  // What a command prints is its own: how packages are installed is said beside it.
  const options = {cwd: root, stdio: ["ignore", process.stderr, "inherit"]};
  const {status} = npm?.endsWith(".js")
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync("npm", args, {...options, shell: process.platform === "win32"});
  return status;
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}
