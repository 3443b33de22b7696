import { screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { createFakeServer, entryOf, leaveTab, NOW, openTab } from "../fake-space.tsx";

// As a page that stayed open over an update: the file with this part is not at the server any more.
vi.mock("../../../src/tab/record/export/export-buttons.tsx", () => {
  throw new Error("gone");
});

afterEach(leaveTab);

it("a record stays readable when what makes a file of it cannot be loaded", async () => {
  // React tells of what a boundary has caught.
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  const record = {
    session: "x1",
    title: "On call",
    format: "troika",
    startedAt: NOW - 60_000,
    endedAt: NOW,
    facilitators: [],
    taught: [],
    helped: [],
    participants: [],
    steps: [],
    questions: [],
    commitments: [],
  };
  openTab(createFakeServer({ "entries/e1": { ...entryOf("e1", "On call"), record } }), { subPage: "records/e1" });

  expect(await screen.findByText(/It cannot be saved as a file right now/)).toBeTruthy();
  expect(screen.getByRole("heading", { level: 1, name: "On call" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Copy link" })).toBeTruthy();
  expect(told).toHaveBeenCalled();
});
