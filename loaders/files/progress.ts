import cliProgress from "cli-progress";

/** Says how far the work is. */
export interface Progress {
  /** One more step is done; `what` is what comes next. */
  step(what: string): void;
  done(): void;
}

/** A bar on a terminal; elsewhere a line for each step of `lines`, so that a log is not filled with bars. */
export function createProgress(total: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) {
    return {
      step: (what) => {
        stream.write(`${what}\n`);
      },
      done: () => {}
    };
  }
  const bar = new cliProgress.SingleBar({
    format: "{bar} {value}/{total} {what}",
    barsize: 20,
    stream,
    hideCursor: true,
    clearOnComplete: true,
    barCompleteChar: "█",
    barIncompleteChar: "░"
  });
  bar.start(total, 0, {what: ""});
  return {
    step: (what) => bar.increment(1, {what}),
    done: () => bar.stop()
  };
}
