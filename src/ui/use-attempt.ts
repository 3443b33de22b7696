import { useState } from "react";
import { failureKey } from "../../ui/failure-key.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";

/** What became of the last thing that was tried, in words; and a way to try something. Answers whether it went well. */
export function useAttempt(): readonly [string, (work: Promise<void>, done?: string) => Promise<boolean>] {
  const [shared, [news, setNews]] = [useText(uiTexts), useState("")];
  const attempt = async (work: Promise<void>, done = "") => {
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
