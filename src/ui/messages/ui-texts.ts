import { en } from "./en.ts";
import { defineTexts } from "./text-set.ts";

export const uiTexts = defineTexts(en, {
  ar: async () => (await import("./ar.ts")).ar,
  ja: async () => (await import("./ja.ts")).ja,
});
