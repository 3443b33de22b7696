import type * as z from "zod/mini";
import { Problem } from "../../src/contract/problem.ts";
import { type RouteName, type Routes, routes } from "../../src/contract/routes/routes.ts";

export type ReplyOf<N extends RouteName> = z.output<Routes[N]["reply"]>;

/** Parameters of the path, query and body of one call. */
interface Asked {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface Person {
  readonly user: string;
  /** Any request, as this person. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** A call of the contract that must succeed; answers its parsed reply. */
  ask<N extends RouteName>(name: N, asked?: Asked): Promise<ReplyOf<N>>;
  /** A call of the contract that must be refused; answers the problem. */
  refused(name: RouteName, asked?: Asked): Promise<Problem>;
  send(name: RouteName, asked?: Asked): Promise<Response>;
}

const addressOf = (name: RouteName, { params = {}, query = {} }: Asked): string => {
  const path = routes[name].path.replace(/\{(\w+)\}/g, (_, key: string) =>
    encodeURIComponent(params[key] ?? "missing"),
  );
  const search = new URLSearchParams(query).toString();
  return search ? `${path}?${search}` : path;
};

/** Somebody's own client, past every page. */
export function personWith(user: string, fetchAs: Person["fetch"]): Person {
  const send: Person["send"] = (name, asked = {}) =>
    fetchAs(addressOf(name, asked), {
      method: routes[name].method.toUpperCase(),
      ...("body" in asked ? { body: JSON.stringify(asked.body), headers: { "content-type": "application/json" } } : {}),
    });
  return {
    user,
    fetch: fetchAs,
    send,
    ask: async (name, asked) => {
      const response = await send(name, asked);
      const body: unknown = await response.json();
      if (!response.ok) throw new Error(`${name} as ${user}: ${response.status} ${JSON.stringify(body)}`);
      return routes[name].reply.parse(body) as ReplyOf<typeof name>;
    },
    refused: async (name, asked) => {
      const response = await send(name, asked);
      const body: unknown = await response.json();
      if (response.ok) throw new Error(`${name} as ${user} was not refused: ${JSON.stringify(body)}`);
      return Problem.parse(body);
    },
  };
}
