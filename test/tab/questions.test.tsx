import { act, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { createFakeServer, leaveTab, NOW, openTab } from "./fake-space.tsx";

afterEach(leaveTab);

const question = {
  id: "q1",
  author: null,
  text: "Who owns the runbook?",
  votes: 3,
  entry: "e1",
  title: "On call",
  publishedAt: NOW - 3_600_000,
};

describe("Questions", () => {
  it("[Q5] lists what sessions have left unanswered, with the way to the record, and follows new records", async () => {
    const server = createFakeServer({ questions: { questions: [], next: null } });
    openTab(server, { subPage: "questions" });
    await screen.findByRole("heading", { name: "No open questions" });

    server.answers.questions = { questions: [question], next: null };
    act(() => server.say({ type: "entry", entry: "e1" }));

    const link = await screen.findByRole("link", { name: "Read the record of On call" });
    expect(link.getAttribute("href")).toBe("#/records/e1");
    expect(screen.getByText("Who owns the runbook?").closest("li")?.textContent).toBe(
      "Who owns the runbook?Anonymous · 3 votes · 1 hour ago · On callBring to a session",
    );
  });

  it("[QA5] tells no minutes of what was asked without a name, which is dated by the hour", async () => {
    const nameless = { ...question, kept: true, title: "", publishedAt: NOW - 40 * 60_000 };
    openTab(createFakeServer({ questions: { questions: [nameless], next: null } }), { subPage: "questions" });
    const asked = await screen.findByRole("link", { name: "Who owns the runbook?" });
    expect(asked.closest("li")?.textContent).toContain("Anonymous · 3 votes · within the last hour");
  });

  it("[Q5] has what was asked as a heading, and what is more about it below, in one line without its marks", async () => {
    const kept = { ...question, kept: true, text: "Who owns the runbook?\n\nI asked twice.\n\nNobody knew." };
    openTab(createFakeServer({ questions: { questions: [kept], next: null } }), { subPage: "questions" });
    const asked = await screen.findByRole("heading", { level: 3, name: "Who owns the runbook?" });
    expect(within(asked).getByRole("link").getAttribute("href")).toBe("#/entries/e1");
    expect(screen.getByText("I asked twice. Nobody knew.")).toBeTruthy();
  });
});
