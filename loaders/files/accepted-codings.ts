/** The content codings that an Accept-Encoding header names, in small letters, each with its weight from 0 to 1; default 1. */
export function acceptedCodings(header: string | string[] | undefined): ReadonlyMap<string, number> {
  return new Map(
    String(header ?? "")
      .split(",")
      .map((one) => {
        const [name = "", ...parameters] = one.split(";").map((part) => part.trim().toLowerCase());
        const weight = parameters.find((part) => part.startsWith("q="))?.slice(2);
        return [name, weight === undefined ? 1 : Number(weight)];
      })
  );
}
