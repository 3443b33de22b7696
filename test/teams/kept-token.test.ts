import { describe, expect, it } from "vitest";
import { createKeptToken } from "../../src/teams/kept-token.ts";

const HOUR_MS = 3_600_000;

const tokenFor = (claims: Readonly<Record<string, unknown>>, name: string): string =>
  `head.${btoa(JSON.stringify({ ...claims, name }))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "")}.sig`;

function keeping(claims: Readonly<Record<string, unknown>>) {
  let [now, asked] = [0, 0];
  const getToken = createKeptToken(
    async () => tokenFor(claims, `token ${++asked}`),
    () => now,
  );
  return {
    getToken,
    asked: () => asked,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

describe("the reader's token", () => {
  it("is asked for once while it lasts, by its length and not by anybody's clock", async () => {
    const { getToken, asked, pass } = keeping({ iat: 4_000_000_000, exp: 4_000_003_600 });

    await getToken();
    pass(HOUR_MS - 61_000);
    await getToken();
    expect(asked()).toBe(1);

    pass(2_000);
    await getToken();
    expect(asked()).toBe(2);
  });

  it("is asked for once by all who ask at the same time", async () => {
    const { getToken, asked } = keeping({ iat: 0, exp: 3600 });

    const tokens = await Promise.all([getToken(), getToken(), getToken({ fresh: true })]);

    expect(new Set(tokens).size).toBe(1);
    expect(asked()).toBe(1);
  });

  it("is asked for anew after it was refused", async () => {
    const { getToken, asked } = keeping({ iat: 0, exp: 3600 });

    await getToken();
    await getToken({ fresh: true });

    expect(asked()).toBe(2);
  });

  it("is not kept when it does not say how long it lasts", async () => {
    const { getToken, asked } = keeping({});

    await getToken();
    await getToken();

    expect(asked()).toBe(2);
  });
});
