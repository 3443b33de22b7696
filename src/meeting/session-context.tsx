import { createContext, type ReactNode, useContext, useRef, useSyncExternalStore } from "react";
import type { Command } from "../domain/command.ts";
import { hostOf } from "../domain/companion-id.ts";
import { decide } from "../domain/decide.ts";
import type { MemberId } from "../domain/ids.ts";
import { useText } from "../ui/messages/spoken-language.tsx";
import type { MeetingSession } from "./meeting-session.ts";
import { meetingTexts } from "./messages/meeting-texts.ts";
import { companionsIn } from "./people/companions-in.ts";
import type { Moment } from "./pulse/pulse.ts";
import { sameShape } from "./pulse/same-shape.ts";
import type { Signal } from "./signal.ts";

const Context = createContext<MeetingSession | undefined>(undefined);

export function SessionProvider({ of, children }: { readonly of: MeetingSession; readonly children: ReactNode }) {
  return <Context value={of}>{children}</Context>;
}

export function useSession(): MeetingSession {
  const session = useContext(Context);
  if (!session) throw new Error("No session around this component.");
  return session;
}

/** Keeps the former value while the new one says the same, so that React draws nothing again. */
function useKept<T>(): (next: T) => T {
  const kept = useRef<{ readonly value: T } | undefined>(undefined);
  return (next) => {
    if (!kept.current || !sameShape(kept.current.value, next)) kept.current = { value: next };
    return kept.current.value;
  };
}

/** A projection of the session: draws again only when it says something else. */
export function useMoment<T>(project: (moment: Moment) => T): T {
  const { pulse } = useSession();
  const keep = useKept<T>();
  const read = () => keep(project(pulse.read()));
  return useSyncExternalStore(pulse.subscribe, read, read);
}

/** A reading of something that tells when it changes. */
export function useReading<T>(changes: Signal, look: () => T): T {
  const keep = useKept<T>();
  const read = () => keep(look());
  return useSyncExternalStore(changes.subscribe, read, read);
}

/** The name of whoever takes part, "somebody" while it is not known; who sits beside a member is named with them. */
export function useName(): (member: MemberId) => string {
  const { people, store } = useSession();
  const t = useText(meetingTexts);
  const names = useReading(people.changes, () => people.all());
  const companions = useMoment(({ view }) => companionsIn(view.document));
  const ofMember = (member: MemberId) =>
    names.find((person) => person.member === member)?.name ?? people.nameOf(member) ?? t("somebody");
  return (member) => {
    const host = hostOf(member);
    if (host === undefined) return ofMember(member);
    const name = companions.find(({ id }) => id === member)?.name ?? t("somebody");
    return host === store.me ? t("beside.me", { name }) : t("beside.host", { name, host: ofMember(host) });
  };
}

/** Why a command would be refused right now, to me or to somebody beside me, in words; undefined when it would not. */
export function useWhyNot(command: Command, beside?: MemberId): string | undefined {
  const { store } = useSession();
  const t = useText(meetingTexts);
  const reason = useMoment(({ view, now, position }) => {
    const decision = decide(view.document, command, beside ?? store.me, now, position);
    return decision.ok ? undefined : decision.reason;
  });
  return reason && t(`refusal.${reason}`);
}
