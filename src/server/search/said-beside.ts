import { type RawBuilder, sql } from "kysely";
import type { Asked } from "./asked.ts";
import type { Word } from "./words.ts";

type Says = RawBuilder<boolean>;

const every = (parts: readonly Says[]): Says => sql<boolean>`(${sql.join(parts, sql` and `)})`;
const any = (parts: readonly Says[]): Says => sql<boolean>`(${sql.join(parts, sql` or `)})`;

/** Whether a row of `beside_search` has a word in any form; or, if it may go on, what begins with it. */
const hasForm = (word: string, goesOn: boolean): Says =>
  goesOn
    ? sql<boolean>`(s.forms @> array[form_of(${word})] or position(${` ${word}`} in s.said) > 0)`
    : sql<boolean>`s.forms @> array[form_of(${word})]`;

/** A name in code or an address is there whole, or by all of its parts. */
export function hasWord({ word, parts }: Word, goesOn: boolean): Says {
  if (parts.length === 1) return hasForm(word, goesOn);
  const last = parts.length - 1;
  return any([hasForm(word, goesOn), every(parts.map((part, at) => hasForm(part, goesOn && at === last)))]);
}

/** The same of one thing that was asked for, as entries are searched: a phrase is taken as written. [X1] [X5] [X6] */
function has({ words, isPhrase, isBeginning, within }: Asked): Says {
  if (within.length > 0) return any(within.map((word) => sql<boolean>`position(${` ${word} `} in s.said) > 0`));
  if (!isPhrase) return every(words.map((word) => hasWord(word, isBeginning)));
  const inOrder = ` ${words.flatMap(({ parts }) => parts).join(" ")}${isBeginning ? "" : " "}`;
  return sql<boolean>`position(${inOrder} in s.said) > 0`;
}

export const hasAll = (asked: readonly Asked[]): Says => every(asked.map(has));

/** Whether each word, or its stem, begins a word of the title: so close is enough to come first. [X7] */
export const titleHasAll = (asked: readonly Asked[]): Says =>
  every(
    asked.flatMap(({ words }) =>
      words.map(
        ({ word }) => sql<boolean>`(position(${` ${word}`} in s.title) > 0
        or position(' ' || form_of(${word}) in s.title) > 0)`,
      ),
    ),
  );
