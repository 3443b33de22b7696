import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { ListedPerson } from "../../src/contract/profile.ts";
import type { Way } from "../../src/domain/expertise.ts";
import type { MemberId } from "../../src/domain/ids.ts";
import { emptyProfile, type Profile } from "../../src/domain/profile.ts";
import { createFakeServer, entryOf, leaveTab, openTab } from "./fake-space.tsx";

afterEach(() => {
  leaveTab();
  localStorage.clear();
});

const person = (
  name: string,
  knows: Readonly<Record<string, Way[]>>,
  said: Partial<ListedPerson> = {},
): ListedPerson => ({
  member: `m-${name.split(" ")[0]?.toLowerCase()}` as MemberId,
  name,
  knows: Object.entries(knows).map(([topic, ways]) => ({ topic, ways })),
  learns: [],
  worksAs: null,
  site: null,
  timeZone: null,
  startMonth: null,
  sample: false,
  ...said,
});
const ben = person(
  "Ben Okafor",
  { Knots: ["taught"], Sails: ["says", "answered"] },
  { site: "Porto", startMonth: "2026-09" },
);
const chen = person("Chen Wei", { Tides: ["says"] }, { learns: ["Winches"] });
const dina = person("Dina Haddad", {}, { learns: ["Winches"], worksAs: "Rigger" });
const own: Profile = { ...emptyProfile, teaches: ["Anchors"], listed: true };

const serverWith = (people: readonly ListedPerson[] = [ben, chen, dina], profile: Profile | null = null) =>
  createFakeServer({ profile: { profile }, profiles: { people } });
const sent = (server: ReturnType<typeof serverWith>, end: string) =>
  server.asked.filter(({ address, body }) => address.endsWith(end) && body !== undefined).map(({ body }) => body);
const press = async (name: string) => {
  const button = await screen.findByRole("button", { name });
  await act(async () => fireEvent.click(button));
};
const part = (name: string) => within(screen.getByRole("region", { name }));

describe("people", () => {
  it("[PR3] row S4: shows who knows what by topic, by person, and finds people by a mistyped word", async () => {
    openTab(serverWith(), { subPage: "people" });
    await screen.findByRole("heading", { level: 1, name: "People" });
    const map = within(await screen.findByRole("region", { name: "Who knows what" }));
    expect(map.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      "Knots",
      "Sails",
      "Tides",
    ]);
    expect(map.getAllByRole("link", { name: "Ben Okafor" })[0]?.getAttribute("href")).toBe("#/people/m-ben");
    const box = screen.getByRole("searchbox", { name: "Who knows…" });
    fireEvent.change(box, { target: { value: "salis" } });
    const found = within(await screen.findByRole("region", { name: "Who knows…" }));
    expect(found.getByRole("status").textContent).toBe("1 person found");
    expect(found.getByRole("link", { name: "Ben Okafor" })).toBeTruthy();
    expect(location.hash).toBe("#/people?q=salis");
    fireEvent.change(box, { target: { value: "nobody at all" } });
    expect(await screen.findByText(/Nobody found/)).toBeTruthy();
  });

  it("[PR4] row S4: shows what several want and nobody offers, and lets the reader offer it", async () => {
    const server = serverWith(undefined, own);
    openTab(server, { subPage: "people" });
    await screen.findByRole("region", { name: "Wanted, and nobody offers it yet" });
    const gap = part("Wanted, and nobody offers it yet");
    expect(gap.getByText("Chen Wei and Dina Haddad would like to learn it.")).toBeTruthy();
    server.answers.profile = { profile: { ...own, teaches: ["Anchors", "Winches"] } };
    await press("I can teach it");
    expect(sent(server, "/profile")).toEqual([{ ...own, teaches: ["Anchors", "Winches"] }]);
  });

  it("[PR1] [PR2] row S4: says of oneself what one likes, and keeps what is not sent over a reload", async () => {
    const server = serverWith([], null);
    openTab(server, { subPage: "people" });
    await press("Say something about you");
    const topic = screen.getByRole("combobox", { name: "I can teach" });
    fireEvent.change(topic, { target: { value: "Knots" } });
    fireEvent.keyDown(topic, { key: "Enter" });
    fireEvent.change(topic, { target: { value: "Sails" } });
    fireEvent.change(screen.getByRole("textbox", { name: "Site" }), { target: { value: " Porto " } });
    fireEvent.change(screen.getByRole("combobox", { name: "Time zone" }), { target: { value: "Asia/Tokyo" } });
    leaveTab();
    openTab(server, { subPage: "people" });
    expect(await screen.findByRole("textbox", { name: "Site" })).toHaveProperty("value", " Porto ");
    fireEvent.click(screen.getByRole("checkbox", { name: "Others of this space may find me" }));
    const said = { ...emptyProfile, teaches: ["Knots", "Sails"], site: "Porto", timeZone: "Asia/Tokyo", listed: true };
    server.answers.profile = { profile: said };
    await press("Save");
    expect(sent(server, "/profile")).toEqual([said]);
    expect(await screen.findByText("Everybody here finds you.")).toBeTruthy();
  });

  it("[PR2] row S4: takes oneself out at once, keeping what was said or deleting it, and undoes that", async () => {
    const server = serverWith([ben], own);
    openTab(server, { subPage: "people" });
    await screen.findByText("Everybody here finds you.");
    server.answers.profile = { profile: { ...own, listed: false } };
    await press("Do not show me any more");
    expect(sent(server, "/profile")).toEqual([{ ...own, listed: false }]);
    expect(await screen.findByText("Only you see this. Nobody finds you.")).toBeTruthy();
    server.answers["profile/clear"] = { profile: null };
    server.answers.profile = { profile: null };
    await press("Delete all of it");
    expect(await screen.findByText("It is deleted.")).toBeTruthy();
    server.answers.profile = { profile: own };
    await press("Undo");
    expect(sent(server, "/profile").at(-1)).toEqual({ ...own, listed: false });
  });

  it("[PR3] row S4: shows why somebody knows a topic, in words, and what they wrote", async () => {
    const server = serverWith();
    const written = { ...entryOf("k1", "A bowline"), type: "lesson" };
    Object.assign(server.answers, { "profiles/m-ben": { person: ben, entries: [written], next: null } });
    openTab(server, { subPage: "people/m-ben" });
    await screen.findByRole("heading", { level: 1, name: "Ben Okafor" });
    expect(
      part("Knows about")
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual(["Knots (taught it)", "Sails (says so and an answer was accepted)"]);
    expect(screen.getByText("Porto · here since September 2026")).toBeTruthy();
    expect(part("Written for the space").getByRole("link", { name: /A bowline/ })).toBeTruthy();
  });

  it("[SA5] says of a sample profile that it is one", async () => {
    const sample = person("Keiko Ferrari", { Knots: ["says"] }, { sample: true, site: "Porto" });
    const server = serverWith([sample]);
    server.answers["profiles/m-keiko"] = { person: sample, entries: [], next: null };
    openTab(server, { subPage: "people/m-keiko" });
    expect(await screen.findByText("a sample profile · Porto")).toBeTruthy();
  });

  it("[PR2] row S4: shows nothing of somebody who does not want to be found any more", async () => {
    openTab(serverWith(), { subPage: "people/m-eli" });
    expect(await screen.findByRole("heading", { level: 1, name: "Nobody is found here" })).toBeTruthy();
  });

  it("row S4: stays usable with 2,000 people: as many are drawn as were asked for", async () => {
    const crowd = Array.from({ length: 2_000 }, (_, at) => person(`P${at} Any`, { [`Topic ${at % 300}`]: ["says"] }));
    openTab(serverWith(crowd), { subPage: "people" });
    await screen.findByRole("region", { name: "People who want to be found" });
    const list = screen.getByRole("region", { name: "People who want to be found" });
    const drawn = () => list.querySelectorAll('a[href^="#/people/"]').length;
    expect(drawn()).toBe(50);
    await act(async () => fireEvent.click(within(list).getByRole("button", { name: "Show more" })));
    expect(drawn()).toBe(100);
    fireEvent.change(screen.getByRole("searchbox", { name: "Who knows…" }), { target: { value: "P1999" } });
    expect(await screen.findByText("1 person found")).toBeTruthy();
  });
});
