import {configDefaults, defineConfig} from "vitest/config";

// Dates and numbers are the same on every machine.
process.env.TZ = "UTC";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: [...configDefaults.exclude, "test/browser/**"],
          // No test says how fast a machine is: many read every report or indicator, which a busy one takes its time for.
          testTimeout: 10 * 60_000,
          hookTimeout: 10 * 60_000
        }
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          // Tests wait for what they need, on a slow machine too (test/browser/support/patience.ts).
          // Chromium and the page it shows share the machine's cores with the test.
          fileParallelism: false,
          testTimeout: 5 * 60_000,
          hookTimeout: 5 * 60_000
        }
      }
    ]
  }
});
