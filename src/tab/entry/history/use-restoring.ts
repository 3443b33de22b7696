import { useState } from "react";
import { ApiProblem } from "../../../api/api-failure.ts";
import { failureKey } from "../../../ui/failure-key.ts";
import { useText } from "../../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../../ui/messages/ui-texts.ts";
import { historyTexts } from "./history-texts.ts";
import type { VersionSource } from "./version-source.ts";

interface Restoring {
  /** What became of it, in words. */
  readonly news: string;
  /** Undefined while there is nothing to undo. */
  readonly undo: (() => Promise<void>) | undefined;
  /** Makes `restores` the newest, on top of `newest`. */
  restore(newest: number, restores: number): Promise<void>;
}

/** A draft may lack what an entry that others read may not. [A1] */
const isLacking = (error: unknown) => error instanceof ApiProblem && error.problem.reason === "lacking";

/** Brings older versions back. It is a new version each time, so that undoing it is restoring the one before. */
export function useRestoring({ restore }: Pick<VersionSource<unknown>, "restore">): Restoring {
  const [t, shared] = [useText(historyTexts), useText(uiTexts)];
  const [state, setState] = useState<{ readonly news: string; readonly undo?: () => Promise<void> }>({ news: "" });
  const put = (newest: number, restores: number, done: (now: number) => typeof state) =>
    restore(newest, restores).then(
      ({ version }) => setState(done(version)),
      (error: unknown) =>
        setState({ news: isLacking(error) ? t("history.lacking", { version: restores }) : shared(failureKey(error)) }),
    );
  return {
    news: state.news,
    undo: state.undo,
    restore: (newest, restores) =>
      put(newest, restores, (now) => ({
        news: t("history.restored", { version: restores }),
        undo: () => put(now, newest, () => ({ news: t("history.undone") })),
      })),
  };
}
