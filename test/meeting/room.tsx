import { render, within } from "@testing-library/react";
import { ApiProblem } from "../../src/api/api-failure.ts";
import type { FeedbackState, GivenFeedback } from "../../src/contract/feedback.ts";
import type { OpenBefore } from "../../src/contract/series.ts";
import type { Person } from "../../src/contract/session.ts";
import { formats } from "../../src/domain/formats/shipped-formats.ts";
import type { MemberId, SessionId, StepId } from "../../src/domain/ids.ts";
import { ownWords } from "../../src/domain/own-words.ts";
import { proposalsTo } from "../../src/domain/proposals.ts";
import type { SessionDocument } from "../../src/domain/session-document.ts";
import { runAutomaticCommands } from "../../src/meeting/automatic-commands.ts";
import { createKeptChoices, type DeviceStorage } from "../../src/meeting/device/kept-choices.ts";
import { createFeedback } from "../../src/meeting/feedback/feedback.ts";
import type { FeedbackBox } from "../../src/meeting/feedback/feedback-box.ts";
import type { MeetingSession } from "../../src/meeting/meeting-session.ts";
import { meetingTexts } from "../../src/meeting/messages/meeting-texts.ts";
import { Panel } from "../../src/meeting/panel/panel.tsx";
import { runFailover } from "../../src/meeting/people/failover.ts";
import type { SeatState } from "../../src/meeting/people/seat-lease.ts";
import { createOwnPlan } from "../../src/meeting/plan/planned.ts";
import type { ProposalsDesk } from "../../src/meeting/proposals/proposals-desk.ts";
import { createPulse } from "../../src/meeting/pulse/pulse.ts";
import { createAsking } from "../../src/meeting/questions/asking.ts";
import type { SealedInbox } from "../../src/meeting/reflections/sealed-inbox.ts";
import { NOTHING, nothingBefore } from "../../src/meeting/series/before.ts";
import type { NextSession } from "../../src/meeting/series/next-session.ts";
import { createMemoryHub, createMemoryStore } from "../../src/meeting/session/memory-store.ts";
import { SessionProvider } from "../../src/meeting/session-context.tsx";
import { createSource } from "../../src/meeting/signal.ts";
import { runCues } from "../../src/meeting/sounds/run-cues.ts";
import type { Cue } from "../../src/meeting/sounds/sounds.ts";
import { createSaid } from "../../src/meeting/speaking/said.ts";
import { Stage } from "../../src/meeting/stage/stage.tsx";
import { nameTexts } from "../../src/planning/names/name-texts.ts";
import { planTexts } from "../../src/planning/plan-texts.ts";
import type { StageRefusal } from "../../src/teams/teams-host.ts";
import { LanguageProvider, speakEnglish } from "../../src/ui/messages/spoken-language.tsx";
import { uiTexts } from "../../src/ui/messages/ui-texts.ts";
import { createDrafts, type DraftStorage, type Drafts } from "../../src/writing/drafts.ts";
import type { Writer } from "../../src/writing/in-advance/writer.ts";
import { createTestClock } from "./test-clock.ts";

export const ana = "m-ana" as MemberId;
export const ben = "m-ben" as MemberId;
export const chen = "m-chen" as MemberId;
export const dina = "m-dina" as MemberId;

const people: readonly Person[] = [
  { member: ana, oid: "o-ana", name: "Ana Silva", guest: false },
  { member: ben, oid: "o-ben", name: "Ben Okafor", guest: false },
  { member: chen, oid: "o-chen", name: "Chen Wei", guest: false },
  { member: dina, oid: "o-dina", name: "Dina Haddad", guest: false },
];

const session = "s-1" as SessionId;

/** Several people in one session, each with their own surfaces, over one hub and one clock. */
export function createRoom(row: Parameters<typeof createOwnPlan>[0], before: OpenBefore = NOTHING, saidBefore = "") {
  const plan = createOwnPlan(row);
  const clock = createTestClock(1_000_000);
  // Nothing that people do happens in the same millisecond.
  const moment = () => {
    clock.advance(1);
    return clock.now();
  };
  const hub = createMemoryHub({ now: moment });
  const [seatChanges, boxChanges, recordChanges] = [createSource(), createSource(), createSource()];
  const peopleChanges = createSource();
  let known = people;
  let seat: SeatState = { epoch: 1, member: ana, isFree: false };
  let entry: string | undefined;
  let serverIsUp = true;
  let serverIsBehind = false;
  let made = 0;
  const takenBack = new Set<string>();
  const plannedNext: (NextSession | undefined)[] = [];
  const stageChanges = createSource();
  let isOnStage: boolean | undefined;
  let stageRefuses: StageRefusal | undefined = "no-permission";
  const becomeOn = (isOn: boolean) => {
    isOnStage = isOn;
    stageChanges.fire();
  };
  const feedbackNews = createSource();
  const given = new Map<string, GivenFeedback & { readonly by: MemberId }>();
  let outcome: FeedbackState["outcome"] = null;
  const feedbackOf = (me: MemberId): FeedbackBox => {
    const state = () => ({ until: 90_000_000, mine: [...given.values()].some(({ by }) => by === me), outcome });
    return {
      news: feedbackNews,
      look: async () => state(),
      async give(one) {
        if (!serverIsUp) throw Object.assign(new Error("no answer"), { code: "unreachable" });
        given.set(one.slip, { ...one, by: me });
        return state();
      },
    };
  };
  const decided = new Map<string, string | null>();
  const proposalsOf = (me: MemberId, document: () => SessionDocument): ProposalsDesk => {
    const news = createSource();
    const decide = async (act: () => void) => {
      if (!serverIsUp) throw Object.assign(new Error("no answer"), { code: "unreachable" });
      act();
      news.fire();
    };
    return {
      read: () =>
        proposalsTo(document(), me).flatMap(({ key, kind, step, text }) => {
          const kept = decided.get(key);
          return kept === null ? [] : [{ key, kind, step, text: kept ?? text, entry: kept === undefined ? null : key }];
        }),
      changes: news,
      look: () => {},
      keep: (key, text) => decide(() => decided.set(key, text)),
      decline: (key) => decide(() => decided.set(key, null)),
      withdraw: (key) => decide(() => decided.delete(key)),
    };
  };
  const boxes = new Map<
    StepId,
    Map<string, { readonly by: MemberId; readonly text: string; readonly named: boolean }>
  >();
  const boxOf = (step: StepId) => {
    const box = boxes.get(step) ?? new Map();
    boxes.set(step, box);
    return box;
  };
  const giveSeat = (member: MemberId) => {
    seat = { epoch: seat.epoch + 1, member, isFree: false };
    hub.stateAsServer(session, { key: `seat/${seat.epoch}`, value: { member } });
    seatChanges.fire();
  };
  hub.stateAsServer(session, { key: "seat/1", value: { member: ana } });

  const inboxOf = (me: MemberId): SealedInbox => ({
    state: (step) => {
      const writers = new Set([...boxOf(step).values()].map(({ by }) => by));
      return { step, written: writers.size, mine: writers.has(me), possible: 3, revealed: false };
    },
    changes: boxChanges,
    look: () => Promise.resolve(),
    async put({ step, slip, text, named }) {
      if (!serverIsUp) throw Object.assign(new Error("no answer"), { code: "unreachable" });
      if (serverIsBehind)
        throw new ApiProblem({ type: "", title: "", status: 409, code: "refused", reason: "agree-first" });
      boxOf(step).set(slip, { by: me, text, named });
      boxChanges.fire();
    },
    async ask({ slip, text }) {
      if (!serverIsUp) throw Object.assign(new Error("no answer"), { code: "unreachable" });
      hub.stateAsServer(session, { key: `question/of-${slip}`, value: { author: null, text } });
    },
    async reveal(step) {
      const texts = [...boxOf(step).values()];
      for (const [at, { by, text, named }] of texts.entries())
        hub.stateAsServer(session, { key: `reflection/${step}/r${at}`, value: { author: named ? by : null, text } });
      hub.stateAsServer(session, { key: `revealed/${step}`, value: { count: texts.length } });
    },
  });

  function join(me: MemberId, storage?: DraftStorage & DeviceStorage, inAdvance?: (drafts: Drafts) => Writer) {
    const store = createMemoryStore({ hub, session, me, time: clock });
    const pulse = createPulse(store, clock);
    const drafts = createDrafts({ tenant: "t", member: me, space: "sp", session }, storage, () => `key-${++made}`);
    const inbox = inboxOf(me);
    const makeId = () => `note-${++made}`;
    const asking = createAsking({ store, inbox, drafts, timers: clock, makeId });
    const meeting: MeetingSession = {
      isRehearsal: false,
      plan,
      format: { read: () => formats.find(({ id }) => id === plan.read().format), changes: createSource() },
      store,
      pulse,
      people: {
        nameOf: (member) => people.find((person) => person.member === member)?.name,
        all: () => known,
        memberOf: async (oid) => people.find((person) => person.oid === oid)?.member,
        changes: peopleChanges,
      },
      seat: {
        state: () => seat,
        changes: seatChanges,
        take: async () => giveSeat(me),
        handOver: async (to) => giveSeat(to),
      },
      inbox,
      drafts,
      asking,
      choices: createKeptChoices({ tenant: "t", member: me }, storage),
      timers: clock,
      makeId,
      stage: {
        share: async () => {
          if (stageRefuses === undefined) becomeOn(true);
          return stageRefuses === undefined ? { ok: true } : { ok: false, reason: stageRefuses };
        },
        isOn: () => isOnStage,
        changes: stageChanges,
      },
      record: {
        entry: () => entry,
        changes: recordChanges,
        async publish() {
          entry = "e-1";
          recordChanges.fire();
        },
        ownWords: () => ownWords(store.read().document, me).filter(({ key }) => !takenBack.has(key)),
        lookAtOwnWords: () => Promise.resolve(),
        async takeBack(key) {
          takenBack.add(key);
          recordChanges.fire();
        },
      },
      inAdvance: inAdvance?.(drafts),
      before: { ...nothingBefore(), read: () => before },
      saidBefore: async () => saidBefore,
      proposals: proposalsOf(me, () => store.read().document),
      feedback: createFeedback({ box: feedbackOf(me), drafts, timers: clock }),
      said: createSaid(clock),
    };
    const heard: Cue[] = [];
    const cues = runCues(meeting, { play: (cue) => void heard.push(cue) });
    const stops = [runAutomaticCommands(meeting), runFailover(meeting), cues];
    const screens: { unmount(): void }[] = [];
    const show = (surface: "panel" | "stage") => {
      const shown = render(
        <LanguageProvider spoken={speakEnglish([uiTexts, meetingTexts, planTexts, nameTexts])}>
          <SessionProvider of={meeting}>
            {surface === "panel" ? <Panel onPlanNext={(next) => plannedNext.push(next)} /> : <Stage />}
          </SessionProvider>
        </LanguageProvider>,
      );
      screens.push(shown);
      return within(shown.container);
    };
    return {
      meeting,
      /** What this person's device played. */
      heard,
      panel: () => show("panel"),
      stage: () => show("stage"),
      leave() {
        for (const screen of screens) screen.unmount();
        asking.close();
        meeting.feedback.close();
        for (const stop of stops) stop();
        pulse.close();
        store.close();
      },
    };
  }

  return {
    clock,
    join,
    /** This person had the seat of an earlier session. */
    served(member: MemberId) {
      known = known.map((person) => (person.member === member ? { ...person, servedAt: 1 } : person));
      peopleChanges.fire();
    },
    /** The seat's lease runs out. */
    loseSeat() {
      seat = { ...seat, isFree: true };
      seatChanges.fire();
    },
    /** What `Plan the next one` proposed, undefined for `Plan a session`. */
    plannedNext,
    /** What was answered, by whom: no server knows that. */
    feedbackGiven: () => [...given.values()],
    /** What was decided about proposals, by their keys: what each is to say, null for one that was declined. */
    kept: decided as ReadonlyMap<string, string | null>,
    /** A day has passed. */
    closeFeedback(published: FeedbackState["outcome"]) {
      outcome = published;
      feedbackNews.fire();
    },
    /** Teams says whether the app is on the stage. */
    becomeOn,
    /** How Teams answers when somebody shares; undefined lets them. */
    stageAnswers(refusal: StageRefusal | undefined) {
      stageRefuses = refusal;
    },
    setServerUp(isUp: boolean) {
      serverIsUp = isUp;
    },
    /** The server has not heard yet that somebody agreed. */
    setServerBehind(isBehind: boolean) {
      serverIsBehind = isBehind;
    },
  };
}
