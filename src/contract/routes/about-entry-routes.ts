import * as z from "zod/mini";
import { AboutEntry, ArchivedEntry, DescribedEntry, ReviewPage, StillTrue } from "../about-entry.ts";
import { EntryId, SpaceId } from "../ids.ts";
import { inSpace, type RouteContract } from "./route.ts";

const ofEntry = z.object({ space: SpaceId, entry: EntryId });

/** What is known of an entry beside what it says; of a draft, to its author alone. */
export const aboutEntryRoutes = {
  readAbout: {
    method: "get",
    path: "/api/spaces/{space}/entries/{entry}/about",
    summary: "Tags, topic, owner, when it is to be looked at again, and whether it is archived",
    access: "member",
    personal: "named",
    params: ofEntry,
    reply: AboutEntry,
  },
  describeEntry: {
    method: "put",
    path: "/api/spaces/{space}/entries/{entry}/about",
    summary: "Changes some of it; for whoever may change the entry, and for its owner",
    access: "member",
    personal: "named",
    params: ofEntry,
    body: DescribedEntry,
    reply: AboutEntry,
  },
  sayStillTrue: {
    method: "post",
    path: "/api/spaces/{space}/entries/{entry}/still-true",
    summary: "Says that an entry is still true, and when to ask again",
    access: "member",
    personal: "named",
    params: ofEntry,
    body: StillTrue,
    reply: AboutEntry,
  },
  archiveEntry: {
    method: "put",
    path: "/api/spaces/{space}/entries/{entry}/archived",
    summary: "Takes an entry out of lists and search, or brings it back; for its author and its owner",
    access: "member",
    personal: "named",
    params: ofEntry,
    body: ArchivedEntry,
    reply: AboutEntry,
  },
  listToReview: {
    method: "get",
    path: "/api/spaces/{space}/to-review",
    summary:
      "Entries whose date to be looked at again has come, longest overdue first; or those that wait for the caller",
    access: "member",
    personal: "own",
    params: inSpace,
    query: z.object({
      whose: z.optional(z.literal("mine")),
      cursor: z.optional(z.string().check(z.maxLength(200))),
    }),
    reply: ReviewPage,
  },
} as const satisfies Record<string, RouteContract>;
