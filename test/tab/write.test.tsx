import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Writing } from "../../src/contract/authored.ts";
import { emptyOf } from "../../src/tab/write/field-text.ts";
import { json, problem } from "../api/fake-fetch.ts";
import { createFakeServer, entryOf, leaveTab, openTab } from "./fake-space.tsx";
import { ana, box, ENTRY, lesson, place, sent, whole, write, writing } from "./write-play.ts";

beforeEach(() => window.localStorage.clear());
afterEach(leaveTab);

describe("writing something new", () => {
  it("row S2: [Y6] a lesson has five fields, and is saved by itself once its writer pauses", async () => {
    const server = createFakeServer({ entries: writing() });
    const { passTime } = openTab(server, { subPage: "write/lesson" });
    await write("Title", "A bowline");
    for (const name of ["Why it matters", "What it is", "How to practise it", "Questions to recall it by"])
      expect(await box(name)).toBeTruthy();
    expect(within(document.querySelector("form") ?? document.body).getAllByRole("textbox")).toHaveLength(5);
    expect(sent(server, "POST")).toEqual([]);
    await passTime(1_500);
    await screen.findByText("Saved");
    expect(sent(server, "POST").map(({ body }) => body)).toEqual([
      { slip: expect.stringMatching(/^[\w-]{22,64}$/), content: lesson },
    ]);
    await vi.waitFor(() => expect(place()).toBe(`#/write/${ENTRY}`));
  });

  it("[Y6] what is typed while the server is away is kept, over a reload too, and sent when it is back", async () => {
    const away = createFakeServer({ entries: new TypeError("away") });
    const first = openTab(away, { subPage: "write/lesson" });
    await write("Title", "A bowline");
    await first.passTime(1_500);
    await screen.findByText("Kept on this device, not yet saved");
    leaveTab();

    const back = createFakeServer({ entries: writing() });
    const second = openTab(back, { subPage: "write/lesson" });
    expect(await box("Title")).toHaveProperty("value", "A bowline");
    await second.passTime(1_500);
    await screen.findByText("Saved");
    const slips = [...sent(away, "POST"), ...sent(back, "POST")].map(({ body }) => (body as { slip: string }).slip);
    expect(new Set(slips).size).toBe(1);
    expect(window.localStorage.length).toBe(0);
  });

  it("[Y7] says what is lacking once it is to be published, above all and beside each field", async () => {
    const server = createFakeServer();
    openTab(server, { subPage: "write/lesson" });
    await write("Title", "A bowline");
    expect(screen.queryAllByText("Needed before it can be published.")).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "Publish" }));
    expect(await screen.findAllByText("Needed before it can be published.")).toHaveLength(3);
    const alert = screen.getByText(/^Before it can be published: /);
    expect(alert.textContent).toContain("Why it matters, What it is, How to practise it, Questions to recall it by");
    expect(sent(server, "POST")).toEqual([]);
  });

  it("[Y6] keeps what is too long on the device, and says so", async () => {
    const server = createFakeServer();
    const { passTime } = openTab(server, { subPage: "write/question" });
    fireEvent.click((await screen.findAllByRole("button", { name: "Write Markdown" }))[0] ?? document.body);
    await write("More about it", "x".repeat(40_002));
    await passTime(1_500);
    expect(await screen.findByText(/^2 characters too long/)).toBeTruthy();
    expect(screen.getByText("Kept on this device, not yet saved")).toBeTruthy();
    expect(sent(server, "POST")).toEqual([]);
  });
});

describe("a draft", () => {
  it("[A1] [Y7] is published with what was typed last, and shown as others read it", async () => {
    const draft: Record<string, unknown> = writing({ content: whole });
    const saved = { ...draft, version: 2, content: { ...whole, title: "The bowline" } };
    const server = createFakeServer({
      [`entries/${ENTRY}/writing`]: draft,
      [`entries/${ENTRY}/published`]: { ...saved, draft: false },
    });
    openTab(server, { subPage: `write/${ENTRY}` });
    await write("Title", "The bowline");
    server.answers[`entries/${ENTRY}/writing`] = { ...saved, merged: false };
    fireEvent.click(screen.getByRole("button", { name: "Publish" }));
    await vi.waitFor(() => expect(place()).toBe(`#/entries/${ENTRY}`));
    expect(sent(server, "PUT").map(({ body }) => body)).toEqual([{ version: 1, content: saved.content }]);
    expect(sent(server, "POST").map(({ body }) => body)).toEqual([{ version: 2 }]);
  });

  it("[Y7] is not published later by a press that could not be followed", async () => {
    const draft = writing({ content: whole });
    const server = createFakeServer({ [`entries/${ENTRY}/writing`]: draft });
    const { passTime } = openTab(server, { subPage: `write/${ENTRY}` });
    for (const markdown of await screen.findAllByRole("button", { name: "Write Markdown" })) fireEvent.click(markdown);
    await write("What it is", "x".repeat(40_001));
    const body = await box("What it is");
    fireEvent.click(screen.getByRole("button", { name: "Publish" }));
    expect(document.activeElement).toBe(body);
    server.answers[`entries/${ENTRY}/writing`] = {
      ...draft,
      version: 2,
      content: { ...whole, body: "Short" },
      merged: false,
    };
    await write("What it is", "Short");
    await passTime(1_500);
    await vi.waitFor(() => expect(sent(server, "PUT")).toHaveLength(1));
    await passTime(5_000);
    expect(sent(server, "POST")).toEqual([]);
  });

  it("[A2] is carried on from the list of one's own, beside what only this device has", async () => {
    window.localStorage.setItem("other", "");
    const entry = { ...entryOf(ENTRY, "A bowline"), type: "lesson", author: ana, draft: true };
    const server = createFakeServer({ drafts: { entries: [entry], next: null }, entries: new TypeError("away") });
    const { passTime, navigation } = openTab(server, { subPage: "write/experience" });
    await write("Title", "Rope burned");
    await passTime(1_500);
    act(() => navigation.go({ page: "write", what: "" }));
    const list = within(await screen.findByRole("region", { name: "Your drafts" }));
    expect((await list.findByRole("link", { name: "A bowline" })).getAttribute("href")).toBe(`#/write/${ENTRY}`);
    expect(list.getByRole("link", { name: "Rope burned" }).getAttribute("href")).toBe("#/write/experience");
    expect(list.getByText("Only on this device so far")).toBeTruthy();
  });
});

describe("changes to what others read already", () => {
  it("[A2] [Y6] stand among one's drafts until they are saved, also over a reload and without a connection", async () => {
    const published = writing({ content: whole, draft: false });
    const first = createFakeServer({ [`entries/${ENTRY}/writing`]: published });
    openTab(first, { subPage: `write/${ENTRY}` });
    await write("Title", "A bowline on the bight");
    leaveTab();
    const server = createFakeServer({ drafts: new TypeError("away"), [`entries/${ENTRY}/writing`]: published });
    const { navigation } = openTab(server, { subPage: "write" });
    const list = within(await screen.findByRole("region", { name: "Your drafts" }));
    const link = await list.findByRole("link", { name: "A bowline" });
    expect(link.getAttribute("href")).toBe(`#/write/${ENTRY}`);
    expect(list.getByText(/your changes are not saved/)).toBeTruthy();
    expect(list.getByRole("button", { name: "Try again" })).toBeTruthy();
    act(() => navigation.go({ page: "write", what: ENTRY }));
    expect(await box("Title")).toHaveProperty("value", "A bowline on the bight");
    server.answers[`entries/${ENTRY}/writing`] = { ...published, version: 2, merged: false };
    await write("Title", "A bowline");
    act(() => navigation.go({ page: "write", what: "" }));
    await screen.findByRole("button", { name: "Try again" });
    expect(screen.queryByText(/your changes are not saved/)).toBeNull();
  });
});

describe("what others read already", () => {
  const published = writing({ content: whole, draft: false });
  const byBen = (why: string) => ({
    ...published,
    version: 2,
    by: { member: "m-ben", name: "Ben Okafor" },
    content: { ...whole, why },
  });
  const openPlain = async (server: ReturnType<typeof createFakeServer>) => {
    openTab(server, { subPage: `write/${ENTRY}` });
    fireEvent.click((await screen.findAllByRole("button", { name: "Write Markdown" }))[0] ?? document.body);
  };

  it("[Y6] is changed when its writer says so, and never made to lack what it had", async () => {
    const server = createFakeServer({ [`entries/${ENTRY}/writing`]: published });
    const { passTime } = openTab(server, { subPage: `write/${ENTRY}` });
    await write("Title", "");
    await passTime(60_000);
    expect(screen.getByText("Changed here, not yet saved for the others")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(screen.getByText("Not saved, since something would be missing: Title.")).toBeTruthy();
    await write("Title", "The bowline");
    expect(sent(server, "PUT")).toEqual([]);
    server.answers[`entries/${ENTRY}/writing`] = {
      ...published,
      version: 2,
      content: { ...whole, title: "The bowline" },
      merged: false,
    };
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByText("Saved");
    expect(sent(server, "PUT").map(({ body }) => body)).toEqual([
      { version: 1, content: { ...whole, title: "The bowline" } },
    ]);
    expect(screen.getByRole("link", { name: "Read it" }).getAttribute("href")).toBe(`#/entries/${ENTRY}`);
  });

  const meeting = async (server: ReturnType<typeof createFakeServer>) => {
    await openPlain(server);
    await write("Why it matters", "It holds well");
    const theirs = byBen("It always holds");
    const conflict = { yours: { ...whole, why: "It holds well" }, theirs, fields: ["why"] };
    const refusal = { type: "about:blank", title: "Changed", status: 409, code: "entry-changed", conflict };
    server.answers[`entries/${ENTRY}/writing`] = json(refusal, 409);
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    return within(await screen.findByRole("region", { name: "Two texts: Why it matters" }));
  };

  it("[Y8] shows both texts of a field that two people changed, and gives none up for good", async () => {
    const both = await meeting(createFakeServer({ [`entries/${ENTRY}/writing`]: published }));
    expect(both.getByText("It always holds")).toBeTruthy();
    expect(both.getByText(/^What Ben Okafor saved/)).toBeTruthy();
    expect(await box("Why it matters")).toHaveProperty("value", "It holds well");
    expect(screen.getByText(/^You and somebody else changed: Why it matters/)).toBeTruthy();
    fireEvent.click(both.getByRole("button", { name: "Take theirs instead" }));
    expect(await box("Why it matters")).toHaveProperty("value", "It always holds");
    fireEvent.click(screen.getByRole("button", { name: "Bring mine back" }));
    expect(await box("Why it matters")).toHaveProperty("value", "It holds well");
  });

  it("[Y8] takes both texts into one, and saves it on top of the other version", async () => {
    const server = createFakeServer({ [`entries/${ENTRY}/writing`]: published });
    const both = await meeting(server);
    fireEvent.click(both.getByRole("button", { name: "Put theirs below mine" }));
    const one = "It holds well\n\nIt always holds";
    expect(await box("Why it matters")).toHaveProperty("value", one);
    fireEvent.click(both.getByRole("button", { name: "This is the text now" }));
    expect(screen.queryByRole("region", { name: "Two texts: Why it matters" })).toBeNull();
    const saved = { ...published, version: 3, content: { ...whole, why: one }, merged: false };
    server.answers[`entries/${ENTRY}/writing`] = saved;
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByText("Saved");
    expect(sent(server, "PUT").at(-1)?.body).toEqual({ version: 2, content: saved.content });
  });

  it("[Y8] says that what somebody else saved meanwhile is in it, and keeps what is being written", async () => {
    const server = createFakeServer({ [`entries/${ENTRY}/writing`]: published });
    await openPlain(server);
    await write("Title", "The bowline");
    server.answers[`entries/${ENTRY}/writing`] = byBen("It always holds");
    act(() => server.say({ type: "entry-changed", entry: ENTRY }));
    await screen.findByText("Somebody else saved meanwhile. What both of you wrote is here.");
    expect(await box("Title")).toHaveProperty("value", "The bowline");
    expect(await box("Why it matters")).toHaveProperty("value", "It always holds");
    expect(screen.getByText("Changed here, not yet saved for the others")).toBeTruthy();
  });

  it("[A5] is not opened to be changed by those who may not", async () => {
    const experience = { ...emptyOf("experience"), title: "Rope burned" };
    const other = writing({ content: experience, draft: false, canEdit: false }) satisfies Partial<
      Record<keyof Writing, unknown>
    >;
    openTab(createFakeServer({ [`entries/${ENTRY}/writing`]: other }), { subPage: `write/${ENTRY}` });
    await screen.findByRole("heading", { level: 1, name: "Only its author can change this" });
    expect(screen.getByRole("link", { name: "Read it" }).getAttribute("href")).toBe(`#/entries/${ENTRY}`);
  });

  it("[Y6] says when it is not there any more, and keeps what was written", async () => {
    const draft = writing();
    const server = createFakeServer({ [`entries/${ENTRY}/writing`]: draft });
    const { passTime } = openTab(server, { subPage: `write/${ENTRY}` });
    await write("Title", "The bowline");
    server.answers[`entries/${ENTRY}/writing`] = problem("not-found", 404);
    await passTime(1_500);
    await screen.findByText(/It may have been removed/);
    expect(screen.getByText("Kept on this device, not yet saved")).toBeTruthy();
    expect(await box("Title")).toHaveProperty("value", "The bowline");
  });
});
