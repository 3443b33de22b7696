import * as z from "zod/mini";
import { isCleanText } from "./read-body.ts";
import { badRequest, RequestRefused } from "./refusal.ts";

const MAX_ERRORS = 20;

/** Parses one part of a request by its contract; refuses with the paths that did not parse, never with their content. */
export function parsePart<S extends z.ZodMiniType>(schema: S, value: unknown): z.output<S> {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  throw new RequestRefused("bad-request", "The request was not understood; nothing was changed.", {
    errors: parsed.error.issues.slice(0, MAX_ERRORS).map((issue) => ({
      path: issue.path
        .map((step) => String(step).slice(0, 60))
        .join(".")
        .slice(0, 200),
      message: issue.code === "unrecognized_keys" ? "has a field that is not known" : issue.message.slice(0, 200),
    })),
  });
}

/** The query of an address as an object; of a name given twice the last one counts. */
export function queryOf(url: string): Record<string, string> {
  const query = Object.fromEntries(new URL(url).searchParams);
  for (const [name, value] of Object.entries(query))
    if (!isCleanText(value)) throw badRequest(name.slice(0, 60), "holds characters that are no text");
  return query;
}
