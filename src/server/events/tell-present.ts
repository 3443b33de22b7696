import type { SpaceEvent } from "../../contract/event.ts";
import type { MemberId, SessionId } from "../../domain/ids.ts";

/** A stream of one session; `heard` is the list of members it was brought to last, undefined before the first. */
export interface PresenceHearer {
  heard: readonly MemberId[] | undefined;
  readonly events: { send(event: SpaceEvent): void };
}

/** Each hears the whole list once, then only who came and left: else one coming would cost a crowd the square of its size. */
export function tellPresent(hearers: Iterable<PresenceHearer>, session: SessionId, members: readonly MemberId[]): void {
  // Nearly all have heard the same list, so what changed is worked out once for all of them.
  const news = new Map<readonly MemberId[] | undefined, SpaceEvent | undefined>();
  for (const hearer of hearers) {
    const { heard } = hearer;
    if (!news.has(heard)) news.set(heard, newsSince(heard, session, members));
    const event = news.get(heard);
    hearer.heard = members;
    if (event) hearer.events.send(event);
  }
}

function newsSince(
  heard: readonly MemberId[] | undefined,
  session: SessionId,
  members: readonly MemberId[],
): SpaceEvent | undefined {
  if (!heard) return { type: "present", session, members: [...members] };
  const [before, now] = [new Set(heard), new Set(members)];
  const came = members.filter((member) => !before.has(member));
  const left = heard.filter((member) => !now.has(member));
  return came.length + left.length > 0 ? { type: "came-and-left", session, came, left } : undefined;
}
