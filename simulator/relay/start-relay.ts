import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import type { Server } from "node:http";
import type { Socket } from "node:net";
import { join } from "node:path";
import { deskOriginsOnly } from "./allowed-origins.ts";
import { createTokenCheck } from "./check-token.ts";
import { createConnectionExpiry } from "./expire-connections.ts";
import { loadTinylicious, type RelayApp, type RelayRequest, type RelayResponse } from "./from-tinylicious.ts";
import { createGuards } from "./guard-requests.ts";
import { createOrderingService } from "./ordering-service.ts";
import { RelayRefusal } from "./relay-refusal.ts";
import { createSessionDiscovery } from "./session-discovery.ts";
import { createGitObjects } from "./summaries/git-objects.ts";
import { addSummaryRoutes } from "./summaries/summary-routes.ts";

export interface RelayOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** The tenant's key: HS256. */
  readonly secret: string;
  readonly tenantId: string;
  /** What lies in its `git` folder is gone after the start: nothing outlives the process, as little as in the hosted relay. */
  readonly storageDir: string;
  /** The origin a client should use that came by this Host header. */
  readonly publicOrigin: (hostHeader: string) => string;
  /** ms since 1970. Decides when tokens end; op timestamps follow the process's Date.now(). */
  readonly now: () => number;
}

export interface Relay {
  readonly port: number;
  /** To be called after the clock was moved: ends the connections whose tokens have ended by now. */
  clockMoved(): void;
  close(): Promise<void>;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("The relay listens nowhere."));
      else resolve(address.port);
    });
  });
}

/** Cuts every connection, upgraded ones too, and each that still comes: else the server would wait for them to end. */
function cutterOf(server: Server): () => void {
  const open = new Set<Socket>();
  let isCut = false;
  server.on("connection", (socket) => {
    if (isCut) socket.destroy();
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  return () => {
    isCut = true;
    for (const socket of open) socket.destroy();
  };
}

// Express knows an error handler by its four parameters.
function answerError(error: unknown, _request: RelayRequest, response: RelayResponse, _next: unknown): void {
  const isOurs = error instanceof RelayRefusal;
  const message = error instanceof Error ? error.message : "The relay failed.";
  response.status(isOurs ? error.code : 500).json({ message });
}

/** Tinylicious made to answer like Azure Fluid Relay. Loopback only. */
export async function startRelay(options: RelayOptions): Promise<Relay> {
  const tinylicious = loadTinylicious();
  const { cors, express, RestLessServer, winston } = tinylicious;
  // A logger without transports complains aloud, even when silent.
  winston.configure({ silent: true, transports: [new winston.transports.Console()] });

  const gitDir = join(options.storageDir, "git");
  await rm(gitDir, { recursive: true, force: true });
  await mkdir(gitDir, { recursive: true });

  let { port } = options;
  const internalKey = randomUUID();
  const checkToken = createTokenCheck(options);
  const sockets = new tinylicious.SocketServer({ allowEIO3: true, cors: deskOriginsOnly });
  const service = await createOrderingService(tinylicious, {
    checkToken,
    internalKey,
    internalOrigin: () => `http://127.0.0.1:${port}`,
    gitDir,
    sockets,
  });
  const guards = createGuards({
    checkToken,
    internalKey,
    isDocument: (documentId) => service.isDocument(options.tenantId, documentId),
  });

  const app: RelayApp = express();
  const restLess = new RestLessServer();
  app.use(cors(deskOriginsOnly));
  // The drivers wrap each request into a form post, so that browsers need no preflight.
  app.use((request, response, next) => {
    restLess.translate(request, response).then(() => next(), next);
  });
  app.use(express.json({ limit: "50mb" }));
  guards.addTo(app);
  app.get("/documents/:tenant/session/:document", createSessionDiscovery(options.publicOrigin));
  const objects = createGitObjects(tinylicious.git, join(gitDir, options.tenantId));
  addSummaryRoutes(app, objects, guards.tokenOf);
  app.use(service.routes.storage);
  app.use(service.routes.ordering);
  app.use(answerError);

  const web = new tinylicious.WebServerFactory(sockets).create(app);
  const expiry = createConnectionExpiry(options.now);
  web.webSocketServer.on("connection", expiry.watch);
  service.serveSockets(web.webSocketServer);
  const { server } = web.httpServer;
  const cut = cutterOf(server);
  port = await listen(server, port);

  return {
    port,
    clockMoved: expiry.look,
    async close() {
      expiry.close();
      cut();
      await web.webSocketServer.close();
      await service.close();
    },
  };
}
