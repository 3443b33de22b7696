import type { Context, Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import * as z from "zod/mini";
import type { Problem } from "../src/contract/problem.ts";

/** A problem document as the server writes them, so that a client reads the desk's refusals the same way. */
export function problemOf(status: number, code: Problem["code"], detail: string): Problem {
  return { type: "about:blank", title: code.replaceAll("-", " "), status, code, detail };
}

export const problemType = "application/problem+json";

export function refuse(status: ContentfulStatusCode, code: Problem["code"], detail: string): HTTPException {
  const body = JSON.stringify(problemOf(status, code, detail));
  return new HTTPException(status, { res: new Response(body, { status, headers: { "content-type": problemType } }) });
}

/** The request's JSON body as the schema reads it, or a problem. */
export async function bodyOf<T>(context: Context, schema: z.ZodMiniType<T>): Promise<T> {
  const parsed = z.safeParse(schema, await context.req.json().catch(() => undefined));
  if (parsed.success) return parsed.data;
  throw refuse(
    400,
    "bad-request",
    parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; "),
  );
}

export function answerProblems(app: Hono): void {
  app.onError((error) => {
    if (error instanceof HTTPException) return error.getResponse();
    process.stderr.write(`${error.stack ?? error.message}\n`);
    return refuse(500, "internal", "The simulator failed; its terminal says why.").getResponse();
  });
  app.notFound((context) =>
    refuse(404, "not-found", `The simulator has nothing at ${context.req.path}.`).getResponse(),
  );
}
