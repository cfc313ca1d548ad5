/**
 * Path of the server that answers the pages' questions, from the variable SITE_ENGINE; empty where pages answer them themselves. Throws
 * where it is no path of the site's own host: the pages' content policy lets them ask no other.
 */
export function engineAddress({SITE_ENGINE: path = ""}: NodeJS.ProcessEnv = process.env): string {
  if (path !== "" && !/^(?:\/[A-Za-z0-9._~-]+)+$/.test(path))
    throw new Error(`invalid SITE_ENGINE: "${path}", expected a path on the site's own host such as /api`);
  return path;
}
