import { act, fireEvent, screen } from "@testing-library/react";
import { emptyOf } from "../../src/tab/write/field-text.ts";
import { type createFakeServer, NOW } from "./fake-space.tsx";

export const ENTRY = "aaaaaaaaaaaaaaaaaaaaaa";
export const ana = { member: "m-ana", name: "Ana Silva" };
export const lesson = { ...emptyOf("lesson"), title: "A bowline" } as const;
export const writing = (parts: Readonly<Record<string, unknown>> = {}) => ({
  version: 1,
  by: ana,
  at: NOW,
  content: lesson,
  entry: ENTRY,
  author: ana,
  draft: true,
  publishedAt: NOW,
  session: null,
  canEdit: true,
  lacking: [],
  ...parts,
});
export const whole = {
  ...lesson,
  why: "It holds",
  body: "Make a loop.",
  practise: "With a rope",
  recall: ["One?", "Two?"],
};

export const sent = (server: ReturnType<typeof createFakeServer>, method: string) =>
  server.asked.filter(({ method: of, address }) => of === method && address.includes("/entries"));
/** A box, once the form listens to it: React says so to a form that has just come in a later turn of the event loop. */
export const box = async (name: string) => {
  const found = await screen.findByRole("textbox", { name });
  await act(() => new Promise<void>((done) => setImmediate(done)));
  return found;
};
export const write = async (name: string, text: string) =>
  fireEvent.change(await box(name), { target: { value: text } });
export const place = () => window.location.hash;
