import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { DestinationStream } from "pino";
import { createApp } from "./app.ts";
import { createMembers } from "./auth/members.ts";
import { createTokenCheck } from "./auth/token.ts";
import type { Clock } from "./clock.ts";
import { createDatabase } from "./db/database.ts";
import { migrate } from "./db/migrate.ts";
import { assertServingRole } from "./db/serving-role.ts";
import { createSigner } from "./document/signer.ts";
import type { Env } from "./env.ts";
import { createHub } from "./events/hub.ts";
import { createClientFiles } from "./http/client-files.ts";
import { createGate } from "./http/gate.ts";
import { createMetrics } from "./http/metrics.ts";
import type { App } from "./http/mount-routes.ts";
import { createRateLimit, type Limits } from "./http/rate-limit.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { createSealer } from "./inbox/sealer.ts";
import { createJobRunner, type JobRunner } from "./jobs/run-jobs.ts";
import { createSendActivity } from "./life/activity.ts";
import { createLog, describeError } from "./log.ts";
import { createGraph } from "./membership/graph.ts";
import { createGraphClient } from "./membership/graph-client.ts";
import { createMembership } from "./membership/membership.ts";
import { createIsNamedOwner } from "./roles/role-rows.ts";
import { createMeetingOf } from "./sessions/meeting-grants.ts";
import { createSpaces } from "./spaces/spaces.ts";
import { createBackupSeal } from "./transfer/backup-seal.ts";

export interface ServerParts {
  readonly clock: Clock;
  /** Where log lines go instead of standard output. */
  readonly logTo?: DestinationStream;
  readonly limits?: Limits;
}

export interface RunningServer {
  readonly port: number;
  readonly app: App;
  readonly jobs: JobRunner;
  /** Takes no more, ends event streams, finishes requests; after at most 4 s it lets go. */
  close(): Promise<void>;
}

const LAST_REQUESTS_MS = 4_000;

/** Migrates (when it has the owner's address), checks its role, listens. Rejects with a sentence when it cannot. */
export async function startServer(env: Env, { clock, logTo, limits }: ServerParts): Promise<RunningServer> {
  const log = createLog(env.logLevel, logTo);
  if (env.databaseOwnerUrl !== undefined)
    await migrate(env.databaseOwnerUrl, decodeURIComponent(new URL(env.databaseUrl).username));
  const database = createDatabase(env.databaseUrl, (error) =>
    log.warn({ error: describeError(error) }, "idle connection lost"),
  );
  try {
    await assertServingRole(database);
    const signer = await createSigner(database);
    const sealer = createSealer(env.sealKeys);
    const backupSeal = createBackupSeal(env.sealKeys);
    const metrics = createMetrics({ processWide: logTo === undefined });
    const sendToGraph = createGraphClient(env, clock);
    const graph = createGraph(env, sendToGraph);
    const gate = createGate({
      checkToken: createTokenCheck(env, clock),
      findMember: createMembers(database, clock),
      prove: createMembership(graph.ask, clock),
      askForOwner: graph.askForOwner,
      isNamedOwner: createIsNamedOwner(database),
      spaces: createSpaces(database, clock),
      meetingOf: createMeetingOf(database),
      limit: createRateLimit(limits),
      proxyHops: env.proxyHops,
    });
    const sendActivity = env.teamsActivity ? createSendActivity(env, sendToGraph) : undefined;
    const hub = createHub({
      databaseUrl: env.databaseUrl,
      database,
      clock,
      log,
      metrics,
      stillThere: (caller, { space }, session) =>
        session === undefined ? gate.member(caller, space) : gate.participant(caller, space, session, "always"),
    });
    const { mostFileBytes, teamsAppId } = env;
    const services = { database, clock, signer, sealer, backupSeal, mostFileBytes, teamsAppId, sendActivity };
    const jobs = createJobRunner(services, log);
    const app = createApp({
      ...services,
      gate,
      hub,
      log,
      metrics,
      files: createClientFiles(env),
      headers: securityHeaders(env),
    });
    const server = createAdaptorServer({ fetch: app.fetch });
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(env.port, env.host, resolve);
    });
    const { port } = server.address() as AddressInfo;
    log.info({ port }, "listening");

    let closing: Promise<void> | undefined;
    const close = async (): Promise<void> => {
      const finished = new Promise<void>((resolve) => server.close(() => resolve()));
      await hub.close();
      if ("closeIdleConnections" in server) server.closeIdleConnections();
      const letGo = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), LAST_REQUESTS_MS);
      await finished;
      clearTimeout(letGo);
      await jobs.close();
      await database.close();
    };
    return { port, app, jobs, close: () => (closing ??= close()) };
  } catch (error) {
    await database.close();
    throw error;
  }
}
