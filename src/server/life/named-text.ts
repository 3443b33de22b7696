import {
  type Authored,
  type AuthoredField,
  fieldsOf,
  isWithinLimits,
  textsIn,
  withTexts,
} from "../../domain/authored.ts";
import { mentionsIn, withNames } from "../../domain/mention.ts";
import type { Scope, Tx } from "../db/database.ts";
import { readNamesIn } from "../spaces/people-rows.ts";

/** A text as it is kept: everybody it mentions is of the space, under their own name. [LI5] */
export const namedText = async (tx: Tx, scope: Scope, text: string): Promise<string> =>
  withNames(text, await readNamesIn(tx, scope, mentionsIn(text)));

/** The same of all that an entry says. */
export async function namedContent(tx: Tx, scope: Scope, content: Authored): Promise<Authored> {
  const fields = fieldsOf[content.type];
  const mentioned = fields.flatMap((field) => textsIn(content, field).flatMap(mentionsIn));
  if (mentioned.length === 0) return content;
  const names = await readNamesIn(tx, scope, mentioned);
  const named = (all: Authored, field: AuthoredField): Authored =>
    withTexts(
      all,
      field,
      textsIn(all, field).map((text) => withNames(text, names)),
    );
  // Names that are too long for where they stand stay as they were written.
  return fields.reduce((all, field) => {
    const next = named(all, field);
    return isWithinLimits(next, field) ? next : all;
  }, content);
}
