import type { Translate } from "../../ui/messages/translate.ts";
import { en, type TabKey } from "../messages/en.ts";

const isTabKey = (key: string): key is TabKey => Object.hasOwn(en, key);

/** The name of a format that ships with the app; undefined for one that it does not know. */
export function formatName(t: Translate<TabKey>, format: string): string | undefined {
  const key = `format.${format}`;
  return isTabKey(key) ? t(key) : undefined;
}
