import {literal} from "./literal.js";
import type {Question} from "./question.js";
import type {WorkerClient} from "./worker-client.js";

/** How many statements a connection keeps prepared: a page has about twenty texts, but for those with lists in them. */
const kept = 64;

/** The statements that a connection has prepared, by their text. */
export interface Statements {
  /** The statement that asks a question, prepared where its text is new; to be asked for and run in one turn of the client. */
  asking(question: Question<unknown>): Promise<string>;
}

/** No statement yet; of more than `limit` the one that was asked longest ago is closed. */
export function statements(client: WorkerClient, connection: number, {limit = kept} = {}): Statements {
  const names = new Map<string, string>();
  let prepared = 0;
  const prepare = async (sql: string) => {
    const name = `question_${prepared++}`;
    await client.ask(connection, `PREPARE ${name} AS\n${sql}`);
    return name;
  };
  return {
    async asking({sql, params}) {
      const values = params.length > 0 ? `(${params.map(literal).join(", ")})` : "";
      const name = names.get(sql) ?? (await prepare(sql));
      // The last one is the one that was asked last.
      names.delete(sql);
      names.set(sql, name);
      const [oldest] = names;
      if (oldest !== undefined && names.size > limit) {
        names.delete(oldest[0]);
        await client.ask(connection, `DEALLOCATE ${oldest[1]}`);
      }
      return `EXECUTE ${name}${values}`;
    }
  };
}
