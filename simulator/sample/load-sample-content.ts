import { createApi } from "../../src/api/api-client.ts";
import type { WireFact } from "../../src/contract/fact.ts";
import { routes } from "../../src/contract/routes/routes.ts";
import { agendaOf } from "../../src/domain/agenda.ts";
import type { Command } from "../../src/domain/command.ts";
import { decide } from "../../src/domain/decide.ts";
import { fitPlan } from "../../src/domain/fit-plan.ts";
import { formatById } from "../../src/domain/formats/shipped-formats.ts";
import type { MemberId, NoteId, SessionId } from "../../src/domain/ids.ts";
import { createLedger } from "../../src/domain/ledger.ts";
import { deskContext } from "../desk.ts";
import { newSecret } from "../secret.ts";
import { putSampleEntries } from "./put-sample-entries.ts";
import { readSampleEntries } from "./read-sample-entry.ts";
import { type SampleSession, sampleSessions } from "./sample-sessions.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** What a step is left before it ends, in ms: a busy machine needs its time, and a step that ran out is the next one. */
const LEFT_OF_STEP_MS = 15_000;

interface Desk {
  /** Where the server answers. */
  readonly origin: string;
  readonly databaseUrl: string;
  readonly tokenOf: (person: string) => Promise<string>;
  readonly now: () => number;
  /** Pushes the desk's clock ahead: the sample sessions take place on past days, at their own pace. */
  readonly advance: (ms: number) => Promise<void>;
}

/** How far behind the machine's clock a desk starts that is about to get sample content, in ms. */
export const sampleBehindMs = (Math.max(...sampleSessions.map(({ daysAgo }) => daysAgo)) + 1) * DAY_MS;

/** Holds the sample sessions over the server's own routes, as their participants, and puts sample entries beside their records. Ends with the clock at the machine's. */
export async function loadSampleContent(desk: Desk): Promise<void> {
  const sessions: string[] = [];
  for (const sample of sampleSessions.toSorted((a, b) => b.daysAgo - a.daysAgo)) {
    await desk.advance(Math.max(0, Date.now() - sample.daysAgo * DAY_MS - desk.now()));
    sessions.push(await holdSession(desk, sample));
  }
  await desk.advance(Math.max(0, Date.now() - desk.now()));
  const entries = readSampleEntries();
  const keys = new Set(entries.flatMap(({ by, owner, checked }) => [by, owner ?? by, checked?.by ?? by]));
  const { space, people } = await enter(desk, [...keys]);
  const scope = { tenant: deskContext.tid, space };
  await putSampleEntries(desk.databaseUrl, { scope, people, sessions, now: desk.now() }, entries);
}

const apiAs = (desk: Desk, person: string) =>
  createApi({ getToken: () => desk.tokenOf(person), fetch, origin: desk.origin }, routes);

/** The channel's space once these people have entered it, and who they are there, by key. */
async function enter(desk: Desk, keys: readonly string[]) {
  const channel = { kind: "channel", teamId: deskContext.teamId, channelId: deskContext.channelId } as const;
  const people = new Map<string, { readonly member: MemberId; readonly name: string }>();
  let space = "";
  for (const key of keys) {
    const resolved = await apiAs(desk, key).call("resolveSpace", { body: channel });
    people.set(key, resolved.me);
    space = resolved.space;
  }
  return { space, people };
}

/** Answers the session's id. */
async function holdSession(desk: Desk, sample: SampleSession): Promise<string> {
  const as = (person: string) => apiAs(desk, person);
  const { space, people } = await enter(desk, [sample.seat, ...sample.participants]);

  const { title, minutes } = sample;
  const body = { title, format: sample.format, minutes };
  const planned = await as(sample.seat).call("planSession", { params: { space }, body });
  const params = { space, session: planned.session.id };
  const ledger = createLedger(planned.session.id as SessionId);
  const trust = (facts: readonly WireFact[]) =>
    ledger.trust(facts.map((fact) => ({ ...fact, signed: fact.signature !== undefined })));
  if (planned.seat.fact) trust([planned.seat.fact]);

  const does = async (person: string, command: Command) => {
    const member = people.get(person)?.member;
    const decision = member && decide(ledger.document, command, member, desk.now());
    if (!decision?.ok) throw new Error(`Sample session "${title}": ${person} cannot ${command.type}.`);
    const reply = await as(person).call("state", { params, body: { facts: [...decision.patch] } });
    trust(reply.stated);
  };

  const format = formatById(sample.format);
  const fit = format && fitPlan(format, minutes * MINUTE_MS, sample.participants.length);
  if (!fit?.fits) throw new Error(`Sample session "${title}" does not fit.`);
  await does(sample.seat, { type: "plan-session", plan: { ...fit.plan, title } });
  await does(sample.seat, { type: "start-session" });
  for (const person of sample.participants) await does(person, { type: "agree" });
  for (const step of agendaOf(ledger.document)) {
    for (const { by, text, anonymous } of sample.written[step.id] ?? []) {
      if (step.visibility === "open") {
        const id = newSecret().slice(0, 16) as NoteId;
        await does(by, { type: "add-reflection", step: step.id, id, text });
        continue;
      }
      const sealed = { step: step.id, slip: newSecret(), editKey: newSecret(), text, named: anonymous !== true };
      await as(by).call("writeSealed", { params, body: sealed });
    }
    await desk.advance(Math.max(0, step.durationMs - LEFT_OF_STEP_MS));
    if (step.visibility === "sealed")
      await as(sample.seat).call("reveal", { params, body: { step: step.id, epoch: planned.seat.epoch } });
    if (step.collects === "commitments")
      for (const [person, text] of Object.entries(sample.commitments)) await does(person, { type: "commit", text });
    const present = [...people.values()].map(({ member }) => member);
    const isLast = step.index === agendaOf(ledger.document).length - 1;
    await does(sample.seat, isLast ? { type: "end-session" } : { type: "next-step", present });
  }
  await as(sample.seat).call("publishRecord", { params, body: {} });
  return params.session;
}
