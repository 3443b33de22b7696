import type * as z from "zod/mini";
import type { Access, RouteContract } from "../../contract/routes/route.ts";
import type { RouteName, Routes } from "../../contract/routes/routes.ts";
import type { Caller } from "../auth/members.ts";
import type { Scope } from "../db/database.ts";
import type { ArchiveReply } from "./archive-response.ts";
import type { SessionScope } from "./gate.ts";
import type { Upload } from "./read-body.ts";
import type { ReceivedArchive } from "./received-archive.ts";

type Parsed<S> = S extends z.ZodMiniType ? z.output<S> : undefined;
type PartOf<R extends RouteContract, K extends "params" | "query" | "body"> = K extends keyof R
  ? Parsed<R[K]>
  : undefined;

/** A request that has passed every check of its route: parsed, signed in, membership proved. */
interface Call<R extends RouteContract> {
  readonly params: PartOf<R, "params">;
  readonly query: PartOf<R, "query">;
  readonly body: PartOf<R, "body">;
  /** On routes that take a file. */
  readonly bytes: R extends { readonly bytes: "in" } ? Upload : undefined;
  /** On routes that take an archive. */
  readonly archive: R extends { readonly archive: "in" } ? ReceivedArchive : undefined;
  /** On all but `public` routes. */
  readonly caller: R["access"] extends "public" ? undefined : Caller;
  /** On `member`, `insider` and `owner` routes, and on those of a session. */
  readonly scope: ScopeOf<R["access"]>;
}

type ScopeOf<A extends Access> = A extends "member" | "insider" | "owner"
  ? Scope
  : A extends "participant" | "took-part"
    ? SessionScope
    : undefined;

type Handler<R extends RouteContract> = (
  call: Call<R>,
) => Promise<R extends { readonly archive: "out" } ? ArchiveReply : z.input<R["reply"]>>;

/** One handler for each route of the table: a route without one does not compile. */
export type Handlers = { readonly [N in RouteName]: Handler<Routes[N]> };
