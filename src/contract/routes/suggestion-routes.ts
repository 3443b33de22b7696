import * as z from "zod/mini";
import { inSpace, type RouteContract } from "./route.ts";

const month = () => z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

/** What a format is suggested from, one a month. */
export const suggestionRoutes = {
  readUses: {
    method: "get",
    path: "/api/spaces/{space}/formats/uses",
    summary:
      "With which formats sessions began, the newest first, and the month for which the caller wants no suggestion",
    access: "member",
    personal: "own",
    params: inSpace,
    reply: z.object({
      uses: z.array(z.object({ format: z.string(), at: z.number() })),
      dismissed: z.nullable(month()),
    }),
  },
  dismissSuggestion: {
    method: "put",
    path: "/api/spaces/{space}/formats/suggestion/dismissed",
    summary: "The caller wants no suggestion for the rest of a month",
    access: "member",
    personal: "own",
    params: inSpace,
    body: z.strictObject({ month: month() }),
    reply: z.object({}),
  },
} as const satisfies Record<string, RouteContract>;
