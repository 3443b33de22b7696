/** Runs some of a crowd in a process of its own, as `startPart` tells it to; ends with its channel. */
import type { ILiveShareHost } from "@microsoft/live-share";
import type { NoteId, SessionId } from "../../src/domain/ids.ts";
import { tokensOf } from "../desk/desk.ts";
import { silenceFluid } from "../quiet-fluid.ts";
import { joinBareMaps } from "./bare-map.ts";
import { createCalls } from "./calls.ts";
import { type Expected, type Part, partOf } from "./part.ts";
import { enterSession } from "./running-session.ts";
import { bareScreensOf, keysOf, screensOf } from "./screens.ts";
import type { HostMethod, PartWish, Which } from "./start-part.ts";

const hostMethods: readonly HostMethod[] = [
  "getFluidTenantInfo",
  "getFluidToken",
  "getFluidContainerId",
  "setFluidContainerId",
  "getNtpTime",
  "registerClientId",
  "getClientRoles",
  "getClientInfo",
];

/** What Teams answers, asked of the process that has the meeting. */
const hostOf = (person: string) =>
  Object.fromEntries(
    hostMethods.map((method) => [method, (...args: unknown[]) => call("host", person, method, args)]),
  ) as unknown as ILiveShareHost;

let parts: Readonly<Record<Which, Part>> | undefined;
let build: ((members: readonly string[]) => Readonly<Record<Which, Part>>) | undefined;
const known = new Map<number, Promise<readonly number[]>>();

const part = (which: Which): Part => {
  if (!parts) throw new Error("Nobody has said yet who the others are.");
  return parts[which];
};

const call = createCalls(process as unknown as Parameters<typeof createCalls>[0], {
  async enter({ origin, endpoint, people, first, session, note, container }: PartWish) {
    const desk = { origin, tokenOf: tokensOf(origin) };
    const { stores } = await enterSession(desk, { service: { hostOf } }, people, { id: session as SessionId, note });
    const tokenOf = (person: string, of?: string) => call<string>("token", person, of);
    const { maps } = await joinBareMaps({ endpoint, tokenOf }, people, container);
    build = (members) => {
      const keys = keysOf(members, note as NoteId);
      return {
        product: partOf(screensOf(stores, note as NoteId, keys), first),
        floor: partOf(bareScreensOf(maps, keys, first), first),
      };
    };
    return stores.map(({ me }) => me);
  },
  meet(members: readonly string[]) {
    parts = build?.(members);
  },
  async listen(which: Which, id: number, wish: Expected) {
    known.set(id, (await part(which).listen(wish)).known);
  },
  async known(id: number) {
    const moments = await known.get(id);
    known.delete(id);
    return moments;
  },
  state: (which: Which, crowd: readonly number[], on: boolean) => part(which).state(crowd, on),
});

silenceFluid();
process.once("disconnect", () => process.exit());
