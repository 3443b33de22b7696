import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { createFakeServer, leaveTab, NOW, openTab } from "./fake-space.tsx";

afterEach(leaveTab);

const one = {
  entry: "k1",
  title: "A bowline",
  question: "Which way around?",
  dueAt: NOW - 1,
  passage: "Go **around**.",
};
const other = { ...one, question: "What holds it?", passage: "The load." };
const none = { waiting: [], nextAt: null, isMuted: false };

const sent = (server: ReturnType<typeof createFakeServer>, end: string) =>
  server.asked.filter(({ address, body }) => address.endsWith(end) && body !== undefined).map(({ body }) => body);
const open = async (answers: Readonly<Record<string, unknown>>) => {
  const server = createFakeServer(answers);
  openTab(server);
  const part = within(await screen.findByRole("region", { name: "Recall" }));
  const press = (name: string) => act(async () => fireEvent.click(part.getByRole("button", { name })));
  return { server, part, press };
};

describe("recall on home", () => {
  it("[RE7] row S29: asks one question after the other: in mind first, then the passage, then whether it was known", async () => {
    const { server, part, press } = await open({
      recall: { ...none, waiting: [one, other] },
      "recall/answered": { ...none, waiting: [other] },
    });
    expect(part.getByText("2 questions waiting · Only you see this")).toBeTruthy();
    await press("Recall them");
    expect(part.getByText("Which way around?")).toBeTruthy();
    expect(part.queryByRole("button", { name: "I knew it" })).toBeNull();
    await press("Show the passage");
    expect((await part.findByText("around")).tagName).toBe("STRONG");
    expect(part.getByRole("link", { name: "Read the lesson" }).getAttribute("href")).toBe("#/entries/k1");
    await press("I knew it");
    expect(sent(server, "/answered")).toEqual([
      { entry: "k1", question: "Which way around?", dueAt: NOW - 1, knew: true },
    ]);
    expect(part.getByText("It comes again later.")).toBeTruthy();
    expect(part.getByText("What holds it?")).toBeTruthy();
    server.answers["recall/answered"] = none;
    await press("Show the passage");
    await press("Not yet");
    expect(part.getByText("It comes again in two days.")).toBeTruthy();
    expect(part.getByText("No question is waiting · Only you see this")).toBeTruthy();
  });

  it("[RE5] row S29: is muted, of one lesson or altogether, and that can be undone", async () => {
    const { server, part, press } = await open({
      recall: { ...none, waiting: [one] },
      "recall/muted": none,
    });
    await press("Recall them");
    await press("Ask nothing more about this lesson");
    expect(part.getByText("Nothing more is asked about it.")).toBeTruthy();
    server.answers["recall/muted"] = { ...none, waiting: [one] };
    await press("Ask again");
    server.answers["recall/muted"] = { ...none, isMuted: true };
    await press("Ask me nothing at all");
    expect(part.getByText("You are asked nothing any more.")).toBeTruthy();
    expect(sent(server, "/muted")).toEqual([
      { entry: "k1", muted: true },
      { entry: "k1", muted: false },
      { entry: null, muted: true },
    ]);
  });

  it("[RE5] appears by itself when the next question falls due", async () => {
    const server = createFakeServer({ recall: { ...none, nextAt: NOW + 5_000 } });
    openTab(server);
    await screen.findByText("Nothing has been learned here yet");
    expect(screen.queryByRole("region", { name: "Recall" })).toBeNull();
    server.answers.recall = { ...none, waiting: [one] };
    act(() => server.say({ type: "time", now: NOW + 5_000 }));
    expect(await screen.findByRole("region", { name: "Recall" })).toBeTruthy();
  });

  it("keeps the question on the screen when the answer could not be sent, and says why", async () => {
    const { part, press } = await open({
      recall: { ...none, waiting: [one] },
      "recall/answered": new TypeError("no network"),
    });
    await press("Recall them");
    await press("Show the passage");
    await press("I knew it");
    expect(part.getByText(/^Peerloop cannot be reached/)).toBeTruthy();
    expect(part.getByRole("button", { name: "I knew it" })).toBeTruthy();
  });
});
