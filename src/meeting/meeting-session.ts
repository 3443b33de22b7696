import type { Timers } from "../api/timers.ts";
import type { Drafts } from "../writing/drafts.ts";
import type { Writer } from "../writing/in-advance/writer.ts";
import type { KeptChoices } from "./device/kept-choices.ts";
import type { Feedback } from "./feedback/feedback.ts";
import type { PlannedFormat } from "./formats/planned-format.ts";
import type { People } from "./people/people.ts";
import type { SeatLease } from "./people/seat-lease.ts";
import type { Planned } from "./plan/planned.ts";
import type { ProposalsDesk } from "./proposals/proposals-desk.ts";
import type { Pulse } from "./pulse/pulse.ts";
import type { Asking } from "./questions/asking.ts";
import type { RecordDesk } from "./record/record-desk.ts";
import type { SealedInbox } from "./reflections/sealed-inbox.ts";
import type { Before } from "./series/before.ts";
import type { SessionStore } from "./session/session-store.ts";
import type { Said } from "./speaking/said.ts";
import type { StageDoor } from "./stage/stage-door.ts";

/** Everything that the screens of one session stand on: the same for the side panel, the stage and the tests. */
export interface MeetingSession {
  /** In a rehearsal nothing is kept, and nobody else sees anything. */
  readonly isRehearsal: boolean;
  readonly plan: Planned;
  readonly format: PlannedFormat;
  readonly store: SessionStore;
  readonly pulse: Pulse;
  readonly people: People;
  readonly seat: SeatLease;
  readonly inbox: SealedInbox;
  readonly drafts: Drafts;
  readonly choices: KeptChoices;
  readonly asking: Asking;
  readonly timers: Timers;
  /** Ids for reflections and proposals. */
  readonly makeId: () => string;
  /** undefined where there is no meeting stage to share to. */
  readonly stage: StageDoor | undefined;
  readonly record: RecordDesk;
  readonly feedback: Feedback;
  readonly before: Before;
  /** What the reader's profile says to mix small groups by; "" where it says nothing. Never rejects. [PR5] */
  readonly saidBefore: () => Promise<string>;
  /** Contributing before the session starts; undefined where nobody else is there to read it. */
  readonly inAdvance: Writer | undefined;
  readonly proposals: ProposalsDesk;
  readonly said: Said;
}
