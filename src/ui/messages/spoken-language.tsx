import { createContext, type ReactNode, useContext } from "react";
import { createFormats, type Formats } from "./formats.ts";
import { directionOf, formatLocaleOf, type Language, languageOf, type MessageFile } from "./message-file.ts";
import type { TextSet } from "./text-set.ts";
import { createTranslate, type Translate } from "./translate.ts";

/** The reader's language with everything in it that the app has loaded. */
export interface SpokenLanguage {
  readonly language: Language;
  readonly direction: "ltr" | "rtl";
  readonly formats: Formats;
  readonly translators: ReadonlyMap<TextSet, Translate>;
}

const speak = (locale: string, files: ReadonlyMap<TextSet, MessageFile>): SpokenLanguage => {
  const [language, formatLocale] = [languageOf(locale), formatLocaleOf(locale)];
  return {
    language,
    direction: directionOf(language),
    formats: createFormats(formatLocale),
    translators: new Map([...files].map(([set, file]) => [set, createTranslate(file, formatLocale)])),
  };
};

/** English, without waiting: for the first page before anything is known, and when a language file cannot be had. */
export const speakEnglish = (sets: readonly TextSet[]): SpokenLanguage =>
  speak("en", new Map(sets.map((set) => [set, set.en])));

/** The language for a locale, with the messages of these parts of the app. Never rejects: English is always there. */
export async function learnLanguage(locale: string, sets: readonly TextSet[]): Promise<SpokenLanguage> {
  const language = languageOf(locale);
  if (language === "en") return speak(locale, new Map(sets.map((set) => [set, set.en])));
  try {
    const files = await Promise.all(sets.map(async (set) => [set, await set.load(language)] as const));
    return speak(locale, new Map(files));
  } catch {
    return speakEnglish(sets);
  }
}

const Spoken = createContext<SpokenLanguage>(speakEnglish([]));

export function LanguageProvider({
  spoken,
  children,
}: {
  readonly spoken: SpokenLanguage;
  readonly children: ReactNode;
}) {
  return <Spoken value={spoken}>{children}</Spoken>;
}

/** `const t = useText(tabTexts)`; the set must be among those that `mountApp` was given. */
export function useText<Key extends string>(set: TextSet<Key>): Translate<Key> {
  const translate = useContext(Spoken).translators.get(set);
  if (!translate) throw new Error("These texts were not given to mountApp.");
  return translate;
}

export const useSpoken = (): SpokenLanguage => useContext(Spoken);

export const useFormats = (): Formats => useContext(Spoken).formats;
