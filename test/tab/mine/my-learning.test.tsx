import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { mineTexts } from "../../../src/tab/my-learning/mine-texts.ts";
import { MyLearningPage } from "../../../src/tab/my-learning/my-learning-page.tsx";
import { createOwnLearning } from "../../../src/tab/my-learning/own-learning.ts";
import { LanguageProvider, learnLanguage } from "../../../src/ui/messages/spoken-language.tsx";
import { uiTexts } from "../../../src/ui/messages/ui-texts.ts";
import { createFakeFetch, json, problem } from "../../api/fake-fetch.ts";
import "../../ui/patience.ts";

afterEach(cleanup);

const NOW = new Date(2026, 10, 24, 12).getTime();
const HOUR_MS = 3_600_000;
const by = { member: "m-ben", name: "Ben Okafor" };
const nothing = {
  place: { kind: "channel", group: "team-1", channel: "19:c1" },
  recall: [],
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
const commitment = {
  session: "x1",
  title: "Looking back",
  entry: "r1",
  by: "m-ana",
  beside: null,
  text: "Write the runbook",
  madeAt: NOW - 48 * HOUR_MS,
  dueAt: NOW + 100 * HOUR_MS,
};
const asked = { entry: "k1", title: "A bowline", question: "Which way around?", dueAt: NOW - 1, passage: "Go around." };
const riggers = {
  space: "s1",
  called: "Riggers",
  learning: {
    ...nothing,
    recall: [asked, { ...asked, question: "What holds it?" }],
    commitments: [commitment],
    reviews: [{ id: "v1", title: "The plan", author: by, dueAt: NOW + 90 * HOUR_MS }],
    drafts: [
      { what: "entry", id: "d1", type: "lesson", title: "" },
      { what: "path", id: "p9", type: null, title: "Ropes" },
    ],
  },
};
const bakers = {
  space: "s2",
  called: null,
  learning: {
    ...nothing,
    place: { kind: "chat", group: "19:chat", channel: "" },
    events: [{ id: "e1", title: "Bread at noon", startsAt: NOW + HOUR_MS, endsAt: NOW + 2 * HOUR_MS, hasPlace: false }],
    paths: [{ id: "p1", title: "First month", done: 1, items: 4 }],
    buddies: [by],
    invitations: [{ id: "g1", name: "On call", by }],
    questions: [{ id: "q1", title: "How long in the oven?", topic: "Bread" }],
  },
};
const all = (spaces: readonly unknown[], parts: Readonly<Record<string, unknown>> = {}) => ({
  now: NOW,
  app: "an-app",
  spaces,
  further: 0,
  ...parts,
});

/** The page over a server as a test wants it, which `answers` changes. */
async function openPage(first: unknown, locale = "en-us") {
  const answers = { "/api/me/learning": first } as Record<string, unknown>;
  const { fetch, asked: sent } = createFakeFetch(({ address }) => {
    const answer = answers[address];
    if (answer instanceof Error) throw answer;
    if (answer instanceof Response) return answer.clone();
    return answer === undefined ? problem("not-found", 404) : json(answer);
  });
  const links: URL[] = [];
  const spoken = await learnLanguage(locale, [uiTexts, mineTexts]);
  const learning = createOwnLearning({ getToken: async () => "token", fetch });
  render(
    <LanguageProvider spoken={spoken}>
      <MyLearningPage learning={learning} openLink={(address) => links.push(new URL(address))} />
    </LanguageProvider>,
    { reactStrictMode: true },
  );
  /** Where the last link that was followed leads. */
  const followed = () => JSON.parse(links.at(-1)?.searchParams.get("context") ?? "null") as unknown;
  return { answers, followed, changed: () => sent.filter(({ method }) => method === "PUT") };
}
const region = async (name: string) => within(await screen.findByRole("region", { name }));
const press = (within_: ReturnType<typeof within>, role: "button" | "link", name: string) =>
  act(async () => fireEvent.click(within_.getByRole(role, { name })));

describe("My learning", () => {
  it("[ML2] row S29: begins with three things, each with its space, and leads to where it is done", async () => {
    const { followed } = await openPage(all([riggers, bakers]));
    const today = await region("Three things for today");
    expect(today.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Event today · .*Bread at noon.*A channel or chat$/),
      expect.stringMatching(/^Review asked of you · until .*The plan.*Riggers$/),
      expect.stringMatching(/^Could be your buddy.*Ben Okafor.*A channel or chat$/),
    ]);
    await press(today, "link", "Bread at noon");
    expect(followed()).toEqual({ subEntityId: "events/e1", chatId: "19:chat", contextType: "chat" });
    await press(today, "link", "The plan");
    expect(followed()).toEqual({ subEntityId: "reviews/v1", channelId: "19:c1" });
  });

  it("[ML1] [DL3] lists what is the reader's under the name of each space, with a link to its place in the right tab", async () => {
    const { followed } = await openPage(all([riggers, bakers]));
    const [first, second] = [await region("Riggers"), await region("A channel or chat")];
    const places: readonly (readonly [ReturnType<typeof within>, string, string])[] = [
      [first, "Without a title yet", "write/d1"],
      [first, "Ropes", "paths/p9"],
      [first, "The plan", "reviews/v1"],
      [first, "Read the lesson", "entries/k1"],
      [first, "Looking back", "records/r1"],
      [second, "First month", "paths/p1"],
      [second, "On call", "groups/g1"],
      [second, "Ben Okafor", "first-weeks"],
      [second, "How long in the oven?", "entries/q1"],
    ];
    for (const [part, name, place] of places) {
      await press(part, "link", name);
      expect([name, followed()]).toMatchObject([name, { subEntityId: place }]);
    }
    expect(second.getByText("1 of 4 done")).toBeTruthy();
    expect(second.getByText(/you wait for a place$/)).toBeTruthy();
    expect(second.getByText("Ben Okafor invites you to this group")).toBeTruthy();
  });

  it("[ML1] [RE7] row S29: asks what waits to be recalled right here, in mind first", async () => {
    const { answers, changed } = await openPage(all([riggers]));
    answers["/api/spaces/s1/recall/answered"] = { waiting: [], nextAt: null, isMuted: false };
    await press(await region("Three things for today"), "button", "A bowline");
    const part = await region("Riggers");
    expect(document.activeElement?.textContent).toContain("Recall 2 questions");
    expect(part.queryByRole("button", { name: "I knew it" })).toBeNull();
    await press(part, "button", "Show the passage");
    expect(part.getByText("Go around.")).toBe(document.activeElement);
    await press(part, "button", "I knew it");
    expect(changed().map(({ body }) => body)).toEqual([
      { entry: "k1", question: "Which way around?", dueAt: NOW - 1, knew: true },
    ]);
    expect(part.getByText("It comes again later.").getAttribute("role")).toBe("status");
    expect(part.getByText("What holds it?")).toBeTruthy();
  });

  it("[ML4] row S16: settles a commitment, and takes that back", async () => {
    const { answers, changed } = await openPage(
      all([{ ...riggers, learning: { ...nothing, commitments: [commitment] } }]),
    );
    answers["/api/spaces/s1/sessions/x1/commitment"] = {};
    const part = await region("Riggers");
    await press(part, "button", "I did it");
    expect(part.getByText("The record says that you did it.")).toBeTruthy();
    expect((await region("Three things for today")).getByText("Nothing waits for you today.")).toBeTruthy();
    await press(part, "button", "Undo");
    await press(part, "button", "I let it go");
    expect(changed().map(({ body }) => body)).toEqual(["kept", "open", "let-go"].map((is) => ({ by: "m-ana", is })));
    answers["/api/spaces/s1/sessions/x1/commitment"] = problem("not-found", 404);
    await press(part, "button", "Undo");
    expect(part.getByText(/^This is not here/)).toBeTruthy();
    expect(part.getByRole("button", { name: "Undo" })).toBeTruthy();
  });

  it("[ML1] says what there is to do first, where nothing waits, and what Teams could not say", async () => {
    const { answers } = await openPage(all([]));
    expect(await screen.findByRole("heading", { name: "Nothing here yet" })).toBeTruthy();
    const unknown = { space: "s3", called: "Sailors", learning: null };
    answers["/api/me/learning"] = all([{ ...riggers, learning: nothing }, unknown], { further: 2 });
    await act(async () => window.dispatchEvent(new Event("online")));
    expect((await region("Riggers")).getByText("Nothing waits for you here.")).toBeTruthy();
    expect(screen.getByText(/nothing of it is shown for now: Sailors\.$/)).toBeTruthy();
    expect(screen.getByText("2 more channels and chats are not looked at.")).toBeTruthy();
  });

  it("[ML1] keeps what was read while the server cannot be reached, says since when, and asks again", async () => {
    const { answers } = await openPage(new TypeError("no network"));
    expect(await screen.findByRole("alert")).toBeTruthy();
    answers["/api/me/learning"] = all([riggers]);
    await act(async () => fireEvent.click(screen.getByRole("button", { name: "Try again" })));
    await region("Riggers");
    expect(screen.queryByRole("alert")).toBeNull();
    answers["/api/me/learning"] = new TypeError("no network");
    await act(async () => window.dispatchEvent(new Event("online")));
    expect(screen.getByRole("alert").textContent).toMatch(
      /^Peerloop cannot be reached right now\. What you see is from /,
    );
    await region("Riggers");
    answers["/api/me/learning"] = all([bakers]);
    await act(async () => document.dispatchEvent(new Event("visibilitychange")));
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.queryByRole("region", { name: "Riggers" })).toBeNull();
  });

  it.each([
    ["ar-sa", "تعلّمي"],
    ["ja-jp", "私の学び"],
  ])("speaks the reader's language: %s", async (locale, title) => {
    await openPage(all([riggers, bakers]), locale);
    expect(await screen.findByRole("heading", { level: 1, name: title })).toBeTruthy();
    expect(await screen.findByRole("region", { name: "Riggers" })).toBeTruthy();
  });
});
