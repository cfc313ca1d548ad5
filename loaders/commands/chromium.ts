import {spawnSync} from "node:child_process";
import {existsSync} from "node:fs";
import {createRequire} from "node:module";
import {delimiter, dirname, join} from "node:path";
import {type Browser, chromium, type LaunchOptions} from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];

export interface FindOptions {
  /** Environment to look in; the process's own by default. */
  environment?: NodeJS.ProcessEnv;
  platform?: NodeJS.Platform;
  /** Says whether the file at a path is a browser that starts; by asking it for its version by default. */
  starts?: (path: string) => boolean;
}

/**
 * The path of a Chromium that is on this machine: what `CHROMIUM_PATH` names, else one on the path, in the usual places
 * or downloaded by Playwright; null where there is none. Throws where `CHROMIUM_PATH` names something that does not start.
 */
export function findChromium({
  environment = process.env,
  platform = process.platform,
  starts = isBrowser
}: FindOptions = {}): string | null {
  const named = environment.CHROMIUM_PATH;
  if (named) {
    if (starts(named)) return named;
    throw new Error(`invalid CHROMIUM_PATH: ${named}: expected the path of a Chromium or Chrome that starts`);
  }
  const onPath = (environment.PATH ?? "")
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, platform === "win32" ? `${name}.exe` : name)));
  return [...onPath, ...usualPlaces(environment, platform), chromium.executablePath()].find(starts) ?? null;
}

/**
 * A Chromium that starts: one that is there, else Playwright's, else (as root, where there is apt-get) Debian's.
 * Throws, with what to do, where none can be had.
 */
export function ensureChromium(log: (line: string) => void = console.log): string {
  const present = findChromium();
  if (present) return present;

  log("no Chromium found: downloading Playwright's");
  const cli = join(dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js");
  const quietly = {stdio: ["ignore", "inherit", "inherit"] as ["ignore", "inherit", "inherit"]};
  spawnSync(process.execPath, [cli, "install", "chromium"], quietly);
  const downloaded = findChromium();
  if (downloaded) return downloaded;

  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    log("Playwright's Chromium does not start here: installing Debian's");
    const environment = {...process.env, DEBIAN_FRONTEND: "noninteractive"};
    spawnSync("apt-get", ["update", "-q"], {...quietly, env: environment});
    spawnSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], {
      ...quietly,
      env: environment
    });
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    "missing Chromium: the browser tests need one. Install it (Debian and Ubuntu: sudo apt-get install chromium; " +
      "macOS: brew install --cask chromium; any system: npx playwright-core install --with-deps chromium), " +
      "or set CHROMIUM_PATH to the path of a Chromium or Chrome"
  );
}

/** Starts a Chromium without a window, ready for Playwright. */
export function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({executablePath: ensureChromium(), ...options});
}

function usualPlaces(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === "darwin")
    return ["Chromium", "Google Chrome", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`
    );
  if (platform !== "win32") return ["/usr/bin/chromium", "/opt/google/chrome/chrome", "/snap/bin/chromium"];
  return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
    .map((name) => environment[name])
    .filter((folder) => folder !== undefined)
    .flatMap((folder) =>
      ["Google/Chrome", "Microsoft/Edge", "Chromium"].map((name) => join(folder, name, "Application"))
    )
    .flatMap((folder) => [join(folder, "chrome.exe"), join(folder, "msedge.exe")]);
}

function isBrowser(path: string): boolean {
  if (!existsSync(path)) return false;
  // On Windows the question for the version opens a window instead.
  if (process.platform === "win32") return true;
  const {status, stdout} = spawnSync(path, ["--version"], {encoding: "utf8", timeout: 20_000});
  return status === 0 && /chrom|edge/i.test(stdout);
}
