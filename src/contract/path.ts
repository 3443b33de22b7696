import * as z from "zod/mini";
import {
  itemsOf,
  MOST_ITEMS,
  MOST_PATH_TEXT,
  MOST_PATH_TITLE,
  MOST_SECTIONS,
  type PathContent,
  type PathLack,
} from "../domain/path.ts";
import { EntrySummary, NamedMember } from "./entry.ts";
import { EntryId, MemberIdSchema } from "./ids.ts";

/** An id of a path, or of a section or item in it. */
export const PathId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
const time = () => z.number().check(z.int(), z.minimum(0), z.maximum(100_000_000_000_000));
const title = () =>
  z.string().check(z.maxLength(MOST_PATH_TITLE), z.regex(/^[^\r\n]*$/, { error: "is more than one line" }));
const text = () =>
  z.string().check(
    z.overwrite((words) => words.replace(/\r\n?/g, "\n")),
    z.maxLength(MOST_PATH_TEXT),
  );

const PathItemSchema = z.strictObject({
  id: PathId,
  title: title(),
  note: text(),
  entry: z.nullable(EntryId),
  owner: z.nullable(MemberIdSchema),
  dayOne: z.boolean(),
});

const PathSectionSchema = z.strictObject({
  id: PathId,
  title: title(),
  owner: z.nullable(MemberIdSchema),
  reviewAt: z.nullable(time()),
  items: z.readonly(z.array(PathItemSchema).check(z.maxLength(MOST_ITEMS))),
});

const idsIn = (content: PathContent) => [...content.sections, ...itemsOf(content)].map(({ id }) => id);

/** A path as it is written. Anything may be empty: what is lacking is the domain's to say. */
export const PathContentSchema = z
  .strictObject({
    title: title(),
    purpose: text(),
    onboarding: z.boolean(),
    sections: z.readonly(z.array(PathSectionSchema).check(z.maxLength(MOST_SECTIONS))),
  })
  .check(
    z.refine((content) => new Set(idsIn(content)).size === idsIn(content).length, {
      error: "has two parts of one id",
    }),
  ) satisfies z.ZodMiniType<PathContent>;

const versionNumber = () => z.number().check(z.int(), z.minimum(1), z.maximum(1_000_000_000));

/** `slip` is random, made by the page: sent again by the same member it is the same path. */
export const NewPath = z.strictObject({
  slip: z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/)),
  content: PathContentSchema,
});
/** `version` is the one that the writer began with. */
export const SavedPath = z.strictObject({ version: versionNumber(), content: PathContentSchema });
/** `restores` becomes the newest again, on top of `version`. */
export const RestoredPath = z.strictObject({ version: versionNumber(), restores: versionNumber() });
export const AtPathVersion = z.strictObject({ version: versionNumber() });
export const ArchivedPath = z.strictObject({ archived: z.boolean() });
export const DoneItem = z.strictObject({ done: z.boolean() });

const PathLackSchema = z.object({
  lacks: z.enum(["title", "sections", "items", "owner", "review-date"]),
  of: z.string(),
}) satisfies z.ZodMiniType<PathLack>;

/** A path as its reader sees it. */
export const Path = z.object({
  id: PathId,
  version: z.number(),
  content: PathContentSchema,
  author: NamedMember,
  /** Shown to its author alone. */
  draft: z.boolean(),
  /** When it was saved last, session clock in ms, and by whom. */
  changedAt: z.number(),
  changedBy: NamedMember,
  archivedAt: z.nullable(z.number()),
  canChange: z.boolean(),
  canArchive: z.boolean(),
  /** Names of the owners in it. */
  owners: z.array(NamedMember),
  /** The entries it leads to that are there. */
  entries: z.array(
    z.object({
      ...z.pick(EntrySummary, { id: true, type: true, title: true }).shape,
      archived: z._default(z.boolean(), false),
    }),
  ),
  /** How many have done all of it at least, in fives, for whoever may change it; null below five, and for everybody else. */
  finished: z._default(z.nullable(z.number()), null),
  lacking: z.array(PathLackSchema),
  /** Ids of the items that the reader has done; nobody is told of another's. */
  done: z.array(PathId),
});
export type Path = z.infer<typeof Path>;

const PathVersionMark = z.object({ version: z.number(), by: NamedMember, at: z.number() });
export const PathVersion = z.object({ ...PathVersionMark.shape, content: PathContentSchema });
export type PathVersion = z.infer<typeof PathVersion>;
/** Newest first; `next` goes back as `before`, null at the end. */
export const PathVersions = z.object({ versions: z.array(PathVersionMark), next: z.nullable(z.number()) });

/**
 * Beside a refusal as `path-changed`, as its `conflict`: nothing was overwritten. `yours` is what was sent with what could
 * be merged of `theirs`, the version that stands; both changed the parts in `met`, by their ids, "" for the path itself.
 */
export const PathConflict = z.object({ yours: PathContentSchema, theirs: PathVersion, met: z.array(z.string()) });
export type PathConflict = z.infer<typeof PathConflict>;

/** A path in a list; `items` and `done` count all of it and the reader's own part. */
export const PathSummary = z.object({
  id: PathId,
  title: z.string(),
  purpose: z.string(),
  onboarding: z.boolean(),
  draft: z.boolean(),
  author: NamedMember,
  changedAt: z.number(),
  archivedAt: z.nullable(z.number()),
  items: z.number(),
  done: z.number(),
});
export type PathSummary = z.infer<typeof PathSummary>;
