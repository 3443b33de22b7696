import type { Browser } from "@playwright/test";
import { launchBrowser } from "./browser/launch-browser.ts";
import { type Desk, startDesk } from "./desk/desk.ts";
import { type MeetingService, startMeetingService } from "./desk/meeting-service.ts";

/** What a measurement may use; each part starts when it is first asked for. */
export interface Workshop {
  /** Tells how far a measurement is. */
  readonly say: (line: string) => void;
  readonly desk: () => Promise<Desk>;
  readonly meetingService: () => Promise<MeetingService>;
  readonly browser: () => Promise<Browser>;
  /** Ends everything that was started, last things first. */
  readonly close: () => Promise<void>;
}

export function createWorkshop(say: (line: string) => void): Workshop {
  const undo: (() => Promise<unknown>)[] = [];
  const once = <T>(start: () => Promise<T>, end: (started: T) => Promise<unknown>): (() => Promise<T>) => {
    let starting: Promise<T> | undefined;
    return () => {
      starting ??= start().then((started) => {
        undo.push(() => end(started));
        return started;
      });
      return starting;
    };
  };
  return {
    say,
    desk: once(
      () => startDesk(say),
      ({ stop }) => stop(),
    ),
    meetingService: once(startMeetingService, ({ stop }) => stop()),
    browser: once(
      () => launchBrowser(say),
      (browser) => browser.close(),
    ),
    async close() {
      for (const end of undo.toReversed()) await end();
    },
  };
}
