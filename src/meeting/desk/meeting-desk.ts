import type { Timers } from "../../api/timers.ts";
import type { OwnSpace, Person, ResolvedSpace, Session } from "../../contract/session.ts";
import type { VoteState } from "../../contract/vote.ts";
import type { SessionId } from "../../domain/ids.ts";
import { isAhead } from "../../domain/session-time.ts";
import type { Uses } from "../../domain/suggestion.ts";
import { loadShippedFormats } from "../../planning/list-formats.ts";
import { placeOfPlan } from "../../planning/plan-entries.ts";
import type { PlannedSession } from "../../planning/plan-form.tsx";
import { createDrafts, type DraftStorage, type Drafts, randomKey } from "../../writing/drafts.ts";
import { createWriter } from "../../writing/in-advance/writer-at-server.ts";
import { runAutomaticCommands } from "../automatic-commands.ts";
import { createKeptChoices, type DeviceStorage } from "../device/kept-choices.ts";
import { createFeedback } from "../feedback/feedback.ts";
import { createFeedbackBox } from "../feedback/feedback-at-server.ts";
import { createFormatDraft, type FormatDraftKeeper } from "../formats/format-draft.ts";
import { createLoaded, type Loaded } from "../formats/loaded.ts";
import { createPlannedFormat } from "../formats/planned-format.ts";
import { createSpaceShelf, type SpaceShelf } from "../formats/space-shelf.ts";
import type { MeetingSession } from "../meeting-session.ts";
import { runFailover } from "../people/failover.ts";
import type { People } from "../people/people.ts";
import type { PeopleAtServer } from "../people/people-of-space.ts";
import { saidInProfile } from "../people/said-in-profile.ts";
import { createSeatLease } from "../people/seat-at-server.ts";
import { createPlannedAtServer } from "../plan/planned-at-server.ts";
import { createProposalsDesk } from "../proposals/proposals-at-server.ts";
import { createPulse } from "../pulse/pulse.ts";
import { createAsking } from "../questions/asking.ts";
import { createRecordDesk } from "../record/record-at-server.ts";
import { createSealedInbox } from "../reflections/inbox-at-server.ts";
import { createBefore } from "../series/before-at-server.ts";
import type { NextSession } from "../series/next-session.ts";
import type { MeetingLink } from "../session/meeting-link.ts";
import { createSource, type Signal } from "../signal.ts";
import { runCues } from "../sounds/run-cues.ts";
import type { Sounds } from "../sounds/sounds.ts";
import { createSaid } from "../speaking/said.ts";
import type { StageDoor } from "../stage/stage-door.ts";
import { chooseSession } from "./choose-session.ts";
import type { MeetingApi } from "./meeting-routes.ts";
import type { OneStream } from "./one-stream.ts";

/** What a surface shows: nothing planned, or a session. */
export type DeskState =
  | {
      readonly state: "free" /** Somebody here has just asked for the next plan. */;
      readonly isPlanning: boolean /** The session it is to follow. */;
      readonly next?: NextSession | undefined;
    }
  | { readonly state: "in-session"; readonly session: MeetingSession };

/** One surface of the meeting: finds the session, opens it, moves on to the next. */
export interface MeetingDesk {
  readonly me: Person;
  read(): DeskState;
  readonly changes: Signal;
  /** How many others the space knows: a first guess at who will take part. */
  others(): number;
  readonly formats: SpaceShelf;
  readonly formatDraft: FormatDraftKeeper;
  /** Where the surface stands. */
  readonly place: "channel" | "chat";
  readonly here: string;
  /** The spaces where a record can go, this one among them; rejects with an ApiFailure. */
  homes(): Promise<readonly OwnSpace[]>;
  /** What is planned with in a space; without one, here. */
  kitOf(home: string | undefined): PlanningKit;
  /** Of sessions to be planned. */
  readonly drafts: Drafts;
  readonly people: People;
  /** The session clock, ms. */
  readonly now: () => number;
  readonly sounds: Sounds;
  /** Plans and opens; rejects with an ApiFailure. */
  plan(planned: PlannedSession, to?: { readonly after?: SessionId; readonly home?: string | undefined }): Promise<void>;
  /** Leaves an ended session for a new plan, or for the next session of its series. */
  leave(next?: NextSession): void;
  close(): void;
}

/** The formats of a space, and one that was begun for it. */
export interface PlanningKit {
  readonly formats: SpaceShelf;
  readonly formatDraft: FormatDraftKeeper;
  /** How the space votes on how it meets. */
  readonly vote: Pick<Loaded<VoteState>, "read" | "changes">;
  /** What it has used of late, for the format that is suggested this month. */
  readonly uses: Pick<Loaded<Uses>, "read" | "changes">;
}

interface Deps {
  readonly api: MeetingApi;
  readonly stream: OneStream;
  readonly timers: Timers;
  readonly space: ResolvedSpace;
  readonly tenant: string;
  readonly place: "channel" | "chat";
  readonly people: PeopleAtServer;
  /** Where the sessions that were opened have their homes. */
  readonly homes: Map<SessionId, string>;
  readonly link: MeetingLink;
  readonly now: () => number;
  readonly storage: DraftStorage | undefined;
  readonly device: DeviceStorage | undefined;
  readonly sounds: Sounds;
  readonly stage: StageDoor | undefined;
}

/** Answers once it is known whether there is a session; rejects with an ApiFailure when that cannot be asked. */
export async function openMeetingDesk(deps: Deps): Promise<MeetingDesk> {
  const { api, stream, space } = deps;
  const changes = createSource();
  const inSpace = { space: space.space };
  const kits = createPlanningKits(deps);
  const planner = { tenant: deps.tenant, member: space.me.member, space: space.space, session: "plans" };
  const plans = createDrafts(planner, deps.storage, randomKey);
  let opened: ReturnType<typeof openSession> | undefined;
  let state: DeskState = { state: "free", isPlanning: false };
  const left = new Set<string>();

  const find = async (): Promise<Session | undefined> => {
    const [open, ended] = await Promise.all([
      api.call("listSessions", { params: inSpace, query: { state: "open" } }),
      api.call("listSessions", { params: inSpace, query: { state: "ended" } }),
    ]);
    // Whoever has left an ended session for a plan does not come back to it, nor to an earlier one.
    const hasLeft = ended.sessions.some(({ id }) => left.has(id));
    return chooseSession(open.sessions, hasLeft ? [] : ended.sessions, deps.now());
  };
  const enter = (row: Session | undefined, isPlanning = false, next?: NextSession) => {
    if (opened?.row.id === row?.id && opened) return;
    opened?.close();
    if (row) deps.homes.set(row.id, row.space);
    deps.people.follow(row);
    opened = row && openSession(deps, row);
    state = opened ? { state: "in-session", session: opened.session } : { state: "free", isPlanning, next };
    stream.follow(row?.space ?? space.space, row?.id);
    changes.fire();
  };
  /** A session that runs stays on the screen; an ended or cancelled one, and one whose time is to come, gives way. */
  const look = async () => {
    const [row, isThere] = await Promise.all([find(), opened?.planned.renew()]);
    const next = row && !left.has(row.id) ? row : undefined;
    if (isThere === false) return enter(next);
    if (!next || next.id === opened?.row.id) return;
    const at = opened?.session.pulse.read().position.phase;
    const now = deps.now();
    const mayWait = opened !== undefined && isAhead(opened.planned.read(), now) && !isAhead(next, now);
    if (at === undefined || at === "ended" || (at !== "live" && (next.state === "live" || mayWait))) enter(next);
  };
  const stop = stream.subscribe((news) => {
    const isBack = news.type === "status" && news.status === "open";
    if (news.type === "votes" || isBack) kits.renew("vote");
    if (news.type !== "sessions" && !isBack) return;
    kits.renew("uses");
    // Asked again with the next news, and whenever the stream opens.
    look().catch(() => {});
  });

  enter(await find());
  stream.follow(opened?.row.space ?? space.space, opened?.row.id);
  return {
    me: space.me,
    read: () => state,
    changes,
    ...kits.of(space.space),
    place: deps.place,
    here: space.space,
    homes: async () => (await api.call("listSpaces", {})).spaces,
    kitOf: (home = space.space) => kits.of(home),
    drafts: plans,
    people: deps.people,
    sounds: deps.sounds,
    others: () => deps.people.all().length - 1,
    now: deps.now,
    async plan({ speakers, ...planned }, { after, home = space.space } = {}) {
      const granted = home === space.space ? {} : { meeting: space.space };
      const body = { ...planned, speakers: [...speakers], ...(after === undefined ? {} : { after }), ...granted };
      const { session } = await api.call("planSession", { params: { space: home }, body });
      plans.forget(placeOfPlan(after));
      enter(session);
    },
    leave(next) {
      if (opened) left.add(opened.row.id);
      enter(undefined, true, next);
    },
    close() {
      stop();
      kits.close();
      opened?.close();
    },
  };
}

/** Each space's formats and draft, made when somebody first plans there. */
function createPlanningKits({ api, stream, space, tenant, storage }: Deps) {
  const make = (home: string) => ({
    // Of another space nothing is heard here: what changes there meanwhile is refused when it matters.
    formats: createSpaceShelf({
      api,
      news: home === space.space ? stream : { subscribe: () => () => {} },
      space: home,
      loadShipped: loadShippedFormats,
    }),
    formatDraft: createFormatDraft({ tenant, member: space.me.member, space: home }, storage),
    vote: createLoaded(() => api.call("readVote", { params: { space: home } })),
    uses: createLoaded<Uses>(() => api.call("readUses", { params: { space: home } })),
  });
  const made = new Map<string, ReturnType<typeof make>>();
  return {
    of(home: string): PlanningKit {
      const kit = made.get(home) ?? make(home);
      made.set(home, kit);
      return kit;
    },
    renew(what: "vote" | "uses") {
      for (const kit of made.values()) void kit[what].renew();
    },
    close() {
      for (const { formats } of made.values()) formats.close();
    },
  };
}

function openSession(deps: Deps, row: Session) {
  const { api, stream: news, timers, people } = deps;
  const { me } = deps.space;
  const { space } = row;
  const store = deps.link.openSession(row.id);
  const planned = createPlannedAtServer(api, space, row);
  const pulse = createPulse(store, timers);
  const seat = createSeatLease({ api, news, timers, space, session: row.id, me: me.member });
  const inbox = createSealedInbox({ api, news, space, session: row.id });
  const record = createRecordDesk({ api, news, space, row, store });
  const owner = { tenant: deps.tenant, member: me.member, space, session: row.id };
  const drafts = createDrafts(owner, deps.storage, randomKey);
  const box = createFeedbackBox({ api, news, space, session: row.id });
  const proposals = createProposalsDesk({ api, news, space, session: row.id });
  const before = createBefore({ api, news, space, session: row.id });
  const feedback = createFeedback({ box, drafts, timers });
  const load = () => api.call("readPlannedFormat", { params: { space, session: row.id } });
  const format = createPlannedFormat({ load, plan: planned, timers });
  const asking = createAsking({ store, inbox, drafts, timers, makeId: randomKey });
  const session: MeetingSession = {
    isRehearsal: false,
    plan: planned,
    format,
    store,
    pulse,
    people,
    seat,
    inbox,
    drafts,
    asking,
    choices: createKeptChoices(owner, deps.device),
    timers,
    makeId: randomKey,
    stage: deps.stage,
    record,
    feedback,
    before,
    saidBefore: saidInProfile(api, space),
    inAdvance: createWriter({
      api,
      owner: { tenant: deps.tenant, member: me.member, space },
      storage: deps.storage,
      after: timers.after,
      drafts: [[row.id, drafts]],
    }),
    proposals,
    said: createSaid(timers),
  };
  const stops = [runAutomaticCommands(session), runFailover(session), runCues(session, deps.sounds)];
  return {
    row,
    planned,
    session,
    close() {
      for (const stop of stops) stop();
      pulse.close();
      format.close();
      seat.close();
      asking.close();
      inbox.close();
      record.close();
      feedback.close();
      box.close();
      before.close();
      proposals.close();
      store.close();
    },
  };
}
