import { useState } from "react";
import { failureKey } from "./failure-key.ts";
import { useText } from "./messages/spoken-language.tsx";
import { uiTexts } from "./messages/ui-texts.ts";

/** What became of the last thing that was tried, in words; and a way to try something. Answers whether it went well. */
export function useAttempt(): readonly [string, (work: Promise<unknown>, done?: string) => Promise<boolean>] {
  const [shared, [news, setNews]] = [useText(uiTexts), useState("")];
  const attempt = async (work: Promise<unknown>, done = "") => {
    try {
      await work;
      setNews(done);
      return true;
    } catch (error) {
      setNews(shared(failureKey(error)));
      return false;
    }
  };
  return [news, attempt];
}
