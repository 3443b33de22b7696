import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { problem } from "../api/fake-fetch.ts";
import { createFakeServer, entryOf, leaveTab, NOW, noTalk, openTab } from "./fake-space.tsx";

afterEach(() => {
  leaveTab();
  window.localStorage.clear();
});

const [ana, ben] = [
  { member: "m-ana", name: "Ana Silva" },
  { member: "m-ben", name: "Ben Okafor" },
];
const kept = { ...entryOf("k1", "Night shift"), type: "lesson", author: ben, text: "A card", from: null, key: null };
const said = (id: string, author: typeof ana | null, text: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  author,
  text,
  at: NOW - 60_000,
  editedAt: null,
  reactions: [],
  canChange: author === ana,
  replies: [],
  othersMaySave: false,
  canSave: false,
  saved: null,
  ...more,
});
const talkOf = (...posts: unknown[]) => ({ ...noTalk, posts });
const open = (talk: unknown = noTalk) => {
  const server = createFakeServer({ "entries/k1": kept, "entries/k1/comments": talk });
  return { server, ...openTab(server, { subPage: "entries/k1" }) };
};
const section = async () => within(await screen.findByRole("region", { name: "Comments" }));
const bodies = (server: ReturnType<typeof createFakeServer>, end: string) =>
  server.asked.flatMap(({ address, body }) => (address.endsWith(end) && body !== undefined ? [body] : []));

describe("comments under an entry", () => {
  it("[LI1] stand under it with their replies", async () => {
    open(talkOf(said("p1", ben, "**Which** card?", { replies: [said("p2", ana, "Any")] })));
    const comments = await section();
    expect((await comments.findByText("Which")).tagName).toBe("STRONG");
    expect(within(comments.getByRole("list", { name: "Replies to Ben Okafor" })).getByText("Any")).toBeTruthy();
  });

  it("[LI1] whoever replies or changes something goes on typing in its box, and comes back to where they were", async () => {
    const { server } = open(talkOf(said("p1", ana, "Which card?")));
    const comments = await section();
    fireEvent.click(await comments.findByRole("button", { name: "Reply to Ana Silva" }));
    const box = comments.getByRole("textbox", { name: "Reply to Ana Silva" });
    expect(document.activeElement).toBe(box);
    server.answers["posts/p1/replies"] = said("p1", ana, "Which card?", { replies: [said("p2", ana, "Any")] });
    fireEvent.change(box, { target: { value: "Any" } });
    fireEvent.click(comments.getByRole("button", { name: "Reply" }));
    await waitFor(() => expect(comments.queryByRole("textbox", { name: "Reply to Ana Silva" })).toBeNull());
    expect(document.activeElement).toBe(comments.getByRole("button", { name: "Reply to Ana Silva" }));

    fireEvent.click(comments.getByRole("button", { name: "Change: Which card?" }));
    expect(document.activeElement).toBe(comments.getByRole("textbox", { name: "Change what you wrote" }));
    fireEvent.click(comments.getByRole("button", { name: "Cancel" }));
    expect(document.activeElement).toBe(comments.getByRole("button", { name: "Change: Which card?" }));
  });

  it("[LI1] are invited while there are none", async () => {
    open();
    expect(await (await section()).findByText(/^Nobody has said anything yet/)).toBeTruthy();
  });

  it("[LI1] [LI4] are sent once, and what could not be sent stays in the box", async () => {
    const { server } = open();
    const comments = await section();
    const box = await comments.findByRole("textbox", { name: "Your comment" });
    server.answers["entries/k1/comments"] = problem("server-down", 503);
    fireEvent.change(box, { target: { value: "Good card" } });
    fireEvent.click(comments.getByRole("button", { name: "Comment" }));
    await comments.findByText(/cannot be reached right now/);
    expect(box).toHaveProperty("value", "Good card");
    server.answers["entries/k1/comments"] = {
      ...said("p1", ana, "Good card"),
      ...talkOf(said("p1", ana, "Good card")),
    };
    fireEvent.click(comments.getByRole("button", { name: "Comment" }));
    await comments.findByText("Sent.");
    expect(box).toHaveProperty("value", "");
    expect((await comments.findAllByText("Good card")).length).toBe(1);
    const [first, second] = bodies(server, "/comments");
    expect(second).toEqual(first);
  });

  it("[LI4] are kept while they are written, over a reload", async () => {
    open();
    fireEvent.change(await (await section()).findByRole("textbox", { name: "Your comment" }), {
      target: { value: "Half a" },
    });
    leaveTab();
    open();
    const box = await (await section()).findByRole("textbox", { name: "Your comment" });
    expect(box).toHaveProperty("value", "Half a");
  });

  it("[LI4] of others come by themselves", async () => {
    const { server } = open();
    await (await section()).findByRole("textbox");
    server.answers["entries/k1/comments"] = talkOf(said("p1", ben, "Hello"));
    act(() => server.say({ type: "posts", entry: "k1" }));
    expect(await screen.findByText("Hello")).toBeTruthy();
  });

  it("[LI2] are changed and taken back by their author, with a moment to undo it", async () => {
    const { server, passTime } = open(talkOf(said("p1", ana, "Frist"), said("p2", ben, "Mine")));
    server.answers["posts/p1"] = said("p1", ana, "First");
    server.answers["posts/p1/taken-back"] = {};
    const comments = await section();
    await comments.findByText("Frist");
    expect(comments.queryByRole("button", { name: "Change: Mine" })).toBeNull();
    fireEvent.click(comments.getByRole("button", { name: "Change: Frist" }));
    const box = comments.getByRole("textbox", { name: "Change what you wrote" });
    expect(box).toHaveProperty("value", "Frist");
    fireEvent.change(box, { target: { value: "First" } });
    fireEvent.click(comments.getByRole("button", { name: "Save" }));
    await comments.findByRole("button", { name: "Change: Frist" });
    expect(bodies(server, "posts/p1")).toEqual([{ text: "First" }]);
    fireEvent.click(comments.getByRole("button", { name: "Take back: Frist" }));
    fireEvent.click(comments.getByRole("button", { name: "Undo: Frist" }));
    await passTime(6_000);
    expect(bodies(server, "taken-back")).toEqual([]);
    fireEvent.click(comments.getByRole("button", { name: "Take back: Frist" }));
    await passTime(5_000);
    expect(bodies(server, "taken-back")).toEqual([{}]);
  });

  it("[Y13] have buttons that are named after how they begin, as readers see it", async () => {
    open(talkOf(said("p1", ana, `[@Ben Okafor](person:m-ben) ${"look ".repeat(40)}`)));
    const comments = await section();
    const change = await comments.findByRole("button", { name: /^Change: @Ben Okafor look look.* look …$/ });
    expect(change.getAttribute("aria-label")?.length).toBeLessThan(100);
  });

  it("[LI1] [LI2] are replied to, those that were taken back too, whose place alone is left", async () => {
    const { server } = open(talkOf(said("p1", null, "", { replies: [said("p2", ben, "Yes")] })));
    server.answers["posts/p1/replies"] = said("p1", null, "");
    const comments = await section();
    expect(await comments.findByText("Taken back.")).toBeTruthy();
    fireEvent.click(comments.getByRole("button", { name: "Reply to somebody" }));
    fireEvent.change(comments.getByRole("textbox", { name: "Reply to somebody" }), { target: { value: "No" } });
    fireEvent.click(comments.getByRole("button", { name: "Reply" }));
    await vi.waitFor(() => expect(bodies(server, "replies")).toMatchObject([{ text: "No" }]));
  });

  it("[LI3] are reacted to, as the entry is, with one of each kind", async () => {
    const { server } = open({
      ...talkOf(said("p1", ben, "Hello", { reactions: [{ kind: "learned", count: 2, mine: true }] })),
      reactions: [{ kind: "thanks", count: 1, mine: false }],
    });
    server.answers["entries/k1/reactions"] = { reactions: [] };
    server.answers["posts/p1/reactions"] = { reactions: [] };
    const comments = await section();
    const toEntry = within(await comments.findByRole("group", { name: "React to this" }));
    fireEvent.click(toEntry.getByRole("button", { name: "Thank you: 1", pressed: false }));
    const toPost = within(comments.getByRole("group", { name: "React to what Ben Okafor wrote" }));
    fireEvent.click(toPost.getByRole("button", { name: "I learned something: 2", pressed: true }));
    await vi.waitFor(() => expect(bodies(server, "posts/p1/reactions")).toEqual([{ kind: "learned", on: false }]));
    expect(bodies(server, "entries/k1/reactions")).toEqual([{ kind: "thanks", on: true }]);
  });

  it("[LI1] cannot be added once the entry is archived", async () => {
    const { server } = open(talkOf(said("p1", ben, "Old")));
    const comments = await section();
    await comments.findByRole("textbox", { name: "Your comment" });
    server.answers["entries/k1/comments"] = { ...talkOf(said("p1", ben, "Old")), canWrite: false };
    act(() => server.say({ type: "entry-changed", entry: "k1" }));
    expect(await comments.findByText("Nobody can add to this while it is archived.")).toBeTruthy();
    expect(comments.queryByRole("textbox")).toBeNull();
    expect(comments.queryByRole("button")).toBeNull();
  });
});
