import * as z from "zod/mini";
import { EntrySummary } from "../../contract/entry.ts";

/** The part of a request that says what it asks for. */
export interface Request {
  readonly address: string;
  readonly init: RequestInit;
}

/** A part of a space that is kept. */
export type Piece =
  | { readonly is: "space" }
  | { readonly is: "list" }
  | { readonly is: "picture" }
  | { readonly is: "entry" | "about" | "answers" | "comments"; readonly entry: string };

const lists = ["entries", "topics", "sessions?state=open"];
const ofEntry = /^entries\/([^/?]+)(?:\/(about|answers|comments))?$/;

/** "s1" and "entries/e1" of "/api/spaces/s1/entries/e1". */
export function withinSpace(address: string): { readonly space: string; readonly path: string } | undefined {
  const [, space, path] = /^\/api\/spaces\/([^/?]+)\/(.+)$/.exec(address) ?? [];
  return space === undefined || path === undefined ? undefined : { space, path };
}

const partOf = (name: string | undefined): "entry" | "about" | "answers" | "comments" =>
  name === "about" || name === "answers" || name === "comments" ? name : "entry";

/** Which part of a space is asked for; undefined for all that is not kept. */
export function pieceAt({ address, init: { method } }: Request): Piece | undefined {
  if (method === "POST") return address === "/api/spaces/resolve" ? { is: "space" } : undefined;
  const path = method === "GET" ? withinSpace(address)?.path : undefined;
  if (path === undefined) return undefined;
  if (lists.includes(path)) return { is: "list" };
  if (/^attachments\/[^/?]+$/.test(path)) return { is: "picture" };
  const [, entry, part] = ofEntry.exec(path) ?? [];
  return entry === undefined ? undefined : { is: partOf(part), entry };
}

/** By what an answer is found again. */
export const idOf = ({ address, init }: Request): string =>
  address === "/api/spaces/resolve" ? `${address} ${String(init.body)}` : address;

/** What goes together with an entry. */
export const entryGroup = (space: string, entry: string): string => `${space}/${entry}`;

const Listed = z.looseObject({ entries: z.array(EntrySummary) });
const Opened = z.looseObject({ type: EntrySummary.shape.type, draft: EntrySummary.shape.draft });
const About = z.object({ archivedAt: z.nullable(z.number()) });
const Space = z.object({ space: z.string() });

/** What of an answer is kept, as JSON, and under which kind. */
export interface Fit {
  readonly json: unknown;
  readonly kind: string;
  /** Where the address does not say it. */
  readonly space?: string;
}

/**
 * Takes out what is kept elsewhere or was put away: undefined for a draft and for what is archived. The key with which
 * an author takes an entry out is only of use with the server. [OF3]
 */
export function fitOf(piece: Exclude<Piece, { readonly is: "picture" }>, json: unknown): Fit | undefined {
  switch (piece.is) {
    case "space": {
      const { success, data } = z.safeParse(Space, json);
      return success ? { json, kind: "space", space: data.space } : undefined;
    }
    case "list": {
      const { success, data } = z.safeParse(Listed, json);
      return { json: success ? { ...data, entries: data.entries.filter(({ draft }) => !draft) } : json, kind: "list" };
    }
    case "entry": {
      const { success, data } = z.safeParse(Opened, json);
      return success && !data.draft ? { json: { ...data, key: null }, kind: data.type } : undefined;
    }
    case "about": {
      const { success, data } = z.safeParse(About, json);
      return success && data.archivedAt === null ? { json, kind: "part" } : undefined;
    }
    case "answers":
    case "comments":
      return { json, kind: "part" };
  }
}
