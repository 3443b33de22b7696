import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GroupConflict, type WorkGroup } from "../../src/contract/work-group.ts";
import type { MemberId } from "../../src/domain/ids.ts";
import type { GroupContent } from "../../src/domain/work-group.ts";
import { openEvents } from "./event-reader.ts";
import { everyRow, wordsOf } from "./every-row.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { begun, plannedInGroup } from "./session-play.ts";
import { experience, lesson, writingIn } from "./writing-play.ts";

let desk: ServerDesk;
let space: string;
let play: ReturnType<typeof writingIn>;
let ids: ReadonlyMap<string, MemberId>;
let count = 0;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", "ben", "chen", "dina");
  play = writingIn(desk, space);
  const { people } = await desk.as("ana").ask("people", { params: { space } });
  ids = new Map(people.map(({ member, name }) => [name.split(" ")[0] ?? "", member]));
});
afterAll(() => desk.close());

const idOf = (user: string): MemberId => {
  const id = ids.get(user);
  if (id === undefined) throw new Error(`${user} is nobody here`);
  return id;
};
const contentOf = (parts: Partial<GroupContent> = {}): GroupContent => ({
  name: "On call",
  purpose: "To sleep at night.",
  cadence: "weekly",
  weekday: 2,
  topics: [],
  ...parts,
});
const slip = () => `slip-${String(count++).padStart(22, "0")}`;
const begin = (user: string, content = contentOf(), by = slip()) =>
  desk.as(user).ask("beginWorkGroup", { params: { space }, body: { slip: by, content } });
const at = ({ id }: Pick<WorkGroup, "id">) => ({ space, group: id });
const read = (user: string, group: WorkGroup) => desk.as(user).ask("readWorkGroup", { params: at(group) });
const join = (user: string, group: WorkGroup, joined = true) =>
  desk.as(user).ask("joinWorkGroup", { params: at(group), body: { joined } });
const invite = (user: string, group: WorkGroup, member: string) =>
  desk.as(user).ask("inviteToWorkGroup", { params: at(group), body: { member: idOf(member) } });
const decline = (user: string, group: WorkGroup, declined: boolean) =>
  desk.as(user).ask("declineWorkGroup", { params: at(group), body: { declined } });
const listed = async (user: string, query: { readonly archived?: "only" } = {}) =>
  (await desk.as(user).ask("listWorkGroups", { params: { space }, query })).groups;
const namesIn = ({ members }: WorkGroup) => members.map(({ name }) => name.split(" ")[0]);

describe("a work group", () => {
  it("[WG1] row S10: is begun by anybody, once however often it is sent, and joined and left at once by oneself", async () => {
    const stream = await openEvents(desk.as("ben"), space);
    const by = slip();
    const group = await begin("ana", contentOf(), by);
    expect(await stream.next("work-groups")).toEqual({ type: "work-groups" });
    await stream.stop();
    expect((await begin("ana", contentOf({ name: "Other" }), by)).content.name).toBe("On call");
    expect([group.isMember, namesIn(group)]).toEqual([true, ["ana"]]);
    expect([(await read("ben", group)).isMember, namesIn(await join("ben", group))]).toEqual([false, ["ana", "ben"]]);
    expect(namesIn(await join("ben", group))).toEqual(["ana", "ben"]);
    expect((await listed("ben"))[0]).toMatchObject({ id: group.id, members: 2, isMember: true });
    expect(namesIn(await join("ben", group, false))).toEqual(["ana"]);
    const rows = (await everyRow(desk)).filter(
      ({ table, row }) => table.startsWith("work_group") && wordsOf(row).includes(idOf("ben")),
    );
    expect(rows).toEqual([]);
  });

  it("[WG1] stays when its last member has left, and is anybody's to join", async () => {
    const group = await begin("ana");
    expect((await join("ana", group, false)).members).toEqual([]);
    expect((await listed("chen")).find(({ id }) => id === group.id)).toMatchObject({ members: 0, isMember: false });
    const save = { params: at(group), body: { version: 1, content: contentOf({ name: "Mine" }) } };
    expect(await desk.as("chen").refused("saveWorkGroup", save)).toMatchObject({ reason: "not-in-the-group" });
    await join("chen", group);
    expect((await desk.as("chen").ask("saveWorkGroup", save)).content.name).toBe("Mine");
  });

  it("[WG2] is changed by its members, and nobody's words are overwritten: both are shown", async () => {
    const group = await begin("ana");
    await join("ben", group);
    const save = (version: number, name: string) => ({
      params: at(group),
      body: { version, content: contentOf({ name }) },
    });
    expect(await desk.as("ben").ask("saveWorkGroup", save(1, "Nights"))).toMatchObject({ version: 2 });
    const refused = await desk.as("ana").refused("saveWorkGroup", save(1, "Pagers"));
    expect(refused).toMatchObject({ status: 409, reason: "group-changed" });
    const { yours, theirs } = GroupConflict.parse(refused.conflict);
    expect([yours.name, theirs.content.name, theirs.version, theirs.by.member]).toEqual([
      "Pagers",
      "Nights",
      2,
      idOf("ben"),
    ]);
    expect((await read("chen", group)).content.name).toBe("Nights");
    expect((await desk.as("ana").ask("saveWorkGroup", save(1, "Nights"))).version).toBe(2);
    expect((await desk.as("ana").ask("saveWorkGroup", save(2, "Pagers"))).version).toBe(3);
    expect((await desk.as("ana").refused("saveWorkGroup", save(3, " "))).code).toBe("bad-request");
  });

  it("[WG2] is archived by its members, and brought back as it was", async () => {
    const group = await begin("ana", contentOf({ name: "Archived" }));
    const archive = (archived: boolean) => ({ params: at(group), body: { archived } });
    expect(await desk.as("ben").refused("archiveWorkGroup", archive(true))).toMatchObject({
      reason: "not-in-the-group",
    });
    expect((await desk.as("ana").ask("archiveWorkGroup", archive(true))).archivedAt).not.toBeNull();
    expect((await listed("ana")).map(({ id }) => id)).not.toContain(group.id);
    expect((await listed("ben", { archived: "only" })).map(({ id }) => id)).toEqual([group.id]);
    expect(await desk.as("ana").ask("archiveWorkGroup", archive(false))).toEqual(group);
  });
});

describe("an invitation to a work group", () => {
  it("[WG3] is told to whoever was invited alone, and over once they have joined", async () => {
    const group = await begin("ana");
    expect(
      await desk.as("chen").refused("inviteToWorkGroup", { params: at(group), body: { member: idOf("ben") } }),
    ).toMatchObject({ reason: "not-in-the-group" });
    const nobody = { params: at(group), body: { member: "nobody" } };
    expect((await desk.as("ana").refused("inviteToWorkGroup", nobody)).code).toBe("bad-request");
    await invite("ana", group, "ben");
    expect((await read("ben", group)).invitation).toMatchObject({ by: { member: idOf("ana") }, declined: false });
    expect((await listed("ben")).find(({ id }) => id === group.id)?.invitation?.declined).toBe(false);
    for (const user of ["ana", "chen"]) expect((await read(user, group)).invitation).toBeNull();
    expect((await join("ben", group)).invitation).toBeNull();
    await invite("ana", group, "ben");
    expect((await read("ben", group)).invitation).toBeNull();
  });

  it("[WG3] that was declined is the decliner's own: not asked again, told to nobody, and theirs to take back", async () => {
    const group = await begin("ana");
    expect(
      (await desk.as("ben").refused("declineWorkGroup", { params: at(group), body: { declined: true } })).code,
    ).toBe("not-found");
    await invite("ana", group, "ben");
    const before = await read("ana", group);
    expect((await decline("ben", group, true)).invitation).toMatchObject({ declined: true });
    expect(await read("ana", group)).toEqual(before);
    await invite("ana", group, "ben");
    expect((await read("ben", group)).invitation).toMatchObject({ declined: true });
    expect((await decline("ben", group, false)).invitation).toBeNull();
    await invite("ana", group, "ben");
    expect((await read("ben", group)).invitation).toMatchObject({ declined: false });
  });
});

describe("what a work group has", () => {
  it("[WG4] row S10: is what all may read of its topics, also renamed, and what was written for it", async () => {
    const group = await begin("ana", contentOf({ topics: ["Pagers"] }));
    const { entry: ofTopic } = await play.published("ben", lesson({ title: "Quiet pagers" }));
    const tend = (topic: string) => ({ params: { space, entry: ofTopic }, body: { topic } });
    await desk.as("ben").ask("describeEntry", tend("Pagers"));
    const { entry: written } = await play.published("ana", experience);
    const draft = await play.write("ana", lesson());
    const forGroup = (entry: string, on = true) => ({ params: { ...at(group), entry }, body: { forGroup: on } });
    expect(await desk.as("ben").refused("writeForWorkGroup", forGroup(written))).toMatchObject({
      reason: "not-in-the-group",
    });
    await desk.as("ana").ask("writeForWorkGroup", forGroup(written));
    await desk.as("ana").ask("writeForWorkGroup", forGroup(draft.entry));
    const entries = async () => (await read("chen", group)).parts.entries.entries.map(({ id }) => id);
    expect((await entries()).sort()).toEqual([ofTopic, written].sort());
    await play.publish("ana", draft);
    await desk.as("ben").ask("renameTopic", { params: { space }, body: { topic: "Pagers", name: "Alarms" } });
    expect((await entries()).sort()).toEqual([ofTopic, written, draft.entry].sort());
    await desk.as("ana").ask("archiveEntry", { params: { space, entry: written }, body: { archived: true } });
    await desk.as("ana").ask("writeForWorkGroup", forGroup(draft.entry, false));
    expect(await entries()).toEqual([ofTopic]);
  });

  it("[WG4] is read on in pages, each entry once", async () => {
    const group = await begin("ana", contentOf({ topics: ["Many"] }));
    const all: string[] = [];
    for (let i = 0; i < 7; i += 1) {
      const { entry } = await play.published("ana", lesson({ title: `Lesson ${i}` }));
      await desk.as("ana").ask("describeEntry", { params: { space, entry }, body: { topic: "Many" } });
      all.push(entry);
    }
    const { entries, next } = (await read("ben", group)).parts.entries;
    const query = { part: "entries" as const, cursor: next ?? "" };
    const rest = await desk.as("ben").ask("listOfWorkGroup", { params: at(group), query });
    expect([...entries, ...rest.entries].map(({ id }) => id).sort()).toEqual(all.sort());
    expect([entries.length, rest.next]).toEqual([5, null]);
  });

  it("[WG5] row S10: group, session, record: what its members plan for it ends as a record on its page, and so does the next", async () => {
    const group = await begin("ana");
    const body = { title: "T", format: "troika", minutes: 30, group: group.id };
    expect(await desk.as("ben").refused("planSession", { params: { space }, body })).toMatchObject({
      reason: "not-in-the-group",
    });
    expect(
      (await desk.as("ana").refused("planSession", { params: { space }, body: { ...body, group: "none" } })).code,
    ).toBe("not-found");
    const session = await plannedInGroup(desk, space, group.id, "ana", "ben");
    expect((await read("chen", group)).sessions.map(({ id, state }) => [id, state])).toEqual([[session.id, "planned"]]);
    await begun(desk, session, ["ana", "ben"]);
    await session.does("ana", { type: "end-session" });
    const { id: record } = await desk.as("ana").ask("publishRecord", { params: session.params, body: {} });
    const page = await read("chen", group);
    expect([page.sessions, page.parts.records.entries.map(({ id }) => id)]).toEqual([[], [record]]);
    const after = { title: "T", format: "troika", minutes: 30, after: session.id, startsAt: desk.clock.now() + 1_000 };
    const { session: next } = await desk.as("ben").ask("planSession", { params: { space }, body: after });
    expect((await read("chen", group)).sessions.map(({ id }) => id)).toEqual([next.id]);
    expect((await listed("ana")).find(({ id }) => id === group.id)?.nextAt).toBe(next.startsAt);
  });
});
