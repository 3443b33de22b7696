import type { Format } from "../../domain/format.ts";
import { createSource, type Signal } from "../signal.ts";

/** The formats there are to choose from. */
export interface FormatShelf {
  /** undefined until they have come; asking makes them come. */
  all(): readonly Format[] | undefined;
  readonly changes: Signal;
}

/** Loads when first asked, so that a page which plans nothing loads no formats; asks again after a failure. */
export function createFormatShelf(load: () => Promise<readonly Format[]>): FormatShelf {
  const changes = createSource();
  let formats: readonly Format[] | undefined;
  let isAsking = false;
  const ask = async () => {
    isAsking = true;
    try {
      formats = await load();
      changes.fire();
    } finally {
      isAsking = false;
    }
  };
  return {
    all() {
      // What fails is asked for again by whoever looks next.
      if (!formats && !isAsking) ask().catch(() => {});
      return formats;
    },
    changes,
  };
}

/** The formats that come with Peerloop, in a file of their own. */
export const loadShippedFormats = async (): Promise<readonly Format[]> =>
  (await import("../../domain/formats/shipped-formats.ts")).formats;
