export interface Step {
  name: string;
  seconds: number;
}

/** Runs named steps one after another, says how long each took and what it has to say, and keeps the durations. */
export class Steps {
  readonly done: Step[] = [];
  private readonly log: (line: string) => void;

  constructor(log: (line: string) => void) {
    this.log = log;
  }

  /** Runs one step; `describe` turns its result into a few words for its line. */
  async run<T>(name: string, work: () => Promise<T>, describe: (result: T) => string = () => ""): Promise<T> {
    const start = performance.now();
    const result = await work();
    const seconds = (performance.now() - start) / 1000;
    this.done.push({name, seconds});
    this.log(`  ${name.padEnd(10)} ${formatSeconds(seconds)}  ${describe(result)}`.trimEnd());
    return result;
  }
}

/** `12.3 s`, in seven characters. */
export function formatSeconds(seconds: number): string {
  return `${seconds.toFixed(1)} s`.padStart(7);
}
