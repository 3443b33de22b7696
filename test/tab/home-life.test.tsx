import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createFakeServer, leaveTab, NOW, openTab } from "./fake-space.tsx";

afterEach(() => {
  leaveTab();
  window.localStorage.clear();
});

const ben = { member: "m-ben", name: "Ben Okafor" };
const learning = (more: Readonly<Record<string, unknown>> = {}) => ({
  id: "p1",
  author: ben,
  text: "Hemp shrinks",
  at: NOW - 60_000,
  editedAt: null,
  reactions: [],
  canChange: false,
  replies: [],
  othersMaySave: false,
  canSave: false,
  saved: null,
  ...more,
});
const item = (id: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  kind: "comment",
  by: ben,
  at: NOW - 60_000,
  isRead: false,
  entry: { id: "k1", type: "lesson", title: "Knots", topic: "Ropes" },
  excerpt: "Which rope?",
  ...more,
});
const following = {
  entries: [],
  topics: [] as string[],
  mutedKinds: [] as string[],
  mutedTopics: [] as string[],
  notices: null as string[] | null,
  digest: "never",
};
const bodies = (server: ReturnType<typeof createFakeServer>, end: string) =>
  server.asked.flatMap(({ address, body }) => (address.endsWith(end) && body !== undefined ? [body] : []));
const part = async (name: string) => within(await screen.findByRole("region", { name }));

describe("what people learned", () => {
  it("[LI9] is told on Home, with the consent that its author gives, and comes to others by itself", async () => {
    const server = createFakeServer();
    openTab(server);
    const feed = await part("What people learned");
    expect(await feed.findByText(/^Nobody has told yet/)).toBeTruthy();
    fireEvent.change(feed.getByRole("textbox", { name: "What did you learn?" }), { target: { value: "Hemp shrinks" } });
    fireEvent.click(feed.getByRole("checkbox", { name: /^Others may save it/ }));
    server.answers.learnings = { posts: [learning()], next: null, ...learning() };
    fireEvent.click(feed.getByRole("button", { name: "Tell the space" }));
    expect(await feed.findByText("Hemp shrinks")).toBeTruthy();
    expect(bodies(server, "learnings")).toMatchObject([{ text: "Hemp shrinks", othersMaySave: true }]);
    server.answers.learnings = { posts: [learning({ text: "Hemp shrinks, wet" })], next: null };
    act(() => server.say({ type: "posts", entry: null }));
    expect(await feed.findByText("Hemp shrinks, wet")).toBeTruthy();
  });

  it("[LI10] [Y12] row S12: becomes an entry with two presses where its author consents, and not where they do not", async () => {
    const server = createFakeServer({
      learnings: { posts: [learning({ canSave: true, othersMaySave: true })], next: null },
    });
    server.answers["posts/p1/entry"] = learning({ saved: "k9" });
    openTab(server);
    const feed = await part("What people learned");
    fireEvent.click(await feed.findByRole("button", { name: "Save as entry: Hemp shrinks" }));
    server.answers.learnings = { posts: [learning({ saved: "k9" })], next: null };
    const experience = within(feed.getByRole("group", { name: "Save it as" })).getByRole("button", {
      name: "Experience",
    });
    experience.focus();
    fireEvent.click(experience);
    const link = await feed.findByRole("link", { name: "Read the entry" });
    await expect.poll(() => document.activeElement).toBe(link);
    expect(link.getAttribute("href")).toBe("#/entries/k9");
    expect(bodies(server, "posts/p1/entry")).toEqual([{ type: "experience" }]);
    expect(feed.queryByRole("button", { name: /^Save as entry/ })).toBeNull();
  });
});

describe("a mention", () => {
  it("[LI5] is picked with the keyboard from the people of the space, and sent with who is meant", async () => {
    const people = [
      { member: "m-ana", oid: "o1", name: "Ana Silva", guest: false },
      { ...ben, oid: "o2", guest: false },
      { member: "m-bea", oid: "o3", name: "Bea Okafor", guest: false },
    ];
    const server = createFakeServer({ people: { people } });
    openTab(server);
    const feed = await part("What people learned");
    const box = feed.getByRole("textbox", { name: "What did you learn?" });
    fireEvent.change(box, { target: { value: "Thanks @oka" } });
    await feed.findByRole("option", { name: "Ben Okafor", selected: true });
    expect(feed.queryByRole("option", { name: "Ana Silva" })).toBeNull();
    fireEvent.keyDown(box, { key: "ArrowDown" });
    expect(feed.getByRole("option", { name: "Bea Okafor", selected: true })).toBeTruthy();
    fireEvent.keyDown(box, { key: "ArrowUp" });
    fireEvent.keyDown(box, { key: "Enter" });
    expect(box).toHaveProperty("value", "Thanks @Ben Okafor ");
    expect(feed.queryByRole("listbox")).toBeNull();
    server.answers.learnings = { posts: [], next: null, ...learning() };
    fireEvent.click(feed.getByRole("button", { name: "Tell the space" }));
    await vi.waitFor(() =>
      expect(bodies(server, "learnings")).toMatchObject([{ text: "Thanks [@Ben Okafor](person:m-ben)" }]),
    );
  });
});

describe("for you", () => {
  it("[LI7] says why it cannot be shown, not that there is nothing new", async () => {
    const server = createFakeServer({ news: new TypeError("away") });
    openTab(server);
    const news = await part("For you");
    await news.findByRole("button", { name: "Try again" });
    expect(news.queryByText("Nothing new for you.")).toBeNull();
    server.answers.news = { news: [], next: null, unread: 0 };
    fireEvent.click(news.getByRole("button", { name: "Try again" }));
    expect(await news.findByText("Nothing new for you.")).toBeTruthy();
  });

  it("[LI7] [LI8] [Y12] tells what is new, who and where, and marks it as read", async () => {
    const mention = item("n2", { kind: "mention", entry: null, excerpt: "Ask @Ana", isRead: true });
    const server = createFakeServer({ news: { news: [item("n1"), mention], next: null, unread: 1 } });
    server.answers["news/read"] = {};
    openTab(server);
    const news = await part("For you");
    expect(await news.findByText("1 new")).toBeTruthy();
    expect(news.getByRole("link", { name: "Knots" }).getAttribute("href")).toBe("#/entries/k1");
    expect(news.getByText("Ben Okafor commented")).toBeTruthy();
    expect(news.queryByText("Ben Okafor mentioned you")).toBeNull();
    fireEvent.click(news.getByRole("button", { name: "Show earlier ones" }));
    expect(news.getByText("Ben Okafor mentioned you")).toBeTruthy();
    server.answers.news = { news: [item("n1", { isRead: true }), mention], next: null, unread: 0 };
    const markRead = news.getByRole("button", { name: "Mark as read: Ben Okafor commented: Knots" });
    markRead.focus();
    fireEvent.click(markRead);
    expect(await news.findByText("Nothing new for you.")).toBeTruthy();
    await expect.poll(() => document.activeElement).toBe(news.getByRole("link", { name: "Knots" }));
    expect(bodies(server, "news/read")).toEqual([{ news: ["n1"], read: true }]);
  });

  it("[LI13] [CE11] tells of what waits for the reader, and leads to where it is seen to", async () => {
    const waits = (id: string, kind: string, thing: { readonly id: string; readonly title: string }) =>
      item(id, { kind, entry: null, excerpt: "", thing });
    const news = [
      waits("n1", "review-asked", { id: "v1", title: "The plan" }),
      waits("n2", "review-due", { id: "v2", title: "The other plan" }),
      waits("n3", "invited", { id: "g1", title: "On call" }),
      waits("n4", "to-meet", { id: "first-weeks", title: "" }),
      waits("n5", "event", { id: "e1", title: "Knots over lunch" }),
      waits("n6", "place", { id: "e2", title: "Sails" }),
      waits("n7", "buddy", { id: "first-weeks", title: "" }),
      waits("n8", "met", { id: "first-weeks", title: "" }),
      waits("n9", "take-over", { id: "take-over", title: "" }),
    ];
    openTab(createFakeServer({ news: { news, next: null, unread: 9 } }));
    const forYou = await part("For you");
    await forYou.findByText("9 new");
    const linked = forYou.getAllByRole("link").map((link) => [link.textContent, link.getAttribute("href")]);
    expect(linked).toEqual([
      ["The plan", "#/reviews/v1"],
      ["The other plan", "#/reviews/v2"],
      ["On call", "#/groups/g1"],
      ["First weeks", "#/first-weeks"],
      ["Knots over lunch", "#/events/e1"],
      ["Sails", "#/events/e2"],
      ["First weeks", "#/first-weeks"],
      ["First weeks", "#/first-weeks"],
      ["Settings", "#/settings"],
    ]);
    for (const text of ["asks you for a review", "still waits for your review", "invites you to a group"])
      expect(forYou.getByText(`Ben Okafor ${text}`)).toBeTruthy();
    for (const text of ["says that you two have met", "is about to own this space"])
      expect(forYou.getByText(`Ben Okafor ${text}`)).toBeTruthy();
    expect(forYou.getByText("You and Ben Okafor could be buddies")).toBeTruthy();
    for (const text of ["You and Ben Okafor could meet", "Soon, hosted by Ben Okafor"])
      expect(forYou.getByText(text)).toBeTruthy();
  });

  it("[LI6] is muted by kind and by topic, and undone", async () => {
    const server = createFakeServer({
      news: { news: [item("n1")], next: null, unread: 1 },
      following: { ...following, topics: ["Tea"], mutedTopics: ["Coffee"] },
    });
    openTab(server);
    const news = await part("For you");
    fireEvent.click(await news.findByRole("button", { name: "Nothing more about “Ropes”" }));
    fireEvent.click(await news.findByRole("checkbox", { name: "Replies to me" }));
    fireEvent.click(news.getByRole("button", { name: "Stop following Tea" }));
    fireEvent.click(news.getByRole("button", { name: "Tell me of “Coffee” again" }));
    await vi.waitFor(() =>
      expect(bodies(server, "following")).toEqual([
        { what: "mute-topic", about: "Ropes", on: true },
        { what: "mute-kind", about: "reply", on: true },
        { what: "follow-topic", about: "Tea", on: false },
        { what: "mute-topic", about: "Coffee", on: false },
      ]),
    );
  });

  it("[LI12] says which kinds are told in Teams at once, where the server sends any, and leaves one out", async () => {
    const server = createFakeServer({
      following: { ...following, digest: "not-wanted", notices: ["mention", "answer"] },
    });
    openTab(server);
    const news = await part("For you");
    const inTeams = within(await news.findByRole("group", { name: "In the activity feed of Teams" }));
    expect(inTeams.getByRole("checkbox", { name: "Replies to me" })).toHaveProperty("checked", false);
    fireEvent.click(inTeams.getByRole("checkbox", { name: "Mentions of me" }));
    fireEvent.click(inTeams.getByRole("checkbox", { name: "Once a week, how many are new" }));
    await vi.waitFor(() =>
      expect(bodies(server, "following")).toEqual([
        { what: "no-notice", about: "mention", on: true },
        { what: "weekly-digest", about: "on", on: true },
      ]),
    );
  });

  it("[LI6] follows an entry and its topic from the entry's page", async () => {
    const kept = { id: "k1", type: "lesson", title: "Knots", publishedAt: NOW, excerpt: "", people: 1, session: null };
    const talk = { posts: [], next: null, reactions: [], canWrite: true, topic: "Ropes" };
    const server = createFakeServer({
      "entries/k1": { ...kept, author: ben, text: "Tie", from: null, key: null },
      "entries/k1/comments": { ...talk, follows: { entry: false, topic: true } },
    });
    openTab(server, { subPage: "entries/k1" });
    const comments = await part("Comments");
    fireEvent.click(await comments.findByRole("button", { name: "Follow", pressed: false }));
    fireEvent.click(comments.getByRole("button", { name: "Follow the topic “Ropes”", pressed: true }));
    await vi.waitFor(() =>
      expect(bodies(server, "following")).toEqual([
        { what: "follow-entry", about: "k1", on: true },
        { what: "follow-topic", about: "Ropes", on: false },
      ]),
    );
  });
});
