/**
 * A refusal in the drivers' own terms: 401 makes them ask for a new token once, 403 and 404 close the container.
 * The service under the relay tells refusals from accidents by the name.
 */
export class RelayRefusal extends Error {
  override readonly name = "NetworkError";

  constructor(
    readonly code: 400 | 401 | 403 | 404,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** What goes over the socket. */
  toJSON(): { code: number; message: string } {
    return { code: this.code, message: this.message };
  }
}
