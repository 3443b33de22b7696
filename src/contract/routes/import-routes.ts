import * as z from "zod/mini";
import { EntryId, SpaceId } from "../ids.ts";
import { Import, ImportedType, ImportReport, TakenBackImport } from "../import.ts";
import { inSpace, type RouteContract } from "./route.ts";

/** Entries out of Markdown files and tables of questions. */
export const importRoutes = {
  importFiles: {
    method: "post",
    path: "/api/spaces/{space}/imports",
    summary:
      "Makes entries of the Markdown files and tables of questions in a zip, all or none; `preview` only says what would",
    access: "member",
    personal: "own",
    params: inSpace,
    query: z.object({
      slip: z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/)),
      /** What a file is that does not say itself. */
      type: ImportedType,
      publish: z.enum(["whole", "none"]),
      faulty: z.optional(z.literal("leave-out")),
      preview: z.optional(z.literal("only")),
    }),
    archive: "in",
    reply: ImportReport,
  },
  listImports: {
    method: "get",
    path: "/api/spaces/{space}/imports",
    summary: "Imports of which something is still there, newest first, at most a hundred",
    access: "member",
    personal: "no",
    params: inSpace,
    reply: z.object({ imports: z.array(Import) }),
  },
  takeBackImport: {
    method: "post",
    path: "/api/spaces/{space}/imports/{import}/taken-back",
    summary: "Takes out, for whoever imported them, the entries of an import that nobody else has worked on",
    access: "member",
    personal: "named",
    params: z.object({ space: SpaceId, import: EntryId }),
    body: z.strictObject({}),
    reply: TakenBackImport,
  },
} as const satisfies Record<string, RouteContract>;
