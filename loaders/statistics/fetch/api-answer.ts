/** An answer of the service that is not as its description says; the message names the address and the place in the answer. */
export class ApiError extends Error {
  constructor(problem: string, address: string, expected: string, options?: ErrorOptions) {
    super(`${problem} (${address}): expected ${expected}`, options);
    this.name = "ApiError";
  }
}

/** A place in an answer in JSON: reads what is expected there, or throws an `ApiError` that names the place. */
export class Answer {
  constructor(
    private readonly value: unknown,
    readonly address: string,
    private readonly path = "$"
  ) {}

  /** What is below a name; the service leaves out what is empty. */
  at(name: string): Answer {
    const object = this.value;
    if (object === null || typeof object !== "object" || Array.isArray(object)) throw this.unlike("an object");
    return new Answer((object as Record<string, unknown>)[name], this.address, `${this.path}.${name}`);
  }

  has(name: string): boolean {
    const {value} = this.at(name);
    return value !== undefined && value !== null;
  }

  text(): string {
    if (typeof this.value !== "string") throw this.unlike("a text");
    return this.value;
  }

  /** A text of a form, which is said in words where it is not met. */
  like(form: RegExp, expected: string): string {
    const text = this.text();
    if (!form.test(text)) throw this.unlike(expected);
    return text;
  }

  /** A whole number from 0. */
  count(): number {
    if (!Number.isSafeInteger(this.value) || (this.value as number) < 0) throw this.unlike("a whole number");
    return this.value as number;
  }

  list(): Answer[] {
    if (!Array.isArray(this.value)) throw this.unlike("a list");
    return this.value.map((value, i) => new Answer(value, this.address, `${this.path}[${i}]`));
  }

  /** One of a few words. */
  oneOf<Word extends string>(words: readonly Word[]): Word {
    const text = this.text();
    const found = words.find((word) => word === text);
    if (found === undefined) throw this.unlike(words.join(", "));
    return found;
  }

  /** The text below a name, or null where there is none. */
  optional(name: string): string | null {
    return this.has(name) ? this.at(name).text() : null;
  }

  unlike(expected: string): ApiError {
    const words = JSON.stringify(this.value) ?? "nothing";
    return new ApiError(
      `invalid answer at ${this.path}: ${words.length > 60 ? `${words.slice(0, 56)}…` : words}`,
      this.address,
      expected
    );
  }
}
