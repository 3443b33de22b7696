import type { SimulatorApi } from "../api/simulator-api.ts";
import type { Attempt } from "./attempt.ts";
import { arrive, loadAgain, onOriginOf, type Room, withAttendance, withNews } from "./room.ts";
import type { Store } from "./store.ts";

/** What happens to people in a meeting, each as one button. `key` is a person's key. */
export function createPeopleActions(room: Store<Room>, api: SimulatorApi, attempt: Attempt) {
  const tabUrlFor = ({ tabSettings }: Room, person: Parameters<typeof arrive>[0]) =>
    tabSettings && onOriginOf(tabSettings.contentUrl, person);

  const nameOf = (key: string): string =>
    room.read().attendances.find(({ person }) => person.key === key)?.person.firstName ?? key;

  const setOnline = (key: string, online: boolean, text: string): Promise<void> =>
    attempt(async () => {
      await api.setOnline(key, online);
      room.change((now) =>
        withNews(
          withAttendance(now, key, (there) => ({ ...there, online })),
          text,
        ),
      );
    });

  return {
    /** The next of those who wait joins the meeting. */
    joinLate: () =>
      room.change((now) => {
        const [next, ...waiting] = now.waiting;
        if (next === undefined) return now;
        const joined = { ...now, waiting, attendances: [...now.attendances, arrive(next, tabUrlFor(now, next))] };
        return withNews(joined, `${next.firstName} joins late and has to land on what everybody else sees.`);
      }),
    leave: (key: string) =>
      room.change((now) =>
        withNews(
          withAttendance(now, key, (there) => ({ ...there, inMeeting: false })),
          `${nameOf(key)} left the meeting: side panel and stage are closed, the channel tab stays.`,
        ),
      ),
    join: (key: string) =>
      room.change((now) =>
        withNews(
          withAttendance(now, key, (there) => ({ ...there, inMeeting: true })),
          `${nameOf(key)} joined the meeting again with fresh pages.`,
        ),
      ),
    reload: (key: string) =>
      room.change((now) =>
        withNews(
          withAttendance(now, key, (there) =>
            loadAgain(
              { ...there, tabUrl: tabUrlFor(now, there.person) ?? there.tabUrl, subPage: "" },
              "panel",
              "stage",
              "tab",
              "personal",
            ),
          ),
          `${nameOf(key)} reloaded: all pages of ${nameOf(key)} start from nothing.`,
        ),
      ),
    goOffline: (key: string) =>
      setOnline(key, false, `${nameOf(key)} is offline: every connection is cut, though the open pages keep running.`),
    comeBack: (key: string) =>
      setOnline(key, true, `${nameOf(key)} is online again: the pages reconnect by themselves.`),
  };
}
