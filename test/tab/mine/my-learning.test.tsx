import { act, cleanup, screen, type within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { EVERY_MS } from "../../../src/tab/my-learning/follow.ts";
import { problem } from "../../api/fake-fetch.ts";
import { all, asked, bakers, commitment, NOW, nothing, openPage, press, region, riggers } from "./open-page.tsx";

afterEach(cleanup);

describe("My learning", () => {
  it("[ML2] row S29: begins with three things, each with its space, and leads to where it is done", async () => {
    const { followed } = await openPage(all([riggers, bakers]));
    const today = await region("Three things for today");
    expect(today.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Event today · .*Bread at noon.*A chat$/),
      expect.stringMatching(/^Review asked of you · until .*The plan.*Riggers$/),
      expect.stringMatching(/^Could be your buddy.*Ben Okafor.*A chat$/),
    ]);
    await press(today, "link", "Bread at noon");
    expect(followed()).toEqual({ subEntityId: "events/e1", chatId: "19:chat", contextType: "chat" });
    await press(today, "link", "The plan");
    expect(followed()).toEqual({ subEntityId: "reviews/v1", channelId: "19:c1" });
  });

  it("[ML1] [DL3] lists what is the reader's under the name of each space, with a link to its place in the right tab", async () => {
    const { followed } = await openPage(all([riggers, bakers]));
    const [first, second] = [await region("Riggers"), await region("A chat")];
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
    expect(screen.getByText(/^The first 60 channels and chats .* 2 more .* are not shown/)).toBeTruthy();
  });

  it.each([
    [{ called: null, kind: "chat", people: { names: ["Ben", "Chen"], further: 2 } }, "Chat with Ben, Chen, and 2 more"],
    [{ called: null, kind: "channel", people: { names: ["Ben"], further: 0 } }, "Channel with Ben"],
    [{ called: null, kind: "channel", people: { names: [], further: 0 } }, "A channel"],
    [{ called: "General", kind: "channel", people: { names: ["Ben"], further: 0 } }, "General, with Ben"],
    [{ called: "General", kind: "channel", people: { names: [], further: 0 } }, "General"],
  ])("[ML7] calls a space by the best that is known of it: %j", async ({ called, kind, people }, name) => {
    const learning = { ...nothing, place: { ...nothing.place, kind }, people };
    await openPage(all([{ space: "s1", called, learning }]));
    const heading = (await region(name)).getByRole("heading", { level: 2, name });
    expect(heading.getAttribute("dir")).toBeNull();
  });

  it("[ML8] row S29: asks nothing more about a lesson, or in a space, and asks again", async () => {
    const hitch = { ...asked, entry: "k2", title: "A hitch", question: "When does it slip?" };
    const recalling = (...recall: readonly unknown[]) => all([{ ...riggers, learning: { ...nothing, recall } }]);
    const { answers, changed, pass } = await openPage(recalling(asked, hitch));
    answers["/api/spaces/s1/recall/muted"] = { waiting: [], nextAt: null, isMuted: false };
    const part = await region("Riggers");
    await press(part, "button", "Ask nothing more about this lesson");
    expect(part.getByText("Nothing more is asked about it.").getAttribute("role")).toBe("status");
    expect(part.getByText("When does it slip?")).toBeTruthy();
    await press(part, "button", "Ask again");
    expect(part.getByText("Recall 2 questions")).toBeTruthy();
    await press(part, "button", "Ask me nothing in this channel or chat");
    expect(part.queryByText("When does it slip?")).toBeNull();
    expect((await region("Three things for today")).getByText("Nothing waits for you today.")).toBeTruthy();
    answers["/api/me/learning"] = all([{ ...riggers, learning: { ...nothing, recallMuted: true } }]);
    await pass(EVERY_MS);
    expect(part.getByText("You are asked nothing here any more.")).toBeTruthy();
    answers["/api/me/learning"] = recalling(asked, hitch);
    await press(part, "button", "Ask again");
    expect(part.getByText("Recall 2 questions")).toBeTruthy();
    expect(part.queryByRole("button", { name: "Ask again" })).toBeNull();
    expect(changed().map(({ body }) => body)).toEqual([
      { entry: "k1", muted: true },
      { entry: "k1", muted: false },
      { entry: null, muted: true },
      { entry: null, muted: false },
    ]);
  });

  it.each([
    ["ar-sa", "تعلّمي"],
    ["ja-jp", "私の学び"],
  ])("speaks the reader's language: %s", async (locale, title) => {
    await openPage(all([riggers, bakers]), { locale });
    expect(await screen.findByRole("heading", { level: 1, name: title })).toBeTruthy();
    expect(await screen.findByRole("region", { name: "Riggers" })).toBeTruthy();
  });
});
