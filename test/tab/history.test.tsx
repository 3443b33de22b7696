import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { json, problem } from "../api/fake-fetch.ts";
import { createFakeServer, entryOf, leaveTab, NOW, openTab } from "./fake-space.tsx";

afterEach(leaveTab);

const [ana, ben] = [
  { member: "m-ana", name: "Ana Silva" },
  { member: "m-ben", name: "Ben Okafor" },
];
const contentOf = (body: string) => ({
  type: "lesson",
  title: "Belaying",
  why: "It holds.",
  body,
  practise: "Climb.",
  recall: ["Which hand?", "Where to look?"],
});
const marks = [
  { version: 3, by: ben, at: NOW - 1_000 },
  { version: 2, by: ana, at: NOW - 60_000 },
  { version: 1, by: ana, at: NOW - 3_600_000 },
];
const bodies = ["Keep the left hand on it.", "Keep the brake hand on it.", "Keep the brake hand on it.\n\nLook up."];
const versionOf = (version: number) => ({
  ...marks.find((mark) => mark.version === version),
  content: contentOf(bodies[version - 1] ?? ""),
});
const writing = {
  ...versionOf(3),
  entry: "k1",
  author: ana,
  draft: false,
  publishedAt: NOW - 3_600_000,
  session: null,
  canEdit: true,
  lacking: [],
};

const openHistory = async (canEdit = true) => {
  const server = createFakeServer({
    "entries/k1": {
      ...entryOf("k1", "Belaying"),
      type: "lesson",
      author: ana,
      people: 1,
      text: "Climb.",
      content: contentOf("Keep the brake hand on it."),
      from: null,
      key: null,
    },
    "entries/k1/versions": { versions: marks, next: null },
    "entries/k1/writing": { ...writing, canEdit },
    "entries/k1/versions/1": versionOf(1),
    "entries/k1/versions/2": versionOf(2),
    "entries/k1/versions/3": versionOf(3),
  });
  openTab(server, { subPage: "entries/k1" });
  fireEvent.click(await screen.findByRole("button", { name: "History" }));
  const history = within(await screen.findByRole("region", { name: "History" }));
  const restored = () => server.asked.filter(({ address }) => address.endsWith("/restored")).map(({ body }) => body);
  return { server, history, restored };
};

describe("the history of an entry", () => {
  it("[A4] names who saved each version, newest first", async () => {
    const { history } = await openHistory();
    expect(history.getAllByRole("listitem").map(({ textContent }) => textContent?.replace(/,.*?·/, " ·"))).toEqual([
      expect.stringMatching(/^Version 3.*Ben Okafor/),
      expect.stringMatching(/^Version 2.*Ana Silva/),
      expect.stringMatching(/^Version 1.*Ana Silva/),
    ]);
  });

  it("[A8] compares two versions, with what was taken out and put in told by more than colour", async () => {
    const { history } = await openHistory();
    fireEvent.click(history.getByRole("button", { name: "What changed in version 2" }));
    const shown = within(await history.findByRole("region", { name: "What changed from version 1 to version 2" }));
    expect((await shown.findByRole("deletion")).textContent).toBe("Taken out: left");
    expect(shown.getByRole("insertion").textContent).toBe("Put in: brake");
    expect(shown.getByRole("heading", { name: "What it is" })).toBeTruthy();
    expect(shown.queryByRole("heading", { name: "Why it matters" })).toBeNull();
    fireEvent.change(shown.getByLabelText("To"), { target: { value: "3" } });
    const wider = within(await history.findByRole("region", { name: "What changed from version 1 to version 3" }));
    expect((await wider.findAllByRole("insertion")).map(({ textContent }) => textContent?.trim())).toEqual([
      "Put in: brake",
      "Put in: \n\nLook up.",
    ]);
  });

  it("[A4] makes an older version the newest again, which can be undone", async () => {
    const { server, history, restored } = await openHistory();
    server.answers["entries/k1/restored"] = { ...writing, version: 4 };
    fireEvent.click(await history.findByRole("button", { name: "Make version 1 the newest" }));
    expect(await history.findByText("Version 1 is the newest again. Nothing in between is lost.")).toBeTruthy();
    fireEvent.click(history.getByRole("button", { name: "Undo" }));
    await history.findByText("Undone.");
    expect(restored()).toEqual([
      { version: 3, restores: 1 },
      { version: 4, restores: 3 },
    ]);
  });

  it("[A5] offers that to nobody who may not change the entry, and says when it did not work", async () => {
    const { history } = await openHistory(false);
    await history.findByRole("button", { name: "What changed in version 3" });
    expect(history.queryByRole("button", { name: /^Make version/ })).toBeNull();
    leaveTab();
    const other = await openHistory();
    other.server.answers["entries/k1/restored"] = problem("entry-changed", 409);
    fireEvent.click(await other.history.findByRole("button", { name: "Make version 2 the newest" }));
    await other.history.findByText(/has been changed meanwhile/);
    expect(other.history.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  it("[A1] tells that a version from when it was a draft lacks something", async () => {
    const { server, history } = await openHistory();
    server.answers["entries/k1/restored"] = json(
      { type: "about:blank", title: "refused", status: 409, code: "refused", reason: "lacking" },
      409,
    );
    fireEvent.click(await history.findByRole("button", { name: "Make version 1 the newest" }));
    expect(await history.findByText(/^Version 1 was a draft and lacks something/)).toBeTruthy();
  });

  it("[A1] reads part by part, with its recall questions", async () => {
    await openHistory();
    expect(within(screen.getByRole("region", { name: "Why it matters" })).getByText("It holds.")).toBeTruthy();
    const recall = within(screen.getByRole("region", { name: "Recall questions" }));
    expect(recall.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "Which hand?",
      "Where to look?",
    ]);
  });
});
