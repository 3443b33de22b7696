import { messageOf } from "../protocol/sdk-error.ts";
import { type Room, withNews } from "./room.ts";
import type { Store } from "./store.ts";

/** Runs what a button does; what goes wrong is told like any other news, and never thrown. */
export type Attempt = (work: () => Promise<void>) => Promise<void>;

export const createAttempt =
  (room: Store<Room>): Attempt =>
  async (work) => {
    try {
      await work();
    } catch (cause) {
      room.change((now) => withNews(now, `That did not work: ${messageOf(cause)}. Try it again.`));
    }
  };
