import type { SharedMap } from "fluid-framework";
import type { NoteId } from "../../src/domain/ids.ts";
import type { SessionStore } from "../../src/meeting/session/session-store.ts";
import { inTime } from "../in-time.ts";

/** One participant of a crowd, seen from outside: states one thing about itself and hears what the others state. */
export interface Screen {
  readonly state: (on: boolean) => void;
  /** What this one knows the `who`-th of the crowd to have stated last. */
  readonly knows: (who: number) => boolean | undefined;
  readonly onChange: (listener: () => void) => () => void;
}

/** Under which key each of them states. */
const keysOf = (stores: readonly SessionStore[], note: NoteId): readonly string[] =>
  stores.map(({ me }) => `same/${note}/${me}`);

/** The product's own stores; the first facilitates and the second wrote `note`, so that neither states anything. */
export const screensOf = (stores: readonly SessionStore[], note: NoteId): readonly Screen[] => {
  const keys = keysOf(stores, note);
  return stores.map((store) => ({
    state(on) {
      const sent = store.send({ type: "same-here", note, on });
      if (!sent.ok) throw new Error(`same-here was refused: ${sent.reason}`);
    },
    knows: (who) => store.read().document.get(keys[who] ?? "")?.value.on as boolean | undefined,
    onChange: (listener) => store.subscribe(listener),
  }));
};

/** Fluid alone, with the same keys and values. */
export const bareScreensOf = (
  maps: readonly SharedMap[],
  stores: readonly SessionStore[],
  note: NoteId,
): readonly Screen[] => {
  const keys = keysOf(stores, note);
  return maps.map((map, index) => ({
    state: (on) => void map.set(keys[index] ?? "", { on }),
    knows: (who) => map.get<{ readonly on: boolean }>(keys[who] ?? "")?.on,
    onChange(listener) {
      map.on("valueChanged", listener);
      return () => map.off("valueChanged", listener);
    },
  }));
};

/** All that is stated arrives at everybody, or this was no measurement. */
const LONGEST_MS = 60_000;

/** One states something: ms until each of the others knows it. */
export async function oneStates(screens: readonly Screen[], who: number, on: boolean): Promise<readonly number[]> {
  const others = screens.filter((_, index) => index !== who);
  const told = others.map((screen) => whenKnown(screen, [who], on));
  const begun = performance.now();
  screens[who]?.state(on);
  return (await inTime(Promise.all(told), LONGEST_MS)).map((at) => at - begun);
}

/** All of `crowd` state something at once: ms until each screen knows all of it. */
export async function allState(
  screens: readonly Screen[],
  crowd: readonly number[],
  on: boolean,
): Promise<readonly number[]> {
  const told = screens.map((screen) => whenKnown(screen, crowd, on));
  const begun = performance.now();
  for (const who of crowd) screens[who]?.state(on);
  return (await inTime(Promise.all(told), LONGEST_MS)).map((at) => at - begun);
}

/** Moment at which the screen knows the same of all of them. */
function whenKnown(screen: Screen, crowd: readonly number[], on: boolean): Promise<number> {
  return new Promise((resolve) => {
    let missing = 0;
    const look = () => {
      for (let who = crowd[missing]; who !== undefined && screen.knows(who) === on; who = crowd[missing]) missing += 1;
      if (missing < crowd.length) return;
      stop();
      resolve(performance.now());
    };
    const stop = screen.onChange(look);
  });
}
