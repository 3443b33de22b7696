import type { MemberId, SessionId } from "../../src/domain/ids.ts";
import { createDatabase } from "../../src/server/db/database.ts";
import { insertKept } from "../../src/server/entries/entry-rows.ts";
import { forgetEntry } from "../../src/server/entries/kept-entries.ts";
import { TENANT } from "./entra-and-graph.ts";
import type { ServerDesk } from "./server-desk.ts";

interface Kept {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly draft?: boolean;
}

/** Puts entries into a space as the server does when somebody keeps them of a session. */
export function createShelf(desk: ServerDesk, space: string) {
  const database = createDatabase(desk.env.databaseUrl, () => undefined);
  const scope = { tenant: TENANT, space };
  let publishedAt = desk.clock.now();
  return {
    put: ({ id, title, text, draft = false }: Kept): Promise<void> => {
      publishedAt += 1;
      const entry = {
        id,
        type: draft ? ("lesson" as const) : ("experience" as const),
        title,
        publishedAt,
        excerpt: "",
        people: 1,
        session: "nowhere" as SessionId,
        author: { member: "m-shelf" as MemberId, name: "Shelf" },
        draft,
      };
      return database.inSpace(scope, (tx) => insertKept(tx, scope, entry, { text, votes: 0 }));
    },
    forget: (id: string): Promise<void> => database.inSpace(scope, (tx) => forgetEntry(tx, scope, id)),
    close: () => database.close(),
  };
}
