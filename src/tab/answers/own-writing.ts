import { draftStorageOf } from "../../writing/cookie-storage.ts";
import { createDrafts, type Draft, type Drafts, randomKey } from "../../writing/drafts.ts";
import { useSpace } from "../space/space-context.tsx";
import type { TabSpace } from "../space/tab-space.ts";

const known = new WeakMap<TabSpace, Drafts>();

function draftsOf(space: TabSpace): Drafts {
  const { host, me, id, timers } = space;
  const made =
    known.get(space) ??
    createDrafts(
      { tenant: host.context.tenantId, member: me, space: id, session: "answers" },
      draftStorageOf(window, timers),
      randomKey,
    );
  known.set(space, made);
  return made;
}

/** What the reader writes about questions and has not sent, and the keys of what they asked without a name: on this device. */
export const useOwnWriting = (): Drafts => draftsOf(useSpace());

/** Where the key of a question lies that was asked on this device. */
export const placeOfKey = (entry: string): string => `asked/${entry}`;

/** The key of a question that was asked on this device; undefined for any other. */
export const keyIn = ({ kept, editKey }: Draft): string | undefined => (kept === null ? undefined : editKey);

/** Forgets what was sent from a place; what was written there meanwhile stays, as the beginning of something new. */
export function forgetSent(drafts: Drafts, place: string, sent: string): void {
  const { text } = drafts.read(place);
  drafts.forget(place);
  if (text !== sent)
    drafts.write(place, {
      ...drafts.read(place),
      text: text.startsWith(sent) ? text.slice(sent.length).trimStart() : text,
    });
}
