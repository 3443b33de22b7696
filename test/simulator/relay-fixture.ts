import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AzureClient } from "@fluidframework/azure-client";
import { ConnectionState, type ContainerSchema, type IFluidContainer, SharedMap } from "fluid-framework";
import { SignJWT } from "jose";
import { type Relay, startRelay } from "../../simulator/relay/start-relay.ts";

export const tenantId = "peerloop-desk";
export const secret = "a key of the tests";
export const factsSchema: ContainerSchema = { initialObjects: { facts: SharedMap } };

/** An op as it comes back from the relay. */
export interface SequencedOp {
  readonly clientId: string;
  readonly sequenceNumber: number;
  readonly timestamp: number;
  readonly type: string;
  readonly contents: unknown;
}

export const newStorageDir = (): string => mkdtempSync(join(tmpdir(), "peerloop-relay-"));

/** Its folder goes with it. */
export async function startTestRelay(
  options: { readonly port?: number; readonly now?: () => number } = {},
): Promise<Relay> {
  const storageDir = newStorageDir();
  const relay = await startRelay({
    port: options.port ?? 0,
    secret,
    tenantId,
    storageDir,
    publicOrigin: (host) => `http://${host}`,
    now: options.now ?? Date.now,
  });
  return {
    ...relay,
    async close() {
      await relay.close();
      rmSync(storageDir, { recursive: true, force: true });
    },
  };
}

export interface TokenWish {
  readonly documentId?: string;
  readonly name?: string;
  readonly key?: string;
  readonly tenant?: string;
  readonly scopes?: readonly string[];
  readonly issuedAtMs?: number;
  readonly lifeS?: number;
}

export function mintToken(wish: TokenWish = {}): Promise<string> {
  const issuedAtS = Math.floor((wish.issuedAtMs ?? Date.now()) / 1_000);
  const claims = {
    documentId: wish.documentId ?? "",
    tenantId: wish.tenant ?? tenantId,
    scopes: wish.scopes ?? ["doc:read", "doc:write", "summary:write"],
    user: { id: `id-of-${wish.name ?? "Ana Silva"}`, name: wish.name ?? "Ana Silva" },
    ver: "1.0",
    jti: randomUUID(),
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setIssuedAt(issuedAtS)
    .setExpirationTime(issuedAtS + (wish.lifeS ?? 3_600))
    .sign(new TextEncoder().encode(wish.key ?? secret));
}

export type MintFor = (documentId: string, refresh: boolean) => Promise<string>;

const mintGood: MintFor = (documentId) => mintToken({ documentId });

/**
 * Fluid reports every closed container through console.error, expected or not, and takes that function when its loader
 * is made, which is the first thing both calls below do.
 */
function withoutItsReports<T>(make: () => T): T {
  const { console: page } = globalThis;
  const kept = page.error;
  page.error = () => undefined;
  try {
    return make();
  } finally {
    page.error = kept;
  }
}

export type RelayClient = Pick<AzureClient, "createContainer" | "getContainer">;

/** The real client, in the mode in which it talks to Azure. */
export function createClient(port: number, mint: MintFor = mintGood): RelayClient {
  const fetchToken = async (_tenant: string, documentId?: string, refresh?: boolean) => ({
    jwt: await mint(documentId ?? "", refresh === true),
  });
  const client = new AzureClient({
    connection: {
      type: "remote",
      tenantId,
      endpoint: `http://127.0.0.1:${port}`,
      tokenProvider: { fetchOrdererToken: fetchToken, fetchStorageToken: fetchToken },
    },
  });
  return {
    createContainer: (schema) => withoutItsReports(() => client.createContainer(schema)),
    getContainer: (id, schema) => withoutItsReports(() => client.getContainer(id, schema)),
  };
}

export function factsOf(container: IFluidContainer): SharedMap {
  const { facts } = container.initialObjects;
  if (facts instanceof SharedMap) return facts;
  throw new Error("The container has no map of facts.");
}

export function whenConnected(container: IFluidContainer): Promise<void> {
  if (container.connectionState === ConnectionState.Connected) return Promise.resolve();
  return new Promise((resolve) => container.once("connected", resolve));
}

export function whenDisconnected(container: IFluidContainer): Promise<void> {
  return new Promise((resolve) => container.once("disconnected", resolve));
}

export function whenDisposed(container: IFluidContainer): Promise<unknown> {
  if (container.disposed) return Promise.resolve(undefined);
  return new Promise((resolve) => container.once("disposed", (error) => resolve(error)));
}

/** Resolves once the key has that value, whoever wrote it. */
export function whenValue(map: SharedMap, key: string, value: unknown): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (map.get(key) !== value) return;
      map.off("valueChanged", look);
      resolve();
    };
    map.on("valueChanged", look);
    look();
  });
}

/** What the public types hide: the delta stream under a map, and the door through which a hostile client sends anything. */
interface UnderTheMap {
  readonly runtime: {
    readonly deltaManager: {
      on(event: "op", listener: (op: SequencedOp) => void): void;
      off(event: "op", listener: (op: SequencedOp) => void): void;
    };
  };
  submitLocalMessage(contents: unknown, localOpMetadata: unknown): void;
}

export const underTheMap = (map: SharedMap): UnderTheMap => map as unknown as UnderTheMap;

/** Sends an operation to a channel of the map's data store, which need not be there: whoever applies it then is closed. */
export function submitToChannel(map: SharedMap, address: string, contents: unknown): void {
  const { runtime } = map as unknown as {
    readonly runtime: { submitChannelOp(address: string, contents: unknown, localOpMetadata: unknown): void };
  };
  runtime.submitChannelOp(address, contents, undefined);
}

/** Resolves with the next op of that type on the document, of any kind (`summaryAck` is one). */
export function whenOp(map: SharedMap, type: string): Promise<SequencedOp> {
  const { deltaManager } = underTheMap(map).runtime;
  return new Promise((resolve) => {
    const look = (op: SequencedOp): void => {
      if (op.type !== type) return;
      deltaManager.off("op", look);
      resolve(op);
    };
    deltaManager.on("op", look);
  });
}
