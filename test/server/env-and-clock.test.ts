import { describe, expect, it, vi } from "vitest";
import { createDrivenClock, createSystemClock } from "../../src/server/clock.ts";
import { parseEnv } from "../../src/server/env.ts";
import { withConfig } from "../../src/server/http/client-files.ts";

const right = {
  DATABASE_URL: "postgres://app:x@127.0.0.1/peerloop",
  ENTRA_CLIENT_ID: "id",
  ENTRA_CLIENT_SECRET: "secret",
  SEAL_KEY: `${"0f".repeat(32)}, ${"a1".repeat(32)}`,
  TENANT_ALLOW_LIST: "AAAA, bbbb",
};

describe("the environment", () => {
  it("is parsed with what is usual where nothing is said", () => {
    expect(parseEnv(right)).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      entraAuthority: "https://login.microsoftonline.com",
      graphUrl: "https://graph.microsoft.com/v1.0",
      tenantAllowList: ["aaaa", "bbbb"],
      databaseOwnerUrl: undefined,
      sealKeys: [Buffer.alloc(32, 0x0f), Buffer.alloc(32, 0xa1)],
    });
  });

  it("takes origins with any port or name of a domain, for the desk's relays", () => {
    const connect = "http://*.relay.localhost:3000 ws://*.relay.localhost:3000";
    expect(parseEnv({ ...right, CONNECT_ORIGINS: connect }).connectOrigins).toHaveLength(2);
  });

  it("is refused with one sentence for each variable that is missing or wrong, and shows no value", () => {
    const wrong = {
      PORT: "99999",
      DATABASE_URL: "mysql://hidden-password@x",
      HOST_ORIGINS: "https://a.example/path; script-src *",
      LOG_LEVEL: "loud",
      SEAL_KEY: "hidden-password",
    };
    expect(() => parseEnv(wrong)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining("hidden-password") }),
    );
    for (const name of [
      "PORT",
      "DATABASE_URL",
      "ENTRA_CLIENT_ID",
      "TENANT_ALLOW_LIST",
      "HOST_ORIGINS",
      "LOG_LEVEL",
      "SEAL_KEY",
    ])
      expect(() => parseEnv(wrong)).toThrow(name);
  });
});

describe("the driven clock", () => {
  it("runs what it was stepped over, tells of the step, and forgets what was cancelled", () => {
    vi.useFakeTimers();
    const clock = createDrivenClock(0);
    const seen: string[] = [];
    clock.after(75 * 60_000, () => seen.push("alarm"));
    clock.after(60_000, () => seen.push("never"))();
    clock.onStep((now) => seen.push(`step ${now === clock.now()}`));
    vi.advanceTimersByTime(60_000);
    expect(seen).toEqual([]);
    clock.shiftTo(75 * 60_000);
    clock.shiftTo(75 * 60_000);
    vi.advanceTimersByTime(0);
    expect(seen).toEqual(["step true", "alarm"]);
    vi.useRealTimers();
  });
});

describe("the machine's clock", () => {
  it("tells when it was set, and then runs what is due", () => {
    vi.useFakeTimers();
    const clock = createSystemClock();
    const seen: string[] = [];
    clock.onStep(() => seen.push("step"));
    clock.after(3_600_000, () => seen.push("alarm"));
    vi.advanceTimersByTime(5_000);
    expect(seen).toEqual([]);
    vi.setSystemTime(Date.now() + 3_600_000);
    vi.advanceTimersByTime(1_001);
    expect(seen).toEqual(["step", "alarm"]);
    vi.useRealTimers();
  });
});

describe("a page's configuration", () => {
  it("cannot break out of its attribute", () => {
    const html = withConfig(`<meta name="peerloop-config" content="">`, `{"a":"\\"><script>'$1&"}`);
    expect(html).toBe(
      `<meta name="peerloop-config" content="{&quot;a&quot;:&quot;\\&quot;&gt;&lt;script&gt;&#39;$1&amp;&quot;}">`,
    );
  });
});
