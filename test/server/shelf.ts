import type { Authored } from "../../src/domain/authored.ts";
import type { MemberId, SessionId } from "../../src/domain/ids.ts";
import { createDatabase } from "../../src/server/db/database.ts";
import { forgetEntry } from "../../src/server/entries/kept-entries.ts";
import { insertWritten } from "../../src/server/entries/version-rows.ts";
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
      const author = { member: "m-shelf" as MemberId, name: "Shelf" };
      const fields: Authored = draft
        ? { type: "lesson", title, why: "", body: text, practise: "", recall: [] }
        : { type: "experience", title, situation: text, struggle: "", tried: "", worked: "" };
      const entry = {
        id,
        type: fields.type,
        title,
        publishedAt,
        excerpt: "",
        people: 1,
        session: "nowhere" as SessionId,
        author,
        draft,
      };
      return database.inSpace(scope, (tx) => insertWritten(tx, scope, entry, { fields, votes: 0 }, author));
    },
    forget: (id: string): Promise<void> => database.inSpace(scope, (tx) => forgetEntry(tx, scope, id)),
    close: () => database.close(),
  };
}
