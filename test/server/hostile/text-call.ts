import { type RouteName, routes } from "../../../src/contract/routes/routes.ts";
import { type TextField, textFieldsOf } from "../../contract/text-fields.ts";
import type { ServerDesk } from "../server-desk.ts";
import type { PlayedSession } from "../session-play.ts";

/** What a case needs of a server: whether it runs in this process or at the desk is one to it. */
export interface Play {
  readonly desk: Pick<ServerDesk, "as" | "clock">;
  readonly space: string;
  /** Somebody of each name is in the space; `ana` planned whatever session there is. */
  readonly others: readonly string[];
  /** Where `space` is in Teams, as a page says it. */
  readonly channel: Readonly<Record<string, unknown>>;
  /** Random, of a length that every slip and key may have. */
  slip(): string;
}

/** A call that is right, but for the text that is put into it. */
export interface Call {
  readonly params: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
  /** The session that it is about. */
  readonly session?: PlayedSession;
}

/** How texts get into a route and where they are read. */
export interface TextRoute {
  readonly user: string;
  /** `field` tells which of several shapes is asked for. Made anew once a text was taken, unless it is `again`. */
  call(play: Play, field: string): Promise<Call>;
  /** Whether one call may be sent with several texts, one after another. */
  readonly again?: true;
  /** What somebody reads afterwards. */
  read(play: Play, call: Call, reply: unknown): Promise<unknown>;
  /** Fields that name what must be there: anything else is refused. */
  readonly naming?: readonly string[];
  /** What a field of words does not take, although its shape does. */
  refuses?(field: string, text: string): boolean;
  /** Fields whose text nobody is shown by itself. */
  readonly unread?: readonly string[];
  /** What is kept of a text, where it is not all of it. */
  kept?(field: string, text: string): string;
}

export type TextRoutes = Partial<Readonly<Record<RouteName, TextRoute>>>;

/** `value` with `text` at a place such as `content(lesson).recall[]`. */
export function withText(value: unknown, field: string, text: string): unknown {
  const [here = "", ...rest] = field.split(".");
  const name = here.replace(/\(.*?\)/g, "");
  if (name === "") return rest.length === 0 ? text : withText(value, rest.join("."), text);
  const inside = { ...(value as Record<string, unknown>) };
  const key = name.replace(/\[\]$/, "");
  const old = inside[key];
  const put = (at: unknown) => (rest.length === 0 ? text : withText(at, rest.join("."), text));
  inside[key] = name.endsWith("[]")
    ? [put(Array.isArray(old) ? old[0] : undefined), ...listed(old).slice(1)]
    : put(old);
  return inside;
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Every text in a reply. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(textsIn);
}

/** Where a route takes words. */
export type Field = TextField & { readonly place: "body" | "query" };

/** Every field in which a route takes words that it keeps. */
export function fieldsOf(name: RouteName): readonly Field[] {
  const route = routes[name];
  if (route.method === "get") return [];
  return [
    ...("body" in route ? textFieldsOf(route.body).map((field) => ({ ...field, place: "body" as const })) : []),
    ...("query" in route ? textFieldsOf(route.query).map((field) => ({ ...field, place: "query" as const })) : []),
  ];
}

/** Sends a call, of a file where the route takes one. */
export function sendCall({ desk }: Play, name: RouteName, { user }: TextRoute, call: Call): Promise<Response> {
  if (!("bytes" in routes[name])) return desk.as(user).send(name, call);
  const address = routes[name].path.replace(/\{(\w+)\}/g, (_, key: string) => call.params[key] ?? "");
  return desk.as(user).fetch(`${address}?${new URLSearchParams(call.query)}`, {
    method: routes[name].method.toUpperCase(),
    headers: { "content-type": "text/plain" },
    body: "A file",
  });
}
