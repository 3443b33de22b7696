import * as z from "zod/mini";
import { inSpace, type RouteContract } from "./route.ts";

/** `count`: entries that came with the app and that nobody has made theirs. `leaving`: they go in a moment. */
const Samples = z.object({ count: z.number(), leaving: z.boolean() });

export const sampleRoutes = {
  readSamples: {
    method: "get",
    path: "/api/spaces/{space}/samples",
    summary: "How much sample content the space has, and whether it is about to go",
    access: "member",
    personal: "no",
    params: inSpace,
    reply: Samples,
  },
  removeSamples: {
    method: "put",
    path: "/api/spaces/{space}/samples",
    summary: "Takes the sample content out, for everybody; asked not to within ten seconds, brings it back",
    access: "member",
    personal: "no",
    params: inSpace,
    body: z.strictObject({ removed: z.boolean() }),
    reply: Samples,
  },
} as const satisfies Record<string, RouteContract>;
