import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { problem } from "../api/fake-fetch.ts";
import { createFakeServer, entryOf, leaveTab, NOW, openTab } from "./fake-space.tsx";

afterEach(leaveTab);

const ben = { member: "m-ben", name: "Ben Okafor" };
const lesson = {
  ...entryOf("k1", "Belaying"),
  type: "lesson",
  author: ben,
  people: 1,
  text: "Look up.",
  from: null,
  key: null,
};
const about = {
  tags: ["ropework"],
  topic: "Climbing",
  owner: ben,
  reviewAt: Date.UTC(2027, 2, 3),
  stillTrue: { by: ben, at: Date.UTC(2026, 2, 10) },
  archivedAt: null as number | null,
  canTend: true,
  canArchive: true,
};
const people = [
  { ...ben, oid: "oid-ben", guest: false },
  { member: "m-ana", name: "Ana Silva", oid: "oid-ana", guest: false },
];

const openEntry = (parts: Partial<typeof about> = {}) => {
  const server = createFakeServer({
    "entries/k1": lesson,
    "entries/k1/about": { ...about, ...parts },
    people: { people },
  });
  const tab = openTab(server, { subPage: "entries/k1" });
  const sent = (end: string) =>
    server.asked.filter(({ address, body }) => address.endsWith(end) && body !== undefined).map(({ body }) => body);
  return { server, sent, ...tab };
};
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

describe("what is known of an entry", () => {
  it("[A6] is read with it: topic, tags, owner, and in which month somebody said that it is still true", async () => {
    openEntry();
    expect(await screen.findByText("Checked in March")).toBeTruthy();
    expect(screen.getByText("Climbing")).toBeTruthy();
    expect(screen.getByText(/To be looked at again on 3 March 2027|March 3, 2027/)).toBeTruthy();
    const tag = screen.getByRole("link", { name: "Find what has the tag ropework" });
    expect(tag.getAttribute("href")).toBe("#/search?q=%22ropework%22");
  });

  it("[A6] is changed in place, and only what was changed is sent", async () => {
    const { server, sent } = openEntry();
    fireEvent.click(await screen.findByRole("button", { name: "Change tags, topic and owner" }));
    const box = screen.getByLabelText("Add a tag");
    expect(document.activeElement).toBe(box);
    fireEvent.change(box, { target: { value: " KNOTS " } });
    fireEvent.keyDown(box, { key: "Enter" });
    fireEvent.click(screen.getByRole("button", { name: "Remove the tag ropework" }));
    fireEvent.change(box, { target: { value: "harness" } });
    await screen.findByRole("option", { name: "Ana Silva" });
    fireEvent.change(screen.getByLabelText("Kept true by"), { target: { value: "m-ana" } });
    server.answers["entries/k1/about"] = { ...about, tags: ["harness", "knots"] };
    press("Save");
    expect(await screen.findByRole("link", { name: "Find what has the tag knots" })).toBeTruthy();
    expect(sent("/about")).toEqual([{ tags: { add: ["harness", "knots"], remove: ["ropework"] }, owner: "m-ana" }]);
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Change tags, topic and owner" }));
  });

  it("[A6] stays as it was typed when it could not be saved", async () => {
    const { server } = openEntry();
    fireEvent.click(await screen.findByRole("button", { name: "Change tags, topic and owner" }));
    fireEvent.change(screen.getByLabelText("Topic"), { target: { value: "Ropes" } });
    server.answers["entries/k1/about"] = problem("too-many-requests", 429);
    press("Save");
    expect(await screen.findByText(/Wait a moment and try again/)).toBeTruthy();
    expect(screen.getByLabelText("Topic")).toHaveProperty("value", "Ropes");
  });

  it("[A6] says that it is still true, and when to ask again", async () => {
    const { server, sent } = openEntry({ stillTrue: { by: ben, at: 0 } });
    fireEvent.change(await screen.findByLabelText("Ask again"), { target: { value: "3" } });
    server.answers["entries/k1/still-true"] = { ...about, stillTrue: { by: ben, at: NOW } };
    press("Still true");
    expect(await screen.findByText(/^Noted, with your name/)).toBeTruthy();
    expect(sent("/still-true")).toEqual([{ reviewAt: Date.UTC(2027, 1, 24, 12) }]);
  });

  it("[A7] is archived by whoever may, and brought back", async () => {
    const { server, sent } = openEntry();
    await screen.findByRole("button", { name: "Archive" });
    server.answers["entries/k1/archived"] = { ...about, archivedAt: NOW };
    server.answers["entries/k1/about"] = { ...about, archivedAt: NOW };
    press("Archive");
    await screen.findByText(/^Archived: in no list/);
    server.answers["entries/k1/archived"] = about;
    server.answers["entries/k1/about"] = about;
    press("Bring it back");
    await screen.findByText("It is back in the library and in search.");
    expect(screen.queryByText(/^Archived: in no list/)).toBeNull();
    expect(sent("/archived")).toEqual([{ archived: true }, { archived: false }]);
  });

  it("[A6] [A7] is read alone by whoever may change none of it", async () => {
    openEntry({ canTend: false, canArchive: false, reviewAt: NOW - 1 });
    const article = within(await screen.findByRole("article"));
    await article.findByText(/To be looked at again since/);
    expect(screen.queryByRole("region", { name: "Keep it true" })).toBeNull();
  });
});
