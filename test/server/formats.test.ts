import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Format } from "../../src/domain/format.ts";
import { simpleFormat } from "../contract/any-format.ts";
import { chatPath } from "./entra-and-graph.ts";
import { openEvents } from "./event-reader.ts";
import { recordOf } from "./record-of.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { begun, opened } from "./session-play.ts";

let desk: ServerDesk;
let space: string;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", "ben", "chen");
});
afterAll(() => desk.close());

const params = () => ({ space });
const save = (user: string, format: Format, replaces: { id: string; version: number } | null = null) =>
  desk.as(user).ask("saveFormat", { params: params(), body: { format, replaces } });
const shelf = async () => (await desk.as("chen").ask("listFormats", { params: params() })).formats;
const titles = async () => (await shelf()).map(({ format }) => format.title);
const plan = (format: string) => ({ params: params(), body: { title: "T", format, minutes: 30 } });
const setArchived = (archived: boolean, ...formats: string[]) =>
  desk.as("ben").ask("archiveFormats", { params: params(), body: { archived, formats } });
const clear = async () => {
  const ids = (await shelf()).map(({ format }) => format.id);
  if (ids.length > 0) await setArchived(true, ...ids);
};

describe("a space's own formats", () => {
  it("[F5] are saved by any member, who is named with the time, and can be planned", async () => {
    const stream = await openEvents(desk.as("chen"), space);
    const saved = await save("ben", { ...simpleFormat, title: "Ours", version: 9 });
    await stream.next("formats");
    await stream.stop();
    const { people } = await desk.as("ana").ask("people", { params: params() });
    const ben = people.find(({ name }) => name === "ben Example")?.member;
    expect(saved).toMatchObject({ author: ben, savedAt: desk.clock.now(), pack: null });
    expect(saved.format).toEqual({ ...simpleFormat, title: "Ours", id: saved.format.id, version: 1 });
    expect(await shelf()).toEqual([saved]);
    expect((await desk.as("ana").ask("planSession", plan(saved.format.id))).session.format).toBe(saved.format.id);
    expect((await desk.as("ana").refused("planSession", plan("nobody-knows-it"))).code).toBe("bad-request");
  });

  it("[F5] are never overwritten by somebody who began with an older version", async () => {
    const { format } = await save("ana", { ...simpleFormat, title: "First" });
    const seen = { id: format.id, version: format.version };
    desk.clock.advance(1_000);
    const [one, other] = await Promise.all(
      ["ben", "chen"].map((user) =>
        desk
          .as(user)
          .send("saveFormat", { params: params(), body: { format: { ...format, title: user }, replaces: seen } }),
      ),
    );
    expect([one?.status, other?.status].sort()).toEqual([200, 409]);
    const late = await desk.as("ana").refused("saveFormat", { params: params(), body: { format, replaces: seen } });
    expect(late.code).toBe("format-changed");
    const kept = (await shelf()).find((own) => own.format.id === format.id);
    expect(kept).toMatchObject({ format: { version: 2 }, savedAt: desk.clock.now() });
    expect(["ben", "chen"]).toContain(kept?.format.title);
    const rows = await desk.sql("select version from formats where format_id = $1 order by 1", [format.id]);
    expect(rows).toEqual([{ version: 1 }, { version: 2 }]);
  });

  it("[F3] are refused when they cannot be run, with the place and a sentence, never with what was written", async () => {
    const [talk] = simpleFormat.steps;
    const format = {
      ...simpleFormat,
      steps: [talk, { ...talk, parts: [{ role: "secret", does: "asks", prompt: "" }] }],
    };
    const problem = await desk.as("ana").refused("saveFormat", { params: params(), body: { format, replaces: null } });
    expect(problem).toMatchObject({
      code: "bad-request",
      errors: [
        { path: "format.steps.1.id", message: "step 2: id is the id of an earlier step, too" },
        {
          path: "format.steps.1.parts.0.role",
          message: "step 2: part 1: role must be a role that speaks in some step, or “others”",
        },
      ],
    });
    expect(JSON.stringify(problem)).not.toContain("secret");
  });

  it("[F6] leave the shelf and come back, and no session notices", async () => {
    await clear();
    const { format } = await save("ana", { ...simpleFormat, title: "Goes" });
    const { session } = await desk.as("ana").ask("planSession", plan(format.id));
    expect((await setArchived(true, format.id)).formats).toEqual([]);
    const sessionParams = { space, session: session.id };
    expect(await desk.as("ana").ask("readSession", { params: sessionParams })).toEqual(session);
    expect((await desk.as("ana").refused("planSession", plan(format.id))).code).toBe("bad-request");
    expect((await setArchived(false, format.id, "unknown")).formats).toMatchObject([{ format }]);
    expect((await setArchived(false, format.id)).formats).toHaveLength(1);
  });

  it("[F6] can be read for a session as they were when it was planned: taken off the shelf, replaced, or shipped", async () => {
    await clear();
    const first = (await save("ana", { ...simpleFormat, title: "As planned" })).format;
    const { session } = await desk.as("ana").ask("planSession", plan(first.id));
    const planned = (of = session.id) => desk.as("ben").ask("readPlannedFormat", { params: { space, session: of } });
    const second = (await save("ben", { ...first, title: "Replaced" }, { id: first.id, version: 1 })).format;
    expect(await planned()).toEqual(first);
    const later = await desk.as("ana").ask("planSession", plan(first.id));
    await setArchived(true, first.id);
    expect(await planned()).toEqual(first);
    expect(await planned(later.session.id)).toEqual(second);
    const again = { params: { space, session: session.id }, body: { title: "Renamed", format: first.id } };
    await desk.as("ana").ask("changeSession", again);
    expect(await planned()).toEqual(first);
    await desk.as("ana").ask("changeSession", { ...again, body: { format: "troika" } });
    expect((await planned()).id).toBe("troika");

    const shipped = await desk.as("ana").ask("planSession", plan("troika"));
    expect((await planned(shipped.session.id)).id).toBe("troika");
    const none = { params: { space, session: "none" } };
    expect((await desk.as("ben").refused("readPlannedFormat", none)).code).toBe("not-found");
  });

  it("[F5] belong to their space alone", async () => {
    await clear();
    await save("ana", simpleFormat);
    desk.directory.members.set(chatPath("19:other@thread.v2"), new Set(["ana"]));
    const body = { kind: "chat", chatId: "19:other@thread.v2" };
    const { space: other } = await desk.as("ana").ask("resolveSpace", { body });
    expect((await desk.as("ana").ask("listFormats", { params: { space: other } })).formats).toEqual([]);
    expect((await desk.as("stranger").refused("listFormats", { params: params() })).code).toBe("not-a-member");
  });

  it("are a hundred at most", async () => {
    await clear();
    const { format } = await save("ana", simpleFormat);
    await desk.sql(
      `insert into formats select space_id, tenant_id, format_id || n, version, format || jsonb_build_object('id', format_id || n),
         author, saved_at from formats, generate_series(1, 99) n where format_id = $1`,
      [format.id],
    );
    const body = { format: simpleFormat, replaces: null };
    expect((await desk.as("ana").refused("saveFormat", { params: params(), body })).code).toBe("shelf-full");
    expect(await shelf()).toHaveLength(100);
    await desk.sql("delete from formats");
  });
});

describe("a pack of formats", () => {
  /** A session that was held with it; answers the id of its record. */
  const heldWith = async (format: Format): Promise<string> => {
    const { session } = await desk.as("ana").ask("planSession", plan(format.id));
    const played = await opened(desk, { space, session: session.id }, ["ana", "ben"], { format });
    await begun(desk, played, ["ana", "ben"]);
    await played.does("ana", { type: "end-session" });
    return (await desk.as("ana").ask("publishRecord", { params: played.params, body: {} })).id;
  };
  const pack = (version: number, ...ids: string[]) => ({
    name: "Trends",
    version,
    source: "https://example.com/trends",
    formats: ids.map((id) => ({ ...simpleFormat, id, title: `${id} ${version}` })),
  });
  const take = (version: number, ...ids: string[]) =>
    desk.as("ana").ask("importPack", { params: params(), body: pack(version, ...ids) });

  it("[F7] row S18: is taken, renewed and removed as a whole, and no session notices", async () => {
    await clear();
    await save("ben", { ...simpleFormat, title: "our own" });
    const first = (await take(1, "fishbowl", "world-cafe")).formats;
    expect(first.map((one) => [one.format.title, one.pack?.version])).toEqual([
      ["fishbowl 1", 1],
      ["our own", undefined],
      ["world-cafe 1", 1],
    ]);
    const [fishbowl] = first;
    const { session } = await desk.as("ana").ask("planSession", plan(fishbowl?.format.id ?? ""));
    const ofSession = () => desk.as("ben").ask("readPlannedFormat", { params: { space, session: session.id } });
    expect(await ofSession()).toEqual(fishbowl?.format);
    const past = fishbowl && (await heldWith(fishbowl.format));
    const recordOfPast = () => recordOf(desk, "chen", space, past ?? "");
    const record = await recordOfPast();

    const problem = await desk.as("ben").refused("importPack", { params: params(), body: pack(1, "fishbowl") });
    expect(problem.code).toBe("pack-not-newer");
    const second = (await take(2, "fishbowl", "open-space")).formats;
    expect(second.map(({ format }) => format.title)).toEqual(["fishbowl 2", "open-space 2", "our own"]);
    expect(second[0]?.format).toMatchObject({ id: fishbowl?.format.id, version: 2 });
    expect(await ofSession()).toEqual(fishbowl?.format);

    const gone = await setArchived(true, second[1]?.format.id ?? "");
    expect(gone.formats.map(({ format }) => format.title)).toEqual(["our own"]);
    expect(await desk.as("ana").ask("readSession", { params: { space, session: session.id } })).toEqual(session);
    expect(await ofSession()).toEqual(fishbowl?.format);
    expect(await recordOfPast()).toEqual(record);

    const back = await setArchived(false, ...second.map(({ format }) => format.id));
    expect(back.formats.map(({ format }) => format.title)).toEqual(["fishbowl 2", "open-space 2", "our own"]);
    await setArchived(true, second[1]?.format.id ?? "");
    const byOne = await setArchived(false, second[1]?.format.id ?? "");
    expect(byOne.formats.map(({ format }) => format.title)).toEqual(["fishbowl 2", "open-space 2", "our own"]);
  });

  it("[F7] comes once, however many import it at the same time", async () => {
    await clear();
    const import2 = (user: string) => desk.as(user).send("importPack", { params: params(), body: pack(7, "fishbowl") });
    const answers = await Promise.all(["ana", "ben", "chen"].map(import2));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await titles()).toEqual(["fishbowl 7"]);
  });

  it("[F7] is not taken in part, and its formats are not edited in place", async () => {
    await clear();
    const body = pack(8, "fishbowl", "fishbowl");
    expect((await desk.as("ana").refused("importPack", { params: params(), body })).code).toBe("bad-request");
    expect(await titles()).toEqual([]);
    const [one] = (await take(8, "fishbowl")).formats;
    const replaces = { id: one?.format.id ?? "", version: one?.format.version ?? 0 };
    const edit = { params: params(), body: { format: one?.format, replaces } };
    expect(await desk.as("ana").refused("saveFormat", edit)).toMatchObject({ code: "bad-request" });
  });
});
