import type { NoteId } from "../src/domain/ids.ts";
import type { SessionStore } from "../src/meeting/session/session-store.ts";
import { alternate } from "./alternate.ts";
import type { Measurement } from "./measurement.ts";
import { joinBare } from "./meeting/bare-join.ts";
import { arrive } from "./meeting/member.ts";
import { OPEN_STEP, startRunningSession, whenView } from "./meeting/running-session.ts";
import { rest } from "./rest.ts";

const FACTS = 5_000;
const AT_ONCE = 100;
const rounds = { warmUp: 3, rounds: 4, perRound: 5 };
const shelf = `reflection/${OPEN_STEP}`;

/** One person writes as much as a full room does in hours; ends when relay and server have all of it. */
async function fill(writer: SessionStore, seat: SessionStore): Promise<void> {
  for (let from = 0; from < FACTS; from += AT_ONCE) {
    const sent = Array.from({ length: AT_ONCE }, (_, index) => {
      const id = `bench-fact-${from + index}` as NoteId;
      return writer.send({
        type: "add-reflection",
        step: OPEN_STEP,
        id,
        text: `What was seen, number ${from + index}.`,
      });
    });
    for (const one of sent) {
      if (!one.ok) throw new Error(`Refused: ${one.reason}.`);
      await one.settled;
    }
  }
  await whenView(seat, ({ read }) => read().document.shelf(shelf).facts.size >= FACTS);
  await seat.flush();
}

/** From opening a link to the current step, and to everything, when much has been said already. */
export const lateJoin: Measurement = {
  name: "late-join",
  async run({ desk, meetingService }) {
    const service = await meetingService();
    const session = await startRunningSession(await desk(), { service });
    const [seat, writer] = session.stores;
    if (!seat || !writer) throw new Error("The stores are not there.");
    await fill(writer, seat);
    const latecomer = await arrive("dina", await desk(), { service });
    latecomer.follow(session.id);

    const whole: number[] = [];
    const samples = await alternate({
      ...rounds,
      async floor() {
        await rest(300);
        return joinBare(service.hostOf("dina"));
      },
      async product() {
        await rest(300);
        const begun = performance.now();
        const link = latecomer.openLink();
        const store = link.openSession(session.id);
        await whenView(store, ({ read }) => read().document.get("cursor/1")?.value.step === OPEN_STEP);
        const took = performance.now() - begun;
        await whenView(store, ({ read }) => read().link === "live" && read().document.shelf(shelf).facts.size >= FACTS);
        whole.push(performance.now() - begun);
        link.close();
        return took;
      },
    });
    latecomer.close();
    session.close();
    const floor = {
      is: "LiveShareClient.joinContainer until connected, same host and container",
      samples: samples.floor,
    };
    return [
      {
        name: `late join after ${FACTS} facts: on the current step`,
        unit: "ms",
        product: samples.product,
        floor,
        bars: [{ at: "p50", most: 1.3, of: "floor" }],
      },
      {
        name: `late join after ${FACTS} facts: live, with all of them`,
        unit: "ms",
        product: whole.slice(rounds.warmUp),
        floor,
        bars: [],
      },
    ];
  },
};
