import type { IFluidContainer } from "fluid-framework";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Relay } from "../../simulator/relay/start-relay.ts";
import {
  createClient,
  factsOf,
  factsSchema,
  mintToken,
  type SequencedOp,
  startTestRelay,
  tenantId,
  whenConnected,
  whenDisconnected,
  whenDisposed,
  whenOp,
  whenValue,
} from "./relay-fixture.ts";

let clockShiftMs = 0;
let relay: Relay;
const open: IFluidContainer[] = [];

const now = (): number => Date.now() + clockShiftMs;

async function create(port = relay.port): Promise<{ id: string; container: IFluidContainer }> {
  const { container } = await createClient(port).createContainer(factsSchema);
  open.push(container);
  const id = await container.attach();
  await whenConnected(container);
  return { id, container };
}

async function join(id: string, client = createClient(relay.port)): Promise<IFluidContainer> {
  const { container } = await client.getContainer(id, factsSchema);
  open.push(container);
  return container;
}

const ask = (path: string, token: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`http://127.0.0.1:${relay.port}${path}`, {
    ...init,
    headers: { ...init.headers, Authorization: `Basic ${token}` },
  });

beforeEach(async () => {
  clockShiftMs = 0;
  relay = await startTestRelay({ now });
});

afterEach(async () => {
  for (const container of open.splice(0)) container.dispose();
  await relay.close();
});

describe("a document on the relay", () => {
  it("brings a set from one client to another, with its sender and the relay's time", async () => {
    const { id, container } = await create();
    const ben = factsOf(await join(id));
    const ops: SequencedOp[] = [];
    ben.on("op", (op: SequencedOp) => ops.push(op));
    factsOf(container).set("greeting", "hello");
    await whenValue(ben, "greeting", "hello");
    const [op] = ops.length > 0 ? ops : [await new Promise<SequencedOp>((resolve) => ben.once("op", resolve))];
    expect(op?.clientId).toMatch(/^[0-9a-f-]{36}$/);
    expect(Math.abs((op?.timestamp ?? 0) - Date.now())).toBeLessThan(5_000);
  });

  it("hands a late joiner the state of whole summaries, the second of which builds on the first", async () => {
    const { id, container } = await create();
    const facts = factsOf(container);
    const fill = (round: string): void => {
      for (let n = 0; n < 120; n += 1) facts.set(`${round}/${n}`, `value ${n} of ${round}`);
    };
    const first = whenOp(facts, "summaryAck");
    fill("first");
    await first;
    const second = whenOp(facts, "summaryAck");
    fill("second");
    await second;

    const latest = await ask(`/repos/${tenantId}/git/summaries/latest`, await mintToken({ documentId: id }));
    const summary = await latest.text();
    expect(latest.status).toBe(200);
    expect(summary).toContain('"sequenceNumber"');
    const { trees } = JSON.parse(summary) as { trees: { sequenceNumber: number }[] };
    expect(trees[0]?.sequenceNumber).toBeGreaterThan(120);

    const late = factsOf(await join(id));
    expect(late.get("first/119")).toBe("value 119 of first");
    await whenValue(late, "second/119", "value 119 of second");
  });

  it("carries a value of 90 KB", async () => {
    const { id, container } = await create();
    const long = "ü".repeat(45_000);
    factsOf(container).set("long", long);
    await whenValue(factsOf(await join(id)), "long", long);
  });
});

describe("who may come in", () => {
  it("refuses a token signed with another key", async () => {
    const { id } = await create();
    const stranger = createClient(relay.port, (documentId) => mintToken({ documentId, key: "another key" }));
    await expect(stranger.getContainer(id, factsSchema)).rejects.toMatchObject({ statusCode: 403 });
  });

  it.each([
    ["of another tenant", { tenant: "elsewhere" }],
    ["for another document", { documentId: "another" }],
    ["without a name", { name: "" }],
    ["that lives too long", { lifeS: 7_200 }],
    ["without the scope", { scopes: ["doc:write"] }],
  ])("answers 403 to a token %s", async (_what, wish) => {
    const { id } = await create();
    const answer = await ask(`/documents/${tenantId}/session/${id}`, await mintToken({ documentId: id, ...wish }));
    expect(answer.status).toBe(403);
  });

  it("answers 403 without a token, 401 to one that is over and 404 for a document it does not know", async () => {
    const { id } = await create();
    const anHourAgo = Date.now() - 3_700_000;
    const over = await mintToken({ documentId: id, issuedAtMs: anHourAgo });
    const unknown = await mintToken({ documentId: "unknown" });
    const statuses = await Promise.all([
      fetch(`http://127.0.0.1:${relay.port}/deltas/${tenantId}/${id}`).then(({ status }) => status),
      ask(`/deltas/${tenantId}/${id}`, over).then(({ status }) => status),
      ask(`/deltas/${tenantId}/unknown`, unknown).then(({ status }) => status),
      ask(`/deltas/${tenantId}/${id}`, await mintToken({ documentId: id })).then(({ status }) => status),
    ]);
    expect(statuses).toEqual([403, 401, 404, 200]);
  });

  it("keeps its own git routes to itself", async () => {
    const { id } = await create();
    const token = await mintToken({ documentId: id });
    const move = { method: "PATCH", body: "{}" };
    expect((await ask(`/repos/${tenantId}/git/refs/heads/${id}`, token, move)).status).toBe(404);
    expect((await ask(`/repos/${tenantId}/git/refs`, token)).status).toBe(404);
  });

  it("asks the client for a new token when the one it sent is over", async () => {
    const { id } = await create();
    const asked: boolean[] = [];
    const container = await join(
      id,
      createClient(relay.port, (documentId, refresh) => {
        asked.push(refresh);
        return mintToken({ documentId, ...(refresh ? {} : { issuedAtMs: Date.now() - 3_700_000 }) });
      }),
    );
    await whenConnected(container);
    expect(asked).toContain(true);
    expect(container.disposed).toBe(false);
  });

  it("ends a connection when the driven clock passes the end of its token, and lets it come back with a new one", async () => {
    const { id } = await create();
    const asked: boolean[] = [];
    let kept: string | undefined;
    const container = await join(
      id,
      createClient(relay.port, async (documentId, refresh) => {
        asked.push(refresh);
        if (refresh || kept === undefined) kept = await mintToken({ documentId, issuedAtMs: now() });
        return kept;
      }),
    );
    await whenConnected(container);
    expect(asked).not.toContain(true);
    const left = whenDisconnected(container);
    clockShiftMs = 3_700_000;
    relay.clockMoved();
    await left;
    await whenConnected(container);
    expect(asked).toContain(true);
    expect(container.disposed).toBe(false);
  });
});

describe("addresses", () => {
  it("leads back to the name by which it was reached", async () => {
    const { id } = await create();
    const headers = { "X-Forwarded-Host": "ana.relay.localhost:3000" };
    const answer = await ask(`/documents/${tenantId}/session/${id}`, await mintToken({ documentId: id }), { headers });
    expect(await answer.json()).toMatchObject({
      ordererUrl: "http://ana.relay.localhost:3000",
      historianUrl: "http://ana.relay.localhost:3000",
      deltaStreamUrl: "http://ana.relay.localhost:3000",
    });
  });

  it("lets pages of the desk call it, and no others", async () => {
    const allowed = async (origin: string): Promise<string | null> => {
      const answer = await fetch(`http://127.0.0.1:${relay.port}/`, { headers: { Origin: origin } });
      return answer.headers.get("Access-Control-Allow-Origin");
    };
    expect(await allowed("http://ana.localhost:3000")).toBe("http://ana.localhost:3000");
    expect(await allowed("http://localhost:3000")).toBe("http://localhost:3000");
    expect(await allowed("http://localhost.example.com")).toBeNull();
  });
});

describe("a restart", () => {
  it("disposes the clients of a document that is gone, and refuses a join to it", async () => {
    const { id, container } = await create();
    factsOf(container).set("kept", "on this side");
    await whenValue(factsOf(await join(id)), "kept", "on this side");
    const gone = whenDisposed(container);
    const { port } = relay;
    await relay.close();
    relay = await startTestRelay({ port, now });
    await gone;
    expect(factsOf(container).get("kept")).toBe("on this side");
    await expect(createClient(port).getContainer(id, factsSchema)).rejects.toMatchObject({ statusCode: 404 });
    const again = await create(port);
    expect(again.id).not.toBe(id);
  });
});
