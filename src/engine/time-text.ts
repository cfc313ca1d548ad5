import {TimeUnit} from "@uwdata/flechette";

const day = 86_400_000;
const microsecondsOfDay = 86_400_000_000n;
/** Days and microseconds that stand for no end. */
const endlessDays = 2_147_483_647;
const endless = 9_223_372_036_854_775_807n;

type Unit = (typeof TimeUnit)[keyof typeof TimeUnit];
const perSecond: Record<Unit, bigint> = {
  [TimeUnit.SECOND]: 1n,
  [TimeUnit.MILLISECOND]: 1_000n,
  [TimeUnit.MICROSECOND]: 1_000_000n,
  [TimeUnit.NANOSECOND]: 1_000_000_000n
};

/** A day as DuckDB writes it, `2024-02-29`, from milliseconds of a whole day. */
export function dateText(milliseconds: number): string {
  const days = Math.round(milliseconds / day);
  if (Math.abs(days) === endlessDays) return days < 0 ? "-infinity" : "infinity";
  const {text, era} = calendarDay(days);
  return `${text}${era}`;
}

/** A time of day as DuckDB writes it, `10:00:01.5`. */
export function timeText(value: bigint, unit: Unit): string {
  const scale = perSecond[unit];
  const seconds = value / scale;
  const [hours, minutes] = [seconds / 3600n, (seconds / 60n) % 60n];
  const fraction = String(value % scale)
    .padStart(String(scale).length - 1, "0")
    .replace(/0+$/, "");
  const clock = [hours, minutes, seconds % 60n].map((part) => String(part).padStart(2, "0")).join(":");
  return scale > 1n && fraction ? `${clock}.${fraction}` : clock;
}

/** A day and time as DuckDB writes it, `2024-02-29 10:00:01.5`, with `+00` where it has a time zone. */
export function timestampText(value: bigint, unit: Unit, timezone: string | null = null): string {
  if (value === endless || value === -endless) return value < 0n ? "-infinity" : "infinity";
  const ofDay = (perSecond[unit] * microsecondsOfDay) / 1_000_000n;
  const within = ((value % ofDay) + ofDay) % ofDay;
  const {text, era} = calendarDay(Number((value - within) / ofDay));
  return `${text} ${timeText(within, unit)}${timezone === null ? "" : "+00"}${era}`;
}

/** A span of time as DuckDB writes it, `1 year 2 months 3 days 04:05:06`, from months, days and nanoseconds. */
export function intervalText([months = 0, days = 0, nanoseconds = 0]: Float64Array): string {
  // DuckDB counts microseconds: what a number cannot hold of so many nanoseconds is less than one.
  const microseconds = BigInt(Math.round(nanoseconds / 1000));
  const parts = [counted(Math.trunc(months / 12), "year"), counted(months % 12, "month"), counted(days, "day")];
  const length = microseconds < 0n ? -microseconds : microseconds;
  const clock = `${microseconds < 0n ? "-" : ""}${timeText(length, TimeUnit.MICROSECOND)}`;
  const words = parts.filter((part) => part !== "");
  return microseconds !== 0n || words.length === 0 ? [...words, clock].join(" ") : words.join(" ");
}

function counted(count: number, unit: string): string {
  if (count === 0) return "";
  return `${count} ${unit}${Math.abs(count) === 1 ? "" : "s"}`;
}

/** The day that lies so many days after 1 January 1970, by arithmetic: a `Date` ends with the year 275760. */
function calendarDay(days: number): {text: string; era: string} {
  // In spans of 400 years, of years that begin in March.
  const shifted = days + 719_468;
  const span = Math.floor(shifted / 146_097);
  const inSpan = shifted - span * 146_097;
  const yearInSpan = Math.floor(
    (inSpan - Math.floor(inSpan / 1_460) + Math.floor(inSpan / 36_524) - Math.floor(inSpan / 146_096)) / 365
  );
  const inYear = inSpan - (365 * yearInSpan + Math.floor(yearInSpan / 4) - Math.floor(yearInSpan / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearInSpan + span * 400 + (month <= 2 ? 1 : 0);
  const dayOfMonth = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const pad = (value: number, length: number) => String(value).padStart(length, "0");
  return {
    text: `${pad(year > 0 ? year : 1 - year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`,
    era: year > 0 ? "" : " (BC)"
  };
}
