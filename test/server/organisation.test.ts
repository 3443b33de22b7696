import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { simpleFormat } from "../contract/any-format.ts";
import { chatPath } from "./entra-and-graph.ts";
import { openEvents } from "./event-reader.ts";
import { profilesIn } from "./profile-play.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { transferIn } from "./transfer/transfer-play.ts";
import { lesson, writingIn } from "./writing-play.ts";

const riggers = ["ana", "ben", "chen", "dina", "eli", "fay"];
let desk: ServerDesk;
let [space, other] = ["", ""];
beforeAll(async () => {
  desk = await startServerDesk();
  for (const user of ["ana", "gil"]) desk.directory.owners.add(user);
  space = await openSpace(desk, ...riggers);
  const chat = { kind: "chat", chatId: "19:bakers@thread.v2" };
  desk.directory.members.set(chatPath(chat.chatId), new Set(["ben", "gil", "hal"]));
  for (const user of ["gil", "ben", "hal"]) other = (await desk.as(user).ask("resolveSpace", { body: chat })).space;
});
afterAll(() => desk.close());

const takesPart = (user: string, at: string, title: string | null) =>
  desk.as(user).ask("takePart", { params: { space: at }, body: { title } });
const seen = (user: string, at: string) => desk.as(user).ask("readOrganisation", { params: { space: at } });
const both = async () => {
  await takesPart("ana", space, "Riggers");
  return takesPart("gil", other, "Bakers");
};

describe("the organisation as a whole", () => {
  it("[OR1] row S30: shows only spaces that take part, to their members; an owner alone decides, and who leaves is gone at once", async () => {
    expect(await seen("ben", space)).toEqual({ title: null, view: null });
    const params = { space };
    expect((await desk.as("ben").refused("takePart", { params, body: { title: "X" } })).code).toBe("not-the-owner");
    await takesPart("ana", space, "Riggers");
    expect((await seen("ben", space)).view?.spaces).toEqual(["Riggers"]);
    expect((await seen("hal", other)).view).toBeNull();
    await takesPart("gil", other, "Bakers");
    expect((await seen("chen", space)).view?.spaces).toEqual(["Bakers", "Riggers"]);
    const stream = await openEvents(desk.as("chen"), space);
    await takesPart("gil", other, null);
    expect(await stream.next("people")).toEqual({ type: "people" });
    await stream.stop();
    expect((await seen("chen", space)).view?.spaces).toEqual(["Riggers"]);
    expect((await desk.as("chen").refused("readOrganisation", { params: { space: other } })).code).toBe("not-a-member");
  });

  it("[OR2] row S30: finds people beyond their space who want it, under what they say, until they take it back", async () => {
    await both();
    const [here, there] = [profilesIn(desk, space), profilesIn(desk, other)];
    await here.says("chen", { teaches: ["Knots"], beyond: true });
    await here.says("dina", { teaches: ["Knots"] });
    await here.says("eli", { teaches: ["Knots"], beyond: true, listed: false });
    await there.says("hal", { learns: ["Knots"], beyond: true });
    const people = async () => (await seen("hal", other)).view?.people.map(({ name, spaces }) => [name, spaces]);
    expect(await people()).toEqual([
      ["chen Example", ["Riggers"]],
      ["hal Example", ["Bakers"]],
    ]);
    const writing = writingIn(desk, space);
    const { entry } = await writing.published("chen", lesson());
    await desk.as("chen").ask("describeEntry", { params: { space, entry }, body: { topic: "Anchors" } });
    expect(JSON.stringify(await seen("hal", other))).not.toContain("Anchors");
    await here.says("chen", { teaches: ["Knots"] });
    expect(await people()).toEqual([["hal Example", ["Bakers"]]]);
    await takesPart("gil", other, null);
    expect((await seen("ben", space)).view?.people).toEqual([]);
  });

  it("[OR3] row S30: tells figures in fives, of spaces alone in which five people stand behind them", async () => {
    await both();
    const lessons = async () => (await seen("hal", other)).view?.figures.lessons;
    const [here, there] = [writingIn(desk, space), writingIn(desk, other)];
    for (const user of ["ben", "chen", "dina", "eli"]) await here.published(user, lesson());
    for (let n = 0; n < 6; n += 1) await there.published("hal", lesson());
    expect(await lessons()).toBeNull();
    await here.published("fay", lesson());
    expect(await lessons()).toBe(5);
    await takesPart("gil", other, null);
    expect((await seen("ben", space)).view?.figures.lessons).toBe(5);
  });

  it("[OR4] row S30: shows formats that other spaces made, to be saved in one's own", async () => {
    await both();
    await desk
      .as("hal")
      .ask("saveFormat", { params: { space: other }, body: { format: simpleFormat, replaces: null } });
    const { view } = await seen("ben", space);
    expect(view?.formats.map((one) => [one.space, one.format.title])).toEqual([["Bakers", simpleFormat.title]]);
    expect((await seen("hal", other)).view?.formats).toEqual([]);
    const [shared] = view?.formats ?? [];
    const copied = shared && { format: shared.format, replaces: null };
    await desk.as("ben").ask("saveFormat", { params: { space }, body: copied ?? {} });
    const { formats } = await desk.as("ben").ask("listFormats", { params: { space } });
    expect(formats.map(({ format }) => format.title)).toContain(simpleFormat.title);
  });

  it("[OR1] row S30: shows nothing to guests, and no backup brings back a space that left", async () => {
    await both();
    const file = await transferIn(desk, space).backup("ana");
    await takesPart("ana", space, null);
    await transferIn(desk, space).restored("ana", file);
    expect(await seen("ben", space)).toEqual({ title: null, view: null });
    await both();
    await desk.sql(
      "update space_people set guest = true where member_id in (select member_id from members where name like 'fay%')",
    );
    expect(await seen("fay", space)).toEqual({ title: null, view: null });
  });
});
