/** What shipped formats say in another language, by what they say in English. */
export type FormatWords = Readonly<Record<string, string>>;
