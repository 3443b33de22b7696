import type { WireFact } from "../../src/contract/fact.ts";
import { agendaOf } from "../../src/domain/agenda.ts";
import type { Command } from "../../src/domain/command.ts";
import { decide } from "../../src/domain/decide.ts";
import { fitPlan } from "../../src/domain/fit-plan.ts";
import { formatById } from "../../src/domain/formats/shipped-formats.ts";
import type { NoteId, SessionId } from "../../src/domain/ids.ts";
import { createLedger } from "../../src/domain/ledger.ts";
import { newSecret } from "../secret.ts";
import type { SamplePlay } from "./sample-play.ts";
import type { SampleSession } from "./sample-sessions.ts";

const MINUTE_MS = 60_000;
/** What a step is left before it ends, in ms: a busy machine needs its time, and a step that ran out is the next one. */
const LEFT_OF_STEP_MS = 15_000;

/** Holds a session as its participants, from its plan to its record. Answers its id. */
export async function holdSession(play: SamplePlay, sample: SampleSession): Promise<string> {
  const { as, desk } = play;
  const present = [sample.seat, ...sample.participants];
  await play.enter(present);

  const { title, minutes, format, topic } = sample;
  const group = sample.group === undefined ? undefined : await groupCalled(play, sample.seat, sample.group);
  const body = { title, format, minutes, topic, group };
  const planned = await as(sample.seat).call("planSession", { params: play.params, body });
  const params = { ...play.params, session: planned.session.id };
  const ledger = createLedger(planned.session.id as SessionId);
  const trust = (facts: readonly WireFact[]) =>
    ledger.trust(facts.map((fact) => ({ ...fact, signed: fact.signature !== undefined })));
  if (planned.seat.fact) trust([planned.seat.fact]);

  const does = async (person: string, command: Command) => {
    const decision = decide(ledger.document, command, play.member(person), desk.now());
    if (!decision.ok) throw new Error(`Sample session "${title}": ${person} cannot ${command.type}.`);
    const reply = await as(person).call("state", { params, body: { facts: [...decision.patch] } });
    trust(reply.stated);
  };

  const shipped = formatById(format);
  const fit = shipped && fitPlan(shipped, minutes * MINUTE_MS, sample.participants.length);
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
    const isLast = step.index === agendaOf(ledger.document).length - 1;
    const here = present.map(play.member);
    await does(sample.seat, isLast ? { type: "end-session" } : { type: "next-step", present: here });
  }
  await as(sample.seat).call("publishRecord", { params, body: {} });
  return params.session;
}

async function groupCalled({ as, params }: SamplePlay, person: string, name: string): Promise<string> {
  const { groups } = await as(person).call("listWorkGroups", { params, query: {} });
  const group = groups.find((one) => one.name === name);
  if (!group) throw new Error(`No sample group is called "${name}".`);
  return group.id;
}
