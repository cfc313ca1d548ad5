/** The number of a version of a data set: `2.1` is 2.1.0. */
export interface VersionNumber {
  major: number;
  minor: number;
  patch: number;
}

/** Reads `2.1` or `2.1.3`; throws on anything else. */
export function parseVersion(text: string): VersionNumber {
  const found = /^(\d{1,6})\.(\d{1,6})(?:\.(\d{1,6}))?$/.exec(text);
  if (!found) throw new Error(`invalid version: ${JSON.stringify(text)}: expected a number such as 2.1 or 2.1.3`);
  return {major: Number(found[1]), minor: Number(found[2]), patch: Number(found[3] ?? 0)};
}

/** Below zero where the first is the older one; numbers are compared as numbers, so that 2.10 follows 2.9. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [parseVersion(one), parseVersion(other)];
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch;
}
