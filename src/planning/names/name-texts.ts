import { defineTexts } from "../../ui/messages/text-set.ts";
import { en } from "./en.ts";

export const nameTexts = defineTexts(en, {
  ar: async () => (await import("./ar.ts")).ar,
  ja: async () => (await import("./ja.ts")).ja,
});
