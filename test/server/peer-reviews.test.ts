import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reviewRoutes } from "../../src/contract/routes/review-routes.ts";
import type { RouteName } from "../../src/contract/routes/routes.ts";
import { MOST_REVIEWERS, timesOf } from "../../src/domain/peer-review.ts";
import { openEvents } from "./event-reader.ts";
import { everyRow, wordsOf } from "./every-row.ts";
import { reviewAsked } from "./review-play.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";

let desk: ServerDesk;
let space: string;
const peers = ["ben", "chen", "dina", "eli", "fay"];
beforeAll(async () => {
  desk = await startServerDesk();
  desk.directory.owners.add("olga");
  space = await openSpace(desk, "ana", ...peers, "olga", "gus");
});
afterAll(() => desk.close());

const DAY = 24 * 3_600_000;
type Asked = Awaited<ReturnType<typeof reviewAsked>>;
const asked = (reviewers: readonly string[] = peers, parts: Readonly<Record<string, unknown>> = {}) =>
  reviewAsked(desk, space, "ana", reviewers, parts);
const keyOf = (user: string) => ({ slip: `${user}-slip`.padEnd(30, "s"), editKey: `${user}-key`.padEnd(30, "k") });
const words = (user: string) => ({ warm: `${user} likes it`, cool: "", question: `${user} asks why` });
const answer = (user: string, { params }: Asked, said: Readonly<Record<string, unknown>> = words(user)) =>
  desk.as(user).ask("answerReview", { params, body: { ...keyOf(user), ...said } });
const read = (user: string, { params }: Asked) => desk.as(user).ask("readReview", { params });
const list = (user: string) => desk.as(user).ask("listReviews", { params: { space } });
const act = (user: string, name: "closeReview" | "thankReviewers" | "removeReview", { params }: Asked) =>
  desk.as(user).send(name, { params, body: {} });
const share = (user: string, { params, memberOf }: Asked, may: boolean) =>
  desk.as("ana").ask("shareReview", { params, body: { member: memberOf(user), may } });

describe("asking for a review", () => {
  it("[RV1] row S14: asks chosen members of the space, once however often it is sent, and tells them", async () => {
    const stream = await openEvents(desk.as("ben"), space);
    const review = await asked(["ben", "chen"]);
    await stream.next("news");
    await stream.stop();
    expect(review.review).toMatchObject({ title: "The plan", as: "author", askedOf: 2, answers: [], isClosed: false });
    expect((await desk.as("ana").ask("askForReview", { params: { space }, body: review.body })).id).toBe(
      review.review.id,
    );
    expect((await list("ben")).asked).toMatchObject([
      { title: "The plan", author: { name: "ana Example" }, hasAnswered: false },
    ]);
    for (const reviewers of [
      ["nobody"],
      [review.memberOf("ana")],
      Array.from({ length: MOST_REVIEWERS + 1 }, () => "x"),
    ]) {
      const body = { ...review.body, slip: "o".repeat(30), reviewers };
      expect((await desk.as("ana").refused("askForReview", { params: { space }, body })).code).toBe("bad-request");
    }
    const nothing = { params: review.params, body: { ...keyOf("ben"), warm: " ", cool: "", question: "\n" } };
    expect((await desk.as("ben").refused("answerReview", nothing)).code).toBe("bad-request");
  });
});

describe("who reads a review", () => {
  it("[RV2] row S14: a manager without consent gets 403 on every route of it, and so does every other member", async () => {
    const review = await asked(["ben", "chen"]);
    await answer("ben", review);
    const bodies: Readonly<Record<string, unknown>> = {
      answerReview: { ...keyOf("olga"), ...words("olga") },
      declineReview: { declined: true },
      shareReview: { member: review.memberOf("olga"), may: true },
    };
    const ofOne = Object.entries(reviewRoutes).filter(([, { path }]) => path.includes("{review}"));
    expect(ofOne.length).toBe(7);
    for (const user of ["olga", "gus"]) {
      for (const [name, { method }] of ofOne) {
        const call = { params: review.params, ...(method === "get" ? {} : { body: bodies[name] ?? {} }) };
        expect([user, name, (await desk.as(user).send(name as RouteName, call)).status]).toEqual([user, name, 403]);
      }
      expect(await list(user)).toEqual({ mine: [], asked: [], shared: [] });
    }
    const own = ["shareReview", "closeReview", "thankReviewers", "removeReview"] as const;
    for (const name of own) {
      const response = await desk.as("ben").send(name, { params: review.params, body: bodies[name] ?? {} });
      expect([name, response.status]).toEqual([name, 403]);
    }
    expect(
      (await desk.as("ana").send("answerReview", { params: review.params, body: bodies.answerReview })).status,
    ).toBe(403);
  });

  it("[RV2] row S14: the author reads it all, each reviewer their own; a named person while the author lets them", async () => {
    const review = await asked(["ben", "chen"]);
    await answer("ben", review);
    await answer("chen", review);
    const said = [words("ben"), words("chen")];
    const { answers } = await read("ana", review);
    expect(answers.map(({ by, ...rest }) => rest).sort((a, b) => a.warm.localeCompare(b.warm))).toEqual(said);
    expect(answers.map(({ by }) => by?.name).sort()).toEqual(["ben Example", "chen Example"]);
    expect(await read("ben", review)).toMatchObject({
      own: said[0],
      hasAnswered: true,
      answers: [],
      reviewers: [],
      readers: [],
    });
    await share("olga", review, true);
    expect((await read("olga", review)).answers).toHaveLength(2);
    expect(await read("olga", review)).toMatchObject({ as: "reader", own: null, reviewers: [], readers: [] });
    expect((await list("olga")).shared).toMatchObject([{ id: review.review.id }]);
    const forbidden = { params: review.params, body: { declined: true } };
    expect((await desk.as("olga").refused("declineReview", forbidden)).code).toBe("not-yours-to-read");
    await share("olga", review, false);
    expect((await desk.as("olga").send("readReview", { params: review.params })).status).toBe(403);
    expect((await list("olga")).shared).toEqual([]);
  });
});

describe("a review without names", () => {
  it("[RV3] row S14: comes to its author all together once it has closed, and nothing tells who wrote which", async () => {
    const review = await asked(peers, { anonymous: true });
    const lines = desk.logged.length;
    for (const user of peers.slice(0, 3)) await answer(user, review);
    await answer("ben", review, { warm: "Changed", cool: "", question: "" });
    expect((await read("ana", review)).answers).toEqual([]);
    await share("olga", review, true);
    expect((await read("olga", review)).answers).toEqual([]);
    expect(await read("ben", review)).toMatchObject({ own: null, hasAnswered: true });
    const again = { params: review.params, body: { ...keyOf("elsewhere"), ...words("ben") } };
    expect((await desk.as("ben").refused("answerReview", again)).reason).toBe("already-answered");
    const stolen = {
      params: review.params,
      body: { ...words("eli"), slip: keyOf("ben").slip, editKey: "x".repeat(30) },
    };
    expect((await desk.as("eli").refused("answerReview", stolen)).code).toBe("wrong-edit-key");
    expect(
      desk.logged.slice(lines).filter((line) => /"route":"[^"]*reviews[^"]*(answer|\{review\})"/.test(line)),
    ).toEqual([]);

    const rows = await everyRow(desk);
    const given = rows.filter(({ table, row }) => table === "review_answers" && row.review_id === review.review.id);
    const gave = rows.filter(({ table, row }) => table === "feedback_gave" && row.session_id === review.review.id);
    expect([given.length, gave.length]).toEqual([3, 3]);
    expect(new Set(given.map(({ row }) => row.xmin)).size).toBe(1);
    expect(given[0]?.row.xmin).not.toBe(gave[0]?.row.xmin);
    expect(rows.map(({ row }) => wordsOf(row)).join("\n")).not.toContain("likes it");
    expect(given.map(({ row }) => wordsOf(row)).join("\n")).not.toContain(review.memberOf("ben"));

    await act("ana", "closeReview", review);
    const { answers } = await read("ana", review);
    expect(answers.map(({ warm }) => warm).sort()).toEqual(["Changed", "chen likes it", "dina likes it"]);
    expect(answers.every(({ by }) => by === null)).toBe(true);
    expect(await desk.sql("select 1 from feedback_gave where session_id = $1", [review.review.id])).toEqual([]);
  });
});

describe("the time of a review", () => {
  it("[RV4] row S14: what was said is changed until it closes, by its day or by its author", async () => {
    const review = await asked(["ben"]);
    await answer("ben", review);
    const elsewhere = { ...words("ben"), cool: "Too long", slip: "e".repeat(30), editKey: "f".repeat(30) };
    const changed = await answer("ben", review, elsewhere);
    expect(changed.own).toMatchObject({ cool: "Too long" });
    expect((await read("ana", review)).answers).toHaveLength(1);
    desk.clock.advance(review.review.dueAt - desk.clock.now());
    await desk.server.jobs.runDue();
    expect((await read("ana", review)).isClosed).toBe(true);
    const late = { params: review.params, body: { ...keyOf("ben"), ...words("ben") } };
    expect((await desk.as("ben").refused("answerReview", late)).reason).toBe("review-closed");
  });

  it("[RV5] row S14: reminds once, halfway, whoever has not answered or set it aside; nobody else is told whom", async () => {
    const review = await asked(["ben", "chen", "dina"]);
    await answer("ben", review);
    await desk.as("chen").ask("declineReview", { params: review.params, body: { declined: true } });
    const before = await read("ana", review);
    desk.clock.advance(timesOf(desk.clock.now(), 8).remindAt - desk.clock.now());
    await desk.server.jobs.runDue();
    await desk.server.jobs.runDue();
    const remindedOf = async (user: string) =>
      (await list(user)).asked.find(({ id }) => id === review.review.id)?.isReminded;
    expect([await remindedOf("ben"), await remindedOf("chen"), await remindedOf("dina")]).toEqual([false, false, true]);
    expect(await read("ana", review)).toEqual(before);
    await answer("dina", review);
    expect(await remindedOf("dina")).toBe(false);
  });

  it("[RV6] row S14: its author thanks for it and deletes it, and then nothing is left", async () => {
    const review = await asked(["ben", "chen"]);
    await answer("ben", review);
    await act("ana", "thankReviewers", review);
    expect((await list("ben")).asked.find(({ id }) => id === review.review.id)?.isThanked).toBe(true);
    await act("ana", "removeReview", review);
    expect((await desk.as("ben").send("readReview", { params: review.params })).status).toBe(404);
    desk.clock.advance(9 * DAY);
    await desk.server.jobs.runDue();
    const left = (await everyRow(desk)).filter(({ row }) => wordsOf(row).includes(review.review.id));
    expect(left.map(({ table }) => table)).toEqual(["taken_out"]);
  });

  it("[RV6] row S14: is deleted however many may read it", async () => {
    const review = await asked(["ben"]);
    await desk.sql(
      `insert into review_readers (space_id, tenant_id, review_id, member_id)
       select space_id, tenant_id, review_id, 'reader-with-an-id-as-long-as-any-' || n
       from reviews, generate_series(1, 400) n where review_id = $1`,
      [review.review.id],
    );
    await act("ana", "removeReview", review);
    expect((await desk.as("ana").send("readReview", { params: review.params })).status).toBe(404);
  });
});
