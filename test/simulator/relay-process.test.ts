import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { IFluidContainer } from "fluid-framework";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import {
  createClient,
  factsOf,
  factsSchema,
  mintToken,
  newStorageDir,
  type SequencedOp,
  secret,
  tenantId,
  whenConnected,
  whenDisconnected,
  whenDisposed,
} from "./relay-fixture.ts";

const entry = fileURLToPath(new URL("../../simulator/processes/relay.ts", import.meta.url));
const storage = newStorageDir();
const children: ChildProcess[] = [];
const open: IFluidContainer[] = [];

async function startProcess(port = 0): Promise<{ child: ChildProcess; port: number }> {
  const child = fork(entry, {
    execArgv: ["--import", "tsx"],
    env: {
      ...process.env,
      RELAY_PORT: String(port),
      RELAY_SECRET: secret,
      RELAY_TENANT: tenantId,
      RELAY_STORAGE: storage,
    },
  });
  children.push(child);
  const [message] = await once(child, "message");
  expect(message).toEqual({ type: "ready", port: expect.any(Number) });
  return { child, port: message.port };
}

async function create(port: number, now = Date.now): Promise<{ id: string; container: IFluidContainer }> {
  const client = createClient(port, (documentId) => mintToken({ documentId, issuedAtMs: now() }));
  const { container } = await client.createContainer(factsSchema);
  open.push(container);
  const id = await container.attach();
  await whenConnected(container);
  return { id, container };
}

afterEach(async () => {
  for (const container of open.splice(0)) container.dispose();
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill("SIGKILL");
    await once(child, "exit");
  }
});

afterAll(() => rmSync(storage, { recursive: true, force: true }));

// Each start loads the whole service, which takes its time on a busy machine.
describe("the relay's process", { timeout: 60_000 }, () => {
  it("stamps ops by the driven clock", async () => {
    const { child, port } = await startProcess();
    let shiftMs = 0;
    const { container } = await create(port, () => Date.now() + shiftMs);
    const facts = factsOf(container);
    // Two hours on, the token that connected is over: the client has come back with a new one when the op arrives.
    shiftMs = 2 * 3_600_000;
    const left = whenDisconnected(container);
    child.send({ type: "clock", shiftMs });
    await left;
    await whenConnected(container);
    const acked = new Promise<SequencedOp>((resolve) => facts.once("op", resolve));
    facts.set("late", true);
    expect(Math.abs((await acked).timestamp - (Date.now() + shiftMs))).toBeLessThan(5_000);
  });

  it("disposes its clients when it was killed and is back, and has forgotten their document", async () => {
    const { child, port } = await startProcess();
    const { id, container } = await create(port);
    factsOf(container).set("kept", "on this side");
    const gone = whenDisposed(container);
    child.kill("SIGKILL");
    await once(child, "exit");
    await startProcess(port);
    await gone;
    expect(factsOf(container).get("kept")).toBe("on this side");
    await expect(createClient(port).getContainer(id, factsSchema)).rejects.toMatchObject({ statusCode: 404 });
  });

  it("ends cleanly when told to, in the middle of a session", async () => {
    const { child, port } = await startProcess();
    await create(port);
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  it("ends when its supervisor is gone", async () => {
    const { child } = await startProcess();
    child.disconnect();
    expect(await once(child, "exit")).toEqual([0, null]);
  });
});
