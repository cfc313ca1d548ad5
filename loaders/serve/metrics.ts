/** Upper ends of the classes of seconds, as Prometheus counts them: each has those beneath it. */
const classes = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What a server counts of its questions. */
export interface Metrics {
  /** Counts an answer: of which question, with which status, after how many seconds. */
  count(question: string, status: number, seconds: number): void;
  /** Counts bytes of answers, before they are compressed. */
  sent(bytes: number): void;
  /** All counts in Prometheus' text form; `now` has what is so at this moment, by name. */
  text(now: Readonly<Record<string, number>>): string;
}

/** Counts, all zero. Form: https://prometheus.io/docs/instrumenting/exposition_formats/ */
export function metrics(): Metrics {
  const answers = new Map<string, number>();
  const beneath = classes.map(() => 0);
  let [sum, total, bytes] = [0, 0, 0];
  return {
    count(question, status, seconds) {
      const key = `{question="${question}",status="${status}"}`;
      answers.set(key, (answers.get(key) ?? 0) + 1);
      sum += seconds;
      total += 1;
      for (const [i, end] of classes.entries()) if (seconds <= end) beneath[i] = (beneath[i] ?? 0) + 1;
    },
    sent(more) {
      bytes += more;
    },
    text: (now) =>
      [
        "# HELP sightline_answers_total Requests answered or refused.",
        "# TYPE sightline_answers_total counter",
        ...[...answers].sort().map(([key, count]) => `sightline_answers_total${key} ${count}`),
        "# HELP sightline_answer_seconds Time from request to the last byte handed to the connection.",
        "# TYPE sightline_answer_seconds histogram",
        ...classes.map((end, i) => `sightline_answer_seconds_bucket{le="${end}"} ${beneath[i]}`),
        `sightline_answer_seconds_bucket{le="+Inf"} ${total}`,
        `sightline_answer_seconds_sum ${sum}`,
        `sightline_answer_seconds_count ${total}`,
        "# HELP sightline_answer_bytes_total Bytes of answers before compression.",
        "# TYPE sightline_answer_bytes_total counter",
        `sightline_answer_bytes_total ${bytes}`,
        ...Object.entries(now).flatMap(([name, value]) => [
          `# TYPE sightline_${name} gauge`,
          `sightline_${name} ${value}`
        ])
      ]
        .join("\n")
        .concat("\n")
  };
}
