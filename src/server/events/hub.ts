import * as z from "zod/mini";
import type { SpaceEvent } from "../../contract/event.ts";
import type { SessionId } from "../../domain/ids.ts";
import type { Caller } from "../auth/members.ts";
import type { Clock } from "../clock.ts";
import type { Database, Scope } from "../db/database.ts";
import { createListener } from "../db/listener.ts";
import type { SessionScope } from "../http/gate.ts";
import type { Metrics } from "../http/metrics.ts";
import { RequestRefused } from "../http/refusal.ts";
import { describeError, type Log } from "../log.ts";
import { randomId } from "../random-id.ts";
import { createEventStream, type EventStream } from "./event-stream.ts";
import { arrive, keepPresent, leave, presentMembers } from "./presence.ts";
import { CHANNEL, type Told } from "./tell.ts";
import { type PresenceHearer, tellPresent } from "./tell-present.ts";
import { createThrottle } from "./throttle.ts";

export interface Hub {
  /**
   * Opens a stream of the space's events; with a session, its member is present there while it is open. `meeting`: the
   * space the session was granted to, whose sessions are told, too. Who comes by the grant alone hears of the session.
   */
  open(scope: SessionScope, caller: Caller, session: SessionId | undefined, meeting?: string): Promise<Response>;
  /** Whether what others tell is heard. */
  readonly listening: boolean;
  close(): Promise<void>;
}

export interface HubParts {
  readonly databaseUrl: string;
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Throws when the caller may not listen any more. */
  readonly stillThere: (caller: Caller, scope: Scope, session: SessionId | undefined) => Promise<unknown>;
}

const HEARTBEAT_MS = 10_000;
const KEEP_PRESENT_MS = 5_000;
const PRESENT_AT_MOST_EVERY_MS = 250;

interface OpenStream extends PresenceHearer {
  readonly id: string;
  readonly scope: SessionScope;
  readonly meeting: string | undefined;
  readonly caller: Caller;
  readonly session: SessionId | undefined;
  readonly events: EventStream;
}

/** Whoever belongs hears of all that is in the space; by a grant of the session alone, and of who meets and when. [E2] */
function hears({ scope, meeting, session }: OpenStream, space: string, event: SpaceEvent): boolean {
  if (space === meeting) return event.type === "sessions" || event.type === "people";
  if (space !== scope.space) return false;
  return !scope.isGranted || ("session" in event && event.session === session);
}

const Payload = z.tuple([z.string(), z.looseObject({ type: z.string() })]);

export function createHub({ databaseUrl, database, clock, log, metrics, stillThere }: HubParts): Hub {
  const open = new Map<string, OpenStream>();
  const leaving = new Set<Promise<void>>();

  const toSpace = (space: string, event: SpaceEvent): void => {
    for (const stream of open.values()) if (hears(stream, space, event)) stream.events.send(event);
  };
  const toMembers = (space: string, members: readonly string[]): void => {
    for (const stream of open.values())
      if (hears(stream, space, { type: "news" }) && members.includes(stream.caller.member))
        stream.events.send({ type: "news" });
  };
  const inSession = (space: string, session: SessionId): readonly OpenStream[] =>
    [...open.values()].filter((stream) => stream.scope.space === space && stream.session === session);
  const endAll = (): void => {
    for (const stream of open.values()) stream.events.end();
  };

  const throttle = createThrottle(PRESENT_AT_MOST_EVERY_MS);
  const readPresent = (scope: Scope, session: SessionId, hearers: () => readonly OpenStream[]): void => {
    database
      .inSpace(scope, (tx) => presentMembers(tx, scope, session))
      .then((members) => tellPresent(hearers(), session, members))
      .catch((error: unknown) => log.warn({ error: describeError(error) }, "presence not read"));
  };

  const listener = createListener(databaseUrl, CHANNEL, {
    told: (payload) => {
      const [space, told] = Payload.parse(JSON.parse(payload)) as [string, Told];
      if (told.type === "news") return toMembers(space, told.members);
      if (told.type !== "present") return toSpace(space, told);
      const [watcher] = inSession(space, told.session);
      if (!watcher) return;
      throttle.run(`${space} ${told.session}`, () =>
        readPresent(watcher.scope, told.session, () => inSession(space, told.session)),
      );
    },
    // Something may have been missed: whoever opens a new stream asks for it.
    lost: endAll,
  });

  /** The session clock for everybody, and the question who may still listen; the answer is mostly remembered. */
  const beat = (): void => {
    for (const stream of open.values()) {
      stream.events.send({ type: "time", now: clock.now() });
      stillThere(stream.caller, stream.scope, stream.session).catch(() => stream.events.end());
    }
  };
  let stopBeat = (): void => undefined;
  const beatLater = (): void => {
    stopBeat = clock.after(HEARTBEAT_MS, () => {
      beat();
      beatLater();
    });
  };
  beatLater();
  const stopWatching = clock.onStep(beat);

  const upkeep = setInterval(() => {
    const streams = [...open.values()].filter((one) => one.session !== undefined);
    if (!listener.listening) return;
    keepPresent(
      database,
      streams.map((one) => one.id),
    ).then(
      // Swept by another process while this one stood still: a new stream makes them present again.
      (kept) => {
        for (const one of streams) if (open.has(one.id) && !kept.has(one.id)) one.events.end();
      },
      (error: unknown) => log.warn({ error: describeError(error) }, "presence not kept"),
    );
  }, KEEP_PRESENT_MS);
  upkeep.unref();

  return {
    get listening() {
      return listener.listening;
    },

    async open(scope, caller, session, meeting) {
      if (!listener.listening)
        throw new RequestRefused("server-down", "Live updates are not available right now. Try again shortly.", {
          headers: { "retry-after": "1" },
        });
      const id = randomId();
      const present = session === undefined ? undefined : { scope, session, stream: id, member: caller.member };
      if (present) await arrive(database, present);
      const stopExpiry = clock.after(Math.max(0, caller.expiresAt - clock.now()), () => events.end());
      metrics.streams(1);
      const events = createEventStream(() => {
        open.delete(id);
        stopExpiry();
        metrics.streams(-1);
        if (!present) return;
        // When the database is away, the row is swept after 15 s.
        const left = leave(database, present).catch(() => undefined);
        leaving.add(left);
        void left.then(() => leaving.delete(left));
      });
      const stream: OpenStream = { id, scope, meeting, caller, session, events, heard: undefined };
      open.set(id, stream);
      events.send({ type: "time", now: clock.now() });
      if (session !== undefined) readPresent(scope, session, () => [stream]);
      return events.response;
    },

    async close() {
      stopBeat();
      stopWatching();
      clearInterval(upkeep);
      endAll();
      throttle.stop();
      await Promise.all(leaving);
      await listener.close();
    },
  };
}
