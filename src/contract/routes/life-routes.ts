import * as z from "zod/mini";
import { EntryId, SpaceId } from "../ids.ts";
import {
  EditedPost,
  NewLearning,
  NewPost,
  OwnReaction,
  Post,
  PostId,
  PostPage,
  Reactions,
  SavedAs,
  Talk,
} from "../life.ts";
import { inSpace, type RouteContract } from "./route.ts";

const ofEntry = z.object({ space: SpaceId, entry: EntryId });
const ofPost = z.object({ space: SpaceId, post: PostId });
const page = z.object({ cursor: z.optional(z.string().check(z.maxLength(200))) });

/** What members say to each other under entries. A post is changed by its author alone. */
export const lifeRoutes = {
  listComments: {
    method: "get",
    path: "/api/spaces/{space}/entries/{entry}/comments",
    summary: "Comments on an entry, newest first, each with its replies; and the reactions to the entry",
    access: "member",
    params: ofEntry,
    query: page,
    reply: Talk,
  },
  writeComment: {
    method: "post",
    path: "/api/spaces/{space}/entries/{entry}/comments",
    summary: "Comments on a published entry or record",
    access: "member",
    params: ofEntry,
    body: NewPost,
    reply: Post,
  },
  reactToEntry: {
    method: "put",
    path: "/api/spaces/{space}/entries/{entry}/reactions",
    summary: "Reacts to a published entry or record, or takes a reaction back",
    access: "member",
    params: ofEntry,
    body: OwnReaction,
    reply: z.object({ reactions: Reactions }),
  },
  writeReply: {
    method: "post",
    path: "/api/spaces/{space}/posts/{post}/replies",
    summary: "Replies to a post; a reply has no replies of its own",
    access: "member",
    params: ofPost,
    body: NewPost,
    reply: Post,
  },
  editPost: {
    method: "put",
    path: "/api/spaces/{space}/posts/{post}",
    summary: "Changes what one's post says",
    access: "member",
    params: ofPost,
    body: EditedPost,
    reply: Post,
  },
  takeBackPost: {
    method: "post",
    path: "/api/spaces/{space}/posts/{post}/taken-back",
    summary: "Takes one's post back; replies to it stay",
    access: "member",
    params: ofPost,
    body: z.strictObject({}),
    reply: z.object({}),
  },
  reactToPost: {
    method: "put",
    path: "/api/spaces/{space}/posts/{post}/reactions",
    summary: "Reacts to a post, or takes a reaction back",
    access: "member",
    params: ofPost,
    body: OwnReaction,
    reply: z.object({ reactions: Reactions }),
  },
  listLearnings: {
    method: "get",
    path: "/api/spaces/{space}/learnings",
    summary: "What members learned, newest first, each with its replies",
    access: "member",
    params: inSpace,
    query: page,
    reply: PostPage,
  },
  writeLearning: {
    method: "post",
    path: "/api/spaces/{space}/learnings",
    summary: "Tells the space what one has learned",
    access: "member",
    params: inSpace,
    body: NewLearning,
    reply: Post,
  },
  allowSaving: {
    method: "put",
    path: "/api/spaces/{space}/posts/{post}/saving",
    summary: "Lets others save one's learning as an entry, or not any more",
    access: "member",
    params: ofPost,
    body: z.strictObject({ allowed: z.boolean() }),
    reply: Post,
  },
  savePost: {
    method: "post",
    path: "/api/spaces/{space}/posts/{post}/entry",
    summary: "Makes an entry of a learning, by its author or with their consent; a lesson begins as its author's draft",
    access: "member",
    params: ofPost,
    body: SavedAs,
    reply: Post,
  },
} as const satisfies Record<string, RouteContract>;
