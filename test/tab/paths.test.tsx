import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { json } from "../api/fake-fetch.ts";
import { createFakeServer, leaveTab, NOW, openTab } from "./fake-space.tsx";

afterEach(() => {
  leaveTab();
  localStorage.clear();
});

const [ana, ben] = [
  { member: "m-ana", name: "Ana Silva" },
  { member: "m-ben", name: "Ben Okafor" },
];
const itemOf = (id: string, title: string, parts: Readonly<Record<string, unknown>> = {}) => ({
  id,
  title,
  note: "",
  entry: null as string | null,
  owner: null as string | null,
  dayOne: false,
  ...parts,
});
const content = {
  title: "Your first month",
  purpose: "So that nobody starts alone.",
  onboarding: true,
  sections: [
    {
      id: "s1",
      title: "Culture",
      owner: "m-ben",
      reviewAt: NOW - 86_400_000,
      items: [itemOf("i1", "Read how we meet", { entry: "k1" }), itemOf("i2", "Old page", { entry: "gone" })],
    },
    {
      id: "s2",
      title: "Payroll",
      owner: "m-ana",
      reviewAt: NOW + 86_400_000,
      items: [itemOf("i3", "Send your account number", { dayOne: true })],
    },
  ],
};
const path = {
  id: "p1",
  version: 3,
  content,
  author: ana,
  draft: false,
  changedAt: NOW,
  changedBy: ana,
  archivedAt: null as number | null,
  canChange: true,
  canArchive: true,
  owners: [ben, ana],
  entries: [{ id: "k1", type: "lesson", title: "How we meet" }],
  lacking: [] as { lacks: string; of: string }[],
  done: [] as string[],
};
const people = [
  { ...ana, oid: "oid-ana", guest: false },
  { ...ben, oid: "oid-ben", guest: false },
];
const serverWith = (parts: Partial<typeof path> = {}) =>
  createFakeServer({ "paths/p1": { ...path, ...parts }, people: { people }, paths: { paths: [] } });
const bodies = (server: ReturnType<typeof serverWith>, end: string) =>
  server.asked.filter(({ address, body }) => address.endsWith(end) && body !== undefined).map(({ body }) => body);
const refusedAs = (reason: string) =>
  json({ type: "about:blank", title: "refused", status: 409, code: "refused", reason }, 409);
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

describe("the list of paths", () => {
  it("[PA4] tells the reader how far they are on each, and says what to do while there is none", async () => {
    const server = serverWith();
    openTab(server, { subPage: "paths" });
    await screen.findByText("No path yet");
    leaveTab();
    const summary = { ...path, title: "Your first month", purpose: "", onboarding: true, items: 3, done: 2 };
    server.answers.paths = { paths: [summary] };
    openTab(server, { subPage: "paths" });
    const link = await screen.findByRole("link", { name: "Your first month" });
    expect(link.getAttribute("href")).toBe("#/paths/p1");
    expect(screen.getByRole("progressbar", { name: "2 of 3 done" })).toBeTruthy();
    expect(screen.getByText("For newcomers · Begun by Ana Silva")).toBeTruthy();
  });
});

describe("a path", () => {
  it("[PA5] row S9: begins for newcomers with what is for the first day, and names who looks after what and until when", async () => {
    openTab(serverWith(), { subPage: "paths/p1" });
    const first = within(await screen.findByRole("region", { name: "Your first day" }));
    expect(first.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(["Send your account number"]);
    expect(screen.getByText(/^Next: Send your account number Only you see/)).toBeTruthy();
    const culture = within(screen.getByRole("region", { name: "Culture" }));
    expect(culture.getByText(/^Looked after by Ben Okafor · To be looked at again since/)).toBeTruthy();
    expect(culture.getByRole("link", { name: "Read how we meet" }).getAttribute("href")).toBe("#/entries/k1");
    expect(culture.getByText("This entry is no longer here.")).toBeTruthy();
  });

  it("[PA4] takes the reader's own ticks, and their way back", async () => {
    const server = serverWith();
    openTab(server, { subPage: "paths/p1" });
    const payroll = within(await screen.findByRole("region", { name: "Payroll" }));
    server.answers["paths/p1/items/i3/done"] = { ...path, done: ["i3"] };
    server.answers["paths/p1"] = { ...path, done: ["i3"] };
    fireEvent.click(payroll.getByRole("checkbox", { name: "Send your account number" }));
    await screen.findByRole("progressbar", { name: "1 of 3 done" });
    expect(screen.queryByRole("region", { name: "Your first day" })).toBeNull();
    server.answers["paths/p1/items/i3/done"] = path;
    server.answers["paths/p1"] = path;
    fireEvent.click(payroll.getByRole("checkbox", { name: "Send your account number" }));
    await screen.findByRole("progressbar", { name: "0 of 3 done" });
    expect(bodies(server, "/done")).toEqual([{ done: true }, { done: false }]);
  });

  it("[PA2] row S9: says what a draft lacks, part by part, and offers to publish it once it lacks nothing", async () => {
    const server = serverWith({
      draft: true,
      lacking: [
        { lacks: "owner", of: "i3" },
        { lacks: "items", of: "s1" },
      ],
    });
    openTab(server, { subPage: "paths/p1" });
    await screen.findByText("Nobody looks after “Send your account number”.");
    expect(screen.getByText("“Culture” is empty.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Publish" })).toBeNull();
    leaveTab();
    const whole = serverWith({ draft: true });
    openTab(whole, { subPage: "paths/p1" });
    await screen.findByRole("button", { name: "Publish" });
    whole.answers["paths/p1/published"] = path;
    press("Publish");
    await screen.findByText("Published: everybody in this space can see it.");
    expect(bodies(whole, "/published")).toEqual([{ version: 3 }]);
  });
});

describe("a path as it is written", () => {
  it("[PA1] is begun with sections, tasks and owners, in the order in which they are put", async () => {
    const server = serverWith();
    const { navigation } = openTab(server, { subPage: "paths/new" });
    fireEvent.change(await screen.findByLabelText("Title"), { target: { value: "First week" } });
    press("Add a section");
    fireEvent.change(screen.getByLabelText("Title of the section"), { target: { value: "Doors" } });
    await screen.findByRole("option", { name: "Ben Okafor" });
    fireEvent.change(screen.getByLabelText("Looked after by"), { target: { value: "m-ben" } });
    for (const title of ["Badge", "Keys"]) {
      press("Add a task");
      const card = screen.getAllByRole("group", { name: "Task" }).at(-1);
      if (card) fireEvent.change(within(card).getByLabelText("Title"), { target: { value: title } });
    }
    press("Move up: Keys");
    press("Remove: Badge");
    press("Undo");
    server.answers.paths = path;
    press("Save");
    await screen.findByRole("region", { name: "Culture" });
    expect(navigation.read().place).toEqual({ page: "path", path: "p1" });
    expect(bodies(server, "/paths")).toMatchObject([
      {
        content: {
          title: "First week",
          sections: [{ title: "Doors", owner: "m-ben", items: [{ title: "Keys" }, { title: "Badge" }] }],
        },
      },
    ]);
  });

  it("[PA2] names an owner who has left the space, until somebody else takes over", async () => {
    const server = serverWith();
    server.answers.people = { people: people.filter(({ member }) => member !== "m-ben") };
    openTab(server, { subPage: "paths/p1" });
    fireEvent.click(await screen.findByRole("button", { name: "Change" }));
    const culture = await screen.findByRole("group", { name: "Culture" });
    const owner = within(culture).getAllByRole("combobox", { name: "Looked after by" })[0] ?? culture;
    expect(owner).toHaveProperty("value", "m-ben");
    expect(within(owner).getByRole("option", { name: "Ben Okafor" })).toBeTruthy();
  });

  it("[PA3] is kept as it was written when somebody else saved meanwhile, also over a reload", async () => {
    const server = serverWith();
    openTab(server, { subPage: "paths/p1" });
    fireEvent.click(await screen.findByRole("button", { name: "Change" }));
    const title = screen.getAllByLabelText("Title")[0];
    if (title) fireEvent.change(title, { target: { value: "Mine" } });
    server.answers["paths/p1"] = refusedAs("path-changed");
    press("Save");
    await screen.findByText(/^Somebody saved this path meanwhile/);
    leaveTab();
    server.answers["paths/p1"] = { ...path, version: 4, content: { ...content, title: "Theirs" } };
    openTab(server, { subPage: "paths/p1" });
    fireEvent.click(await screen.findByRole("button", { name: "Change" }));
    expect(screen.getAllByLabelText("Title")[0]).toHaveProperty("value", "Mine");
    expect(screen.getByText(/^Not saved yet/)).toBeTruthy();
  });

  it("[PA3] can be put on top of what somebody else saved, and goes on with what was written while it was saved", async () => {
    const server = serverWith();
    openTab(server, { subPage: "paths/p1" });
    fireEvent.click(await screen.findByRole("button", { name: "Change" }));
    const title = screen.getAllByLabelText("Title")[0] ?? document.body;
    fireEvent.change(title, { target: { value: "Mine" } });
    server.answers["paths/p1"] = refusedAs("path-changed");
    press("Save");
    await screen.findByText(/^Somebody saved this path meanwhile/);
    server.answers["paths/p1"] = { ...path, version: 4, content: { ...content, title: "Theirs" } };
    act(() => server.say({ type: "paths" }));
    await screen.findByRole("heading", { name: "Theirs" });
    press("Begin again with theirs");
    expect(title).toHaveProperty("value", "Theirs");
    press("Bring mine back");
    expect(title).toHaveProperty("value", "Mine");
    server.answers["paths/p1"] = { ...path, version: 5, content: { ...content, title: "Mine" } };
    press("Save");
    fireEvent.change(title, { target: { value: "Mine too" } });
    await screen.findByRole("heading", { name: "Mine" });
    expect(title).toHaveProperty("value", "Mine too");
    press("Save");
    await screen.findByRole("button", { name: "Change" });
    expect(bodies(server, "paths/p1")).toMatchObject([
      { version: 3, content: { title: "Mine" } },
      { version: 4, content: { title: "Mine" } },
      { version: 5, content: { title: "Mine too" } },
    ]);
  });

  it("[PA1] takes a review date as it is typed, with a year that is not whole yet", async () => {
    openTab(serverWith(), { subPage: "paths/p1" });
    fireEvent.click(await screen.findByRole("button", { name: "Change" }));
    const field = screen.getAllByLabelText("Look at it again on")[0] ?? document.body;
    for (const value of ["0002-05-06", "2026-05-06", "", "2027-05-06"]) {
      fireEvent.change(field, { target: { value } });
      expect(field).toHaveProperty("value", value);
    }
  });
});
