import { describe, expect, it } from "vitest";
import type { Session } from "../../../src/contract/session.ts";
import type { SessionId } from "../../../src/domain/ids.ts";
import { chooseSession } from "../../../src/meeting/desk/choose-session.ts";

const hour = 3_600_000;
const session = (id: string, more: Partial<Session> = {}): Session => ({
  id: id as SessionId,
  title: id,
  format: "lunch-and-learn",
  minutes: 40,
  state: "planned",
  createdAt: 0,
  startsAt: null,
  space: "sp",
  granted: null,
  isHome: true,
  plannedBy: null,
  canChange: false,
  speakers: [],
  declined: [],
  inAdvance: false,
  startedAt: null,
  endedAt: null,
  record: null,
  ...more,
});

describe("the session that a surface shows", () => {
  it("is a live one before a planned one, the newest first", () => {
    const open = [session("new"), session("running", { state: "live" }), session("old")];
    expect(chooseSession(open, [], 0)?.id).toBe("running");
    expect(chooseSession([session("new"), session("old")], [], 0)?.id).toBe("new");
  });

  it("[B3] is the last one that ended, for a day, whether its record is published or not", () => {
    const ended = session("ended", { state: "ended", endedAt: hour });
    const earlier = session("planned later, ended earlier", { state: "ended", endedAt: 0, record: "e0" });
    for (const record of [null, "e1"]) {
      expect(chooseSession([], [earlier, { ...ended, record }], 24 * hour)?.id).toBe("ended");
      expect(chooseSession([], [earlier, { ...ended, record }], 25 * hour)).toBeUndefined();
    }
    expect(chooseSession([session("new")], [ended], 2 * hour)?.id).toBe("new");
    expect(chooseSession([], [], 0)).toBeUndefined();
  });

  it("[E3] is no ended one for who belonged to it by the meeting alone, once it is recorded", () => {
    const ended = session("ended", { state: "ended", endedAt: hour, isHome: false });
    expect(chooseSession([], [ended], 2 * hour)?.id).toBe("ended");
    expect(chooseSession([], [{ ...ended, record: "e1" }], 2 * hour)).toBeUndefined();
  });
});

describe("of sessions with a time, the one that a surface shows", () => {
  const at = (id: string, startsAt: number) => session(id, { startsAt });
  const day = 24 * hour;

  it("[B3] is the one whose time it is, from half an hour before until half an hour after its slot", () => {
    const open = [session("whenever"), at("tomorrow", 2 * day), at("today", day)];
    const shown = (now: number) => chooseSession(open, [], now)?.id;
    expect(shown(day - 0.6 * hour)).toBe("whenever");
    expect(shown(day - 0.5 * hour)).toBe("today");
    expect(shown(day + hour)).toBe("today");
    expect(shown(day + 1.2 * hour)).toBe("whenever");
    expect(shown(2 * day)).toBe("tomorrow");
  });

  it("[B3] gives way to a live one, and of two at once is the nearer", () => {
    const open = [at("later", day + 0.3 * hour), at("nearer", day), session("runs", { state: "live" })];
    expect(chooseSession(open, [], day)?.id).toBe("runs");
    expect(chooseSession(open.slice(0, 2), [], day)?.id).toBe("nearer");
  });

  it("[B3] is the next one to come when nothing else is on, never one that was missed", () => {
    const open = [at("in two days", 3 * day), at("tomorrow", 2 * day), at("missed", 0)];
    expect(chooseSession(open, [], day)?.id).toBe("tomorrow");
    const ended = session("ended", { state: "ended", endedAt: day - hour });
    expect(chooseSession(open, [ended], day)?.id).toBe("ended");
    expect(chooseSession([at("missed", 0)], [], day)).toBeUndefined();
  });
});
