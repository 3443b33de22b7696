import { describe, expect, it } from "vitest";
import { createApi } from "../../src/api/api-client.ts";
import { routes } from "../../src/contract/routes/routes.ts";
import { type Asked, createFakeFetch, json, problem } from "./fake-fetch.ts";

const page = { entries: [], next: null };

function apiThat(answer: (asked: Asked) => Response) {
  const { fetch, asked } = createFakeFetch(answer);
  const getToken = async ({ fresh } = { fresh: false }) => (fresh ? "new" : "old");
  return { api: createApi({ getToken, fetch }, routes), asked };
}

describe("a call of the server", () => {
  it("fills the address and leaves out of the query what is undefined", async () => {
    const { api, asked } = apiThat(() => json(page));

    await api.call("listEntries", { params: { space: "s1" }, query: { cursor: undefined } });
    await api.call("listEntries", { params: { space: "s1" }, query: { cursor: "a b" } });

    expect(asked.map(({ address }) => address)).toEqual([
      "/api/spaces/s1/entries",
      "/api/spaces/s1/entries?cursor=a+b",
    ]);
  });

  it("sends the token and the body as JSON", async () => {
    const space = {
      space: "s1",
      name: "General",
      me: { member: "m1", oid: "o", name: "Ana", guest: false },
      factKey: {},
    };
    const { api, asked } = apiThat(() => json(space));

    await api.call("resolveSpace", { body: { kind: "chat", chatId: "c" } });

    expect(asked).toEqual([
      { address: "/api/spaces/resolve", method: "POST", token: "Bearer old", body: { kind: "chat", chatId: "c" } },
    ]);
  });

  it("asks for no token where none is needed", async () => {
    const { api, asked } = apiThat(() => json({ now: 5 }));

    expect(await api.call("time", {})).toEqual({ now: 5 });
    expect(asked[0]?.token).toBeNull();
  });

  it("asks once more with a fresh token after a 401", async () => {
    const { api, asked } = apiThat(({ token }) =>
      token === "Bearer new" ? json(page) : problem("token-refused", 401),
    );

    expect(await api.call("listEntries", { params: { space: "s1" } })).toEqual(page);
    expect(asked).toHaveLength(2);
  });

  it("gives up after the second 401, with the server's code", async () => {
    const { api, asked } = apiThat(() => problem("token-refused", 401));

    await expect(api.call("listEntries", { params: { space: "s1" } })).rejects.toMatchObject({ code: "token-refused" });
    expect(asked).toHaveLength(2);
  });

  it("says not-signed-in when no token is to be had", async () => {
    const { fetch, asked } = createFakeFetch(() => json(page));
    const api = createApi({ getToken: () => Promise.reject(new Error("cancelled")), fetch }, routes);

    await expect(api.call("listEntries", { params: { space: "s1" } })).rejects.toMatchObject({ code: "not-signed-in" });
    expect(asked).toEqual([]);
  });

  it("throws the problem that the server answers", async () => {
    const { api } = apiThat(() => problem("not-a-member", 403));

    await expect(api.call("listEntries", { params: { space: "s1" } })).rejects.toMatchObject({
      name: "ApiProblem",
      code: "not-a-member",
      status: 403,
    });
  });

  it.each([
    ["a network that fails", () => Promise.reject(new TypeError("failed"))],
    ["a proxy that says the server is down", () => problem("server-down", 503)],
    ["a gateway's own page", () => new Response("<h1>Bad gateway</h1>", { status: 502 })],
  ])("counts %s as unreachable", async (_, answer) => {
    const { fetch } = createFakeFetch(answer);
    const api = createApi({ getToken: async () => "t", fetch }, routes);

    await expect(api.call("listEntries", { params: { space: "s1" } })).rejects.toMatchObject({ code: "unreachable" });
  });

  it.each([
    ["JSON of another shape", () => json({ entries: "none" })],
    ["something that is not JSON", () => new Response("hello")],
    ["an error without a problem", () => new Response("hello", { status: 404 })],
  ])("does not trust %s", async (_, answer) => {
    const { api } = apiThat(answer);

    await expect(api.call("listEntries", { params: { space: "s1" } })).rejects.toMatchObject({ code: "misread" });
  });
});
