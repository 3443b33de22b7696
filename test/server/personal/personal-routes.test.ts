import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RouteContract } from "../../../src/contract/routes/route.ts";
import { type RouteName, routes } from "../../../src/contract/routes/routes.ts";
import { everyRow, wordsOf } from "../every-row.ts";
import { rightBodies } from "../right-bodies.ts";
import { openSpace, type ServerDesk, startServerDesk } from "../server-desk.ts";
import { SEALED_STEP } from "../session-play.ts";
import { unzip } from "../transfer/unzip.ts";
import { bensThings, type Call, OWN_WORD } from "./bens-things.ts";

let desk: ServerDesk;
let space: string;
let things: Awaited<ReturnType<typeof bensThings>>;
beforeAll(async () => {
  desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  desk.directory.owners.add("olga");
  space = await openSpace(desk, "ben", "chen", "dina", "eli", "olga");
  things = await bensThings(desk, space);
});
afterAll(() => desk.close());

const table: readonly (readonly [RouteName, RouteContract])[] = (Object.keys(routes) as RouteName[]).map((name) => [
  name,
  routes[name],
]);
const namesOf = (wanted: (route: RouteContract) => boolean): readonly RouteName[] =>
  table.flatMap(([name, route]) => (wanted(route) ? [name] : []));

/** The call as somebody would make it who knows every id that Ben knows. */
function callOf(name: RouteName, more: Call = {}): Call {
  const body = { ...rightBodies(space, things.running)[name], ...things.calls[name]?.body, ...more.body };
  return {
    params: { ...things.params, ...things.calls[name]?.params, ...more.params },
    ...(more.query ? { query: more.query } : {}),
    ...(routes[name].method === "get" ? {} : { body }),
  };
}

function sent(user: string, name: RouteName, call: Call): Promise<Response> {
  const { method, path, ...route }: RouteContract = routes[name];
  if (route.bytes !== "in" && route.archive !== "in") return desk.as(user).send(name, call);
  const address = path.replace(/\{(\w+)\}/g, (_, key: string) => call.params?.[key] ?? "");
  const query = new URLSearchParams({ name: "a.txt", slip: "s".repeat(30), type: "lesson", publish: "whole" });
  return desk.as(user).fetch(`${address}?${query}`, {
    method: method.toUpperCase(),
    headers: { "content-type": route.bytes ? "text/plain" : "application/octet-stream" },
    body: "A file",
  });
}

/** All that a reply says, that of an archive too. */
async function textOf(response: Response): Promise<string> {
  const bytes = Buffer.from(await response.arrayBuffer());
  if (bytes.subarray(0, 2).toString() !== "PK") return bytes.toString();
  return [...(await unzip(bytes))].map(([name, content]) => `${name}\n${content}`).join("\n");
}

/** The words of every row, but for what Postgres adds. */
const rows = async (): Promise<readonly string[]> =>
  (await everyRow(desk)).map(({ table: name, row: { ctid, xmin, ...row } }) => `${name} ${wordsOf(row)}`).sort();

/** Of whom somebody reads something only after a round of many: where it is shown that only they do. */
const elsewhere: Partial<Record<RouteName, string>> = {
  readContacts: "test/server/mixers.test.ts",
  readMixer: "test/server/mixers.test.ts",
};

const named = namesOf(({ personal }) => personal === "named");
const queries: Partial<Record<RouteName, Readonly<Record<string, string>>>> = {
  listCalendar: { which: "mine" },
  listToReview: { whose: "mine" },
  readInbox: { step: SEALED_STEP },
  // A part of the word: what was asked for stands in the answer.
  search: { q: OWN_WORD.slice(0, -1) },
  countFound: { q: OWN_WORD.slice(0, -1) },
  findBeside: { q: OWN_WORD.slice(0, -1) },
  readTopic: { topic: "Ropes" },
  listOfTopic: { topic: "Ropes", part: "lessons" },
};

/** What a route that reads tells somebody, wherever Ben has something. */
async function told(user: string, name: RouteName): Promise<readonly string[]> {
  const path = routes[name].path;
  const places = path.includes("{session}")
    ? things.sessions.map(({ id }) => ({ session: id }))
    : path.includes("{entry}")
      ? [things.shared]
      : [{}];
  const query = queries[name] ?? {};
  const replies = await Promise.all(places.map((params) => sent(user, name, callOf(name, { params, query }))));
  expect([name, replies.map(({ status }) => status)]).toEqual([name, replies.map(() => expect.toSatisfy(isNoFault))]);
  return Promise.all(replies.filter(({ ok }) => ok).map(textOf));
}
const isNoFault = (status: number): boolean => status < 500;

describe("what is one person's alone", () => {
  it("[RO1] row S14: whoever may call whom is said of every route, and many are personal", () => {
    expect(table.filter(([, { personal }]) => !["no", "own", "named"].includes(personal))).toEqual([]);
    expect(table.filter(([, { personal, access }]) => personal !== "no" && access === "public")).toEqual([]);
    expect([named.length, namesOf(({ personal }) => personal === "own").length]).toEqual([
      expect.toSatisfy((count: number) => count > 50),
      expect.toSatisfy((count: number) => count > 40),
    ]);
  });

  it.each(named)("[RO1] row S14: an owner of the team gets 403 from %s for what is somebody else's", async (name) => {
    const response = await sent("olga", name, callOf(name));
    expect([name, response.status, await response.text()]).toEqual([name, 403, expect.not.stringContaining(OWN_WORD)]);
  });

  it("[RO1] row S14: and changes nothing of it", async () => {
    const before = await rows();
    for (const name of named) await sent("olga", name, callOf(name));
    expect(await rows()).toEqual(before);
  });

  it.each(namesOf(({ method, access }) => method === "get" && access !== "public"))(
    "[RO1] nothing of it stands in what %s tells an owner of the team",
    async (name) => {
      const texts = await told("olga", name);
      for (const text of texts)
        expect([name, [OWN_WORD, ...things.ids].filter((word) => text.includes(word))]).toEqual([name, []]);
    },
  );

  it.each(
    namesOf(({ method, personal }) => method === "get" && personal === "own").filter((name) => !(name in elsewhere)),
  )("[RO1] %s tells each what is theirs", async (name) => {
    expect([name, await told("ben", name)]).not.toEqual([name, await told("olga", name)]);
  });

  it("[RO1] what an owner of the team does of their own changes nothing of it", async () => {
    const mine = async () => [...(await told("ben", "exportMine")), ...(await told("ben", "countMine"))];
    let before = await mine();
    expect(before.join()).toContain(OWN_WORD);
    const writes = namesOf(({ method, personal }) => method !== "get" && personal === "own");
    const last = (name: RouteName) => (name === "deleteMine" ? 1 : 0);
    for (const name of [...writes].sort((a, b) => last(a) - last(b))) {
      if (name === "deleteMine") {
        // What he would rather not have to do with her goes with her.
        const body = { member: things.running.member("olga"), notWith: false };
        await desk.as("ben").ask("sayNotWith", { params: { space }, body });
        before = await mine();
      }
      const response = await sent("olga", name, callOf(name, aimed(name)));
      expect([name, response.status]).toEqual([name, expect.toSatisfy(isNoFault)]);
      expect([name, await mine()]).toEqual([name, before]);
    }
  });
});

/** As close to what is Ben's as a call of one's own can come. */
function aimed(name: RouteName): Call {
  const [{ id: session } = { id: "" }] = things.sessions;
  const bodies: Partial<Record<RouteName, Readonly<Record<string, unknown>>>> = {
    deleteMine: { where: { space } },
    state: { facts: [{ key: `commitment/${things.member}`, value: { text: "Mine" } }] },
    answerBuddy: { newcomer: things.member, answer: "no" },
    sayNotWith: { member: things.member, notWith: true },
    muteRecall: { entry: things.shared.entry },
    answerRecall: { entry: things.shared.entry, question: "Which way around?", dueAt: desk.clock.now() },
    changeWish: { what: "follow-topic", about: OWN_WORD, on: false },
    signUp: { coming: false },
    // Whom one asks for a review is asked.
    askForReview: { reviewers: [things.running.member("chen")] },
  };
  const body = bodies[name];
  return {
    params: name === "state" ? { session: things.running.id } : name === "declineRole" ? { session } : {},
    ...(body ? { body } : {}),
  };
}
