import { useMemo } from "react";
import type { SpaceFormat } from "../../../contract/format.ts";
import { formatRoutes } from "../../../contract/routes/format-routes.ts";
import { planningRoutes } from "../../../contract/routes/planning-routes.ts";
import { spaceRoutes } from "../../../contract/routes/space-routes.ts";
import type { OwnSpace, Person, Session } from "../../../contract/session.ts";
import type { Format } from "../../../domain/format.ts";
import { loadShippedFormats } from "../../../planning/list-formats.ts";
import type { PlannedSession } from "../../../planning/plan-form.tsx";
import type { Question } from "../../space/answers.ts";
import { useSpace } from "../../space/space-context.tsx";

/** A session, with its home: in a meeting's chat that is another space. */
type At = Pick<Session, "id" | "space">;

/** What a session is planned for, beside its space. */
export interface PlannedFor {
  readonly topic?: string;
  readonly group?: string;
  readonly series?: { readonly id: string; readonly date?: string };
}

/** What planning asks of the server and does there; what is done rejects with an ApiFailure. */
export interface PlanningAtServer {
  /** Of the space where the session is to have its home; without one, here. */
  ownFormats(home: string | undefined): Question<readonly SpaceFormat[]>;
  readonly shippedFormats: Question<readonly Format[]>;
  /** What a session was planned with, in the version of then. */
  formatOf(session: At, format: string): Question<Format>;
  readonly people: Question<readonly Person[]>;
  /** The spaces where a record can go. */
  homes(): Promise<readonly OwnSpace[]>;
  /** What it is for: a topic, or a work group or series whose session it is. */
  plan(planned: PlannedSession, home: string | undefined, of: PlannedFor): Promise<void>;
  change(session: At, planned: PlannedSession): Promise<void>;
  cancel(session: At): Promise<void>;
  decline(session: At, role: string): Promise<void>;
}

export function usePlanning(): PlanningAtServer {
  const space = useSpace();
  return useMemo(() => {
    const api = space.apiFor({ ...planningRoutes, ...formatRoutes, ...spaceRoutes });
    const inSpace = { space: space.id };
    const bodyOf = <P extends Pick<PlannedSession, "speakers">>(planned: P) => ({
      ...planned,
      speakers: [...planned.speakers],
    });
    const at = ({ id: session, space }: At) => ({ space, session });
    const done = () => {
      space.answers.renew("sessions/");
      space.answers.renew("series");
    };
    return {
      ownFormats: (home = space.id) => ({
        key: home === space.id ? "formats" : `formats/${home}`,
        ask: async () => (await api.call("listFormats", { params: { space: home } })).formats,
      }),
      shippedFormats: { key: "shipped-formats", ask: loadShippedFormats },
      formatOf: (session, format) => ({
        key: `planned-format/${session.id}/${format}`,
        ask: () => api.call("readPlannedFormat", { params: at(session) }),
      }),
      people: { key: "people", ask: async () => (await api.call("people", { params: inSpace })).people },
      homes: async () => (await api.call("listSpaces", {})).spaces,
      plan: (planned, home = space.id, of) => {
        const granted = home === space.id ? {} : { meeting: space.id };
        return api
          .call("planSession", { params: { space: home }, body: { ...bodyOf(planned), ...granted, ...of } })
          .then(done);
      },
      change: (session, { isRecorded: _, ...planned }) =>
        api.call("changeSession", { params: at(session), body: bodyOf(planned) }).then(done),
      cancel: (session) => api.call("cancelSession", { params: at(session), body: {} }).then(done),
      decline: (session, role) => api.call("declineRole", { params: at(session), body: { role } }).then(done),
    };
  }, [space]);
}
