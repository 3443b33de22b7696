import type { AuthoredField, AuthoredType } from "../../domain/authored.ts";
import { bothTexts, type Draft, type Drafts } from "../../writing/drafts.ts";
import type { OwnText } from "./own-text.ts";

/** What is being written in one entry, field by field, as the device keeps it until the server has it. */
export interface FieldDrafts {
  /** Undefined where nothing was written that the server does not have. */
  read(field: AuthoredField): OwnText | undefined;
  write(field: AuthoredField, own: OwnText): void;
  /** The same on top of what another window has written there, which stays beneath it. */
  add(field: AuthoredField, own: OwnText): void;
  forget(field: AuthoredField): void;
  /** Whether what was written into the field would outlive a reload. */
  isKept(field: AuthoredField): boolean;
}

const ownIn = ({ text, kept, asked }: Draft): OwnText | undefined =>
  kept === null && text === "" ? undefined : { text, base: kept?.text, sent: asked[0]?.text };

export function fieldDraftsOf(drafts: Drafts, entry: string): FieldDrafts {
  const placeOf = (field: AuthoredField) => `${entry}/${field}`;
  const read = (field: AuthoredField) => ownIn(drafts.read(placeOf(field)));
  const write = (field: AuthoredField, { text, base, sent }: OwnText) =>
    drafts.write(placeOf(field), {
      ...drafts.read(placeOf(field)),
      text,
      kept: base === undefined ? null : { text: base, named: true },
      asked: sent === undefined ? [] : [{ id: field, text: sent, named: true }],
    });
  return {
    read,
    write,
    add(field, own) {
      const there = read(field);
      write(field, there ? { ...there, text: bothTexts(own.text, there.text) } : own);
    },
    forget: (field) => drafts.forget(placeOf(field)),
    isKept: (field) => drafts.isKept(placeOf(field)),
  };
}

/** Of an entry that the server has not seen: what makes it the same one, however often it is begun there. */
export function createSlips(drafts: Drafts) {
  const placeOf = (type: AuthoredType) => `new-${type}/slip`;
  return {
    of(type: AuthoredType): string {
      const draft = drafts.read(placeOf(type));
      drafts.write(placeOf(type), draft);
      return draft.slip;
    },
    forget: (type: AuthoredType) => drafts.forget(placeOf(type)),
  };
}
