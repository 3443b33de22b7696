import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { NOTICE_MS } from "../../src/domain/space-role.ts";
import { createFakeServer, leaveTab, openTab, resolvedAs } from "./fake-space.tsx";

afterEach(leaveTab);

const person = (name: string, role = "member", byTeams = false) => ({ member: `m-${name}`, name, role, byTeams });
const people = [person("ana", "owner"), person("ben"), person("eli", "guest", true), person("olga", "owner", true)];
const roles = {
  mine: "owner",
  counts: { owner: 2, facilitator: 0, member: 1_996, guest: 2 },
  people,
  found: 2_000,
  takeOver: null,
  canTakeOver: false,
};
const settings = (changes: Readonly<Record<string, unknown>> = {}, more: Readonly<Record<string, unknown>> = {}) => {
  const server = createFakeServer({
    roles: { ...roles, ...changes },
    transfer: { mostBytes: 1_048_576, fits: { export: true, backup: true } },
    mine: { goes: 0, staysNameless: 0, leaving: false },
    ...more,
  });
  window.history.replaceState(null, "", "/tab.html#/settings");
  openTab(server);
  return server;
};
const section = () => screen.findByRole("region", { name: "Who is what here" });

describe("roles in the settings", () => {
  it("[RO2] are listed with who may change them, and a change is undone", async () => {
    const server = settings();
    const part = within(await section());
    await part.findByText("The first 4 of 2,000. Type a part of a name to find others.");
    expect(part.getByText("owner, by Teams")).toBeTruthy();
    expect(part.queryByRole("combobox", { name: "What ana is here" })).toBeNull();
    server.answers["roles/m-ben"] = roles;
    const choice = part.getByRole("combobox", { name: "What ben is here" });
    fireEvent.change(choice, { target: { value: "owner" } });
    fireEvent.change(choice, { target: { value: "facilitator" } });
    expect(server.asked.some(({ address }) => address.endsWith("roles/m-ben"))).toBe(false);
    server.answers.roles = { ...roles, people: [people[0], person("ben", "facilitator")] };
    fireEvent.click(part.getByRole("button", { name: "Change what ben is here to: facilitator" }));
    await part.findByText("ben is now here as: facilitator.");
    await waitFor(() => expect(part.queryByRole("button", { name: /^Change/ })).toBeNull());
    expect(choice).toHaveProperty("value", "facilitator");
    server.answers["roles?q=be"] = server.answers.roles;
    fireEvent.change(part.getByRole("searchbox", { name: "Part of a name" }), { target: { value: "be" } });
    await waitFor(() => expect(server.asked.some(({ address }) => address.endsWith("roles?q=be"))).toBe(true));
    fireEvent.click(part.getByRole("button", { name: "Undo" }));
    await part.findByText("Undone.");
    const bodies = server.asked.filter(({ address }) => address.endsWith("roles/m-ben")).map(({ body }) => body);
    expect(bodies).toEqual([{ role: "facilitator" }, { role: "member" }]);
  });

  it("[RO2] are looked for by name and role, and say when nobody is", async () => {
    const server = settings();
    const part = within(await section());
    await part.findByText("ben");
    server.answers["roles?role=guest"] = { ...roles, people: [people[2]], found: 1 };
    fireEvent.change(part.getByRole("combobox", { name: "Show" }), { target: { value: "guest" } });
    await waitFor(() => expect(part.queryByText("ben")).toBeNull());
    server.answers["roles?q=zo&role=guest"] = { ...roles, people: [], found: 0 };
    server.answers["roles?role=guest&q=zo"] = { ...roles, people: [], found: 0 };
    fireEvent.change(part.getByRole("searchbox", { name: "Part of a name" }), { target: { value: "zo" } });
    await part.findByText("Nobody of that name or role was seen here.");
  });

  it("[RO6] shows owners' controls to owners alone", async () => {
    settings();
    await screen.findByRole("button", { name: "Save a backup" });
    expect(screen.getByRole("button", { name: "Show who did what" })).toBeTruthy();
    leaveTab();
    settings({ mine: "member" }, { "/api/spaces/resolve": resolvedAs("member") });
    await section();
    await screen.findByText("You are here as: member.");
    for (const name of ["Save a backup", "Choose a backup", "Show who did what"])
      expect([name, screen.queryByRole("button", { name })]).toEqual([name, null]);
    expect(screen.queryByRole("combobox", { name: "What ben is here" })).toBeNull();
  });

  it("[RO4] are not asked for by a guest, to whom the server does not tell them", async () => {
    const server = settings({ mine: "guest" }, { "/api/spaces/resolve": resolvedAs("guest") });
    await screen.findByRole("heading", { level: 2, name: "What is mine" });
    await vi.dynamicImportSettled();
    expect(screen.queryByRole("region", { name: "Who is what here" })).toBeNull();
    expect(server.asked.filter(({ address }) => address.endsWith("/roles"))).toEqual([]);
  });

  it("[RO5] offers a space without owner, says who is about to have it, and lets anybody object", async () => {
    const server = settings({ mine: "member", canTakeOver: true }, { "/api/spaces/resolve": resolvedAs("member") });
    fireEvent.click(await screen.findByRole("button", { name: "Take this space over" }));
    await waitFor(() => expect(server.asked.some(({ address }) => address.endsWith("take-over"))).toBe(true));
    leaveTab();
    const takeOver = { by: { member: "m-ben", name: "ben" }, isMine: false, dueAt: NOTICE_MS };
    const other = settings({ mine: "member", takeOver }, { "/api/spaces/resolve": resolvedAs("member") });
    fireEvent.click(await screen.findByRole("button", { name: "I do not agree" }));
    await waitFor(() => expect(other.asked.some(({ address }) => address.endsWith("take-over/ended"))).toBe(true));
    expect(screen.queryByRole("button", { name: "Finish taking it over" })).toBeNull();
  });
});
