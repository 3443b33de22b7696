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

  it("is the last one that ended while its record can still be published", () => {
    const ended = session("ended", { state: "ended", endedAt: hour });
    expect(chooseSession([], [ended], 2 * hour)?.id).toBe("ended");
    expect(chooseSession([], [ended], 20 * hour)).toBeUndefined();
    expect(chooseSession([], [{ ...ended, record: "e1" }], 2 * hour)).toBeUndefined();
    expect(chooseSession([], [], 0)).toBeUndefined();
  });
});
