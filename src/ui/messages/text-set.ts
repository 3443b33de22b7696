import type { Language, MessageFile } from "./message-file.ts";

/** The messages of one part of the app: English at once, other languages when they are needed. */
export interface TextSet<Key extends string = string> {
  readonly en: MessageFile<Key>;
  load(language: Language): Promise<MessageFile<Key>>;
}

type Others<Key extends string> = Readonly<Record<Exclude<Language, "en">, () => Promise<MessageFile<Key>>>>;

/** `others` import their files when called, so that nobody loads a language they do not read. */
export const defineTexts = <Key extends string>(en: MessageFile<Key>, others: Others<Key>): TextSet<Key> => ({
  en,
  load: (language) => (language === "en" ? Promise.resolve(en) : others[language]()),
});
