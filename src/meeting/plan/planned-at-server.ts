import type { Session } from "../../contract/session.ts";
import type { MeetingApi } from "../desk/meeting-routes.ts";
import { failureCode } from "../session/failure-code.ts";
import { createSource } from "../signal.ts";
import type { Planned } from "./planned.ts";

/** Follows a session's row. `renew` answers whether it is still there: a cancelled one is not. */
export function createPlannedAtServer(
  api: MeetingApi,
  space: string,
  first: Session,
): Planned & { readonly renew: () => Promise<boolean> } {
  const changes = createSource();
  const params = { space, session: first.id };
  let row = first;
  const learn = (next: Session) => {
    row = next;
    changes.fire();
  };
  return {
    read: () => row,
    changes,
    change: (body) => api.call("changeSession", { params, body }).then(learn),
    decline: (role) => api.call("declineRole", { params, body: { role } }).then(learn),
    renew: () =>
      api.call("readSession", { params }).then(
        (next) => {
          learn(next);
          return true;
        },
        (error: unknown) => {
          if (failureCode(error) === "not-found") return false;
          throw error;
        },
      ),
  };
}
