import { defineTexts } from "../../ui/messages/text-set.ts";
import { en } from "./messages/en.ts";

export const goneTexts = defineTexts(en, {
  ar: async () => (await import("./messages/ar.ts")).ar,
  ja: async () => (await import("./messages/ja.ts")).ja,
});
