import { expect, it } from "vitest";
import type { SpaceEvent } from "../../src/contract/event.ts";
import type { MemberId, SessionId } from "../../src/domain/ids.ts";
import { tellPresent } from "../../src/server/events/tell-present.ts";

const session = "s1" as SessionId;
const crowdOf = (size: number) => Array.from({ length: size }, (_, index) => `member-${index}` as MemberId);

/** A stream as the server keeps it, with what was said on it. */
function hearer() {
  const said: SpaceEvent[] = [];
  return {
    heard: undefined as readonly MemberId[] | undefined,
    events: { send: (event: SpaceEvent) => void said.push(event) },
    said,
  };
}

it("tells a new stream everybody, and the others only who came and who left", () => {
  const [ana, ben, chen] = ["ana", "ben", "chen"] as MemberId[] as [MemberId, MemberId, MemberId];
  const [early, late] = [hearer(), hearer()];
  tellPresent([early], session, [ana, ben]);
  tellPresent([early, late], session, [ben, chen]);
  expect(early.said).toEqual([
    { type: "present", session, members: [ana, ben] },
    { type: "came-and-left", session, came: [chen], left: [ana] },
  ]);
  expect(late.said).toEqual([{ type: "present", session, members: [ben, chen] }]);
});

it("says nothing when nothing changed", () => {
  const one = hearer();
  tellPresent([one], session, crowdOf(3));
  tellPresent([one], session, crowdOf(3));
  expect(one.said).toHaveLength(1);
});

it("says as much to each of a large crowd as to each of a small one", () => {
  const saidWhenOneComes = (size: number) => {
    const hearers = crowdOf(size).map(hearer);
    tellPresent(hearers, session, crowdOf(size));
    tellPresent(hearers, session, crowdOf(size + 1));
    return hearers.map(({ said }) =>
      said[1]?.type === "came-and-left" ? said[1].came.length + said[1].left.length : 0,
    );
  };
  expect(saidWhenOneComes(25)).toEqual(Array(25).fill(1));
  expect(saidWhenOneComes(100)).toEqual(Array(100).fill(1));
});
