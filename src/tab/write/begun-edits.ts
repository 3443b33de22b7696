import { type AuthoredType, fieldsOf } from "../../domain/authored.ts";
import type { Drafts } from "../../writing/drafts.ts";
import { fieldDraftsOf } from "./field-drafts.ts";

const PLACE = "edits";

/** A published entry that was changed on this device and not saved. */
export interface BegunEdit {
  readonly entry: string;
  readonly type: AuthoredType;
  readonly title: string;
}

interface BegunEdits {
  note(edit: BegunEdit): void;
  /** Those of which this device still has something that the server does not. */
  all(): readonly BegunEdit[];
}

const isType = (type: string): type is AuthoredType => Object.hasOwn(fieldsOf, type);

/** One a line, so that what two windows noted is beneath one another. */
const editIn = (line: string): readonly BegunEdit[] => {
  const [, entry, type = "", title = ""] = /^(\S+) (\S+) (.*)$/.exec(line) ?? [];
  return entry !== undefined && isType(type) ? [{ entry, type, title }] : [];
};
const lineOf = ({ entry, type, title }: BegunEdit) => `${entry} ${type} ${title.replace(/\s+/g, " ")}`;

/** Drafts are kept by place; these are the places of what others can read already. */
export function createBegunEdits(drafts: Drafts): BegunEdits {
  const noted = () => {
    const edits = drafts.read(PLACE).text.split("\n").flatMap(editIn);
    return [...new Map(edits.map((edit) => [edit.entry, edit])).values()];
  };
  const isUnsaved = ({ entry, type }: BegunEdit) => {
    const kept = fieldDraftsOf(drafts, entry);
    return fieldsOf[type].some((field) => {
      const own = kept.read(field);
      return own !== undefined && own.text !== own.base;
    });
  };
  const all = () => noted().filter(isUnsaved);
  return {
    note(edit) {
      if (noted().some((one) => one.entry === edit.entry && one.title === edit.title)) return;
      const others = all().filter(({ entry }) => entry !== edit.entry);
      drafts.write(PLACE, { ...drafts.read(PLACE), text: [...others, edit].map(lineOf).join("\n") });
    },
    all,
  };
}
