import { createLocalJWKSet, decodeJwt, jwtVerify } from "jose";
import { describe, expect, it } from "vitest";
import { clientId, deskContext } from "../../../simulator/desk.ts";
import { personOf } from "../../../simulator/people/people.ts";
import { deskInMemory } from "../desk.ts";
import { keysInMemory } from "../desk-keys-in-memory.ts";

const desk = await deskInMemory(await keysInMemory());

const tokenFor = async (body: object): Promise<string> => {
  const { token } = await (await desk.send("POST", "/simulator/token", body)).json();
  return token;
};
const discovery = async (tid: string) =>
  (await desk.get(`/simulator/entra/${tid}/v2.0/.well-known/openid-configuration`)).json();

describe("the desk's identity provider", () => {
  it("gives a person's token that verifies by discovery and the published keys", async () => {
    const { issuer, jwks_uri } = await discovery(deskContext.tid);
    const keys = createLocalJWKSet(await (await desk.app.request(jwks_uri)).json());
    const { payload, protectedHeader } = await jwtVerify(await tokenFor({ user: "ana" }), keys, {
      issuer,
      audience: clientId,
      currentDate: new Date(desk.clock.now()),
    });

    expect(protectedHeader.alg).toBe("RS256");
    expect(payload).toMatchObject({
      ver: "2.0",
      tid: deskContext.tid,
      oid: personOf("ana")?.oid,
      name: "Ana Silva",
      preferred_username: "ana@desk.example",
      scp: "access_as_user",
      azp: clientId,
    });
    expect(payload.idtyp).toBeUndefined();
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3_600);
  });

  it("publishes nothing of the key's private part", async () => {
    const { keys } = await (await desk.get("/simulator/entra/common/discovery/v2.0/keys")).json();

    expect(Object.keys(keys[0]).sort()).toEqual(["alg", "e", "kid", "kty", "n", "use"]);
  });

  it("dates tokens by the desk's clock", async () => {
    const before = decodeJwt(await tokenFor({ user: "ben" })).exp ?? 0;
    await desk.send("POST", "/simulator/clock", { advanceMs: 60_000 });

    expect(decodeJwt(await tokenFor({ user: "ben" })).exp).toBe(before + 60);
  });

  it("gives another tenant's token when asked to", async () => {
    const claims = decodeJwt(await tokenFor({ user: "ana", tenant: "11111111-2222-4333-8444-555555555555" }));

    expect(claims.tid).toBe("11111111-2222-4333-8444-555555555555");
    expect(claims.iss).toBe((await discovery("11111111-2222-4333-8444-555555555555")).issuer);
  });

  it("knows nobody else", async () => {
    const answer = await desk.send("POST", "/simulator/token", { user: "mallory" });

    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: "not-found" });
  });

  it("gives the app a Graph token for its secret, and for nothing else", async () => {
    const ask = (fields: Record<string, string>) =>
      desk.app.request(`${desk.addresses.authority}/${deskContext.tid}/oauth2/v2.0/token`, {
        method: "POST",
        body: new URLSearchParams({
          grant_type: "client_credentials",
          client_id: clientId,
          client_secret: "client-secret",
          scope: "https://graph.microsoft.com/.default",
          ...fields,
        }),
      });
    const granted = await (await ask({})).json();

    expect(granted).toMatchObject({ token_type: "Bearer", expires_in: 3_600 });
    expect(decodeJwt(granted.access_token)).toMatchObject({ aud: "https://graph.microsoft.com", idtyp: "app" });
    expect((await ask({ client_secret: "guess" })).status).toBe(401);
    expect((await ask({ grant_type: "password" })).status).toBe(400);
    expect((await ask({ scope: "openid" })).status).toBe(400);
  });

  it("refuses a page from elsewhere", async () => {
    const answer = await desk.send("POST", "/simulator/token", { user: "ana" }, { origin: "http://elsewhere.example" });

    expect(answer.status).toBe(403);
  });
});
