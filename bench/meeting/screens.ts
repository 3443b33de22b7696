import type { SharedMap } from "fluid-framework";
import type { NoteId } from "../../src/domain/ids.ts";
import type { SessionStore } from "../../src/meeting/session/session-store.ts";

/** One participant of a crowd, seen from outside: states one thing about itself and hears what the others state. */
export interface Screen {
  readonly state: (on: boolean) => void;
  /** What this one knows the `who`-th of the crowd to have stated last. */
  readonly knows: (who: number) => boolean | undefined;
  readonly onChange: (listener: () => void) => () => void;
}

/** Under which key each of the crowd's members states. */
export const keysOf = (members: readonly string[], note: NoteId): readonly string[] =>
  members.map((member) => `same/${note}/${member}`);

/** The product's own stores. Whoever facilitates and whoever wrote `note` can state nothing. */
export const screensOf = (
  stores: readonly SessionStore[],
  note: NoteId,
  keys = keysOf(
    stores.map(({ me }) => me),
    note,
  ),
): readonly Screen[] =>
  stores.map((store) => ({
    state(on) {
      const sent = store.send({ type: "same-here", note, on });
      if (!sent.ok) throw new Error(`same-here was refused: ${sent.reason}`);
    },
    knows: (who) => store.read().document.get(keys[who] ?? "")?.value.on as boolean | undefined,
    onChange: (listener) => store.subscribe(listener),
  }));

/** Fluid alone, with the same keys and values; the first of `maps` is the `first`-th of the crowd. */
export const bareScreensOf = (maps: readonly SharedMap[], keys: readonly string[], first: number): readonly Screen[] =>
  maps.map((map, index) => ({
    state: (on) => void map.set(keys[first + index] ?? "", { on }),
    knows: (who) => map.get<{ readonly on: boolean }>(keys[who] ?? "")?.on,
    onChange(listener) {
      map.on("valueChanged", listener);
      return () => map.off("valueChanged", listener);
    },
  }));
