import { fireEvent, screen } from "@testing-library/react";
import { json } from "../api/fake-fetch.ts";
import { createFakeServer, NOW } from "./fake-space.tsx";

const ana = { member: "m-ana", name: "Ana Silva" };
export const ben = { member: "m-ben", name: "Ben Okafor" };
const itemOf = (id: string, title: string, parts: Readonly<Record<string, unknown>> = {}) => ({
  id,
  title,
  note: "",
  entry: null as string | null,
  owner: null as string | null,
  dayOne: false,
  ...parts,
});
export const content = {
  title: "Your first month",
  purpose: "So that nobody starts alone.",
  onboarding: true,
  sections: [
    {
      id: "s1",
      title: "Culture",
      owner: "m-ben",
      reviewAt: NOW - 86_400_000,
      items: [itemOf("i1", "Read how we meet", { entry: "k1" }), itemOf("i2", "Old page", { entry: "gone" })],
    },
    {
      id: "s2",
      title: "Payroll",
      owner: "m-ana",
      reviewAt: NOW + 86_400_000,
      items: [itemOf("i3", "Send your account number", { dayOne: true })],
    },
  ],
};
export const path = {
  id: "p1",
  version: 3,
  content,
  author: ana,
  draft: false,
  changedAt: NOW,
  changedBy: ana,
  archivedAt: null as number | null,
  canChange: true,
  canArchive: true,
  owners: [ben, ana],
  entries: [{ id: "k1", type: "lesson", title: "How we meet", archived: false }],
  finished: null as number | null,
  lacking: [] as { lacks: string; of: string }[],
  done: [] as string[],
};
export const people = [
  { ...ana, oid: "oid-ana", guest: false },
  { ...ben, oid: "oid-ben", guest: false },
];
export const serverWith = (parts: Partial<typeof path> = {}) =>
  createFakeServer({ "paths/p1": { ...path, ...parts }, people: { people }, paths: { paths: [] } });
export const bodies = (server: ReturnType<typeof serverWith>, end: string) =>
  server.asked.filter(({ address, body }) => address.endsWith(end) && body !== undefined).map(({ body }) => body);
export const refusedAs = (reason: string, conflict: unknown) =>
  json({ type: "about:blank", title: "refused", status: 409, code: "refused", reason, conflict }, 409);
export const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
