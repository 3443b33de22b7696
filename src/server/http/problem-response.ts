import type { Problem } from "../../contract/problem.ts";
import { isDatabaseUnavailable } from "../db/unavailable.ts";
import { RequestRefused, statusOf } from "./refusal.ts";

const titles: Readonly<Record<number, string>> = {
  400: "Not understood",
  401: "Sign-in needed",
  403: "Not allowed",
  404: "Not found",
  405: "Method not allowed",
  409: "Not possible now",
  413: "Too large",
  415: "Only JSON is understood",
  429: "Too many requests",
  500: "Something went wrong",
  503: "Not available right now",
};

/** The problem an error stands for: a refusal as it says, a lost database as 503, anything else as 500. */
export function refusalOf(error: unknown): RequestRefused {
  if (error instanceof RequestRefused) return error;
  if (isDatabaseUnavailable(error))
    return new RequestRefused(
      "server-down",
      "The database cannot be reached. Nothing was changed; try again shortly.",
      {
        headers: { "retry-after": "1" },
      },
    );
  return new RequestRefused("internal", "This is our fault. Try again; if it stays, tell us the request id.");
}

/** RFC 9457 problem details. */
export function problemResponse({ code, detail, extras }: RequestRefused, requestId: string): Response {
  const status = statusOf[code];
  const { headers, ...fields } = extras;
  const problem: Problem = {
    type: `urn:peerloop:problem:${code}`,
    title: titles[status] ?? "Not possible",
    status,
    code,
    detail,
    ...fields,
    requestId,
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...headers },
  });
}
