import { type ReactNode, useEffect, useMemo, useState } from "react";
import { Loading } from "../notices.tsx";
import { LanguageProvider, learnLanguage, useSpoken } from "./spoken-language.tsx";
import type { TextSet } from "./text-set.ts";

interface Props {
  /** Those that the app was not mounted with; the same array each time. */
  readonly sets: readonly TextSet[];
  /** Until they are there. */
  readonly meanwhile?: ReactNode;
  readonly children: ReactNode;
}

/** Texts for a part of the app that is loaded later than the rest, in the reader's language. */
export function MoreTexts({ sets, meanwhile = <Loading lines={6} />, children }: Props) {
  const spoken = useSpoken();
  const [learned, setLearned] = useState<typeof spoken>();
  const { locale } = spoken.formats;
  useEffect(() => {
    let stays = true;
    // Never rejects: English is always there.
    void learnLanguage(locale, sets).then((more) => {
      if (stays) setLearned(more);
    });
    return () => {
      stays = false;
    };
  }, [locale, sets]);
  const both = useMemo(
    () => learned && { ...spoken, translators: new Map([...spoken.translators, ...learned.translators]) },
    [spoken, learned],
  );
  return both ? <LanguageProvider spoken={both}>{children}</LanguageProvider> : meanwhile;
}
