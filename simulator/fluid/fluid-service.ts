import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import { type DeskMeeting, fluidTenantId } from "../desk.ts";
import type { DeskClock } from "../desk-clock.ts";
import type { DeskPerson, MeetingRole } from "../people/people.ts";
import type { Secret } from "../secret.ts";

/** What the host answers to `getFluidContainerId` and `setFluidContainerId`. `retryAfter` in ms. */
export interface ContainerInfo {
  readonly containerState: "NotFound" | "AlreadyExists" | "Added" | "Conflict";
  readonly containerId?: string;
  readonly shouldCreate: boolean;
  readonly retryAfter: number;
}

export interface ClientInfo {
  readonly userId: string;
  readonly roles: readonly MeetingRole[];
  readonly displayName: string;
}

/** The hosted Live Share service: which container each meeting has, and which person is behind which client. */
export interface FluidService {
  readonly container: (meeting?: DeskMeeting) => ContainerInfo;
  readonly setContainer: (id: string, meeting?: DeskMeeting) => ContainerInfo;
  /** `undefined` when the client is somebody else's already. */
  readonly registerClient: (person: DeskPerson, client: string) => readonly MeetingRole[] | undefined;
  readonly client: (client: string) => ClientInfo | undefined;
  readonly token: (person: DeskPerson, container?: string) => Promise<string>;
  /** The relay went down and its documents with it: no meeting has a container any more. */
  readonly forgetContainer: () => void;
}

/** A page that was asked to create and went away must not keep the others waiting. */
const reservationMs = 5_000;
const askAgainMs = 500;
const tokenLifetimeS = 3_600;

export interface FluidServiceDeps {
  readonly clock: DeskClock;
  readonly relaySecret: Secret;
}

export function createFluidService({ clock, relaySecret }: FluidServiceDeps): FluidService {
  const containers = new Map<DeskMeeting, string>();
  const reservedUntil = new Map<DeskMeeting, number>();
  const clients = new Map<string, DeskPerson>();
  const existing = (state: ContainerInfo["containerState"], id: string): ContainerInfo => ({
    containerState: state,
    containerId: id,
    shouldCreate: false,
    retryAfter: 0,
  });

  return {
    container: (meeting = "channel") => {
      const containerId = containers.get(meeting);
      if (containerId !== undefined) return existing("AlreadyExists", containerId);
      if (clock.now() < (reservedUntil.get(meeting) ?? 0))
        return { containerState: "NotFound", shouldCreate: false, retryAfter: askAgainMs };
      reservedUntil.set(meeting, clock.now() + reservationMs);
      return { containerState: "NotFound", shouldCreate: true, retryAfter: 0 };
    },
    setContainer: (id, meeting = "channel") => {
      const containerId = containers.get(meeting);
      if (containerId !== undefined && containerId !== id) return existing("Conflict", containerId);
      containers.set(meeting, id);
      reservedUntil.delete(meeting);
      return existing("Added", id);
    },
    registerClient: (person, client) => {
      const known = clients.get(client);
      if (known !== undefined && known.key !== person.key) return undefined;
      clients.set(client, person);
      return person.roles;
    },
    client: (client) => {
      const person = clients.get(client);
      return person && { userId: person.oid, roles: person.roles, displayName: person.name };
    },
    token: (person, container = "") => {
      const nowS = Math.floor(clock.now() / 1_000);
      return new SignJWT({
        documentId: container,
        tenantId: fluidTenantId,
        scopes: ["doc:read", "doc:write", "summary:write"],
        // Without a name everybody's container closes.
        user: { id: person.oid, name: person.name },
        ver: "1.0",
        jti: randomUUID(),
      })
        .setProtectedHeader({ alg: "HS256", typ: "JWT" })
        .setIssuedAt(nowS)
        .setExpirationTime(nowS + tokenLifetimeS)
        .sign(new TextEncoder().encode(relaySecret));
    },
    forgetContainer: () => {
      containers.clear();
      reservedUntil.clear();
    },
  };
}
