import type { Post, Talk } from "../../contract/life.ts";
import { lifeRoutes } from "../../contract/routes/life-routes.ts";
import { draftStorageOf } from "../../writing/cookie-storage.ts";
import { createDrafts, type Drafts, randomKey } from "../../writing/drafts.ts";
import type { Question } from "../space/answers.ts";
import { useSpace } from "../space/space-context.tsx";
import type { TabSpace } from "../space/tab-space.ts";

/** What is said in one place, as far as it has been read; asked anew it is read as far again. */
export interface Talking extends Question<Talk> {
  /** Reads one page further; rejects when it cannot be had. */
  readOn(): Promise<void>;
}

interface Reaction {
  readonly kind: Post["reactions"][number]["kind"];
  readonly on: boolean;
}

/** What changes something rejects with an ApiFailure; what is on the screen follows by itself. */
interface Life {
  readonly drafts: Drafts;
  comments(entry: string): Talking;
  comment(entry: string, text: string, slip: string): Promise<void>;
  reply(post: string, text: string, slip: string): Promise<void>;
  edit(post: string, text: string): Promise<void>;
  takeBack(post: string): Promise<void>;
  react(to: { readonly entry: string } | { readonly post: string }, reaction: Reaction): Promise<void>;
}

function createLife(space: TabSpace): Life {
  const { host, me, id, timers, answers } = space;
  const api = space.apiFor(lifeRoutes);
  const known = new Map<string, Talking>();
  const owner = { tenant: host.context.tenantId, member: me, space: id, session: "life" };
  const drafts = createDrafts(owner, draftStorageOf(window, timers), randomKey);
  const inSpace = { space: id };
  const changing = async (change: Promise<unknown>) => {
    await change;
    answers.renew("posts/");
  };

  const talking = (key: string, page: (cursor: string | undefined) => Promise<Talk>): Talking => {
    let pages = 1;
    const question: Talking = {
      key,
      async ask() {
        let talk = await page(undefined);
        for (let read = 1; read < pages && talk.next !== null; read += 1) {
          const more = await page(talk.next);
          talk = { ...talk, posts: [...talk.posts, ...more.posts], next: more.next };
        }
        return talk;
      },
      async readOn() {
        const next = answers.read(question).data?.next ?? null;
        if (next === null) return;
        const more = await page(next);
        pages += 1;
        answers.change(question, (talk) => ({
          ...talk,
          posts: [...talk.posts, ...more.posts.filter((post) => talk.posts.every(({ id }) => id !== post.id))],
          next: more.next,
        }));
      },
    };
    return question;
  };

  return {
    drafts,
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
