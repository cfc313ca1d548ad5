import {createHash, timingSafeEqual} from "node:crypto";

/** Shortest token that cannot be guessed. */
const shortest = 32;

/**
 * Whether a request's `Authorization` bears the token. Hashes are compared, all of both: neither the token's length nor how much of a
 * guess is right can be told from the time.
 */
export function bears(header: string | undefined, token: string): boolean {
  const given = /^Bearer (.+)$/i.exec(header ?? "")?.[1] ?? "";
  return timingSafeEqual(hashOf(given), hashOf(token));
}

/** The token of a server, null where it has none. Throws where it could be guessed. */
export function serverToken({SIGHTLINE_TOKEN: token = ""}: NodeJS.ProcessEnv = process.env): string | null {
  if (token === "") return null;
  if (token.length < shortest)
    throw new Error(`invalid SIGHTLINE_TOKEN: ${token.length} characters, expected at least ${shortest}`);
  return token;
}

function hashOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
