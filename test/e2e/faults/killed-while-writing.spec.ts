import { type Api, createApi } from "../../../src/api/api-client.ts";
import { ApiUnreachable } from "../../../src/api/api-failure.ts";
import type { SessionRecord } from "../../../src/contract/record.ts";
import { routes } from "../../../src/contract/routes/routes.ts";
import { fitPlan } from "../../../src/domain/fit-plan.ts";
import { whatSoWhatNowWhat } from "../../../src/domain/formats/what-so-what-now-what.ts";
import type { MemberId, SessionId, StepId } from "../../../src/domain/ids.ts";
import type { Step } from "../../../src/domain/plan.ts";
import { asSuperuser } from "../database.ts";
import { expect, type Simulation, test } from "../simulation.ts";
import { isReady, kill, type ProcessName } from "./processes.ts";

const SEALED = "what-write" as StepId;
const OPEN = "what-collect" as StepId;
const MINUTES = 45;
/** Answers that each kind of writing must have had before a kill, and again after it. */
const SOME = 8;

interface Desk {
  readonly simulation: Simulation;
  readonly as: (person: string) => Api;
  readonly params: { readonly space: string; readonly session: SessionId };
  readonly member: (person: string) => MemberId;
  readonly steps: readonly Step[];
}

/** Ana's session, planned and started over the server's own routes; she has heard `writers` agree. */
async function openDesk(simulation: Simulation, writers: readonly string[]): Promise<Desk> {
  const as = (person: string): Api =>
    createApi({ getToken: () => simulation.token(person), fetch, origin: simulation.origin }, routes);
  const { context } = await simulation.api<{ context: { teamId: string; channelId: string } }>(
    "GET",
    "/simulator/people?count=1",
  );
  const { teamId, channelId } = context;
  const members = new Map<string, MemberId>();
  let space = "";
  for (const person of ["ana", "ben", "chen", ...writers]) {
    const resolved = await as(person).call("resolveSpace", { body: { kind: "channel", teamId, channelId } });
    members.set(person, resolved.me.member);
    space = resolved.space;
  }
  const plan = { title: "Killed while writing", format: whatSoWhatNowWhat.id, minutes: MINUTES };
  const { session } = await as("ana").call("planSession", { params: { space }, body: plan });
  const fit = fitPlan(whatSoWhatNowWhat, MINUTES * 60_000, 3);
  if (!fit.fits) throw new Error("The format does not fit.");
  const { steps, ...rest } = fit.plan;
  const params = { space, session: session.id };
  const member = (person: string): MemberId => {
    const found = members.get(person);
    if (found === undefined) throw new Error(`${person} is not here.`);
    return found;
  };
  const facts = [
    ...steps.map((step) => ({ key: `step/${step.id}`, value: { epoch: 1, step: { ...step } } })),
    { key: "plan", value: { ...rest, epoch: 1, stepIds: steps.map(({ id }) => id) } },
    cursorFact(1, steps[0]?.id ?? OPEN, {}),
    ...writers.map((writer) => ({ key: `aloud/${member(writer)}`, value: { epoch: 1 } })),
  ];
  const { refused } = await as("ana").call("state", { params, body: { facts } });
  expect(refused).toEqual([]);
  return { simulation, as, params, member, steps };
}

const cursorFact = (n: number, step: StepId, more: object) => ({
  key: "cursor/1",
  value: { n, step, runs: { [step]: 0 }, enteredAt: null, pauses: [], extensions: [], cuts: {}, ...more },
});

/** Writes one after the other. `kept` grows with each that was answered 200; what was not answered is nobody's promise. */
function keepWriting(desk: Desk, write: (n: number) => Promise<unknown>) {
  const kept: number[] = [];
  const failures: string[] = [];
  let over = false;
  let n = 0;
  const run = async () => {
    while (!over) {
      n += 1;
      try {
        await write(n);
        kept.push(n);
      } catch (error) {
        // Down, or the database is; anything else would be a wrong answer.
        if (!(error instanceof ApiUnreachable)) failures.push(String(error));
        await expect.poll(() => over || isReady(desk.simulation), { timeout: 60_000 }).toBe(true);
      }
    }
  };
  const done = run();
  return {
    kept,
    failures,
    stop: () => {
      over = true;
      return done;
    },
  };
}

/**
 * Each commit takes 30 ms from now on, also after a restart of Postgres: an answer that does not wait for its commit is
 * then far ahead of it, and a kill finds that out.
 */
const slowCommits = (simulation: Simulation): Promise<void> =>
  asSuperuser(simulation, async (client) => {
    await client.query("alter system set commit_delay = 30000");
    await client.query("alter system set commit_siblings = 0");
    await client.query("select pg_reload_conf()");
  });

/** Statements by Ben, write-through by Ana's client in Chen's name, and a sealed note of somebody else each time. */
function startWriting(desk: Desk, writers: readonly string[], phase: string) {
  const { as, params, member } = desk;
  const reflection = (person: string, n: number) => ({
    key: `reflection/${OPEN}/${person}-${phase}-${n}`,
    value: { author: member(person), text: `${person} ${phase} ${n}` },
  });
  const loops = {
    statements: keepWriting(desk, (n) => as("ben").call("state", { params, body: { facts: [reflection("ben", n)] } })),
    document: keepWriting(desk, async (n) => {
      const { now } = await as("ana").call("time", {});
      const fact = { ...reflection("chen", n), by: member("chen"), at: now, seq: n };
      const body = { epoch: 1, container: phase, checkedSeq: n, facts: [fact], removed: [] };
      await as("ana").call("writeDocument", { params, body });
    }),
    sealed: keepWriting(desk, async (n) => {
      const writer = writers[(n - 1) % writers.length] ?? "";
      const slip = `${writer}-${phase}-${n}`.padEnd(24, "-");
      const note = {
        step: SEALED,
        slip,
        editKey: slip.padStart(30, "-"),
        text: `${writer} ${phase} ${n}`,
        named: true,
      };
      await as(writer).call("writeSealed", { params, body: note });
    }),
  };
  const all = Object.values(loops);
  return {
    loops,
    /** Resolves when each of the loops has had `SOME` more answers. */
    more: async () => {
      const from = all.map(({ kept }) => kept.length);
      await expect
        .poll(() => Math.min(...all.map(({ kept }, i) => kept.length - (from[i] ?? 0))), { timeout: 60_000 })
        .toBeGreaterThanOrEqual(SOME);
    },
    stop: () => Promise.all(all.map(({ stop }) => stop())),
    /** What people were told is kept, by its text. */
    open: () => [
      ...loops.statements.kept.map((n) => `ben ${phase} ${n}`),
      ...loops.document.kept.map((n) => `chen ${phase} ${n}`),
    ],
    sealed: () => loops.sealed.kept.map((n) => `${writers[(n - 1) % writers.length]} ${phase} ${n}`),
  };
}

const textsOf = (record: SessionRecord): readonly string[] =>
  record.steps.flatMap(({ reflections }) => reflections.map(({ text }) => text));

const documentTexts = async ({ as, params }: Desk): Promise<readonly unknown[]> =>
  (await as("ben").call("readDocument", { params })).facts.map(({ value }) => value.text);

const missing = (told: readonly string[], there: readonly unknown[]) => told.filter((text) => !there.includes(text));

test("server, then Postgres, are killed while people write: what was answered is there after the restart", async ({
  simulation,
}) => {
  test.slow();
  const { people } = await simulation.api<{ people: readonly { key: string }[] }>("GET", "/simulator/people?count=60");
  const writers = people.slice(5).map(({ key }) => key);
  const desk = await openDesk(simulation, writers);
  const { as, params } = desk;
  const open: string[] = [];
  const sealed: string[] = [];
  const rounds: readonly ProcessName[] = ["server", "postgres"];
  await slowCommits(simulation);

  for (const name of rounds) {
    const writing = startWriting(desk, writers, name);
    await writing.more();
    await kill(simulation, name);
    await writing.more();
    await writing.stop();
    expect(Object.values(writing.loops).flatMap(({ failures }) => failures)).toEqual([]);
    open.push(...writing.open());
    sealed.push(...writing.sealed());
    const counts = Object.entries(writing.loops).map(([kind, { kept }]) => `${kind} ${kept.length}`);
    test.info().annotations.push({ type: `${name} killed`, description: `answered: ${counts.join(", ")}` });

    expect(missing(open, await documentTexts(desk))).toEqual([]);
    const { checkedSeq } = await as("ben").call("readDocument", { params });
    expect(checkedSeq).toBeGreaterThanOrEqual(writing.loops.document.kept.at(-1) ?? 0);
    const wrote = new Set(sealed.map((text) => text.split(" ")[0]));
    const box = await as("ben").call("readInbox", { params, query: { step: SEALED } });
    expect(box.written).toBeGreaterThanOrEqual(wrote.size);
  }

  await as("ana").call("reveal", { params, body: { step: SEALED, epoch: 1 } });
  await kill(simulation, "server");
  expect(missing([...open, ...sealed], await documentTexts(desk))).toEqual([]);

  const last = desk.steps.at(-1)?.id ?? OPEN;
  await as("ana").call("state", { params, body: { facts: [cursorFact(2, last, { endedAt: null })] } });
  const entry = await as("ana").call("publishRecord", { params, body: {} });
  await kill(simulation, "postgres");
  const again = await as("ben").call("readEntry", { params: { space: params.space, entry: entry.id } });
  expect(again).toEqual(entry);
  expect(missing([...open, ...sealed], textsOf(entry.record))).toEqual([]);
});
