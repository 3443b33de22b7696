import type { EntryVersion } from "../../../contract/authored.ts";
import type { Question } from "../../space/answers.ts";
import type { PagedQuestion } from "../../space/questions.ts";

/** A version in the list; `id` is its number. */
export interface VersionMark extends Omit<EntryVersion, "content"> {
  readonly id: string;
}

/** A piece of what is written, as two versions have it. */
export interface ComparedPart {
  readonly key: string;
  readonly name: string;
  readonly older: string;
  readonly newer: string;
}

/** Something of which every version is kept. The same object for as long as it is the same thing. */
export interface VersionSource<Content> {
  readonly versions: PagedQuestion<VersionMark>;
  version(version: number): Question<{ readonly content: Content }>;
  /** Makes an older version the newest, on top of `newest`; rejects with an ApiFailure. */
  restore(newest: number, restores: number): Promise<{ readonly version: number }>;
  partsOf(older: Content, newer: Content): readonly ComparedPart[];
}
