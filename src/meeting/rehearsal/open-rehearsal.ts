import type { Timers } from "../../api/timers.ts";
import type { Person } from "../../contract/session.ts";
import type { Format } from "../../domain/format.ts";
import type { MemberId, SessionId } from "../../domain/ids.ts";
import { createDrafts, randomKey } from "../../writing/drafts.ts";
import { runAutomaticCommands } from "../automatic-commands.ts";
import { createKeptChoices } from "../device/kept-choices.ts";
import { createFeedback } from "../feedback/feedback.ts";
import type { MeetingSession } from "../meeting-session.ts";
import { attendanceIn } from "../people/attendance.ts";
import type { SeatLease, SeatState } from "../people/seat-lease.ts";
import { createOwnPlan } from "../plan/planned.ts";
import { nothingProposed } from "../proposals/proposals-desk.ts";
import { createPulse } from "../pulse/pulse.ts";
import { createAsking } from "../questions/asking.ts";
import { nothingBefore } from "../series/before.ts";
import { createMemoryHub, createMemoryStore, type MemoryHub } from "../session/memory-store.ts";
import type { SessionTime } from "../session/session-ports.ts";
import { createSource } from "../signal.ts";
import { createSaid } from "../speaking/said.ts";
import { castOf, firstNameOf } from "./cast.ts";
import { createChance } from "./chance.ts";
import type { Act } from "./peer.ts";
import { runPeers } from "./run-peers.ts";
import { createSealedBox } from "./sealed-box.ts";

/** What somebody rehearses: a format that fits, with so many simulated peers. */
export interface RehearsalWish {
  readonly format: Format;
  readonly minutes: number;
  readonly heads: number;
}

interface Deps {
  readonly wish: RehearsalWish;
  readonly me: Person;
  /** Another one plays another session; the same one the same. */
  readonly seed: number;
  readonly clock: SessionTime;
  /** For what belongs to the page and not to the session, such as how long a sentence stays. */
  readonly timers: Timers;
  /** How the screen names a simulated person. */
  readonly nameOf: (firstName: string) => string;
  readonly onAct?: (by: MemberId, act: Act) => void;
}

const SESSION = "rehearsal" as SessionId;

const notKept = (): Promise<never> => Promise.reject(new Error("A rehearsal is not kept."));

/** A session in this page alone: whole for whoever looks at it, and known to no server, relay, storage or colleague. [H1] */
export function openRehearsal(deps: Deps): { readonly session: MeetingSession; close(): void } {
  const { me, clock, timers } = deps;
  const { format, minutes, heads } = deps.wish;
  const chance = createChance(deps.seed);
  const hub = createMemoryHub({ now: clock.now });
  const seat = takeSeat(hub, me.member);
  const store = createMemoryStore({ hub, session: SESSION, me: me.member, time: clock });
  const plan = createOwnPlan({ title: format.title, format: format.id, minutes });
  const planned = { read: () => format, changes: createSource() };
  const box = createSealedBox({ hub, store, chance, possible: () => attendanceIn(store.read()).taking.length });
  const cast = castOf(heads, chance, clock.now());
  const simulated = cast.map((peer): Person => {
    return { member: peer.member, oid: peer.member, name: deps.nameOf(firstNameOf(peer)), guest: false };
  });
  const people = [me, ...simulated];
  const stopPeers = runPeers({ ...deps, hub, store, box, plan: { plan, format: planned }, chance, cast });
  const pulse = createPulse(store, clock);
  const inbox = box.inboxOf(me.member);
  const drafts = createDrafts({ tenant: "", member: me.member, space: "", session: SESSION }, undefined, randomKey);
  const asking = createAsking({ store, inbox, drafts, timers, makeId: randomKey });
  const session: MeetingSession = {
    isRehearsal: true,
    plan,
    format: planned,
    store,
    pulse,
    people: {
      nameOf: (member) => people.find((person) => person.member === member)?.name,
      all: () => people,
      memberOf: async (oid) => people.find((person) => person.oid === oid)?.member,
      changes: createSource(),
    },
    seat,
    inbox,
    drafts,
    asking,
    choices: createKeptChoices({ tenant: "", member: me.member }, undefined),
    timers,
    makeId: randomKey,
    stage: undefined,
    record: {
      entry: () => undefined,
      changes: createSource(),
      publish: notKept,
      ownWords: () => [],
      lookAtOwnWords: () => Promise.resolve(),
      takeBack: notKept,
    },
    // Nobody is asked: there is nobody to tell.
    feedback: createFeedback({ box: { look: notKept, give: notKept, news: createSource() }, drafts, timers }),
    before: nothingBefore(),
    saidBefore: async () => "",
    inAdvance: undefined,
    proposals: nothingProposed(),
    said: createSaid(timers),
  };
  const stopCommands = runAutomaticCommands(session);
  return {
    session,
    close() {
      stopCommands();
      stopPeers();
      asking.close();
      pulse.close();
      store.close();
    },
  };
}

/** The seat without a lease: nobody else is there to take it. Handed over, a simulated peer facilitates. */
function takeSeat(hub: MemoryHub, me: MemberId): SeatLease {
  const changes = createSource();
  let state: SeatState = { epoch: 0, member: null, isFree: true };
  const give = (member: MemberId) => {
    state = { epoch: state.epoch + 1, member, isFree: false };
    hub.stateAsServer(SESSION, { key: `seat/${state.epoch}`, value: { member } });
    changes.fire();
  };
  give(me);
  return { state: () => state, changes, take: async () => give(me), handOver: async (to) => give(to) };
}
