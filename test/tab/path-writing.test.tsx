import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { leaveTab, NOW, openTab } from "./fake-space.tsx";
import { ben, bodies, content, path, people, press, refusedAs, serverWith } from "./path-play.ts";

afterEach(() => {
  leaveTab();
  localStorage.clear();
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

  it("[PA7] stands beside what somebody else wrote where both changed the same, also over a reload, until one is chosen", async () => {
    const server = serverWith();
    openTab(server, { subPage: "paths/p1" });
    fireEvent.click(await screen.findByRole("button", { name: "Change" }));
    fireEvent.change(screen.getAllByLabelText("Title")[0] ?? document.body, { target: { value: "Mine" } });
    const theirs = { version: 4, by: ben, at: NOW, content: { ...content, title: "Theirs" } };
    const yours = { ...content, title: "Mine", purpose: "Put in by Ben." };
    const conflict = { yours, theirs, met: [""] };
    server.answers["paths/p1"] = refusedAs("path-changed", conflict);
    press("Save");
    const both = within(await screen.findByRole("region", { name: "Two versions of the same" }));
    expect(both.getByText(/^Ben Okafor changed this too/)).toBeTruthy();
    expect(both.getByText(/^Theirs/)).toBeTruthy();
    expect(screen.getByLabelText("What it is for")).toHaveProperty("value", "Put in by Ben.");
    leaveTab();
    server.answers["paths/p1"] = { ...path, version: 4, content: theirs.content };
    openTab(server, { subPage: "paths/p1" });
    fireEvent.click(await screen.findByRole("button", { name: "Change" }));
    expect(screen.getAllByLabelText("Title")[0]).toHaveProperty("value", "Mine");
    server.answers["paths/p1"] = refusedAs("path-changed", conflict);
    press("Save");
    await screen.findByRole("region", { name: "Two versions of the same" });
    press("Keep mine");
    server.answers["paths/p1"] = { ...path, version: 5, content: yours };
    press("Save");
    await screen.findByRole("button", { name: "Change" });
    expect(bodies(server, "paths/p1")).toMatchObject([
      { version: 3, content: { title: "Mine" } },
      { version: 3, content: { title: "Mine", purpose: "Put in by Ben." } },
      { version: 4, content: { title: "Mine", purpose: "Put in by Ben." } },
    ]);
  });

  it("[PA7] takes the other's part where that is chosen", async () => {
    const server = serverWith();
    openTab(server, { subPage: "paths/p1" });
    fireEvent.click(await screen.findByRole("button", { name: "Change" }));
    const [, second] = content.sections;
    const theirs = { ...content, sections: [...content.sections.slice(0, 1), { ...second, title: "Wages" }] };
    server.answers["paths/p1"] = refusedAs("path-changed", {
      yours: content,
      theirs: { version: 4, by: ben, at: NOW, content: theirs },
      met: ["s2"],
    });
    press("Save");
    await screen.findByRole("region", { name: "Two versions of the same" });
    press("Take theirs");
    expect(screen.getAllByLabelText("Title of the section")[1]).toHaveProperty("value", "Wages");
  });

  it("[Y6] [PA7] saves a draft by itself when the typing pauses, and goes on with what was written meanwhile", async () => {
    const server = serverWith({ draft: true });
    const { passTime } = openTab(server, { subPage: "paths/p1" });
    fireEvent.click(await screen.findByRole("button", { name: "Change" }));
    const title = screen.getAllByLabelText("Title")[0] ?? document.body;
    fireEvent.change(title, { target: { value: "Mine" } });
    server.answers["paths/p1"] = {
      ...path,
      draft: true,
      version: 4,
      content: { ...content, title: "Mine", purpose: "Ben's" },
    };
    await act(async () => {
      press("Save");
      fireEvent.change(title, { target: { value: "Mine too" } });
    });
    expect(title).toHaveProperty("value", "Mine too");
    expect(screen.getByLabelText("What it is for")).toHaveProperty("value", "Ben's");
    await passTime(2_000);
    expect(bodies(server, "paths/p1")).toMatchObject([
      { version: 3, content: { title: "Mine" } },
      { version: 4, content: { title: "Mine too", purpose: "Ben's" } },
    ]);
  });

  it("[PA10] is put in another order with the keyboard alone: the focus stays, and where a part stands now is said", async () => {
    openTab(serverWith(), { subPage: "paths/p1" });
    fireEvent.click(await screen.findByRole("button", { name: "Change" }));
    const down = screen.getByRole("button", { name: "Move down: Read how we meet" });
    down.focus();
    fireEvent.click(down);
    expect(screen.getByText("“Read how we meet” is now 2 of 2.")).toBeTruthy();
    const moved = screen.getByRole("button", { name: "Move down: Read how we meet" });
    expect([document.activeElement === moved, moved.getAttribute("aria-disabled")]).toEqual([true, "true"]);
    press("Move up: Payroll");
    expect(screen.getByText("“Payroll” is now 1 of 2.")).toBeTruthy();
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
