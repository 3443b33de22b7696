import type { Writing } from "../../contract/authored.ts";
import type { EntrySummary } from "../../contract/entry.ts";
import { authoredRoutes } from "../../contract/routes/authored-routes.ts";
import { type AuthoredType, fieldsOf } from "../../domain/authored.ts";
import { draftStorageOf } from "../../writing/cookie-storage.ts";
import { createDrafts, type DraftStorage, randomKey } from "../../writing/drafts.ts";
import type { Question } from "../space/answers.ts";
import { type PagedQuestion, paged, remembered } from "../space/questions.ts";
import { useSpace } from "../space/space-context.tsx";
import { OF_RECORDS, type TabSpace } from "../space/tab-space.ts";
import { type BegunEdit, createBegunEdits } from "./begun-edits.ts";
import { fieldDraftsOf } from "./field-drafts.ts";
import { createManuscript, type Manuscript } from "./manuscript.ts";
import { createWritingServer } from "./writing-server.ts";

/** What is written on this page: one manuscript an entry, which goes on saving when its page is left. */
export interface Manuscripts {
  /** The new one of a type, until the server has it. */
  begun(type: AuthoredType): Manuscript;
  /** Undefined until it was opened on this page. */
  known(entry: string): Manuscript | undefined;
  opened(writing: Writing): Manuscript;
  writing(entry: string): Question<Writing>;
  readonly drafts: PagedQuestion<EntrySummary>;
  /** What this device keeps of a new one that the server has not seen: its title, or "". */
  unsent(type: AuthoredType): string | undefined;
  /** What it keeps of published ones that was not saved. */
  edits(): readonly BegunEdit[];
}

function createManuscripts(space: TabSpace, storage: DraftStorage): Manuscripts {
  const { host, me, id, timers, link, apiFor } = space;
  const owner = { tenant: host.context.tenantId, member: me, space: id, session: "writing" };
  const drafts = createDrafts(owner, storage, randomKey);
  const api = apiFor(authoredRoutes);
  const server = createWritingServer(api, id, () => {
    for (const changed of OF_RECORDS) space.answers.renew(changed);
  });
  const edits = createBegunEdits(drafts);
  const begun = new Map<AuthoredType, Manuscript>();
  const opened = new Map<string, Manuscript>();
  /** What is published already is changed when its writer says so: until then it is found among the drafts. */
  const noteEdit = (manuscript: Manuscript) => {
    const { standing, saving } = manuscript.read();
    if (!standing || standing.draft || saving === "saved") return;
    edits.note({ entry: standing.entry, type: manuscript.type, title: standing.content.title });
  };
  const make = (type: AuthoredType, standing?: Writing): Manuscript => {
    const manuscript = createManuscript({ type, standing, drafts, server, after: timers.after });
    link.subscribe(() => {
      if (link.read() === "open") manuscript.resume();
    });
    manuscript.subscribe(() => noteEdit(manuscript));
    noteEdit(manuscript);
    return manuscript;
  };
  /** From when the server has it, it is opened by its own address, and the next new one is another. */
  const begin = (type: AuthoredType): Manuscript => {
    const manuscript = make(type);
    begun.set(type, manuscript);
    manuscript.subscribe(() => {
      const { standing } = manuscript.read();
      if (standing === undefined || begun.get(type) !== manuscript) return;
      begun.delete(type);
      opened.set(standing.entry, manuscript);
    });
    return manuscript;
  };
  return {
    begun: (type) => begun.get(type) ?? begin(type),
    known: (entry) => opened.get(entry),
    opened(writing) {
      const manuscript = opened.get(writing.entry) ?? make(writing.content.type, writing);
      opened.set(writing.entry, manuscript);
      return manuscript;
    },
    writing: remembered((entry) => ({ key: `entry/${entry}/writing`, ask: () => server.read(entry) })),
    drafts: paged<EntrySummary>("entries/drafts", async (cursor) => {
      const { entries: items, next } = await api.call("listDrafts", { params: { space: id }, query: { cursor } });
      return { items, next };
    }),
    edits: edits.all,
    unsent(type) {
      const kept = fieldDraftsOf(drafts, `new-${type}`);
      const texts = fieldsOf[type].map((field) => kept.read(field)?.text.trim() ?? "");
      return texts.every((text) => text === "") ? undefined : (kept.read("title")?.text.trim() ?? "");
    },
  };
}

const ofSpaces = new WeakMap<TabSpace, Manuscripts>();

export function useManuscripts(): Manuscripts {
  const space = useSpace();
  const known = ofSpaces.get(space) ?? createManuscripts(space, draftStorageOf(window, space.timers));
  ofSpaces.set(space, known);
  return known;
}
