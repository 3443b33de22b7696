import { act, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { createFakeServer, leaveTab, openTab, resolvedAs } from "./fake-space.tsx";

afterEach(leaveTab);

const asGuest = (subPage: string) => {
  const server = createFakeServer({
    "/api/spaces/resolve": resolvedAs("guest"),
    profile: { profile: null },
    transfer: { mostBytes: 1_048_576, fits: { export: true, backup: true } },
    mine: { goes: 0, staysNameless: 0, leaving: false },
  });
  openTab(server, { subPage });
  return server;
};
const closed = async () =>
  within(await screen.findByRole("region", { name: "This is for members of the team or chat" }));
const open = ["Ask a question", "Questions", "Groups", "Events"];
const links = (within: { getAllByRole(role: "link"): HTMLElement[] }) =>
  within.getAllByRole("link").map(({ textContent }) => textContent);

describe("a guest of the team or chat", () => {
  it("[RO7] is not offered the pages of people", async () => {
    asGuest("");
    const pages = within(await screen.findByRole("navigation"));
    act(() => pages.getByRole("button", { name: "More" }).click());
    expect(links(pages)).toContain("Groups");
    expect(links(pages)).not.toContain("People");
  });

  it("[RO7] reads on the page of people why nobody is shown, finds what is theirs, and is led to what is open", async () => {
    const server = asGuest("people");
    expect(links(await closed())).toEqual(open);
    expect(await screen.findByRole("region", { name: "About you" })).toBeTruthy();
    expect(await screen.findByRole("link", { name: "Coffee rounds" })).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(server.asked.filter(({ address }) => address.endsWith("/profiles"))).toEqual([]);
  });

  it.each([
    ["people/m-ben", "what somebody says of themselves"],
    ["organisation", "what spaces of the organisation show each other"],
    ["settings", "You are here as a guest"],
  ])("[RO7] reads why %s is closed, and asks the server for nothing of it", async (subPage, words) => {
    const server = asGuest(subPage);
    const part = await closed();
    expect(part.getByText(new RegExp(words))).toBeTruthy();
    expect(links(part)).toEqual([...open, "About you, first weeks and coffee rounds"]);
    expect(server.asked.filter(({ address }) => /profiles|organisation|roles|retention/.test(address))).toEqual([]);
  });
});
