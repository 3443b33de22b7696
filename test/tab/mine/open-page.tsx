import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { vi } from "vitest";
import type { KeptLearning } from "../../../src/tab/my-learning/kept-learning.ts";
import { mineTexts } from "../../../src/tab/my-learning/mine-texts.ts";
import { MyLearningPage } from "../../../src/tab/my-learning/my-learning-page.tsx";
import { createOwnLearning } from "../../../src/tab/my-learning/own-learning.ts";
import { LanguageProvider, learnLanguage } from "../../../src/ui/messages/spoken-language.tsx";
import { uiTexts } from "../../../src/ui/messages/ui-texts.ts";
import { createFakeFetch, json, problem } from "../../api/fake-fetch.ts";
import { createHandTimers } from "../../api/hand-timers.ts";
import "../../ui/patience.ts";

export const NOW = new Date(2026, 10, 24, 12).getTime();
const HOUR_MS = 3_600_000;
const by = { member: "m-ben", name: "Ben Okafor" };
export const nothing = {
  place: { kind: "channel", group: "team-1", channel: "19:c1" },
  people: null,
  recall: [],
  recallMuted: false,
  commitments: [],
  reviews: [],
  events: [],
  paths: [],
  drafts: [],
  buddies: [],
  introductions: [],
  invitations: [],
  questions: [],
};
export const commitment = {
  session: "x1",
  title: "Looking back",
  entry: "r1",
  by: "m-ana",
  beside: null,
  text: "Write the runbook",
  madeAt: NOW - 48 * HOUR_MS,
  dueAt: NOW + 100 * HOUR_MS,
};
export const asked = {
  entry: "k1",
  title: "A bowline",
  question: "Which way around?",
  dueAt: NOW - 1,
  passage: "Go around.",
};
export const riggers = {
  space: "s1",
  called: "Riggers",
  learning: {
    ...nothing,
    recall: [asked, { ...asked, question: "What holds it?" }],
    commitments: [commitment],
    reviews: [{ id: "v1", title: "The plan", author: by, dueAt: NOW + 90 * HOUR_MS }],
    drafts: [
      { what: "entry", id: "d1", type: "lesson", title: "" },
      { what: "path", id: "p9", type: null, title: "Ropes" },
    ],
  },
};
export const bakers = {
  space: "s2",
  called: null,
  learning: {
    ...nothing,
    place: { kind: "chat", group: "19:chat", channel: "" },
    people: { names: [], further: 0 },
    events: [{ id: "e1", title: "Bread at noon", startsAt: NOW + HOUR_MS, endsAt: NOW + 2 * HOUR_MS, hasPlace: false }],
    paths: [{ id: "p1", title: "First month", done: 1, items: 4 }],
    buddies: [by],
    invitations: [{ id: "g1", name: "On call", by }],
    questions: [{ id: "q1", title: "How long in the oven?", topic: "Bread" }],
  },
};
export const all = (spaces: readonly unknown[], parts: Readonly<Record<string, unknown>> = {}) => ({
  now: NOW,
  app: "an-app",
  spaces,
  further: 0,
  ...parts,
});

/** Fails as a network does once a request is given up. */
const lost = ({ signal }: RequestInit) =>
  new Promise<never>((_, reject) =>
    signal?.addEventListener("abort", () => reject(new DOMException("", "AbortError"))),
  );
const nothingKept: KeptLearning = { keep: async () => {}, instead: async () => undefined, forget: async () => {} };

/** The page over a server as a test wants it, which `answers` changes. */
export async function openPage(first: unknown, { locale = "en-us", kept = nothingKept } = {}) {
  const answers = { "/api/me/learning": first } as Record<string, unknown>;
  const { fetch, asked: sent } = createFakeFetch(({ address }, init) => {
    const answer = answers[address];
    if (answer instanceof Error) throw answer;
    if (answer instanceof Response) return answer.clone();
    if (answer instanceof Promise) return Promise.race([answer.then((body) => json(body)), lost(init)]);
    return answer === undefined ? problem("not-found", 404) : json(answer);
  });
  const links: URL[] = [];
  const spoken = await learnLanguage(locale, [uiTexts, mineTexts]);
  const timers = createHandTimers();
  const learning = createOwnLearning({
    getToken: async () => "token",
    fetch,
    timers,
    kept: async () => kept,
    deviceNow: Date.now,
  });
  render(
    <LanguageProvider spoken={spoken}>
      <MyLearningPage learning={learning} openLink={(address) => links.push(new URL(address))} />
    </LanguageProvider>,
    { reactStrictMode: true },
  );
  /** Where the last link that was followed leads. */
  const followed = () => JSON.parse(links.at(-1)?.searchParams.get("context") ?? "null") as unknown;
  return {
    answers,
    followed,
    changed: () => sent.filter(({ method }) => method === "PUT"),
    /** How often all was asked for. */
    reads: () => sent.filter(({ address }) => address === "/api/me/learning").length,
    pass: (ms: number) => act(async () => timers.advance(ms)),
    seen: (isInSight: boolean) => {
      vi.spyOn(document, "visibilityState", "get").mockReturnValue(isInSight ? "visible" : "hidden");
      return act(async () => document.dispatchEvent(new Event("visibilitychange")));
    },
  };
}
export const region = async (name: string) => within(await screen.findByRole("region", { name }));
export const press = (within_: ReturnType<typeof within>, role: "button" | "link", name: string) =>
  act(async () => fireEvent.click(within_.getByRole(role, { name })));
