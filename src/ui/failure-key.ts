import type { UiKey } from "./messages/en.ts";
import { en } from "./messages/en.ts";

const codeOf = (error: unknown): string =>
  error !== null && typeof error === "object" && "code" in error ? String(error.code) : "other";

const isUiKey = (key: string): key is UiKey => Object.hasOwn(en, key);

/** Which sentence stands for an error: by the stable `code` of a refusal, else the general one. */
export function failureKey(error: unknown): UiKey {
  const code = codeOf(error) === "token-refused" ? "not-signed-in" : codeOf(error);
  const key = `failure.${code}`;
  return isUiKey(key) ? key : "failure.other";
}

const refusals = ["not-a-member", "tenant-not-allowed", "membership-unknown"];

/** Whether the server said that this reader may not see the space, which is nobody's mistake. */
export const isRefused = (error: unknown): boolean => refusals.includes(codeOf(error));
