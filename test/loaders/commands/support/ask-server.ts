import {type IncomingHttpHeaders, request} from "node:http";

/** What a server answered. */
export interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
  text: string;
}

/** Asks a server at an address with node's own client, which leaves encodings, ranges and redirects to the test and does not tidy the path. */
export function askServer(
  address: string,
  path: string,
  options: {method?: string; headers?: Record<string, string>} = {}
): Promise<Answer> {
  const {hostname, port} = new URL(address);
  return new Promise((resolve, reject) => {
    request({hostname, port, path, ...options}, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => {
        const body = Buffer.concat(chunks);
        resolve({status: response.statusCode, headers: response.headers, body, text: body.toString()});
      });
    })
      .on("error", reject)
      .end();
  });
}
