import { useRef, useState } from "react";
import { failureKey } from "../../ui/failure-key.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";

interface ToldOnce {
  /** The one that was made last, as long as it is not ended. */
  readonly address: string | undefined;
  readonly news: string;
  readonly setNews: (words: string) => void;
  /** `doing` answers the secret part of a new address, or nothing where it ends one. */
  act(doing: () => Promise<string | undefined>, done: string): Promise<void>;
}

/** An address that the server keeps no copy of. One press at a time: each makes the one before a dead one. */
export function useToldOnce(addressOf: (secret: string) => string): ToldOnce {
  const [shared, isBusy] = [useText(uiTexts), useRef(false)];
  const [[address, setAddress], [news, setNews]] = [useState<string>(), useState("")];
  return {
    address,
    news,
    setNews,
    async act(doing, done) {
      if (isBusy.current) return;
      isBusy.current = true;
      try {
        const secret = await doing();
        setAddress(secret && addressOf(secret));
        setNews(done);
      } catch (error) {
        setNews(shared(failureKey(error)));
      } finally {
        isBusy.current = false;
      }
    },
  };
}
