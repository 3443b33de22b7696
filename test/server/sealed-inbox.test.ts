import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedText } from "../../src/contract/fact.ts";
import { createSealer } from "../../src/server/inbox/sealer.ts";
import { oidOf } from "./entra-and-graph.ts";
import { openEvents } from "./event-reader.ts";
import { everyRow, wordsOf } from "./every-row.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { type PlayedSession, running, SEALED_STEP, sealedNote } from "./session-play.ts";

let desk: ServerDesk;
let space: string;
let session: PlayedSession;
const writers = ["ben", "chen", "dina", "eli", "fay", "gus"];
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", ...writers, "hugo", "ivo");
  session = await running(desk, space, "ana", ...writers);
});
afterAll(() => desk.close());

const write = (user: string, text: string, named = false) => {
  const note = sealedNote(text, named);
  return desk
    .as(user)
    .ask("writeSealed", { params: session.params, body: note })
    .then(() => note);
};

/** What waits in the box, opened with the server's key. */
const sealedNotes = async () => {
  const sealer = createSealer(desk.env.sealKeys);
  const rows = await desk.sql<{ slip: string; sealed: Buffer }>("select slip, sealed from inbox_text");
  return rows.map(({ slip, sealed }) => {
    const place = JSON.stringify([space, session.id, SEALED_STEP, slip]);
    return { slip, ...sealer.open(sealed, place) };
  });
};

describe("the sealed inbox", () => {
  it("[R1] keeps a text from everybody until the reveal", async () => {
    await write("ben", "a thought nobody may see");
    for (const user of ["ana", "chen", "ben"])
      for (const answer of [
        await desk.as(user).send("readDocument", { params: session.params }),
        await desk.as(user).send("readInbox", { params: session.params, query: { step: SEALED_STEP } }),
        await desk.as(user).send("listEntries", { params: { space } }),
        await desk.as(user).send("search", { params: { space }, query: { q: "thought" } }),
      ])
        expect(await answer.text()).not.toContain("a thought nobody");
  });

  it("tells how many wrote, whether I did, and how many could", async () => {
    const read = (user: string) =>
      desk.as(user).ask("readInbox", { params: session.params, query: { step: SEALED_STEP } });
    expect(await read("ben")).toEqual({ step: SEALED_STEP, written: 1, mine: true, possible: 1, revealed: false });
    expect(await read("chen")).toMatchObject({ written: 1, mine: false });
    const stream = await openEvents(desk.as("chen"), space, session.id);
    await stream.next("present", (event) => event.members.length === 1);
    expect(await read("chen")).toMatchObject({ possible: 2 });
    await write("chen", "second");
    expect(await stream.next("inbox")).toEqual({ type: "inbox", session: session.id, step: SEALED_STEP, written: 2 });
    await stream.stop();
  });

  it("[R3] lets only the writing page edit", async () => {
    const note = await write("dina", "first words");
    const edit = { params: session.params, body: { ...note, text: "better words" } };
    await desk.as("dina").ask("writeSealed", edit);
    const stolen = { ...edit, body: { ...note, editKey: "x".repeat(32) } };
    expect((await desk.as("eli").refused("writeSealed", stolen)).code).toBe("wrong-edit-key");
    const kept = await sealedNotes();
    expect(kept.filter(({ slip }) => slip === note.slip).map(({ text }) => text)).toEqual(["better words"]);
  });

  it("[G2] takes nothing from somebody who has not agreed, and tells nobody that they tried", async () => {
    const note = { params: session.params, body: sealedNote("before I agreed") };
    expect(await desk.as("hugo").refused("writeSealed", note)).toMatchObject({
      code: "refused",
      reason: "agree-first",
    });
    const read = () => desk.as("hugo").ask("readInbox", { params: session.params, query: { step: SEALED_STEP } });
    const { written } = await read();
    expect(await read()).toMatchObject({ mine: false });
    expect((await sealedNotes()).map(({ text }) => text)).not.toContain("before I agreed");
    await session.does("hugo", { type: "agree" });
    await desk.as("hugo").ask("writeSealed", note);
    expect(await read()).toMatchObject({ mine: true, written: written + 1 });
  });

  it("[G2] takes a reflection from somebody who was heard agreeing", async () => {
    await session.does("ana", { type: "mark-agreed-aloud", member: session.member("ivo") });
    await desk.as("ivo").ask("writeSealed", { params: session.params, body: sealedNote("said aloud") });
  });

  it("keeps whoever facilitates out, and unknown or open steps", async () => {
    expect((await desk.as("ana").refused("writeSealed", { params: session.params, body: sealedNote("x") })).code).toBe(
      "seat-is-neutral",
    );
    for (const [step, code] of [
      ["nothing", "not-found"],
      ["opening", "refused"],
    ]) {
      const problem = await desk
        .as("ben")
        .refused("writeSealed", { params: session.params, body: { ...sealedNote("x"), step } });
      expect(problem.code).toBe(code);
    }
  });

  it("[R2] links no anonymous text to its writer: no column, no order, no transaction, no log line", async () => {
    const texts = new Map<string, string>();
    for (const user of writers) {
      const text = `anonymous words of number ${writers.indexOf(user)}`;
      texts.set(text, user);
      await write(user, text);
    }
    await write("eli", "named words", true);
    const rows = await everyRow(desk);
    const textRows = rows.filter(({ table }) => table === "inbox_text").map(({ row }) => row);
    const wroteRows = rows.filter(({ table }) => table === "inbox_wrote").map(({ row }) => row);

    expect(textRows.length).toBeGreaterThan(writers.length);
    for (const { text, author } of await sealedNotes())
      expect(author).toBe(text === "named words" ? session.member("eli") : null);
    // All rows of a kind were written by one transaction, and the two kinds never by the same.
    const xmins = (some: Record<string, unknown>[]) => [...new Set(some.map((row) => row.xmin))];
    expect(xmins(textRows)).toHaveLength(1);
    expect(xmins(wroteRows)).toHaveLength(1);
    expect(xmins(textRows)).not.toEqual(xmins(wroteRows));
    // Who wrote and what was written share nothing that could join them.
    for (const row of textRows)
      for (const user of writers.filter((one) => one !== "eli"))
        expect(wordsOf(row)).not.toContain(session.member(user));
    for (const row of wroteRows)
      expect(Object.keys(row).sort()).toEqual([
        "ctid",
        "member_id",
        "piece",
        "session_id",
        "space_id",
        "step_id",
        "tenant_id",
        "xmin",
      ]);
    // No line of the log mentions writing, a person, a text or an id.
    const log = desk.logged.join("");
    expect(log).not.toContain("writes or edits");
    for (const line of desk.logged) expect(line).not.toMatch(/"route":"[^"]*\/inbox"/);
    for (const secret of [...texts.keys(), ...writers.map(oidOf), ...writers.map(session.member), space, session.id])
      expect(log).not.toContain(secret);
  });

  it("[R4] keeps no word in the database before the reveal, and no name, not even one that was given", async () => {
    const words = (await everyRow(desk)).map(({ row }) => wordsOf(row)).join();
    const notes = await sealedNotes();
    expect(notes.length).toBeGreaterThan(writers.length);
    for (const { text } of notes) expect(words).not.toContain(text);
    const kept = (await everyRow(desk)).filter(({ table }) => table === "inbox_text");
    expect(new Set(kept.map(({ row }) => (row.sealed as Buffer).length)).size).toBe(1);
    for (const { row } of kept) expect(wordsOf(row)).not.toContain(session.member("eli"));
  });

  it("[R2] puts rows in an order that tells nothing of when they came", async () => {
    const order = async () => {
      const rows = await desk.sql<{ slip: string }>("select slip from inbox_text order by ctid");
      return rows.map((row) => row.slip).join();
    };
    const note = await write("fay", "one more");
    const seen = new Set<string>();
    for (let i = 0; i < 6; i += 1) {
      await desk.as("fay").ask("writeSealed", { params: session.params, body: note });
      seen.add(await order());
    }
    // Seven rows and more: six equal orders in a row would not be chance.
    expect(seen.size).toBeGreaterThan(1);
  });

  it("[R2] writes nothing but texts in a text's transaction, not even what is written anew afterwards", async () => {
    // Rows that a later transaction replaces leave no trace in the tables, so triggers note each write as it happens.
    await desk.sql(`
      create schema watch;
      create table watch.written (transaction xid8 not null, kind text not null);
      create function watch.note() returns trigger language plpgsql security definer as $$
      begin
        insert into watch.written values (pg_current_xact_id(), tg_argv[0]);
        return null;
      end $$;
      do $$
      declare t text;
      begin
        for t in select relname from pg_class
          where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition loop
          execute format('create trigger watched after insert or update or delete on public.%I
                          for each row execute function watch.note(%L)', t, t);
        end loop;
      end $$`);
    const note = await write("gus", "watched words");
    await desk.as("gus").ask("writeSealed", { params: session.params, body: { ...note, text: "watched, edited" } });
    const transactions = await desk.sql<{ kinds: string }>(
      `select string_agg(distinct kind, ', ') as kinds from watch.written group by transaction
       having bool_or(kind like 'inbox%') order by transaction`,
    );
    await desk.sql("drop schema watch cascade");
    expect(transactions.map(({ kinds }) => kinds)).toEqual(["inbox_text", "inbox_wrote", "inbox_text", "inbox_wrote"]);
  });

  it("[R2] is revealed by the seat alone, once, as one signed batch", async () => {
    const reveal = { params: session.params, body: { step: SEALED_STEP, epoch: 1 } };
    expect((await desk.as("ben").refused("reveal", reveal)).code).toBe("not-the-seat");
    expect((await desk.as("ana").refused("reveal", { ...reveal, body: { ...reveal.body, epoch: 0 } })).code).toBe(
      "stale-epoch",
    );
    const before = await sealedNotes();

    await desk.as("ana").ask("reveal", reveal);

    const { facts } = await session.document();
    const notes = facts.filter((fact) => fact.key.startsWith(`reflection/${SEALED_STEP}/`));
    expect(notes.map((note) => String(note.value.text)).sort()).toEqual(before.map((row) => row.text).sort());
    expect(notes.map((note) => String(note.value.text))).not.toEqual(before.map((row) => row.text));
    expect(new Set(notes.map((note) => note.at)).size).toBe(1);
    for (const note of notes) {
      expect(note.by).toBeNull();
      expect(note.value.author).toBe(note.value.text === "named words" ? session.member("eli") : null);
      expect(before.map((row) => row.slip)).not.toContain(note.key.split("/")[2]);
    }
    expect(facts.find((fact) => fact.key === `revealed/${SEALED_STEP}`)?.value).toEqual({ count: notes.length });
    expect((await everyRow(desk)).filter(({ table }) => table.startsWith("inbox_"))).toEqual([]);
    const after = JSON.stringify(
      (await everyRow(desk)).filter(
        ({ table, row }) => table === "document_facts" && String(row.key).startsWith("reflection/"),
      ),
    );
    for (const user of ["ben", "chen", "dina", "fay", "gus"]) expect(after).not.toContain(session.member(user));

    expect((await desk.as("ana").refused("reveal", reveal)).code).toBe("already-revealed");
    const late = { params: session.params, body: sealedNote("too late") };
    expect((await desk.as("ben").refused("writeSealed", late)).code).toBe("already-revealed");
  });

  it("signs what it reveals, so that an altered word is seen to be altered", async () => {
    const { factKey } = await desk.as("ben").ask("resolveSpace", {
      body: { kind: "channel", teamId: "44444444-4444-4444-8444-444444444444", channelId: "19:general@thread.tacv2" },
    });
    const key = await crypto.subtle.importKey("jwk", factKey, { name: "ECDSA", namedCurve: "P-256" }, false, [
      "verify",
    ]);
    const verify = (fact: Parameters<typeof signedText>[1], signature: string | undefined) =>
      crypto.subtle.verify(
        { name: "ECDSA", hash: "SHA-256" },
        key,
        Buffer.from(signature ?? "", "base64url"),
        new TextEncoder().encode(signedText(session.id, fact)),
      );
    const signedFacts = (await session.document()).facts.filter((fact) => fact.signature !== undefined);
    expect(signedFacts.length).toBeGreaterThan(8);
    for (const fact of signedFacts) {
      expect(await verify(fact, fact.signature)).toBe(true);
      expect(await verify({ ...fact, value: { ...fact.value, text: "forged" } }, fact.signature)).toBe(false);
      expect(await verify({ ...fact, by: session.member("ben"), at: fact.at + 1 }, fact.signature)).toBe(false);
    }
  });
});
