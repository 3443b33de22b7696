import type { Change } from "../api/changes.ts";
import type { ProcessAction, ProcessName, SimulatorApi } from "../api/simulator-api.ts";
import type { Attempt } from "./attempt.ts";
import { type Room, withNews } from "./room.ts";
import type { Store } from "./store.ts";

export const processTitles: Readonly<Record<ProcessName, string>> = {
  server: "server",
  relay: "relay",
  postgres: "Postgres",
};

const consequences: Readonly<Record<ProcessName, string>> = {
  server: "Saving waits; the live session goes on.",
  relay: "The live session goes on over the server.",
  postgres: "Nothing can be saved until it is back; nothing that was saved is lost.",
};

const told = (name: ProcessName, action: ProcessAction): string => {
  switch (action) {
    case "kill":
      return `The ${processTitles[name]} was killed and stays down. ${consequences[name]}`;
    case "start":
      return `The ${processTitles[name]} was started.`;
    case "restart":
      return `The ${processTitles[name]} was killed and comes back by itself.`;
  }
};

/** What has come into feeds since this page was opened. */
function withActivities(room: Room, activities: Extract<Change, { topic: "activity" }>["activities"]): Room {
  const newest = Math.max(0, ...activities.map(({ id }) => id));
  const { lastActivity } = room;
  const fresh = activities.filter(({ id }) => lastActivity !== undefined && id > lastActivity);
  const nameOf = (user: string) => room.attendances.find(({ person }) => person.key === user)?.person.firstName ?? user;
  return fresh.reduce<Room>(
    (now, { user, text }) => withNews(now, `In the activity feed of ${nameOf(user)}: ${text}.`),
    {
      ...room,
      lastActivity: newest,
    },
  );
}

function withChange(room: Room, change: Change): Room {
  switch (change.topic) {
    case "processes":
      return { ...room, processes: change.processes };
    case "clock":
      return { ...room, shiftMs: change.shiftMs };
    case "activity":
      return withActivities(room, change.activities);
    case "network":
      return {
        ...room,
        attendances: room.attendances.map((there) =>
          there.online === change.offline.includes(there.person.key) ? { ...there, online: !there.online } : there,
        ),
      };
  }
}

/** What happens to the machines behind the meeting, and to time. */
export function createDeskActions(room: Store<Room>, api: SimulatorApi, attempt: Attempt) {
  const tell = (text: string): void => room.change((now) => withNews(now, text));

  return {
    /** Takes over what the simulator tells, whoever brought it about: a button here, another window, a `kill`. */
    receive: (change: Change) => room.change((now) => withChange(now, change)),
    act: (name: ProcessName, action: ProcessAction) =>
      attempt(async () => {
        tell(told(name, action));
        await api.actOnProcess(name, action);
      }),
    advanceClock: (advanceMs: number) =>
      attempt(async () => {
        await api.advanceClock(advanceMs);
        tell(`The clock of the desk jumped ${advanceMs / 1_000} seconds ahead, for everybody at once.`);
      }),
  };
}
