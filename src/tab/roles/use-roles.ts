import { useMemo } from "react";
import { roleRoutes } from "../../contract/routes/role-routes.ts";
import type { SpaceRoles } from "../../contract/space-role.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { GivenRole, SpaceRole } from "../../domain/space-role.ts";
import type { Question } from "../space/answers.ts";
import { useSpace } from "../space/space-context.tsx";

/** Who is what in the space. What changes something rejects with an ApiFailure. */
interface Roles {
  /** The first of one role, or of all, with this in their name. */
  of(role: SpaceRole | undefined, q: string): Question<SpaceRoles>;
  name(member: string, role: GivenRole): Promise<void>;
  takeOver(): Promise<void>;
  object(): Promise<void>;
}

/** The same for as long as the space is. */
export function useRoles(): Roles {
  const { apiFor, id: space, answers } = useSpace();
  return useMemo(() => {
    const [api, params] = [apiFor(roleRoutes), { space }];
    const known = async (change: Promise<SpaceRoles>) => {
      await change;
      answers.renew("people/roles");
    };
    return {
      of: (role, q) => ({
        key: `people/roles/${role ?? ""}/${q}`,
        ask: () => api.call("readRoles", { params, query: { role, q: q === "" ? undefined : q } }),
      }),
      name: (member, role) =>
        known(api.call("nameRole", { params: { space, member: member as MemberId }, body: { role } })),
      takeOver: () => known(api.call("takeOver", { params, body: {} })),
      object: () => known(api.call("objectToTakeOver", { params, body: {} })),
    };
  }, [apiFor, space, answers]);
}
