import type { NoteId } from "../src/domain/ids.ts";
import type { Link, SessionStore } from "../src/meeting/session/session-store.ts";
import { type CuttableLine, createCuttableLine } from "./desk/cuttable-line.ts";
import type { MeetingService } from "./desk/meeting-service.ts";
import type { Figure, Measurement } from "./measurement.ts";
import { OPEN_STEP, type RunningSession, startRunningSession, whenView } from "./meeting/running-session.ts";
import { rest } from "./rest.ts";

const SOCKET_BAR_MS = 3_000;
const RESTART_BAR_MS = 10_000;
/** How long relay or server stay away: no time at all, the first tries, and long past the longest wait. */
const AWAY_MS = [0, 5_000, 120_000] as const;
const SOCKETS = 5;

/** From now until all of them are on that road, one figure for each. */
async function untilOn(link: Link, stores: readonly SessionStore[]): Promise<readonly number[]> {
  const begun = performance.now();
  return Promise.all(
    stores.map((store) => whenView(store, ({ read }) => read().link === link).then(() => performance.now() - begun)),
  );
}

/** Each is waited for until it has left that road; whoever asks does so before they can. */
const untilOff = (link: Link, stores: readonly SessionStore[]) =>
  Promise.all(stores.map((store) => whenView(store, ({ read }) => read().link !== link)));

/** What somebody says while something is away, which everybody must have heard in the end. */
function createWitness({ stores }: RunningSession) {
  const said: string[] = [];
  return {
    say(): void {
      const id = `witness-${said.length}` as NoteId;
      const sent = stores[1]?.send({ type: "add-reflection", step: OPEN_STEP, id, text: `Said ${said.length}.` });
      if (!sent?.ok) throw new Error(`Refused: ${sent?.reason}.`);
      said.push(`reflection/${OPEN_STEP}/${id}`);
    },
    heard: () =>
      Promise.all(stores.map((store) => whenView(store, ({ read }) => said.every((key) => read().document.get(key))))),
  };
}

type Witness = ReturnType<typeof createWitness>;

/** The meeting's host, with a line to the relay that can be cut. */
const over = (origin: string, { hostOf }: MeetingService): Pick<MeetingService, "hostOf"> => ({
  hostOf(person) {
    const host = hostOf(person);
    return {
      ...host,
      getFluidTenantInfo: async () => ({ ...(await host.getFluidTenantInfo()), serviceEndpoint: origin }),
    };
  },
});

/** Samples of everybody being live again, with what was said in the moment of the cut. */
async function cutSockets(line: CuttableLine, stores: readonly SessionStore[], witness: Witness) {
  const samples: number[] = [];
  for (let n = 0; n < SOCKETS; n += 1) {
    await untilOn("live", stores);
    const begun = performance.now();
    line.cut();
    witness.say();
    await witness.heard();
    await untilOn("live", stores);
    samples.push(performance.now() - begun);
  }
  return samples;
}

/** From the order to start again, so that the start itself counts too. */
async function restart(
  road: Link,
  stores: readonly SessionStore[],
  witness: Witness,
  process: { readonly kill: () => Promise<void>; readonly start: () => Promise<void> },
  awayMs: number,
) {
  const off = untilOff(road, stores);
  await process.kill();
  witness.say();
  await off;
  await rest(awayMs);
  const back = untilOn(road, stores);
  await process.start();
  const samples = await back;
  await witness.heard();
  return samples;
}

const figure = (name: string, product: readonly number[], most: number): Figure => ({
  name,
  unit: "ms",
  product,
  bars: [{ at: "p95", most, of: "product" }],
});

/** How long people are off their road from when it could be open again: nobody clicks, nobody shares once more. */
export const recovery: Measurement = {
  name: "recovery",
  async run({ desk: openDesk, meetingService }) {
    const [desk, service] = [await openDesk(), await meetingService()];
    const line = await createCuttableLine(service.endpoint);
    const session = await startRunningSession(desk, { service: over(line.origin, service) });
    const live = [...session.stores];
    const relayed = await session.enter(["dina", "eli"], {});
    const witness = createWitness(session);
    const relay = { kill: service.killRelay, start: service.startRelay };
    const server = { kill: () => desk.server("kill"), start: () => desk.server("start") };

    const sockets = await cutSockets(line, live, witness);
    const figures = [figure("sockets killed: all live, with what was said then", sockets, SOCKET_BAR_MS)];
    for (const awayMs of AWAY_MS) {
      const back = await restart("live", live, witness, relay, awayMs);
      figures.push(figure(`relay killed, started after ${awayMs / 1_000} s: live`, back, RESTART_BAR_MS));
    }
    for (const awayMs of AWAY_MS) {
      const back = await restart("relayed", relayed, witness, server, awayMs);
      figures.push(figure(`server killed, started after ${awayMs / 1_000} s: with it`, back, RESTART_BAR_MS));
    }
    session.close();
    await line.close();
    return figures;
  },
};
