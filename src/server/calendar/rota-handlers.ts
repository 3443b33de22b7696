import { sql } from "kysely";
import type { Rota, RotaKind, Rotas } from "../../contract/rota.ts";
import type { MemberId } from "../../domain/ids.ts";
import { inTurn, type Talk, type Volunteer } from "../../domain/speaker-rota.ts";
import type { Caller } from "../auth/members.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tell } from "../events/tell.ts";
import type { Handlers } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { dropCannot, putCannotOn, readCannotOf, readCannotOn } from "./cannot-rows.ts";

type RotaHandlers = Pick<Handlers, "readRotas" | "volunteer" | "sayCannot">;

/** So many are told in their order; whose turn comes later needs no telling yet. */
const MOST_TOLD = 10;

/** Who speaks and who hosts next: nobody twice before all who volunteer have. [SR1] */
export function createRotaHandlers({ database, clock }: Pick<Services, "database" | "clock">): RotaHandlers {
  return {
    readRotas: ({ scope, caller, query: { day } }) =>
      database.inSpace(scope, (tx) => readRotas(tx, scope, caller, { now: clock.now(), day })),

    volunteer: ({ scope, caller, body: { what, on } }) =>
      database.inSpace(scope, async (tx) => {
        const now = clock.now();
        await putVolunteer(tx, scope, { what, on, member: caller.member, since: now });
        await tell(tx, scope, { type: "calendar" });
        const rotas = await readRotas(tx, scope, caller, { now });
        if (rotas.speak.isMine || rotas.host.isMine) return rotas;
        await dropCannot(tx, scope, caller.member);
        return { ...rotas, cannot: [] };
      }),

    sayCannot: ({ scope, caller, body: { day, cannot } }) =>
      database.inSpace(scope, async (tx) => {
        const now = clock.now();
        if (cannot) await putCannotOn(tx, scope, { member: caller.member, day, now });
        else await dropCannot(tx, scope, caller.member, day);
        return readRotas(tx, scope, caller, { now });
      }),
  };
}

interface Asked {
  readonly now: number;
  /** The day for which somebody is sought. */
  readonly day?: string | undefined;
}

interface Said {
  readonly what: RotaKind;
  readonly on: boolean;
  readonly member: MemberId;
  readonly since: number;
}

/** Whoever volunteers already keeps the time since which they do; whoever stops leaves nothing behind. [SR2] */
async function putVolunteer(tx: Tx, { space, tenant }: Scope, { what, on, member, since }: Said): Promise<void> {
  const key = { space_id: space, member_id: member, what };
  if (on)
    await tx
      .insertInto("calendar_volunteers")
      .values({ ...key, tenant_id: tenant, since })
      .onConflict((conflict) => conflict.columns(["space_id", "member_id", "what"]).doNothing())
      .execute();
  else
    await tx
      .deleteFrom("calendar_volunteers")
      .where((eb) => eb.and(key))
      .execute();
}

async function readRotas(tx: Tx, scope: Scope, { member }: Caller, { now, day }: Asked): Promise<Rotas> {
  const cannot = day === undefined ? undefined : await readCannotOn(tx, scope, day);
  const rotaOf = async (what: RotaKind): Promise<Rota> => {
    const volunteers = await readVolunteers(tx, scope, what);
    const turns = inTurn(volunteers, await readTalks(tx, scope, what), MOST_TOLD, cannot);
    return {
      volunteers: volunteers.length,
      isMine: volunteers.some((one) => one.member === member),
      turns: turns.map(({ volunteer, lastAt }) => ({
        member: volunteer.member,
        name: volunteer.name,
        lastAt: lastAt ?? null,
      })),
    };
  };
  const [speak, host] = [await rotaOf("speak"), await rotaOf("host")];
  return { speak, host, cannot: await readCannotOf(tx, scope, member, now) };
}

/** Of the space as it is: whoever has left it holds up nobody. */
async function readVolunteers(tx: Tx, { space }: Scope, what: RotaKind): Promise<readonly Volunteer[]> {
  const rows = await tx
    .selectFrom("calendar_volunteers as v")
    .innerJoin("space_people as p", (join) =>
      join.onRef("p.space_id", "=", "v.space_id").onRef("p.member_id", "=", "v.member_id"),
    )
    .innerJoin("members as m", "m.member_id", "v.member_id")
    .select(["v.member_id", "m.name", "v.since"])
    .where("v.space_id", "=", space)
    .where("v.what", "=", what)
    .execute();
  return rows.map(({ member_id, name, since }) => ({ member: member_id as MemberId, name, since }));
}

/** When volunteers spoke, or hosted, or are to, at events that were not called off. */
async function readTalks(tx: Tx, { space }: Scope, what: RotaKind): Promise<readonly Talk[]> {
  const named = what === "speak" ? sql`e.content -> 'speakers'` : sql`jsonb_build_array(e.content ->> 'host')`;
  const { rows } = await sql<Talk>`
    select v.member_id as member, e.starts_at as at
    from calendar_events e cross join lateral jsonb_array_elements_text(${named}) as who (id)
    join calendar_volunteers v on v.space_id = e.space_id and v.member_id = who.id and v.what = ${what}
    where e.space_id = ${space} and e.cancelled_at is null`.execute(tx);
  return rows;
}
