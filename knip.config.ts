import type {KnipConfig} from "knip";

/** Where the code of pages stands in them. */
const script = /^```js\n([\s\S]*?)^```/gm;

/** What is used by nobody: files, exports and packages that nothing which is run leads to. */
export default {
  entry: [
    // Commands, by name.
    "loaders/commands/{run.mjs,start.ts,build.ts,dev.ts,test.ts}",
    "loaders/*/cli.ts",
    "bench/*.ts",
    // What Framework reads.
    "observablehq.config.ts",
    "src/**/*.md",
    "src/**/*.{parquet,json,wasm,woff2,worker.js}.ts",
    // Scripts that a build bundles, by name.
    "src/embed/{embed,frame,listen}.ts",
    "src/embed/*-kind.ts",
    "src/embed/{around,comparison,counts,grades,judgements,pair}-for.ts",
    "src/pages/judgements/in-frame.ts",
    "src/offline/{service-worker,leave}.ts",
    // Processes that tests start.
    "test/**/support/update-{once,forever}.ts"
  ],
  project: ["src/**/*.{ts,js,md}", "loaders/**/*.{ts,mjs}", "test/**/*.ts", "bench/**/*.{ts,mjs}", "*.ts"],
  compilers: {
    md: (text) => [...text.matchAll(script)].map(([, code]) => code).join("\n")
  },
  // What a file has for itself may be had by others.
  ignoreExportsUsedInFile: true,
  ignoreBinaries: ["apt-get", "mkfifo", "truncate", "unshare"],
  ignoreDependencies: [
    // Run as a program, and beneath what others bundle: pinned with them.
    "@observablehq/framework",
    "workbox-core",
    // The engine's client library, which Framework makes of the packages it finds.
    "observablehq"
  ]
} satisfies KnipConfig;
