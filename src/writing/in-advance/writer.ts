import type { InAdvance, InAdvanceNote, TakenBackNote } from "../../contract/in-advance.ts";
import type { Drafts } from "../drafts.ts";
import type { KeptPlaces } from "./kept-places.ts";

/** What the server takes in advance, for any session of the space. Each rejects with an ApiFailure. */
interface InAdvanceDoor {
  read(session: string): Promise<InAdvance>;
  write(session: string, note: InAdvanceNote): Promise<InAdvance>;
  takeBack(session: string, note: TakenBackNote): Promise<InAdvance>;
}

/** Who writes in advance, where it is kept and how it is sent: the same on every page. */
export interface Writer {
  readonly door: InAdvanceDoor;
  readonly places: KeptPlaces;
  /** The same object for the same session. */
  draftsOf(session: string): Drafts;
  /** Waits so many ms; answers how to call it off. */
  readonly after: (ms: number, run: () => void) => () => void;
}

/** Where a contribution stands on the device: the place of its step, so that the session finds it there. */
export const placeIn = (step: string): string => `reflection/${step}`;
