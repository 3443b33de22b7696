import type { ApiInput, ApiReply } from "../../api/api-client.ts";
import type { Post, Talk } from "../../contract/life.ts";
import type { Wishes } from "../../contract/news.ts";
import { lifeRoutes } from "../../contract/routes/life-routes.ts";
import { newsRoutes } from "../../contract/routes/news-routes.ts";
import type { Drafts } from "../../writing/drafts.ts";
import type { Question } from "../space/answers.ts";
import { ownDraftsOf } from "../space/own-drafts.ts";
import { useSpace } from "../space/space-context.tsx";
import type { TabSpace } from "../space/tab-space.ts";
import { createFar, type Far } from "./far.ts";

export type Talking = Far<Talk>;
export type News = ApiReply<"listNews">;

const nowhere = { reactions: [], canWrite: true, topic: null, follows: { entry: false, topic: false } };

interface Reaction {
  readonly kind: Post["reactions"][number]["kind"];
  readonly on: boolean;
}

/** What changes something rejects with an ApiFailure; what is on the screen follows by itself. */
interface Life {
  readonly drafts: Drafts;
  comments(entry: string): Talking;
  readonly learnings: Talking;
  learned(text: string, slip: string, othersMaySave: boolean): Promise<void>;
  /** Whether others may save the reader's learning. */
  allow(post: string, allowed: boolean): Promise<void>;
  save(post: string, type: "lesson" | "experience" | "question"): Promise<void>;
  readonly news: Far<News>;
  readonly wishes: Question<Wishes>;
  /** Null: all. */
  markRead(news: string[] | null): Promise<void>;
  wish(what: ApiInput<"changeWish">["body"]["what"], about: string, on: boolean): Promise<void>;
  comment(entry: string, text: string, slip: string): Promise<void>;
  reply(post: string, text: string, slip: string): Promise<void>;
  edit(post: string, text: string): Promise<void>;
  takeBack(post: string): Promise<void>;
  react(to: { readonly entry: string } | { readonly post: string }, reaction: Reaction): Promise<void>;
}

function createLife(space: TabSpace): Life {
  const { id, answers } = space;
  const api = space.apiFor({ ...lifeRoutes, ...newsRoutes });
  const known = new Map<string, Talking>();
  const drafts = ownDraftsOf(space, "life");
  const inSpace = { space: id };
  const changing = async (change: Promise<unknown>) => {
    await change;
    answers.renew("posts/");
  };

  const talking = (key: string, page: (cursor: string | undefined) => Promise<Talk>): Talking =>
    createFar(answers, key, page, (talk, more) => ({
      ...talk,
      posts: [...talk.posts, ...more.posts.filter((post) => talk.posts.every(({ id }) => id !== post.id))],
      next: more.next,
    }));
  const renewing = async (change: Promise<unknown>) => {
    await change;
    for (const changed of ["news", "following", "posts/"]) answers.renew(changed);
  };

  return {
    drafts,
    learnings: talking("posts/null", async (cursor) => ({
      ...(await api.call("listLearnings", { params: inSpace, query: { cursor } })),
      ...nowhere,
    })),
    learned: (text, slip, othersMaySave) =>
      changing(api.call("writeLearning", { params: inSpace, body: { text, slip, othersMaySave } })),
    allow: (post, allowed) => changing(api.call("allowSaving", { params: { ...inSpace, post }, body: { allowed } })),
    save: (post, type) => changing(api.call("savePost", { params: { ...inSpace, post }, body: { type } })),
    news: createFar(
      answers,
      "news",
      (cursor) => api.call("listNews", { params: inSpace, query: { cursor } }),
      (known, more) => ({
        ...known,
        news: [...known.news, ...more.news.filter((item) => known.news.every(({ id }) => id !== item.id))],
        next: more.next,
      }),
    ),
    wishes: { key: "following", ask: () => api.call("readWishes", { params: inSpace }) },
    markRead: (news) => renewing(api.call("markNews", { params: inSpace, body: { news, read: true } })),
    wish: (what, about, on) => renewing(api.call("changeWish", { params: inSpace, body: { what, about, on } })),
    comments(entry) {
      const question =
        known.get(entry) ??
        talking(`posts/${entry}`, (cursor) =>
          api.call("listComments", { params: { ...inSpace, entry }, query: { cursor } }),
        );
      known.set(entry, question);
      return question;
    },
    comment: (entry, text, slip) =>
      changing(api.call("writeComment", { params: { ...inSpace, entry }, body: { text, slip } })),
    reply: (post, text, slip) =>
      changing(api.call("writeReply", { params: { ...inSpace, post }, body: { text, slip } })),
    edit: (post, text) => changing(api.call("editPost", { params: { ...inSpace, post }, body: { text } })),
    takeBack: (post) => changing(api.call("takeBackPost", { params: { ...inSpace, post }, body: {} })),
    react: (to, body) =>
      changing(
        "entry" in to
          ? api.call("reactToEntry", { params: { ...inSpace, entry: to.entry }, body })
          : api.call("reactToPost", { params: { ...inSpace, post: to.post }, body }),
      ),
  };
}

const lives = new WeakMap<TabSpace, Life>();

/** One a space, wherever it is asked for: whoever writes at two places of the page writes the same text. */
export function useLife(): Life {
  const space = useSpace();
  const life = lives.get(space) ?? createLife(space);
  lives.set(space, life);
  return life;
}
