import { decide } from "../../domain/decide.ts";
import type { MemberId } from "../../domain/ids.ts";
import { position } from "../../domain/position.ts";
import { automaticCommand, occasionOf } from "../automatic-commands.ts";
import { createKeptChoices } from "../device/kept-choices.ts";
import type { MeetingSession } from "../meeting-session.ts";
import type { Moment } from "../pulse/pulse.ts";
import type { MemoryHub } from "../session/memory-store.ts";
import type { SessionTime } from "../session/session-ports.ts";
import type { SessionStore } from "../session/session-store.ts";
import type { Chance } from "./chance.ts";
import { nextAct } from "./next-act.ts";
import type { Act, Due, Peer } from "./peer.ts";
import type { SealedBox } from "./sealed-box.ts";

interface Deps {
  readonly hub: MemoryHub;
  /** Of the person who rehearses: the one document that all go by. */
  readonly store: SessionStore;
  readonly clock: SessionTime;
  readonly box: SealedBox;
  readonly plan: Pick<MeetingSession, "plan" | "format">;
  readonly chance: Chance;
  readonly cast: readonly Peer[];
  /** Hears of each act that was done. */
  readonly onAct?: (by: MemberId, act: Act) => void;
}

/** A position may change a little after it says so. */
const PAST_THE_BORDER_MS = 1;

/** Lets the peers act, each at their moment, until it is stopped. They wake when something is due; nothing ticks. */
export function runPeers(deps: Deps): () => void {
  const { hub, store, clock, box, plan, chance, onAct } = deps;
  const { session } = store;
  const choices = createKeptChoices({ tenant: "", member: "" }, undefined);
  const peers = new Map(deps.cast.map((peer) => [peer.member, peer]));
  const leaving = new Map<MemberId, () => void>();
  let stop = () => {};

  const enter = (me: MemberId) => leaving.set(me, hub.join(session, { me, deliver() {}, present() {} }));
  const look = (): Moment => {
    const [view, now] = [store.read(), clock.now()];
    return { view, now, position: position(view.document, now) };
  };
  /** What a client does by itself comes first, as in a client. */
  const dueOf = (moment: Moment, peer: Peer): Due | undefined => {
    const { position: at, now } = moment;
    const command = peer.leftAt === undefined ? automaticCommand(moment, peer.member, plan, choices) : undefined;
    const occasion = command ? occasionOf(command, at) : "";
    return command && !peer.done.has(occasion)
      ? { at: now, occasion, act: { type: "send", command } }
      : nextAct(moment, peer, chance);
  };
  const perform = ({ view, now }: Moment, peer: Peer, { occasion, act }: Due) => {
    const done = new Set(peer.done).add(occasion);
    const keep = (change: Partial<Peer>) => peers.set(peer.member, { ...peer, done, ...change });
    keep({});
    switch (act.type) {
      case "send": {
        const decision = decide(view.document, act.command, peer.member, now);
        if (!decision.ok) return;
        hub.state(session, peer.member, decision.patch);
        break;
      }
      case "seal":
        box.put(peer.member, { ...act, slip: `${peer.member}/${occasion}` });
        break;
      case "reveal":
        box.reveal(act.step);
        break;
      case "leave":
        keep({ leftAt: now });
        leaving.get(peer.member)?.();
        leaving.delete(peer.member);
        break;
      case "come-back":
        keep({ leftAt: undefined });
        enter(peer.member);
        break;
    }
    onAct?.(peer.member, act);
  };
  const firstDue = (moment: Moment) =>
    [...peers.values()]
      .flatMap((peer) => {
        const due = dueOf(moment, peer);
        return due ? [{ peer, due }] : [];
      })
      .sort((a, b) => a.due.at - b.due.at)[0];
  const act = (): void => {
    let moment = look();
    let first = firstDue(moment);
    while (first && first.due.at <= moment.now) {
      perform(moment, first.peer, first.due);
      moment = look();
      first = firstDue(moment);
    }
    sleep(moment, first?.due.at);
  };
  const sleep = ({ position: at, now }: Moment, until = Number.POSITIVE_INFINITY) => {
    const changesInMs = at.phase === "live" ? at.changesInMs : undefined;
    const ms = Math.min(until - now, (changesInMs ?? Number.POSITIVE_INFINITY) + PAST_THE_BORDER_MS);
    stop();
    stop = ms === Number.POSITIVE_INFINITY ? () => {} : clock.after(ms, act);
  };
  const unsubscribe = store.subscribe(() => {
    stop();
    stop = clock.after(0, act);
  });

  for (const member of peers.keys()) enter(member);
  act();
  return () => {
    unsubscribe();
    stop();
    for (const leave of leaving.values()) leave();
  };
}
