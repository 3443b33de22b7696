import * as z from "zod";
import { type Api, createApi } from "../../../src/api/api-client.ts";
import { routes } from "../../../src/contract/routes/routes.ts";
import { type Seat, SeatRequest } from "../../../src/contract/session-document.ts";
import type { MemberId, SessionId } from "../../../src/domain/ids.ts";
import type { SessionTime, SpaceStream, StreamNews } from "../../../src/meeting/session/session-ports.ts";

const LEASE_MS = 10_000;

/** The server's seat of one session, with the lease of [S6], in driven time. An answer takes `latencyMs` each way. */
export function createSeatServer(deps: {
  readonly time: SessionTime;
  readonly session: SessionId;
  readonly holder: MemberId;
  readonly latencyMs: () => number;
  readonly granted: (epoch: number, member: MemberId) => void;
}) {
  const { time, session } = deps;
  const listeners = new Set<(news: StreamNews) => void>();
  const grants: { readonly member: MemberId; readonly at: number }[] = [];
  let [epoch, member, until] = [1, deps.holder, time.now() + LEASE_MS];

  const grant = (to: MemberId): void => {
    epoch += 1;
    member = to;
    grants.push({ member, at: time.now() });
    deps.granted(epoch, member);
    for (const listener of [...listeners]) listener({ type: "seat", session, epoch });
  };
  const seat = (): Seat => ({ session, epoch, member, leaseMs: Math.max(0, until - time.now()), fact: null });
  const refusal = (code: string) =>
    Response.json({ type: "about:blank", title: code, status: 409, code }, { status: 409 });

  function answer(me: MemberId, body: string | undefined): Response {
    if (body === undefined) return Response.json(seat());
    const asked = SeatRequest.parse(JSON.parse(body));
    if (asked.epoch !== epoch) return refusal("stale-epoch");
    if (asked.action === "take") {
      if (until > time.now()) return refusal("seat-taken");
      grant(me);
    } else if (member !== me) return refusal("not-the-seat");
    else if (asked.action === "hand-over") grant(asked.to);
    until = time.now() + LEASE_MS;
    return Response.json(seat());
  }

  const travels = (): Promise<void> => new Promise((resolve) => void time.after(deps.latencyMs(), resolve));
  return {
    /** Whoever was given the seat, and when. */
    grants,
    holder: () => member,
    news: {
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    } satisfies SpaceStream,
    apiOf: (me: MemberId): Api =>
      createApi(
        {
          getToken: async () => "token",
          async fetch(_address, { body }) {
            await travels();
            const reply = answer(me, z.string().optional().parse(body));
            await travels();
            return reply;
          },
        },
        routes,
      ),
  };
}
