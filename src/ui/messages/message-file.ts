/** One text: words with `{name}` places, or one such text for each plural form that the language has. */
export type Message =
  | string
  | ({ readonly [form in Intl.LDMLPluralRule]?: string } & {
      readonly other: string;
    });

/** The texts of one part of the app in one language. English is written first and types the others. */
export type MessageFile<Key extends string = string> = Readonly<Record<Key, Message>>;

export const languages = ["en", "ar", "ja"] as const;
export type Language = (typeof languages)[number];

/** Languages written from right to left. */
const rightToLeft: readonly Language[] = ["ar"];
export const directionOf = (language: Language): "ltr" | "rtl" => (rightToLeft.includes(language) ? "rtl" : "ltr");

/** Which of our languages serves a locale such as "ar-sa"; English where none does. */
export function languageOf(locale: string): Language {
  const asked = locale.toLowerCase().split("-")[0];
  return languages.find((language) => language === asked) ?? "en";
}

/** The locale itself for dates and numbers when we speak its language, else the language that we speak. */
export function formatLocaleOf(locale: string): string {
  const language = languageOf(locale);
  try {
    return locale.toLowerCase().startsWith(language) ? (Intl.getCanonicalLocales(locale)[0] ?? language) : language;
  } catch {
    return language;
  }
}
