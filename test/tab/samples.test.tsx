import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { problem } from "../api/fake-fetch.ts";
import { createFakeServer, entryOf, leaveTab, openTab } from "./fake-space.tsx";

afterEach(leaveTab);

const press = async (name: string) => fireEvent.click(await screen.findByRole("button", { name }));
const onHome = () =>
  createFakeServer({
    entries: { entries: [entryOf("e1", "On call")], next: null },
    samples: { count: 2, leaving: false },
  });

describe("sample content", () => {
  it("[SA2] says what it is, and goes after a question; the answer that does no harm comes first", async () => {
    const server = onHome();
    openTab(server);
    expect(await screen.findByText(/2 things here are sample content/)).toBeTruthy();
    await press("Remove sample content");
    expect(document.activeElement?.textContent).toBe("Keep it");
    await press("Keep it");
    await press("Remove sample content");
    server.answers.entries = { entries: [], next: null };
    server.answers.samples = { count: 2, leaving: true };
    await press("Remove for everybody");
    expect(await screen.findByText(/You can bring it back for ten seconds/)).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole("link", { name: "On call" })).toBeNull());
    expect(document.activeElement?.textContent).toBe("Undo");
    server.answers.samples = { count: 2, leaving: false };
    await press("Undo");
    expect(await screen.findByRole("button", { name: "Remove sample content" })).toBeTruthy();
    expect(server.asked.filter(({ method }) => method === "PUT").map(({ body }) => body)).toEqual([
      { removed: true },
      { removed: false },
    ]);
  });

  it("[SA2] says when it could not be removed, and asks again", async () => {
    const server = onHome();
    openTab(server);
    await press("Remove sample content");
    server.answers.samples = problem("busy", 503);
    await press("Remove for everybody");
    const notice = within(screen.getByRole("region", { name: "Sample content" }));
    await waitFor(() => expect(notice.getByRole("alert").textContent).not.toBe(""));
    expect(notice.getByRole("button", { name: "Remove for everybody" })).toBeTruthy();
  });

  it("[SA2] is not mentioned where there is none", async () => {
    const server = createFakeServer({ entries: { entries: [entryOf("e1", "On call")], next: null } });
    openTab(server);
    await screen.findByRole("link", { name: "On call" });
    await waitFor(() => expect(server.asked.some(({ address }) => address.endsWith("/samples"))).toBe(true));
    expect(screen.queryByRole("region", { name: "Sample content" })).toBeNull();
  });
});
