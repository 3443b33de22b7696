import { EventEmitter } from "node:events";
import type { TokenCheck } from "./check-token.ts";
import type { TenantManager, Tinylicious } from "./from-tinylicious.ts";
import { internalKeyHeader } from "./guard-requests.ts";
import { RelayRefusal } from "./relay-refusal.ts";

/** Long past any session: the orderer sends idle clients away by op time, and a driven clock makes everybody look idle. */
const clientTimeoutMs = 365 * 24 * 3_600_000;

const collections = {
  nodes: "nodes",
  documents: "documents",
  checkpoints: "checkpoints",
  deltas: "deltas",
  scribeDeltas: "scribeDeltas",
};

/** Tinylicious put together in memory: documents, ops, the orderer of each document, and its two groups of routes. */
export async function createOrderingService(
  tinylicious: Tinylicious,
  deps: {
    readonly checkToken: TokenCheck;
    readonly internalKey: string;
    /** Where the service reaches its own git routes; asked at each use, because the port is known only once it listens. */
    readonly internalOrigin: () => string;
    readonly gitDir: string;
    /** The socket.io server over which ops go out. */
    readonly sockets: object;
  },
) {
  const t = tinylicious;
  const historianOf = (tenantId: string): object => {
    const url = `${deps.internalOrigin()}/repos/${encodeURIComponent(tenantId)}`;
    const headers = { [internalKeyHeader]: deps.internalKey };
    return new t.Historian(url, false, false, new t.BasicRestWrapper(url, undefined, undefined, undefined, headers));
  };
  const tenants: TenantManager = {
    getTenantGitManager: async (tenantId) => new t.GitManager(historianOf(tenantId)),
    getTenantStorageName: async (tenantId) => tenantId,
    verifyToken: async (_tenantId, token) => {
      const { tenantId, documentId } = await deps.checkToken(token);
      if (!(await isDocument(tenantId, documentId))) throw new RelayRefusal(404, "There is no such document.");
    },
  };

  const mongo = new t.MongoManager(new t.InMemoryDbFactory());
  const databases = new t.MongoDatabaseManager(
    false,
    mongo,
    mongo,
    collections.nodes,
    collections.documents,
    collections.checkpoints,
    collections.deltas,
    collections.scribeDeltas,
  );
  const documents = new t.DocumentStorage(
    new t.MongoDocumentRepository(await databases.getDocumentCollection()),
    tenants,
    false,
    await databases.getDeltaCollection(undefined, undefined),
    new t.StorageNameAllocator(tenants),
  );
  const isDocument = async (tenantId: string, documentId: string): Promise<boolean> =>
    Boolean(await documents.getDocument(tenantId, documentId));
  const orderers = new t.LocalOrdererManager(
    documents,
    databases,
    async (tenantId) => historianOf(tenantId),
    t.winston,
    { deli: { clientTimeout: clientTimeoutMs } },
    new t.PubSubPublisher(deps.sockets),
  );
  const settings = new Map<string, unknown>([
    ["storage", deps.gitDir],
    ["mongo:collectionNames:deltas", collections.deltas],
  ]);
  const emitter = new EventEmitter();
  const routes = t.createRoutes({ get: (key) => settings.get(key) }, mongo, documents, emitter);

  return {
    isDocument,
    routes,
    /** Answers `connect_document`, ops and signals on this socket server. Token expiry is left to expire-connections.ts. */
    serveSockets(socketServer: object): void {
      const clients = new t.TestClientManager();
      t.configureWebSocketServices(
        socketServer,
        orderers,
        tenants,
        documents,
        clients,
        new t.DefaultMetricClient(),
        t.winston,
      );
    },
    close: () => orderers.close(),
  };
}
