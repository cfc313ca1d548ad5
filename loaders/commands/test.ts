import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import {startNode} from "../files/child.js";
import {buildSite, isFresh} from "./build-site.js";
import {ensureChromium} from "./chromium.js";
import type {Command} from "./command.js";
import {formatSeconds} from "./steps.js";

export interface Tally {
  passed: number;
  failed: number;
}

/** What the JSON report of the test runner says, as far as it is read. */
export interface TestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    /** The file. */
    name: string;
    status: string;
    assertionResults: {status: string; fullName: string; failureMessages: string[]}[];
  }[];
}

/** What a step found; the tests that failed by file and name, each with the first line of why. */
interface Outcome extends Tally {
  failures?: readonly string[];
}

interface Result extends Outcome {
  name: string;
  seconds: number;
}

/** `npm test`: every check there is, each whatever became of those before it; the last line counts what passed and failed. */
export const run: Command = async ({root}) => {
  const chromium = ensureChromium();
  console.log(`browser: ${chromium}`);
  const results: Result[] = [];
  const step = async (name: string, work: () => Promise<Outcome>) => {
    console.log(`\n== ${name}`);
    const start = performance.now();
    const outcome: Outcome = await work().catch((error: Error) => {
      console.error(error.message);
      return {passed: 0, failed: 1};
    });
    results.push({name, seconds: (performance.now() - start) / 1000, ...outcome});
  };

  await step("type check", () => runProgram(root, "typescript", "bin/tsc", ["--noEmit"]));
  await step("lint", async () =>
    add(
      await runProgram(root, "@biomejs/biome", "bin/biome", ["check", "--error-on-warnings"]),
      // What nobody uses: files, exports, packages.
      await runProgram(root, "knip", "bin/knip.js", ["--no-progress"])
    )
  );
  await step("unit tests", () => runTests(root, "unit", {}));
  await step("build", async () => {
    if (await isFresh(root)) console.log("the built site is up to date");
    else await buildSite({root});
    return {passed: 1, failed: 0};
  });
  await step("browser tests", () => runTests(root, "browser", {CHROMIUM_PATH: chromium}));

  const total = results.reduce(add, {passed: 0, failed: 0});
  // Told again at the end: what comes before is thousands of lines.
  for (const failure of results.flatMap(({failures = []}) => failures)) console.log(`\nfailed: ${failure}`);
  console.log(`\n${results.map(describe).join("\n")}\n`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
};

/**
 * Tests that passed and failed. A file that could not be read counts as one that failed, and so does a run that ended
 * badly without saying of which test.
 */
export function tally({numPassedTests, numFailedTests, testResults}: TestReport, code: number): Tally {
  const unreadable = testResults.filter(
    ({status, assertionResults}) => status === "failed" && !assertionResults.length
  );
  const failed = numFailedTests + unreadable.length;
  return {passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed};
}

/** The tests that failed, and the files that could not be read: `file: test: why`. */
export function failures({testResults}: TestReport, root: string): string[] {
  return testResults.flatMap(({name, status, assertionResults}) => {
    const file = relative(root, name);
    if (status === "failed" && assertionResults.length === 0) return [`${file}: could not be read`];
    return assertionResults
      .filter((one) => one.status === "failed")
      .map(({fullName, failureMessages: [why = ""]}) => `${file}: ${fullName.trim()}: ${why.split("\n", 1)[0]}`);
  });
}

function add(one: Tally, two: Tally): Tally {
  return {passed: one.passed + two.passed, failed: one.failed + two.failed};
}

function describe({name, seconds, passed, failed}: Result): string {
  return `${name.padEnd(14)} ${formatSeconds(seconds)}  ${passed} passed, ${failed} failed`;
}

async function runTests(root: string, project: string, environment: NodeJS.ProcessEnv): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), "tests-"));
  const report = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  try {
    const args = ["run", "--project", project, ...reporters];
    const code = await spawnNode(root, "vitest", "vitest.mjs", args, environment);
    const told = JSON.parse(await readFile(report, "utf8")) as TestReport;
    return {...tally(told, code), failures: failures(told, root)};
  } finally {
    await rm(folder, {recursive: true});
  }
}

async function runProgram(root: string, name: string, file: string, args: string[]): Promise<Tally> {
  const code = await spawnNode(root, name, file, args, {});
  return code === 0 ? {passed: 1, failed: 0} : {passed: 0, failed: 1};
}

/** Runs a program of an installed package; resolves to its exit code. */
function spawnNode(
  root: string,
  name: string,
  file: string,
  args: string[],
  environment: NodeJS.ProcessEnv
): Promise<number> {
  const {ended} = startNode([join(root, "node_modules", name, file), ...args], {
    cwd: root,
    env: {...process.env, ...environment},
    stdio: ["ignore", "inherit", "inherit"]
  });
  return ended;
}
