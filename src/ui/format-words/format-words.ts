import type { Language } from "../messages/message-file.ts";
import type { FormatWords } from "./words.ts";

const once = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load();
    return loading;
  };
};

/** English stays where the words of a language cannot be had. */
const none: FormatWords = {};

/** Loaded by whoever reads that language, once. Never rejects. */
export const formatWordsIn: Readonly<Record<Exclude<Language, "en">, () => Promise<FormatWords>>> = {
  ar: once(() => import("./ar.ts").then(({ ar }) => ar).catch(() => none)),
  ja: once(() => import("./ja.ts").then(({ ja }) => ja).catch(() => none)),
};
