/** Classes and codes by which Postgres and the socket say that there is no database right now. */
const codes = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|57P0[1-5]|08\w{3}|53300|25P03)$/;
const words = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/** Whether the database went away under a request, rather than refused it. The request changed nothing or was undone. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return codes.test(code) || words.test(error.message);
}
