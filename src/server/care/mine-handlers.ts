import { sql } from "kysely";
import type { MineInSpaces } from "../../contract/mine.ts";
import type { Caller } from "../auth/members.ts";
import type { Database, Tx } from "../db/database.ts";
import type { Handlers } from "../http/handler.ts";
import { RequestRefused } from "../http/refusal.ts";
import type { Services } from "../services.ts";
import { countMine } from "./count-mine.ts";
import { beginLeaving } from "./forget-person.ts";
import { spacesWith } from "./mine-spaces.ts";

type MineHandlers = Pick<Handlers, "readMine" | "countMine" | "deleteMine">;

/** In so many spaces it is done while the caller waits; in more the job begins at once. */
const WHILE_WAITING = 3;

export function createMineHandlers(services: Services): MineHandlers {
  const { database } = services;
  return {
    readMine: ({ caller }) => readMine(database, caller),

    countMine: ({ scope, caller: { member } }) => database.inSpace(scope, (tx) => countMine(tx, scope, member)),

    async deleteMine({ caller, body: { where } }) {
      const everywhere = where === "everywhere";
      await database.inTenant(caller.tenant, async (tx) => {
        const known = await spacesWith(tx, caller.member);
        if (!everywhere && !known.has(where.space))
          throw new RequestRefused("not-found", "There is nothing of yours in that space. Nothing was changed.");
        const asked = everywhere ? [...known.keys()] : [where.space];
        const all = new Set([...asked, ...(await homesOfMeetings(tx, asked))]);
        for (const space of all) {
          await lookInto(tx, space);
          const scope = { tenant: caller.tenant, space };
          await beginLeaving(tx, services, scope, caller, { everywhere, atOnce: all.size <= WHILE_WAITING });
        }
        if (everywhere && all.size === 0)
          await tx.deleteFrom("members").where("member_id", "=", caller.member).execute();
      });
      return readMine(database, caller);
    },
  };
}

const lookInto = (tx: Tx, space: string) => sql`select set_config('peerloop.space', ${space}, true)`.execute(tx);

/** The spaces whose sessions were granted to these: somebody of the meeting took part there. [E2] */
async function homesOfMeetings(tx: Tx, spaces: readonly string[]): Promise<readonly string[]> {
  const homes: string[] = [];
  for (const space of spaces) {
    await lookInto(tx, space);
    const rows = await tx
      .selectFrom("meeting_grants")
      .select("home_space")
      .distinct()
      .where("space_id", "=", space)
      .execute();
    homes.push(...rows.map(({ home_space }) => home_space));
  }
  return homes;
}

const readMine = (database: Database, { tenant, member }: Caller): Promise<MineInSpaces> =>
  database.inTenant(tenant, async (tx) => {
    const known = await spacesWith(tx, member);
    const leaving = await tx.selectFrom("leaving").select("space_id").where("member_id", "=", member).execute();
    const gone = new Set(leaving.map(({ space_id }) => space_id));
    return {
      spaces: [...new Set([...known.keys(), ...gone])].map((space) => ({
        space,
        called: known.get(space) ?? null,
        leaving: gone.has(space),
      })),
    };
  });
