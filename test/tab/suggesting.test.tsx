import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { createFakeServer, leaveTab, NOW, openTab } from "./fake-space.tsx";

afterEach(leaveTab);

const DAY = 24 * 3_600_000;
const lastMonth = NOW - 30 * DAY;

function openSessions(uses: readonly unknown[], dismissed: string | null = null) {
  const server = createFakeServer({
    people: { people: [] },
    "formats/uses": { uses, dismissed },
    "formats/suggestion/dismissed": {},
  });
  return { server, ...openTab(server, { subPage: "sessions" }) };
}

const card = async () => within(await screen.findByRole("region", { name: "Something else this month?" }));
/** Only reflection was trained of late. */
const reflecting = [{ format: "conversation-cafe", at: lastMonth }];

describe("a format suggested for the month", () => {
  it("[F8] row S18: says which and why, and planning begins with it and marks it", async () => {
    openSessions(reflecting);
    const suggested = await card();
    expect(suggested.getByText(/^Learning-loop lesson: not used here within 60 days, and .* lacked\.$/)).toBeTruthy();
    fireEvent.click(suggested.getByRole("button", { name: "Plan with it" }));
    const form = within(await screen.findByRole("form", { name: "Plan a session" }));
    expect(await form.findByRole("radio", { name: "Learning-loop lesson" })).toHaveProperty("checked", true);
    expect(await form.findByText(/not used here within 60 days/)).toBeTruthy();
  });

  it("[F8] row S18: is gone for the month once the reader says so", async () => {
    const { server } = openSessions(reflecting);
    const suggested = await card();
    await act(async () => fireEvent.click(suggested.getByRole("button", { name: "Not this month" })));
    expect(screen.queryByRole("region", { name: "Something else this month?" })).toBeNull();
    const sent = server.asked.filter(({ address }) => address.endsWith("/dismissed"));
    expect(sent.map(({ body }) => body)).toEqual([{ month: "2026-11" }]);
  });

  it("[F8] row S18: is not there in a space without a session, nor in a month in which it was turned off", async () => {
    openSessions([]);
    await screen.findByRole("region", { name: "How we meet" });
    expect(screen.queryByRole("region", { name: "Something else this month?" })).toBeNull();
    leaveTab();
    openSessions(reflecting, "2026-11");
    await screen.findByRole("region", { name: "How we meet" });
    expect(screen.queryByRole("region", { name: "Something else this month?" })).toBeNull();
  });
});
