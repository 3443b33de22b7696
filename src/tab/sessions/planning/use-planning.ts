import { useMemo } from "react";
import type { SpaceFormat } from "../../../contract/format.ts";
import { formatRoutes } from "../../../contract/routes/format-routes.ts";
import { planningRoutes } from "../../../contract/routes/planning-routes.ts";
import { spaceRoutes } from "../../../contract/routes/space-routes.ts";
import type { Person } from "../../../contract/session.ts";
import type { Format } from "../../../domain/format.ts";
import type { SessionId } from "../../../domain/ids.ts";
import { loadShippedFormats } from "../../../planning/list-formats.ts";
import type { PlannedSession } from "../../../planning/plan-form.tsx";
import type { Question } from "../../space/answers.ts";
import { useSpace } from "../../space/space-context.tsx";

/** What planning asks of the server and does there; what is done rejects with an ApiFailure. */
export interface PlanningAtServer {
  readonly ownFormats: Question<readonly SpaceFormat[]>;
  readonly shippedFormats: Question<readonly Format[]>;
  /** What a session was planned with, in the version of then. */
  formatOf(session: SessionId, format: string): Question<Format>;
  readonly people: Question<readonly Person[]>;
  plan(planned: PlannedSession): Promise<void>;
  change(session: SessionId, planned: PlannedSession): Promise<void>;
  cancel(session: SessionId): Promise<void>;
  decline(session: SessionId, role: string): Promise<void>;
}

export function usePlanning(): PlanningAtServer {
  const space = useSpace();
  return useMemo(() => {
    const api = space.apiFor({ ...planningRoutes, ...formatRoutes, ...spaceRoutes });
    const inSpace = { space: space.id };
    const bodyOf = ({ speakers, ...planned }: PlannedSession) => ({ ...planned, speakers: [...speakers] });
    const done = () => space.answers.renew("sessions/");
    return {
      ownFormats: {
        key: "formats",
        ask: async () => (await api.call("listFormats", { params: inSpace })).formats,
      },
      shippedFormats: { key: "shipped-formats", ask: loadShippedFormats },
      formatOf: (session, format) => ({
        key: `planned-format/${session}/${format}`,
        ask: () => api.call("readPlannedFormat", { params: { ...inSpace, session } }),
      }),
      people: { key: "people", ask: async () => (await api.call("people", { params: inSpace })).people },
      plan: (planned) => api.call("planSession", { params: inSpace, body: bodyOf(planned) }).then(done),
      change: (session, planned) =>
        api.call("changeSession", { params: { ...inSpace, session }, body: bodyOf(planned) }).then(done),
      cancel: (session) => api.call("cancelSession", { params: { ...inSpace, session }, body: {} }).then(done),
      decline: (session, role) =>
        api.call("declineRole", { params: { ...inSpace, session }, body: { role } }).then(done),
    };
  }, [space]);
}
