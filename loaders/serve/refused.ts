/** Why a request is not answered: a status of HTTP, and words that whoever asked may read. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "Refused";
    this.status = status;
  }
}
