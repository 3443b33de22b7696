import type { TeamsHost, Theme } from "../../teams/teams-host.ts";

interface Deps<T> {
  readonly load: (theme: Theme) => Promise<T>;
  readonly onThemeChange: TeamsHost["onThemeChange"];
  /** Calls back once after `ms`; answers the way to call it off. */
  readonly after: (ms: number, run: () => void) => () => void;
}

/** Teams' other themes are fetched when the page has long been there: whoever is offline later can still change to them. */
const FETCH_AHEAD_MS = 5_000;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 60_000;
const themes: readonly Theme[] = ["default", "dark", "contrast"];

/**
 * Shows the theme that Teams has now, `first` at the beginning. One that cannot be loaded is tried again, and the page stays
 * as it is until then; one that arrives after a newer one was asked for is not shown. Answers the way to stop.
 */
export function followTheme<T>({ load, onThemeChange, after }: Deps<T>, first: Theme, show: (theme: T) => void) {
  let stopped = false;
  let asked = Symbol(first);
  let stopWaiting = () => {};

  const want = (theme: Theme, retryMs = FIRST_RETRY_MS): void => {
    const mine = Symbol(theme);
    const isLatest = () => !stopped && asked === mine;
    asked = mine;
    stopWaiting();
    load(theme).then(
      (loaded) => {
        if (isLatest()) show(loaded);
      },
      () => {
        if (isLatest()) stopWaiting = after(retryMs, () => want(theme, Math.min(retryMs * 2, LONGEST_RETRY_MS)));
      },
    );
  };

  want(first);
  const stopListening = onThemeChange((theme) => want(theme));
  const stopFetching = after(FETCH_AHEAD_MS, () => {
    // Whatever fails here is fetched when it is asked for.
    for (const theme of themes) load(theme).catch(() => {});
  });
  return () => {
    stopped = true;
    stopWaiting();
    stopListening();
    stopFetching();
  };
}
