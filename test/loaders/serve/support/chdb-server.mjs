// The embedded ClickHouse behind as much of ClickHouse's HTTP interface as its official client needs, in a process of its own: told
// where `chdb` is and where its data may lie, and on which port. It says its port on a line.
import {createServer} from "node:http";
import {createRequire} from "node:module";

const [, , chdb, folder, port = "0"] = process.argv;
const {Session} = createRequire(import.meta.url)(chdb);
let session = new Session(folder);
let turn = Promise.resolve();
/** Not settings of a query. */
const others = new Set(["query", "query_id", "database", "session_id", "default_format", "role", "wait_end_of_query"]);

async function answer(request, response) {
  const url = new URL(request.url, "http://localhost");
  if (url.pathname === "/ping") return response.end("Ok.\n");
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const [settings, params] = [[], {}];
  for (const [name, value] of url.searchParams) {
    if (name.startsWith("param_")) params[name.slice(6)] = value;
    else if (!others.has(name)) settings.push(`SET ${name} = '${value.replaceAll("'", "\\'")}'`);
  }
  const sql = url.searchParams.get("query") ?? body.toString();
  const database = url.searchParams.get("database");
  turn = turn.then(async () => {
    try {
      for (const setting of settings) session.query(setting);
      if (database) session.query(`USE ${database}`);
      const format = /FORMAT (\w+)\s*$/.exec(sql)?.[1] ?? "TSV";
      const text = sql.replace(/FORMAT \w+\s*$/, "");
      if (url.searchParams.has("query") && /^INSERT/i.test(sql)) {
        const {writeFileSync} = await import("node:fs");
        const file = `${folder}.insert`;
        writeFileSync(file, body);
        session.query(`${text} SELECT * FROM file('${file}', ${format})`);
        response.end();
      } else {
        const result =
          Object.keys(params).length > 0
            ? await session.queryBindAsync(text, params, {format})
            : await session.queryAsync(text, {format});
        response.end(Buffer.from(result.bytes()));
      }
    } catch (error) {
      const code = /Code: (\d+)/.exec(error.message)?.[1] ?? "1002";
      response.writeHead(500, {"X-ClickHouse-Exception-Code": code});
      response.end(error.message.startsWith("Code") ? error.message : `Code: ${code}. DB::Exception: ${error.message}`);
      // The next stream would begin with bytes of the one that failed.
      session.close();
      session = new Session(folder);
    }
  });
  await turn;
}

const server = createServer(answer);
server.listen(Number(port), "127.0.0.1", () => console.log(server.address().port));
