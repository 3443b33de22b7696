import type { WireFact } from "../../src/contract/fact.ts";
import type { Command } from "../../src/domain/command.ts";
import { decide } from "../../src/domain/decide.ts";
import { fitPlan } from "../../src/domain/fit-plan.ts";
import type { Format } from "../../src/domain/format.ts";
import { whatSoWhatNowWhat } from "../../src/domain/formats/what-so-what-now-what.ts";
import type { MemberId, SessionId } from "../../src/domain/ids.ts";
import { createLedger } from "../../src/domain/ledger.ts";
import type { StatedFact } from "../../src/domain/session-document.ts";
import type { Person, ReplyOf } from "./person.ts";
import type { ServerDesk } from "./server-desk.ts";

type Desk = Pick<ServerDesk, "as" | "clock">;

/** A sealed step of the format that these sessions run. */
export const SEALED_STEP = "what-write";
const SLOT_MINUTES = 45;

const statedOf = (fact: WireFact): StatedFact => ({
  key: fact.key,
  value: fact.value,
  by: fact.by,
  at: fact.at,
  seq: fact.seq,
  signed: fact.signature !== undefined,
});

/** A session over the server path, each command decided by the rules from what the server's document says. */
export interface PlayedSession {
  readonly id: string;
  readonly params: { readonly space: string; readonly session: string };
  readonly member: (user: string) => MemberId;
  document(): Promise<ReplyOf<"readDocument">>;
  /** `beside`: for whom at this user's device, where it is not themselves. */
  does(user: string, command: Command, beside?: MemberId): Promise<ReplyOf<"state">>;
}

/** `people[0]` plans the session and has its seat. */
export const planned = (desk: Desk, space: string, ...people: string[]): Promise<PlayedSession> =>
  plan(desk, space, people);

/** The same, granted to a meeting: its people take part, too. */
export const plannedFor = (desk: Desk, space: string, meeting: string, ...people: string[]): Promise<PlayedSession> =>
  plan(desk, space, people, { meeting });

async function plan(
  desk: Desk,
  space: string,
  people: readonly string[],
  more: {
    readonly after?: string;
    readonly group?: string;
    readonly inAdvance?: boolean;
    readonly meeting?: string;
    readonly topic?: string;
  } = {},
  format: Format = whatSoWhatNowWhat,
): Promise<PlayedSession> {
  const [seat = ""] = people;
  const { session } = await desk.as(seat).ask("planSession", {
    params: { space },
    body: { title: "Looking back", format: format.id, minutes: SLOT_MINUTES, ...more },
  });
  return opened(desk, { space, session: session.id }, people, { format, meeting: more.meeting });
}

/** A session that is planned at the server, opened by whoever has its seat, `people[0]`. */
export async function opened(
  desk: Desk,
  params: { readonly space: string; readonly session: SessionId },
  people: readonly string[],
  { format, meeting }: { readonly format: Format; readonly meeting?: string | undefined },
): Promise<PlayedSession> {
  const [seat = ""] = people;
  const members = new Map<string, MemberId>();
  for (const space of [params.space, ...(meeting === undefined ? [] : [meeting])])
    for (const { name, member } of (await desk.as(seat).ask("people", { params: { space } })).people)
      members.set(name.replace(" Example", ""), member);
  const member = (user: string): MemberId => members.get(user) ?? ("nobody" as MemberId);
  const read = (who: Person) => who.ask("readDocument", { params });
  const played: PlayedSession = {
    id: params.session,
    params,
    member,
    document: () => read(desk.as(seat)),
    does: async (user, command, beside = member(user)) => {
      const ledger = createLedger(params.session);
      ledger.trust((await read(desk.as(user))).facts.map(statedOf));
      const decision = decide(ledger.document, command, beside, desk.clock.now());
      if (!decision.ok) throw new Error(`${user} may not ${command.type}: ${decision.reason}`);
      const reply = await desk.as(user).ask("state", { params, body: { facts: decision.patch } });
      if (reply.refused.length > 0) throw new Error(`${user} ${command.type}: ${JSON.stringify(reply.refused)}`);
      return reply;
    },
  };
  const fit = fitPlan(format, SLOT_MINUTES * 60_000, 3);
  if (!fit.fits) throw new Error("The format does not fit its slot");
  await played.does(seat, { type: "plan-session", plan: { ...fit.plan, title: "Looking back" } });
  return played;
}

/** The same, and members are invited to contribute in advance. */
export const plannedForTopic = (
  desk: Desk,
  space: string,
  topic: string,
  ...people: string[]
): Promise<PlayedSession> => plan(desk, space, people, { topic });

export const plannedWithInvitation = (desk: Desk, space: string, ...people: string[]): Promise<PlayedSession> =>
  plan(desk, space, people, { inAdvance: true });

/** The same, of a work group that its planner is in. */
export const plannedInGroup = (desk: Desk, space: string, group: string, ...people: string[]): Promise<PlayedSession> =>
  plan(desk, space, people, { group });

/** Planned, started, agreed to by everybody and past the gate. */
export async function running(desk: Desk, space: string, ...people: string[]): Promise<PlayedSession> {
  return begun(desk, await planned(desk, space, ...people), people);
}

export async function runningFor(
  desk: Desk,
  space: string,
  meeting: string,
  ...people: string[]
): Promise<PlayedSession> {
  return begun(desk, await plannedFor(desk, space, meeting, ...people), people);
}

/** The same with another format. */
export async function runningFormat(
  desk: Desk,
  space: string,
  format: Format,
  ...people: string[]
): Promise<PlayedSession> {
  return begun(desk, await plan(desk, space, people, {}, format), people);
}

/** The same, as the next session of the one before it. */
export async function runningAfter(desk: Desk, before: PlayedSession, ...people: string[]): Promise<PlayedSession> {
  return begun(desk, await plan(desk, before.params.space, people, { after: before.id }), people);
}

export async function begun(desk: Desk, played: PlayedSession, people: readonly string[]): Promise<PlayedSession> {
  const [seat = "", ...others] = people;
  await played.does(seat, { type: "start-session" });
  for (const user of others) await played.does(user, { type: "agree" });
  desk.clock.advance(1_000);
  await played.does(seat, { type: "next-step", present: people.map(played.member) });
  return played;
}

/** A sealed note with a slip and key of its own. */
export const sealedNote = (text: string, named = false) => ({
  step: SEALED_STEP,
  slip: crypto.randomUUID().replaceAll("-", ""),
  editKey: crypto.randomUUID().replaceAll("-", ""),
  text,
  named,
});
