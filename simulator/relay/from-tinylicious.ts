/**
 * The one place that knows tinylicious from inside. Its own entry point checks no tokens, listens on every interface and
 * answers only the local dialect, so the relay takes its parts and puts them together anew (start-relay.ts).
 * It is CommonJS without an exports map: what is named here is checked by running it, hence one adapter and one version.
 */
import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
// Its dependencies must be the copies that it uses itself, not those of the Fluid client beside it.
const fromTinylicious = createRequire(require.resolve("tinylicious/package.json"));

export interface RelayRequest extends IncomingMessage {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  get(header: string): string | undefined;
}

export interface RelayResponse extends ServerResponse {
  status(code: number): RelayResponse;
  json(body: unknown): RelayResponse;
}

type RelayNext = (error?: unknown) => void;
export type RelayHandler = (request: RelayRequest, response: RelayResponse, next: RelayNext) => void;
type ErrorHandler = (error: unknown, request: RelayRequest, response: RelayResponse, next: RelayNext) => void;

export interface RelayApp extends RequestListener {
  use(handler: RelayHandler): void;
  use(handler: ErrorHandler): void;
  get(path: string, handler: RelayHandler): void;
  post(path: string, handler: RelayHandler): void;
}

export interface RelaySocket {
  on(event: "connect_document", listener: (message: unknown) => void): void;
  on(event: "disconnect", listener: () => void): void;
  disconnect(close: boolean): void;
}

/** What tinylicious asks of the tenant. `verifyToken` refuses by rejecting with a RelayRefusal. */
export interface TenantManager {
  getTenantGitManager(tenantId: string): Promise<unknown>;
  getTenantStorageName(tenantId: string): Promise<string>;
  verifyToken(tenantId: string, token: string): Promise<void>;
}

interface DocumentStorage {
  getDocument(tenantId: string, documentId: string): Promise<unknown>;
}

interface OrdererManager {
  close(): Promise<void>;
}

interface WebServer {
  readonly httpServer: { readonly server: Server };
  readonly webSocketServer: {
    on(event: "connection", listener: (socket: RelaySocket) => void): void;
    close(): unknown;
  };
}

export interface CorsOptions {
  origin: (origin: string | undefined, answer: (error: null, allowed: boolean) => void) => void;
  credentials: boolean;
}

interface Git {
  readTree(at: { fs: unknown; dir: string; oid: string }): Promise<{ oid: string; tree: GitEntry[] }>;
  readBlob(at: { fs: unknown; dir: string; oid: string }): Promise<{ blob: Uint8Array }>;
  readCommit(at: { fs: unknown; dir: string; oid: string }): Promise<{ commit: { tree: string } }>;
  resolveRef(at: { fs: unknown; dir: string; ref: string }): Promise<string>;
  writeTree(at: { fs: unknown; dir: string; tree: GitEntry[] }): Promise<string>;
  writeBlob(at: { fs: unknown; dir: string; blob: Uint8Array }): Promise<string>;
}

export interface GitEntry {
  readonly mode: string;
  readonly path: string;
  readonly oid: string;
  readonly type: "blob" | "tree" | "commit";
}

type Make<Args extends readonly unknown[], Made> = new (...args: Args) => Made;

/** Loaded on call, so that only the relay's own process pays for it. */
export function loadTinylicious() {
  const client: {
    BasicRestWrapper: Make<[string, undefined, undefined, undefined, Readonly<Record<string, string>>], object>;
    Historian: Make<[string, boolean, boolean, object], object>;
    GitManager: Make<[object], object>;
  } = fromTinylicious("@fluidframework/server-services-client");
  const core: {
    DefaultMetricClient: Make<[], object>;
    MongoDatabaseManager: Make<
      [boolean, object, object, ...string[]],
      {
        getDocumentCollection(): Promise<object>;
        getDeltaCollection(tenantId: undefined, documentId: undefined): Promise<object>;
      }
    >;
    MongoDocumentRepository: Make<[object], object>;
    MongoManager: Make<[object], object>;
  } = fromTinylicious("@fluidframework/server-services-core");
  const shared: {
    DocumentStorage: Make<[object, TenantManager, boolean, object, object], DocumentStorage>;
    RestLessServer: Make<[], { translate(request: RelayRequest, response: RelayResponse): Promise<unknown> }>;
  } = fromTinylicious("@fluidframework/server-services-shared");
  const orderer: {
    LocalOrdererManager: Make<
      [DocumentStorage, object, (tenantId: string) => Promise<object>, object, object, object],
      OrdererManager
    >;
  } = fromTinylicious("@fluidframework/server-local-server");
  const lambdas: { configureWebSocketServices(...parts: readonly unknown[]): void } = fromTinylicious(
    "@fluidframework/server-lambdas",
  );
  const testUtils: { TestClientManager: Make<[], object> } = fromTinylicious("@fluidframework/server-test-utils");
  const database: { InMemoryDbFactory: Make<[], object> } = fromTinylicious("./dist/services/inMemorydb.js");
  const names: { StorageNameAllocator: Make<[TenantManager], object> } = fromTinylicious(
    "./dist/services/storageNameAllocator.js",
  );
  const publisher: { PubSubPublisher: Make<[object], object> } = fromTinylicious("./dist/services/pubSubPublisher.js");
  const web: { WebServerFactory: Make<[object], { create(listener: RequestListener): WebServer }> } = fromTinylicious(
    "./dist/services/webServerFactory.js",
  );
  const routes: {
    create(
      config: { get(key: string): unknown },
      ...parts: readonly unknown[]
    ): Record<"storage" | "ordering", RelayHandler>;
  } = fromTinylicious("./dist/routes/index.js");
  const socketIo: { Server: Make<[{ allowEIO3: boolean; cors: CorsOptions }], object> } = fromTinylicious("socket.io");
  const express: { (): RelayApp; json(options: { limit: string }): RelayHandler } = fromTinylicious("express");
  const cors: (options: CorsOptions) => RelayHandler = fromTinylicious("cors");
  const git: Git = fromTinylicious("isomorphic-git");
  const winston: { configure(options: object): void; transports: { Console: Make<[], object> } } =
    fromTinylicious("winston");
  return {
    ...client,
    ...core,
    ...shared,
    ...orderer,
    ...lambdas,
    ...testUtils,
    ...database,
    ...names,
    ...publisher,
    ...web,
    createRoutes: routes.create,
    SocketServer: socketIo.Server,
    express,
    cors,
    git,
    winston,
  };
}

export type Tinylicious = ReturnType<typeof loadTinylicious>;
