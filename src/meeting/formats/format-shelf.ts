import type { Format } from "../../domain/format.ts";
import { createSource, type Signal } from "../signal.ts";

/** The formats there are to choose from. */
export interface FormatShelf {
  /** undefined until they have come; asking makes them come. */
  all(): readonly Format[] | undefined;
  readonly changes: Signal;
}

/** Loads when first asked, so that a page which plans nothing loads no formats; asks again after a failure. */
export function createFormatShelf(load: () => Promise<readonly Format[]>): FormatShelf & { renew(): Promise<void> } {
  const changes = createSource();
  let formats: readonly Format[] | undefined;
  let asked = 0;
  let isAsking = false;
  let latest: Promise<void> = Promise.resolve();
  const look = async (mine: number): Promise<void> => {
    try {
      const answer = await load();
      // Somebody asked again meanwhile: what they get is newer, and is waited for.
      if (mine !== asked) return await latest;
      formats = answer;
      changes.fire();
    } finally {
      if (mine === asked) isAsking = false;
    }
  };
  const ask = (): Promise<void> => {
    asked += 1;
    isAsking = true;
    latest = look(asked);
    return latest;
  };
  return {
    all() {
      // What fails is asked for again by whoever looks next.
      if (!formats && !isAsking) ask().catch(() => {});
      return formats;
    },
    changes,
    /** Once anybody has asked: what is known gives way to what comes now. */
    renew: () => (asked > 0 ? ask() : Promise.resolve()),
  };
}

/** The formats that come with Peerloop, in a file of their own. */
export const loadShippedFormats = async (): Promise<readonly Format[]> =>
  (await import("../../domain/formats/shipped-formats.ts")).formats;
