import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { PathContentSchema } from "../../src/contract/path.ts";
import { lackingInPath } from "../../src/domain/path.ts";
import { leaveTab, NOW, openTab } from "./fake-space.tsx";
import { ben, bodies, content, path, press, serverWith } from "./path-play.ts";

afterEach(() => {
  leaveTab();
  localStorage.clear();
});

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
    expect(screen.getByText(/^Next: Send your account number · Only you see/)).toBeTruthy();
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

describe("whoever looks after a path", () => {
  it("[PA10] [PA4] is told that an entry on it was archived, and from five on how many have finished it", async () => {
    const archived = [{ id: "k1", type: "lesson", title: "How we meet", archived: true }];
    openTab(serverWith({ entries: archived, finished: 5 }), { subPage: "paths/p1" });
    await screen.findByText(/^This entry was archived/);
    expect(screen.getByText("At least 5 have finished it.")).toBeTruthy();
    leaveTab();
    openTab(serverWith({ entries: archived, author: ben }), { subPage: "paths/p1" });
    await screen.findByRole("region", { name: "Culture" });
    expect(screen.queryByText(/^This entry was archived/)).toBeNull();
  });

  it("[PA8] compares its versions section by section, and makes an older one the newest", async () => {
    const server = serverWith();
    const marks = [3, 2].map((version) => ({ version, by: ben, at: NOW }));
    server.answers["paths/p1/versions"] = { versions: marks, next: null };
    server.answers["paths/p1/versions/3"] = { ...marks[0], content };
    server.answers["paths/p1/versions/2"] = {
      ...marks[1],
      content: { ...content, sections: content.sections.slice(1) },
    };
    openTab(server, { subPage: "paths/p1" });
    fireEvent.click(await screen.findByRole("button", { name: "History" }));
    fireEvent.click(await screen.findByRole("button", { name: "What changed in version 3" }));
    await screen.findByRole("heading", { level: 4, name: "Culture" });
    expect(screen.queryByRole("heading", { level: 4, name: "Payroll" })).toBeNull();
    server.answers["paths/p1/restored"] = { ...path, version: 4 };
    await act(async () => press("Make version 2 the newest"));
    await screen.findByText(/^Version 2 is the newest again/);
    expect(bodies(server, "/restored")).toEqual([{ version: 3, restores: 2 }]);
  });

  it("[PA9] row S9: begins, where there is no path yet, with one from culture to payroll, all of it with an owner", async () => {
    const server = serverWith();
    openTab(server, { subPage: "paths" });
    fireEvent.click(await screen.findByRole("button", { name: "Begin with a path for newcomers" }));
    const titles = await screen.findAllByLabelText("Title of the section");
    expect(titles.map((field) => field.getAttribute("value"))).toEqual([
      "Culture",
      "People",
      "Tools",
      "Work",
      "Payroll and time off",
    ]);
    server.answers.paths = path;
    press("Save");
    await screen.findByRole("region", { name: "Culture" });
    const [sent] = z.array(z.object({ content: PathContentSchema })).parse(bodies(server, "/paths"));
    expect(sent && lackingInPath(sent.content)).toEqual([]);
    expect(sent?.content.sections.flatMap(({ items }) => items).filter(({ dayOne }) => dayOne)).toHaveLength(4);
  });
});
