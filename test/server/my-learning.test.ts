import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LearningInSpace } from "../../src/contract/my-learning.ts";
import { NO_LASTS_MS, YES_LASTS_MS } from "../../src/server/membership/membership.ts";
import { oneGroup } from "../contract/one-group.ts";
import { onePath } from "../contract/one-path.ts";
import { calendarIn } from "./calendar-play.ts";
import { CHANNEL, channelPath, chatPath, TEAM } from "./entra-and-graph.ts";
import { firstWeeksIn } from "./first-weeks-play.ts";
import { profilesIn } from "./profile-play.ts";
import { recordOf } from "./record-of.ts";
import { reviewAsked } from "./review-play.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { running, runningAfter } from "./session-play.ts";
import { lesson, question, writingIn } from "./writing-play.ts";

const DAY_MS = 24 * 60 * 60_000;
const chat = { kind: "chat", chatId: "19:bakers@thread.v2" };
let desk: ServerDesk;
let [space, other] = ["", ""];
let play: ReturnType<typeof writingIn>;
beforeAll(async () => {
  desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  space = await openSpace(desk, "ana", "ben", "chen", "dina");
  desk.directory.members.set(chatPath(chat.chatId), new Set(["ana", "eli"]));
  for (const user of ["ana", "eli"]) other = (await desk.as(user).ask("resolveSpace", { body: chat })).space;
  play = writingIn(desk, space);
});
afterAll(() => desk.close());

const mine = (user: string) => desk.as(user).ask("readMyLearning");
const inSpace = async (user: string, at = space): Promise<LearningInSpace> => {
  const learning = (await mine(user)).spaces.find((one) => one.space === at)?.learning;
  if (!learning) throw new Error(`${user} reads nothing of ${at}`);
  return learning;
};
const nothing = {
  recall: [],
  recallMuted: false,
  commitments: [],
  reviews: [],
  events: [],
  paths: [],
  drafts: [],
  buddies: [],
  introductions: [],
  invitations: [],
  questions: [],
};

describe("what is one person's across their spaces", () => {
  it("[ML1] holds every space that they belong to, where its tab is, and nothing where there is nothing", async () => {
    const { spaces, app, now, further } = await mine("ana");
    expect([app, now, further]).toEqual(["peerloop-in-teams", desk.clock.now(), 0]);
    expect(new Map(spaces.map((one) => [one.space, one.learning]))).toEqual(
      new Map([
        [
          space,
          {
            ...nothing,
            place: { kind: "channel", group: TEAM, channel: CHANNEL },
            people: { names: ["ben Example", "chen Example", "dina Example"], further: 0 },
          },
        ],
        [
          other,
          {
            ...nothing,
            place: { kind: "chat", group: chat.chatId, channel: "" },
            people: { names: ["eli Example"], further: 0 },
          },
        ],
      ]),
    );
    expect((await mine("ben")).spaces.map((one) => one.space)).toEqual([space]);
  });

  it("[ML7] says who else is there where no name tells a space from others, and how many more than three", async () => {
    const people = async (user: string) =>
      (await mine(user)).spaces.map(({ called, learning }) => [called, learning?.people]);
    const calls = (user: string, body: object, called: string) =>
      desk.as(user).ask("resolveSpace", { body: { ...body, called } });
    const channel = { kind: "channel", teamId: TEAM, channelId: CHANNEL };
    await calls("ana", channel, "Riggers");
    await calls("ana", chat, "Bakers");
    expect(await people("ana")).toEqual([
      ["Bakers", null],
      ["Riggers", null],
    ]);
    await calls("ana", chat, "Riggers");
    expect((await people("ana")).map(([called, others]) => [called, others !== null])).toEqual([
      ["Riggers", true],
      ["Riggers", true],
    ]);
    desk.directory.members.set(channelPath(), new Set(["ana", "ben", "chen", "dina", "eli"]));
    await desk.as("eli").ask("resolveSpace", { body: channel });
    // Whoever is new would be proposed a buddy, beside whoever is in a later test.
    await desk.as("eli").ask("sayNew", { params: { space }, body: { isNew: false } });
    const seen = (await mine("eli")).spaces.find((one) => one.space === space)?.learning?.people;
    expect(seen).toEqual({ names: ["ana Example", "ben Example", "chen Example"], further: 1 });
  });

  it("[ML1] looks through sixty spaces by name, and says how many are left", async () => {
    const chats = Array.from({ length: 61 }, (_, place) => ({ kind: "chat", chatId: `19:c${place}@thread.v2` }));
    for (const { chatId } of chats) desk.directory.members.set(chatPath(chatId), new Set(["fay"]));
    for (const [place, body] of chats.entries())
      await desk.as("fay").ask("resolveSpace", { body: { ...body, called: place === 0 ? "Zebras" : `Chat ${place}` } });
    const { spaces, further } = await mine("fay");
    expect([spaces.length, further, spaces.some(({ called }) => called === "Zebras")]).toEqual([60, 1, false]);
  });

  it("[ML1] is nothing of a space that they were removed from, and says so while Teams cannot tell", async () => {
    await play.write("dina", lesson({ title: "Begun by Dina" }));
    expect((await inSpace("dina")).drafts).toMatchObject([{ what: "entry", type: "lesson", title: "Begun by Dina" }]);
    desk.clock.advance(YES_LASTS_MS + 1);
    desk.directory.troubles.push({ status: 503 });
    expect((await mine("dina")).spaces).toEqual([{ space, called: null, learning: null }]);
    desk.directory.members.set(channelPath(), new Set(["ana", "ben", "chen"]));
    expect((await mine("dina")).spaces).toEqual([]);
    desk.directory.members.set(channelPath(), new Set(["ana", "ben", "chen", "dina"]));
    desk.clock.advance(NO_LASTS_MS + 1);
    expect((await inSpace("dina")).drafts).toHaveLength(1);
  });

  it("[ML1] [ML8] row S29: asks what waits to be recalled, in words, of them alone, unless they are asked nothing", async () => {
    const { entry } = await play.published(
      "ana",
      lesson({ body: "Make **one** loop.\n\nGo [around](https://x.example)." }),
    );
    await desk.as("ben").ask("markLesson", { params: { space, entry }, body: { mark: "finished", on: true } });
    desk.clock.advance(2 * DAY_MS);
    const { recall } = await inSpace("ben");
    expect(recall.map((one) => one.question)).toEqual(["Which way around?", "What holds it?"]);
    expect(recall.map(({ passage }) => passage).join()).not.toMatch(/[*[\]]/);
    expect((await inSpace("chen")).recall).toEqual([]);
    const mute = (muted: boolean) =>
      desk.as("ben").ask("muteRecall", { params: { space }, body: { entry: null, muted } });
    await mute(true);
    expect(await inSpace("ben")).toMatchObject({ recall: [], recallMuted: true });
    await mute(false);
    expect(await inSpace("ben")).toMatchObject({ recall, recallMuted: false });
  });

  it("[ML1] tells of reviews and invitations until they were answered, and of no group that one is in", async () => {
    const { review } = await reviewAsked(desk, space, "ana", ["ben", "chen"]);
    const asked = { id: review.id, title: "The plan", author: review.author, dueAt: review.dueAt };
    expect((await inSpace("chen")).reviews).toEqual([asked]);
    await desk.as("chen").ask("declineReview", { params: { space, review: review.id }, body: { declined: true } });
    expect((await inSpace("chen")).reviews).toEqual([]);
    expect((await inSpace("ben")).reviews).toEqual([asked]);

    const group = await desk.as("ana").ask("beginWorkGroup", {
      params: { space },
      body: { slip: play.slip(), content: { ...oneGroup, name: "On call" } },
    });
    const { people } = await desk.as("ana").ask("people", { params: { space } });
    const of = (user: string) => people.find(({ name }) => name.startsWith(user));
    const params = { space, group: group.id };
    await desk.as("ana").ask("inviteToWorkGroup", { params, body: { member: of("ben")?.member } });
    const by = { member: of("ana")?.member, name: "ana Example" };
    expect((await inSpace("ben")).invitations).toEqual([{ id: group.id, name: "On call", by }]);
    expect((await inSpace("ana")).invitations).toEqual([]);
    await desk.as("ben").ask("declineWorkGroup", { params, body: { declined: true } });
    expect((await inSpace("ben")).invitations).toEqual([]);
  });

  it("[ML1] tells of events that they signed up for or host, called off ones not, and of paths that they have begun", async () => {
    const calendar = await calendarIn(desk, space);
    const soon = new Date(desk.clock.now() + DAY_MS).toISOString().slice(0, 16);
    const event = await calendar.created("ana", { title: "Knots at noon", starts: soon, zone: "UTC", limit: 1 });
    for (const user of ["ben", "chen"]) await calendar.comes(user, event.id);
    const told = { id: event.id, title: "Knots at noon", startsAt: event.startsAt, endsAt: event.endsAt };
    expect((await inSpace("ben")).events).toEqual([{ ...told, hasPlace: true }]);
    expect((await inSpace("chen")).events).toEqual([{ ...told, hasPlace: false }]);
    expect((await inSpace("ana")).events).toEqual([{ ...told, hasPlace: null }]);
    expect((await inSpace("dina")).events).toEqual([]);
    const off = { params: calendar.at(event.id), body: { cancelled: true } };
    await desk.as("ana").ask("callOffCalendarEvent", off);
    expect((await inSpace("ben")).events).toEqual([]);

    const owner = calendar.id("ben");
    const items = ["i1", "i2"].map((id) => ({ id, title: id, note: "", entry: null, owner, dayOne: false }));
    const content = { ...onePath, title: "Ropes", sections: [{ id: "s", title: "All", owner, reviewAt: 1, items }] };
    const path = await desk.as("ana").ask("beginPath", { params: { space }, body: { slip: play.slip(), content } });
    expect((await inSpace("ana")).drafts).toContainEqual({ what: "path", id: path.id, type: null, title: "Ropes" });
    const params = { space, path: path.id };
    await desk.as("ana").ask("publishPath", { params, body: { version: path.version } });
    const begun = async () => (await inSpace("chen")).paths.filter(({ id }) => id === path.id);
    const marks = (item: string) =>
      desk.as("chen").ask("markItem", { params: { ...params, item }, body: { done: true } });
    await marks("i1");
    expect(await begun()).toEqual([{ id: path.id, title: "Ropes", done: 1, items: 2 }]);
    await marks("i2");
    expect(await begun()).toEqual([]);
  });

  it("[ML1] [FW2] asks about a buddy until one has said, and about a meeting that the other has confirmed", async () => {
    const weeks = await firstWeeksIn(desk, space, "ana");
    for (const user of ["ana", "chen", "dina"]) await weeks.isNew(user, false);
    await weeks.isNew("ben", true);
    await weeks.offers("ana");
    const named = (user: string) => ({ member: weeks.idOf(user), name: `${user} Example` });
    await weeks.read("ben");
    expect([(await inSpace("ben")).buddies, (await inSpace("ana")).buddies]).toEqual([[named("ana")], [named("ben")]]);
    await weeks.answers("ana", "ben", "yes");
    expect([(await inSpace("ben")).buddies, (await inSpace("ana")).buddies]).toEqual([[named("ana")], []]);
    await weeks.meeting("ben", "ben", "chen", "to-meet");
    expect((await inSpace("chen")).introductions).toEqual([]);
    await weeks.meeting("ben", "ben", "chen", "met");
    expect((await inSpace("chen")).introductions).toEqual([named("ben")]);
    await weeks.meeting("chen", "ben", "chen", "met");
    expect((await inSpace("chen")).introductions).toEqual([]);
  });

  it("[ML3] offers unanswered questions of others under what they teach or have taught, and under nothing else", async () => {
    const under = async (user: string, title: string, topic: string) => {
      const { entry } = await play.published(user, { ...question, title });
      await desk.as(user).ask("describeEntry", { params: { space, entry }, body: { topic } });
      return entry;
    };
    const asked = await under("ana", "How do I splice?", "Splicing");
    await under("ana", "How do I bake?", "Baking");
    const offered = async (user: string) => (await inSpace(user)).questions.map(({ title }) => title);
    expect(await offered("dina")).toEqual([]);
    await profilesIn(desk, space).says("dina", { teaches: ["splicing"], listed: false });
    expect((await inSpace("dina")).questions).toEqual([{ id: asked, title: "How do I splice?", topic: "Splicing" }]);
    const { entry } = await play.published("chen", lesson({ title: "Bread" }));
    await desk.as("chen").ask("describeEntry", { params: { space, entry }, body: { topic: "Baking" } });
    expect(await offered("chen")).toEqual(["How do I bake?"]);
    await profilesIn(desk, space).says("ana", { teaches: ["Splicing"] });
    expect(await offered("ana")).toEqual([]);
    const answer = { slip: play.slip(), text: "Over and under." };
    await desk.as("dina").ask("answerQuestion", { params: { space, entry: asked }, body: answer });
    expect(await offered("dina")).toEqual([]);
  });

  it("[ML4] row S16: keeps a commitment until its owner alone says what became of it, which the record then says", async () => {
    const first = await running(desk, space, "ana", "ben", "chen");
    await first.does("ben", { type: "commit", text: "Write the runbook" });
    await first.does("chen", { type: "commit", text: "Call the customer" });
    desk.clock.advance(1_000);
    await first.does("ana", { type: "end-session" });
    const { id: entry, record } = await desk.as("ana").ask("publishRecord", { params: first.params, body: {} });
    const by = first.member("ben");
    const open = async () => (await inSpace("ben")).commitments;
    expect(await open()).toEqual([
      {
        session: first.id,
        title: record.title,
        entry,
        by,
        beside: null,
        text: "Write the runbook",
        madeAt: record.endedAt,
        dueAt: record.endedAt + 7 * DAY_MS,
      },
    ]);
    const settled = (is: string) => ({ params: first.params, body: { by, is } });
    expect((await desk.as("chen").refused("settleCommitment", settled("kept"))).reason).toBe("not-your-words");
    await desk.as("ben").ask("settleCommitment", settled("kept"));
    expect(await open()).toEqual([]);
    const became = async () =>
      (await recordOf(desk, "dina", space, entry)).commitments.map((one) => [one.text, one.became]);
    expect(await became()).toEqual([
      ["Write the runbook", "kept"],
      ["Call the customer", null],
    ]);
    const next = await runningAfter(desk, first, "ana", "ben");
    const carried = async () =>
      (await desk.as("ana").ask("readOpenBefore", { params: next.params })).commitments.map(({ text }) => text);
    expect(await carried()).toEqual(["Call the customer"]);
    await desk.as("ben").ask("settleCommitment", settled("open"));
    expect(await carried()).toEqual(["Write the runbook", "Call the customer"]);
    expect(await open()).toHaveLength(1);
    const nobody = { params: first.params, body: { by: first.member("ana"), is: "kept" } };
    expect((await desk.as("ana").refused("settleCommitment", nobody)).code).toBe("not-found");
  });
});
