/** The stable code of a refusal by the server, or undefined when no answer came. */
export function failureCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
  return error.code === "unreachable" || error.code === "server-down" ? undefined : error.code;
}
