import type { MyLearning } from "../../contract/my-learning.ts";
import type { Caller } from "../auth/members.ts";
import { spacesWith } from "../care/mine-spaces.ts";
import type { Gate } from "../http/gate.ts";
import type { Handlers } from "../http/handler.ts";
import { RequestRefused } from "../http/refusal.ts";
import type { Services } from "../services.ts";
import { readLearningIn } from "./learning-in-space.ts";
import { settleCommitment } from "./own-commitments.ts";

type MyLearningHandlers = Pick<Handlers, "readMyLearning" | "settleCommitment">;

/** Nobody looks through more at once; the page says how many are left. */
const MOST_SPACES = 60;
/** Graph and the database are asked about so many at the same time. */
const AT_ONCE = 4;

export function createMyLearningHandlers(
  { database, clock, teamsAppId }: Services,
  gate: Pick<Gate, "belongs">,
): MyLearningHandlers {
  const learningIn = async ({ tenant, member }: Caller, space: string, now: number) => {
    const scope = { tenant, space };
    return database.inSpace(scope, (tx) => readLearningIn(tx, scope, member, now));
  };

  return {
    async readMyLearning({ caller }) {
      const now = clock.now();
      const known = await database.inTenant(caller.tenant, (tx) => spacesWith(tx, caller.member));
      const asked = [...known].slice(0, MOST_SPACES);
      const spaces: MyLearning["spaces"] = [];
      for (let from = 0; from < asked.length; from += AT_ONCE) {
        const some = asked.slice(from, from + AT_ONCE).map(async ([space, called]) => {
          const belongs = await belongsNow(gate, caller, space);
          const learning = belongs === true ? await learningIn(caller, space, now) : null;
          return belongs === false ? [] : [{ space, called, learning }];
        });
        spaces.push(...(await Promise.all(some)).flat());
      }
      return { now, app: teamsAppId ?? null, spaces, further: known.size - asked.length };
    },

    settleCommitment: ({ scope, caller, params, body }) =>
      database.inSpace(scope, async (tx) => {
        await settleCommitment(tx, scope, caller.member, { session: params.session, ...body });
        return {};
      }),
  };
}

/** Whether the caller is of the space; undefined while Teams cannot say. [ML1] */
async function belongsNow(gate: Pick<Gate, "belongs">, caller: Caller, space: string): Promise<boolean | undefined> {
  try {
    return await gate.belongs(caller, space);
  } catch (error) {
    if (error instanceof RequestRefused && error.code === "membership-unknown") return undefined;
    throw error;
  }
}
