import { MOST_OWN_SPACES, type MyLearning } from "../../contract/my-learning.ts";
import type { Caller } from "../auth/members.ts";
import { spacesWith } from "../care/mine-spaces.ts";
import type { Gate } from "../http/gate.ts";
import type { Handlers } from "../http/handler.ts";
import { RequestRefused } from "../http/refusal.ts";
import type { Services } from "../services.ts";
import { readLearningIn } from "./learning-in-space.ts";
import { readOthersHere } from "./others-here.ts";
import { settleCommitment } from "./own-commitments.ts";

type MyLearningHandlers = Pick<Handlers, "readMyLearning" | "settleCommitment">;

/** Graph and the database are asked about so many at the same time. */
const AT_ONCE = 4;

export function createMyLearningHandlers(
  { database, clock, teamsAppId }: Services,
  gate: Pick<Gate, "belongs">,
): MyLearningHandlers {
  const learningIn = ({ tenant, member }: Caller, space: string, now: number, isNamed: boolean) => {
    const scope = { tenant, space };
    return database.inSpace(scope, async (tx) => ({
      ...(await readLearningIn(tx, scope, member, now)),
      people: isNamed ? null : await readOthersHere(tx, scope, member),
    }));
  };

  return {
    async readMyLearning({ caller }) {
      const now = clock.now();
      const known = await database.inTenant(caller.tenant, (tx) => spacesWith(tx, caller.member));
      const asked = [...known].slice(0, MOST_OWN_SPACES);
      const isNamed = namesOfOne([...known.values()]);
      const spaces: MyLearning["spaces"] = [];
      for (let from = 0; from < asked.length; from += AT_ONCE) {
        const some = asked.slice(from, from + AT_ONCE).map(async ([space, called]) => {
          const belongs = await belongsNow(gate, caller, space);
          const learning = belongs === true ? await learningIn(caller, space, now, isNamed(called)) : null;
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

/** Tells whether a name is one space's alone: every team has a channel that is called General. */
function namesOfOne(all: readonly (string | null)[]): (called: string | null) => boolean {
  const [once, again] = [new Set<string | null>(), new Set<string | null>([null])];
  for (const called of all) (once.has(called) ? again : once).add(called);
  return (called) => !again.has(called);
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
