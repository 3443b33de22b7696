import { randomBytes } from "node:crypto";
import { Attachment } from "../../../src/contract/attachment.ts";
import type { RouteName } from "../../../src/contract/routes/routes.ts";
import type { NoteId } from "../../../src/domain/ids.ts";
import { emptyProfile } from "../../../src/domain/profile.ts";
import { oneEvent } from "../../contract/one-event.ts";
import { oneGroup } from "../../contract/one-group.ts";
import { onePath } from "../../contract/one-path.ts";
import { oneSeries } from "../../contract/one-series.ts";
import { chatPath } from "../entra-and-graph.ts";
import { firstWeeksIn } from "../first-weeks-play.ts";
import { importingIn } from "../import/import-play.ts";
import { reviewAsked } from "../review-play.ts";
import type { ServerDesk } from "../server-desk.ts";
import { plannedWithInvitation, running, SEALED_STEP, sealedNote } from "../session-play.ts";
import { experience, lesson, question, writingIn } from "../writing-play.ts";

/** A word that stands in nothing but what is Ben's alone. */
export const OWN_WORD = "kohlrabi";

const DAY_MS = 86_400_000;
const slip = (): string => randomBytes(24).toString("hex");
const keys = () => ({ slip: slip(), editKey: slip() });

/** A call that is right for Ben, were it not for whose it is. */
export interface Call {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** Ben has something in every corner of the space that is personal; Olga, an owner of the team, is in it beside him. */
export async function bensThings(desk: ServerDesk, space: string) {
  const [ben, chen, olga] = [desk.as("ben"), desk.as("chen"), desk.as("olga")];
  const params = { space };
  const play = writingIn(desk, space);
  const weeks = await firstWeeksIn(desk, space, "ben");
  const member = weeks.idOf("ben");

  desk.directory.members.set(chatPath("19:two@thread.v2"), new Set(["ben", "chen"]));
  await ben.ask("resolveSpace", { body: { kind: "chat", chatId: "19:two@thread.v2", called: OWN_WORD } });
  const written = await writes();
  const marked = await marks();
  const people = await meets();
  desk.clock.advance(3 * DAY_MS);
  const sessions = await takesPart();

  async function writes() {
    const draft = await play.write("ben", lesson({ title: `A draft on ${OWN_WORD}` }));
    const inDraft = { space, entry: draft.entry };
    await ben.ask("describeEntry", {
      params: inDraft,
      body: { topic: OWN_WORD, tags: { add: [OWN_WORD], remove: [] } },
    });
    const file = await ben.fetch(
      `/api/spaces/${space}/entries/${draft.entry}/attachments?${new URLSearchParams({ name: "a.txt", slip: slip() })}`,
      { method: "POST", headers: { "content-type": "text/plain" }, body: OWN_WORD },
    );
    const attachment = Attachment.parse(await file.json()).id;
    const content = { ...onePath, title: OWN_WORD };
    const path = (await ben.ask("beginPath", { params, body: { slip: slip(), content } })).id;
    const own = await play.published("ben", lesson({ title: "Whipping" }));
    for (const user of ["chen", "dina", "eli"])
      await desk.as(user).ask("answerLesson", {
        params: { space, entry: own.entry },
        body: { ...keys(), clear: "no", useful: "yes", whole: "yes", word: "" },
      });
    await ben.ask("describeEntry", { params: { space, entry: own.entry }, body: { reviewAt: desk.clock.now() + 1 } });
    const asked = await play.published("ben", question);
    const others = await play.published("chen", question);
    const at = { space, entry: others.entry };
    const { answers } = await ben.ask("answerQuestion", { params: at, body: { slip: slip(), text: "A bowline." } });
    const nameless = await ben.ask("askWithoutName", {
      params,
      body: { slip: slip(), key: slip(), title: "Who?", body: "", tags: [] },
    });
    const post = await ben.ask("writeLearning", {
      params,
      body: { slip: slip(), text: "Knots", othersMaySave: false },
    });
    await chen.ask("writeReply", { params: { space, post: post.id }, body: { slip: slip(), text: "Yes" } });
    const brought = await importingIn(desk, space).imported("ben", { "a.md": "# Half" });
    const [imported] = await importingIn(desk, space).listed("ben");
    return {
      ...{ draft: draft.entry, attachment, path, lesson: own.entry, asked: asked.entry, others: others.entry },
      ...{ answer: answers[0]?.id ?? "", nameless: nameless.entry, post: post.id, import: imported?.id ?? "" },
      ids: [draft.entry, attachment, path, ...brought.entries.flatMap(({ id }) => id ?? [])],
    };
  }

  async function marks() {
    const read = await play.published("chen", lesson({ title: "Splices" }));
    const at = { space, entry: read.entry };
    await chen.ask("describeEntry", { params: at, body: { topic: "Ropes" } });
    await ben.ask("markLesson", { params: at, body: { mark: "finished", on: true } });
    const given = { ...keys(), clear: "yes", useful: "yes", whole: "yes", word: OWN_WORD };
    await ben.ask("answerLesson", { params: at, body: given });
    const lived = await play.published("chen", experience);
    await ben.ask("sayMeToo", { params: { space, entry: lived.entry }, body: { meToo: true } });
    for (const about of ["Ropes", OWN_WORD])
      await ben.ask("changeWish", { params, body: { what: "follow-topic", about, on: true } });
    const { wanted } = await ben.ask("wantLesson", { params, body: { topic: OWN_WORD } });
    await ben.ask("dismissSuggestion", { params, body: { month: "2030-01" } });
    await ben.ask("nameMe", { params, body: { on: false } });
    const vote = (await ben.ask("openVote", { params, body: {} })).open?.id ?? "";
    await ben.ask("castVote", { params: { space, vote }, body: { format: "troika", cadence: "weekly" } });
    return { lesson: read.entry, given, wanted: wanted[0]?.id ?? "", vote };
  }

  async function meets() {
    for (const user of ["chen", "dina", "eli", "olga"]) await weeks.isNew(user, false);
    await weeks.offers("chen");
    await weeks.answers("ben", "ben", "yes");
    await weeks.answers("chen", "ben", "yes");
    await weeks.meeting("ben", "ben", "chen", "to-meet");
    await weeks.notWith("ben", "olga");
    const profile = { ...emptyProfile, teaches: [OWN_WORD], site: OWN_WORD, listed: false };
    await ben.ask("saveProfile", { params, body: { ...profile } });
    const asked = await reviewAsked(desk, space, "ben", ["chen"], { title: OWN_WORD, work: OWN_WORD });
    const said = { ...keys(), warm: OWN_WORD, cool: "", question: "" };
    await chen.ask("answerReview", { params: asked.params, body: said });
    const group = await chen.ask("beginWorkGroup", { params, body: { slip: slip(), content: oneGroup } });
    await chen.ask("inviteToWorkGroup", { params: { space, group: group.id }, body: { member } });
    await olga.ask("joinWorkGroup", { params: { space, group: group.id }, body: { joined: true } });
    const event = await chen.ask("createCalendarEvent", {
      params,
      body: { slip: slip(), content: oneEvent(weeks.idOf("chen"), { starts: "2030-02-05T12:00" }) },
    });
    await ben.ask("signUp", { params: { space, calendarEvent: event.id }, body: { coming: true } });
    const onIt = { params: { space, calendarEvent: event.id }, body: { slip: slip(), topic: "Bends" } };
    await ben.ask("proposeEventTopic", onIt);
    const series = await chen.ask("beginSeries", { params, body: { slip: slip(), content: oneSeries } });
    const inSeries = { space, series: series.id };
    await ben.ask("comeToSeries", { params: inSeries, body: { comes: true } });
    await ben.ask("volunteerInSeries", { params: inSeries, body: { role: "speaker", on: true } });
    const turn = { date: oneSeries.starts ?? "", role: "speaker" } as const;
    await ben.ask("sayOfTurn", { params: inSeries, body: { ...turn, says: "cannot" } });
    await ben.ask("volunteer", { params, body: { what: "speak", on: true } });
    await ben.ask("joinRounds", { params, body: { joined: true, pausedUntil: null } });
    await ben.ask("makeCalendarFeed", { params, body: {} });
    return { review: asked.review.id, group: group.id, calendarEvent: event.id, series: series.id };
  }

  async function takesPart() {
    const { open } = await olga.ask("openPulse", { params, body: { kind: "pulse", days: 7 } });
    const pulse = open[0]?.id ?? "";
    const tapped = { ...keys(), taps: [1, 2, 3] };
    await ben.ask("answerPulse", { params: { space, pulse }, body: tapped });
    const ahead = await plannedWithInvitation(desk, space, "chen");
    const early = { ...sealedNote(OWN_WORD), code: 1 };
    await ben.ask("writeInAdvance", { params: ahead.params, body: early });
    const live = await running(desk, space, "chen", "ben", "olga");
    const sealed = sealedNote(OWN_WORD, true);
    await ben.ask("writeSealed", { params: live.params, body: sealed });
    const over = await running(desk, space, "chen", "ben", "olga");
    const present = [over.member("ben"), over.member("olga")];
    for (let step = 0; step < 3; step += 1) await over.does("chen", { type: "next-step", present });
    const why = "so-what-write";
    await ben.ask("writeSealed", { params: over.params, body: { ...sealedNote("It held", true), step: why } });
    await chen.ask("reveal", { params: over.params, body: { step: why, epoch: 1 } });
    desk.clock.advance(1_000);
    await over.does("ben", { type: "ask-question", id: "q1" as NoteId, text: "Why?" });
    await over.does("ben", { type: "commit", text: "I splice" });
    await over.does("chen", { type: "end-session" });
    const felt = { ...keys(), worth: "yes", useful: "yes", heard: "no" };
    await ben.ask("giveFeedback", { params: over.params, body: felt });
    const { proposals } = await ben.ask("readProposals", { params: over.params });
    return { pulse, tapped, ahead, early, live, sealed, over, felt, proposed: proposals[0]?.key ?? "" };
  }

  const session = sessions.over.id;
  const proposal = { params: { session }, body: { key: sessions.proposed } };
  const ofPost = { params: { post: written.post } };
  const ofAnswer = { entry: written.others, answer: written.answer };
  /** With another key than the one that Ben's page holds. */
  const forged = (body: Readonly<Record<string, unknown>>) => ({ ...body, editKey: slip() });

  /** Calls that name what is Ben's, where an entry, a path, a review and the like do not say it already. */
  const calls: Partial<Record<RouteName, Call>> = {
    takeBack: { params: { session }, body: { key: `commitment/${member}` } },
    keepProposal: { ...proposal, body: { ...proposal.body, text: "T" } },
    declineProposal: proposal,
    withdrawProposal: proposal,
    giveFeedback: { params: { session }, body: forged(sessions.felt) },
    writeSealed: { params: { session: sessions.live.id }, body: forged(sessions.sealed) },
    writeInAdvance: { params: { session: sessions.ahead.id }, body: forged(sessions.early) },
    takeBackInAdvance: {
      params: { session: sessions.ahead.id },
      body: { step: SEALED_STEP, slip: sessions.early.slip, editKey: slip() },
    },
    answerPulse: { body: forged(sessions.tapped) },
    answerLesson: { params: { entry: marked.lesson }, body: forged(marked.given) },
    replyToFeedback: { params: { entry: written.lesson } },
    changeAnswer: { params: ofAnswer },
    takeBackAnswer: { params: ofAnswer },
    acceptAnswer: { params: { entry: written.asked }, body: { answer: null } },
    takeOutQuestion: { params: { entry: written.nameless } },
    editPost: ofPost,
    takeBackPost: ofPost,
    allowSaving: ofPost,
    savePost: ofPost,
    noteIntroduction: { body: { newcomer: member, member: weeks.idOf("chen"), state: "met" } },
    saveWriting: { body: { version: 2, content: lesson() } },
  };

  return {
    member,
    calls,
    sessions: [sessions.over, sessions.live, sessions.ahead],
    running: sessions.live,
    /** Ids that nobody else is told. */
    ids: [...written.ids, people.review, marked.wanted],
    /** What is read by everybody, and says more to Ben. */
    shared: { entry: marked.lesson },
    params: {
      ...{ space, session, member, version: "1", item: "i", move: "x", vote: marked.vote },
      ...{ entry: written.draft, attachment: written.attachment, path: written.path, post: written.post },
      ...{ answer: written.answer, import: written.import, wanted: marked.wanted, pulse: sessions.pulse },
      ...people,
    } satisfies Record<string, string>,
  };
}
