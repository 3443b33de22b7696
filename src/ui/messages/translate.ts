import { createIsolate } from "./isolate.ts";
import type { Message, MessageFile } from "./message-file.ts";

export type MessageValues = Readonly<Record<string, string | number>>;

/** `t("people.count", { count: 3 })`: `count` also chooses the plural form. */
export type Translate<Key extends string = string> = (key: Key, values?: MessageValues) => string;

/** Numbers are written as the locale writes them; a place without a value stays visible, so that it gets noticed. */
export function createTranslate<Key extends string>(file: MessageFile<Key>, locale: string): Translate<Key> {
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  const isolate = createIsolate(locale);
  const formFor = (message: Message, values: MessageValues): string => {
    if (typeof message === "string") return message;
    const count = values.count;
    return (typeof count === "number" ? message[plural.select(count)] : undefined) ?? message.other;
  };
  return (key, values = {}) =>
    formFor(file[key], values).replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      if (value === undefined) return place;
      return typeof value === "number" ? number.format(value) : isolate(value);
    });
}
