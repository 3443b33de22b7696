import type { Translate } from "../../ui/messages/translate.ts";
import { en, type RecordKey } from "./messages/en.ts";

const isRecordKey = (key: string): key is RecordKey => Object.hasOwn(en, key);

/** How a step was held, in words; undefined for a mode of a newer version. */
export function modeName(t: Translate<RecordKey>, mode: string): string | undefined {
  const key = `mode.${mode}`;
  return isRecordKey(key) ? t(key) : undefined;
}
