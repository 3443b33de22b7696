import type { Command, Decision } from "../../src/domain/command.ts";
import { decide } from "../../src/domain/decide.ts";
import { fitPlan } from "../../src/domain/fit-plan.ts";
import type { Format } from "../../src/domain/format.ts";
import { whatSoWhatNowWhat } from "../../src/domain/formats/what-so-what-now-what.ts";
import type { MemberId, NoteId, SessionId, StepId } from "../../src/domain/ids.ts";
import { createLedger } from "../../src/domain/ledger.ts";
import { position } from "../../src/domain/position.ts";
import type { FactValue, StatedFact } from "../../src/domain/session-document.ts";

export const memberId = (id: string) => id as MemberId;
export const noteId = (id: string) => id as NoteId;
export const stepId = (id: string) => id as StepId;
export const SESSION = "s1" as SessionId;
export const [ana, ben, chen, dina, eli] = ["ana", "ben", "chen", "dina", "eli"].map(memberId) as [
  MemberId,
  MemberId,
  MemberId,
  MemberId,
  MemberId,
];
export const MINUTE = 60_000;

/** One session as one reader sees it, with the time in the test's hand. */
export function createWorld() {
  const ledger = createLedger(SESSION);
  const stated: StatedFact[] = [];
  let seq = 0;
  const world = {
    ledger,
    document: ledger.document,
    stated,
    now: 1_000_000,
    put(fact: Partial<StatedFact> & { readonly key: string; readonly value: FactValue }): StatedFact {
      seq += 1;
      const full = { by: null, at: world.now, seq, signed: false, ...fact };
      stated.push(full);
      ledger.judge(full);
      return full;
    },
    seat(member: MemberId, epoch: number) {
      return world.put({ key: `seat/${epoch}`, value: { member }, signed: true, seq: 0 });
    },
    tries(by: MemberId, command: Command): Decision {
      return decide(ledger.document, command, by, world.now);
    },
    /** `beside`: for whom at this device, where it is not oneself. */
    does(by: MemberId, command: Command, beside = by) {
      const decision = world.tries(beside, command);
      if (!decision.ok) throw new Error(`${by} ${command.type}: ${decision.reason}`);
      for (const fact of decision.patch) world.put({ ...fact, by });
    },
    after(ms: number) {
      world.now += ms;
      return world;
    },
    at: (ms = 0) => position(ledger.document, world.now + ms),
    live(ms = 0) {
      const at = world.at(ms);
      if (at.phase !== "live") throw new Error(`not live but ${at.phase}`);
      return at;
    },
  };
  return world;
}

export type World = ReturnType<typeof createWorld>;

/** Ana holds the seat, `members` agreed in their order a second apart, the format is planned and the gate is open. */
export function startedWorld(members: readonly MemberId[], minutes = 45, format: Format = whatSoWhatNowWhat): World {
  const world = createWorld();
  world.seat(ana, 1);
  const fit = fitPlan(format, minutes * MINUTE, members.length);
  if (!fit.fits) throw new Error("does not fit");
  world.after(1000).does(ana, { type: "plan-session", plan: fit.plan });
  world.after(1000).does(ana, { type: "start-session" });
  for (const member of members) world.after(1000).does(member, { type: "agree" });
  world.after(1000).does(ana, { type: "next-step", present: members });
  return world;
}

/** A format with nothing but one round of `minutes`. */
export const roundOnly = (minutes: number): Format => ({
  ...whatSoWhatNowWhat,
  id: "round-only",
  steps: [
    {
      id: "round",
      title: "Round",
      prompts: ["Say one thing."],
      minutes,
      mode: "round",
      visibility: "open",
      collects: "nothing",
      stretch: "fixed",
      leastSeconds: 10,
    },
  ],
});
