import { use } from "react";
import { useSpoken } from "../messages/spoken-language.tsx";
import { formatWordsIn } from "./format-words.ts";

const asTheyAre = (text: string): string => text;

/**
 * What a step says, in the reader's language: where it is still what a format says that ships with the app. What
 * somebody wrote themselves stays as they wrote it. Suspends while the words are on their way. [F9]
 */
export function useFormatWords(): (text: string) => string {
  const { language } = useSpoken();
  if (language === "en") return asTheyAre;
  const words = use(formatWordsIn[language]());
  return (text) => (Object.hasOwn(words, text) ? (words[text] ?? text) : text);
}
