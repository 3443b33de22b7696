import * as z from "zod/mini";
import type { RouteContract } from "../contract/routes/route.ts";
import type { RouteName, Routes } from "../contract/routes/routes.ts";
import { type AddressValues, addressOf } from "./address-of.ts";
import { ApiMisread } from "./api-failure.ts";
import { authorizedFetch, type Fetch, type GetToken } from "./authorized-fetch.ts";

type ParamsPart<R> = R extends { readonly params: infer S extends z.ZodMiniType }
  ? { readonly params: Readonly<z.output<S>> }
  : unknown;
/** A query whose every part may be left out may be left out itself. */
type QueryPart<R> = R extends { readonly query: infer S extends z.ZodMiniType }
  ? Record<never, never> extends z.output<S>
    ? { readonly query?: Readonly<z.output<S>> }
    : { readonly query: Readonly<z.output<S>> }
  : unknown;
type BodyPart<R> = R extends { readonly archive: "in" }
  ? { readonly file: Blob }
  : R extends { readonly body: infer S extends z.ZodMiniType }
    ? { readonly body: z.input<S> }
    : unknown;

/** What a route asks for: `params`, `query` and `body`, each only where the contract has it. */
export type ApiInput<N extends RouteName> = ParamsPart<Routes[N]> & QueryPart<Routes[N]> & BodyPart<Routes[N]>;

export type ApiReply<N extends RouteName> = z.output<Routes[N]["reply"]>;

/** One typed call for every route. Throws ApiProblem, ApiUnreachable or ApiMisread; AbortError only by `signal`. */
export interface Api<Known extends RouteName = RouteName> {
  call<N extends Known>(route: N, input: ApiInput<N>, options?: { readonly signal: AbortSignal }): Promise<ApiReply<N>>;
}

interface AnyInput {
  readonly params?: AddressValues;
  readonly query?: AddressValues;
  readonly body?: unknown;
  readonly file?: Blob;
}

/**
 * Calls the routes of `table`. `origin` is "" in a page (its own origin); tests and the bench name one. `send` is how a
 * request is made, where that is not `authorizedFetch` itself.
 */
export function createApi<Known extends RouteName>(
  deps: {
    readonly getToken: GetToken;
    readonly fetch: Fetch;
    readonly origin?: string;
    readonly send?: typeof authorizedFetch;
  },
  table: Pick<Routes, Known>,
): Api<Known> {
  const { send = authorizedFetch } = deps;
  return {
    async call(name, input, options) {
      const route: RouteContract = table[name];
      const { params, query, body, file }: AnyInput = input as AnyInput;
      const response = await send(
        { fetch: deps.fetch, getToken: route.access === "public" ? undefined : deps.getToken },
        `${deps.origin ?? ""}${addressOf(route.path, params, query)}`,
        {
          method: route.method.toUpperCase(),
          headers: {
            accept: "application/json",
            ...(body === undefined ? {} : { "content-type": "application/json" }),
            ...(file === undefined ? {} : { "content-type": "application/octet-stream" }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          ...(file === undefined ? {} : { body: file }),
          ...options,
        },
      );
      const answer = route.archive === "out" ? response.blob() : response.json();
      const parsed = z.safeParse(route.reply, await answer.catch(() => undefined));
      if (!parsed.success) throw new ApiMisread(name, { cause: parsed.error });
      return parsed.data as ApiReply<typeof name>;
    },
  };
}
