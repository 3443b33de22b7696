import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { createFakeServer, leaveTab, openTab, sessionOf } from "./fake-space.tsx";

afterEach(leaveTab);

const knots = { topic: "Knots", entries: 3, reached: ["knowledge", "feedback"] };

async function openTopics(topics: readonly unknown[], answers: Readonly<Record<string, unknown>> = {}) {
  const server = createFakeServer({ topics: { topics }, people: { people: [] }, ...answers });
  openTab(server, { subPage: "library" });
  const part = within(await screen.findByRole("region", { name: "Topics" }));
  return { server, part };
}

describe("topics in the library", () => {
  it("[O3] row S3: show the four stages as dots with words, and name the one that is missing", async () => {
    const { part } = await openTopics([knots]);
    expect(part.getByRole("link", { name: "Knots" }).getAttribute("href")).toBe("#/topic/Knots");
    expect(part.getByText("3 entries · 2 of 4 stages of the learning loop")).toBeTruthy();
    const dots = within(part.getAllByRole("list")[1] ?? document.body).getAllByRole("listitem");
    expect(dots.map(({ textContent }) => textContent)).toEqual([
      "● Knowledge",
      "○ Practice",
      "● Feedback",
      "○ Reflection",
    ]);
    expect(dots.map((dot) => within(dot).getByRole("img").getAttribute("aria-label"))).toEqual([
      "seen",
      "not yet",
      "seen",
      "not yet",
    ]);
    expect(part.getByText("Missing next: Practice.")).toBeTruthy();
  });

  it("[O3] row S3: offer to write a lesson where there is none, and nothing once all stages were seen", async () => {
    const all = { ...knots, topic: "Hitches", reached: ["knowledge", "practice", "feedback", "reflection"] };
    const { part } = await openTopics([{ ...knots, reached: [] }, all]);
    expect(part.getByRole("link", { name: "Write a lesson on Knots" }).getAttribute("href")).toBe(
      "#/write/lesson?topic=Knots",
    );
    expect(part.getAllByText(/^Missing next/)).toHaveLength(1);
  });

  it("[O3] row S3: offer a session for the missing stage, planned with a format that has it, for the topic", async () => {
    const planned = { session: sessionOf("x1", "Knots"), seat: { epoch: 1, member: "m-ana", leaseMs: 10_000 } };
    const { server, part } = await openTopics([knots], { sessions: planned });
    await act(async () => fireEvent.click(part.getByRole("button", { name: "Plan a session to practise Knots" })));
    const form = within(await part.findByRole("form", { name: "Plan a session" }));
    expect(form.getByLabelText("Title")).toHaveProperty("value", "Knots");
    await act(async () => fireEvent.click(form.getByRole("button", { name: "Plan a session" })));
    const sent = server.asked.filter(({ address, body }) => address.endsWith("/sessions") && body !== undefined);
    expect(sent.map(({ body }) => body)).toMatchObject([{ title: "Knots", topic: "Knots" }]);
  });

  it("show the first four, and the others when asked to", async () => {
    const { part } = await openTopics(Array.from({ length: 7 }, (_, at) => ({ ...knots, topic: `Topic ${at}` })));
    expect(part.getAllByRole("heading", { level: 3 })).toHaveLength(4);
    fireEvent.click(part.getByRole("button", { name: "Show all 7 topics" }));
    expect(part.getAllByRole("heading", { level: 3 })).toHaveLength(7);
  });

  it("are not there while no entry has one", async () => {
    openTab(createFakeServer(), { subPage: "library" });
    await screen.findByRole("heading", { level: 1, name: "Library" });
    expect(screen.queryByRole("region", { name: "Topics" })).toBeNull();
  });
});
