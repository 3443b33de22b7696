import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ILiveShareHost } from "@microsoft/live-share";
import type { NoteId } from "../../src/domain/ids.ts";
import type { MeetingService } from "../desk/meeting-service.ts";
import { createCalls } from "./calls.ts";
import type { Part } from "./part.ts";

/** The product's stores, or the bare maps beside them. */
export type Which = "product" | "floor";
export type HostMethod = keyof ILiveShareHost;

export interface PartWish {
  readonly origin: string;
  readonly endpoint: string;
  readonly people: readonly string[];
  /** The place of the first of them in the crowd. */
  readonly first: number;
  readonly session: string;
  readonly note: NoteId;
  /** Of the bare maps. */
  readonly container: string;
}

export interface StartedPart {
  readonly members: readonly string[];
  /** Says who the whole crowd is, in its order; nothing can be measured before. */
  readonly meet: (members: readonly string[]) => Promise<Readonly<Record<Which, Part>>>;
  readonly stop: () => Promise<void>;
}

const file = fileURLToPath(new URL("./part-process.ts", import.meta.url));

/** Brings `people` into a running session, and into a container of bare maps, from a process of their own. */
export async function startPart(wish: PartWish, service: MeetingService): Promise<StartedPart> {
  const child = fork(file, [], { execArgv: ["--import", "tsx"], stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const ended = new Promise<never>((_, reject) => {
    child.once("exit", (code) => reject(new Error(`A part of the crowd ended with ${code}.`)));
  });
  ended.catch(() => undefined);
  const call = createCalls(child, {
    host: (person: string, method: HostMethod, args: never[]) =>
      (service.hostOf(person)[method] as (...given: never[]) => unknown)(...args),
    token: (person: string, container?: string) => service.tokenOf(person, container),
  });
  const members = await Promise.race([ended, call<readonly string[]>("enter", wish)]);
  let count = 0;
  const partOf = (which: Which): Part => ({
    first: wish.first,
    size: wish.people.length,
    async listen(expected) {
      count += 1;
      const id = count;
      await call("listen", which, id, expected);
      return { known: Promise.race([ended, call<readonly number[]>("known", id)]) };
    },
    state: (crowd, on) => call("state", which, crowd, on),
  });
  return {
    members,
    async meet(all) {
      await call("meet", all);
      return { product: partOf("product"), floor: partOf("floor") };
    },
    async stop() {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.disconnect();
      await gone;
    },
  };
}
