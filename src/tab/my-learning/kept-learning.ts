import * as z from "zod/mini";
import { ApiProblem, ApiUnreachable } from "../../api/api-failure.ts";
import { MyLearning } from "../../contract/my-learning.ts";
import type { KeptStore } from "../offline/kept-store.ts";
import type { KeptRow } from "../offline/let-go.ts";

/** What this person read last, on this device. Never rejects for what the device cannot do. [ML6] */
export interface KeptLearning {
  /** `at`: when the server was asked for it, ms since 1970 by this device. */
  keep(all: MyLearning, at: number): Promise<void>;
  /** What is kept, where no answer came; undefined where nothing is, and where the server did answer. */
  instead(error: unknown): Promise<MyLearning | undefined>;
  /** All that is kept of this person on this device. */
  forget(): Promise<void>;
}

interface KeptLearningDeps {
  readonly store: KeptStore;
  /** Who reads: tenant and person, as Teams names them. */
  readonly owner: string;
  /** Whether the server answers at all, for when Teams gives no token. */
  readonly isReachable: () => Promise<boolean>;
  readonly deviceNow: () => number;
  /** When the page was opened, by the same clock. */
  readonly openedAt: number;
}

const ID = "/api/me/learning";

/** Drafts have their own place on the device. [OF3] */
const withoutDrafts = (all: MyLearning): MyLearning => ({
  ...all,
  spaces: all.spaces.map((one) => (one.learning ? { ...one, learning: { ...one.learning, drafts: [] } } : one)),
});

const rowOf = (content: string, at: number): KeptRow => ({
  id: ID,
  space: "",
  group: ID,
  kind: "learning",
  size: new TextEncoder().encode(content).length,
  at,
});

export function createKeptLearning({ store, owner, isReachable, deviceNow, openedAt }: KeptLearningDeps): KeptLearning {
  const claimed = store.claim(owner, openedAt, deviceNow());
  const broken = () => {};
  claimed.catch(broken);

  async function keep(all: MyLearning, at: number): Promise<void> {
    const content = JSON.stringify(withoutDrafts(all));
    await claimed;
    try {
      await store.write(owner, rowOf(content, at), { content, type: "application/json" });
    } catch {
      // There is no room. What was kept before is older than what the server has answered since.
      await store.remove(owner, [ID], at);
    }
  }

  async function read(): Promise<MyLearning | undefined> {
    await claimed;
    const content = (await store.read(owner, ID))?.body.content;
    // An earlier version of the app may have kept it in another form.
    return typeof content === "string" ? z.safeParse(MyLearning, JSON.parse(content)).data : undefined;
  }

  async function forget(): Promise<void> {
    const until = deviceNow();
    await claimed;
    const rows = await store.rows(owner);
    await store.remove(
      owner,
      rows.map(({ id }) => id),
      until,
    );
  }

  const isAway = async (error: unknown): Promise<boolean> =>
    error instanceof ApiUnreachable || (error instanceof ApiProblem && !(await isReachable()));

  return {
    keep: (all, at) => keep(all, at).catch(broken),
    instead: async (error) => ((await isAway(error)) ? read().catch(() => undefined) : undefined),
    forget: () => forget().catch(broken),
  };
}
