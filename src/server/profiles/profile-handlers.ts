import type { OwnProfile } from "../../contract/profile.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Profile } from "../../domain/profile.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tell } from "../events/tell.ts";
import type { Handlers } from "../http/handler.ts";
import { RequestRefused } from "../http/refusal.ts";
import { tellOrganisation } from "../organisation/shared-rows.ts";
import type { Services } from "../services.ts";
import { isPersonOf } from "../spaces/people-rows.ts";
import { readListedPeople, readWrittenBy } from "./listed-people.ts";
import { deleteProfile, putProfile, readProfile } from "./profile-rows.ts";

type ProfileHandlers = Pick<Handlers, "readProfile" | "saveProfile" | "clearProfile" | "listProfiles" | "readPerson">;

export function createProfileHandlers({ database }: Services): ProfileHandlers {
  /** Others hear of a change to those whom they find, and of no other. [PR2] */
  const changing = (scope: Scope, member: MemberId, change: (tx: Tx) => Promise<void>) =>
    database.inSpace(scope, async (tx) => {
      const before = await readProfile(tx, scope, member);
      await change(tx);
      const profile = await readProfile(tx, scope, member);
      if (before?.listed || profile?.listed) await tell(tx, scope, { type: "people" });
      if (isBeyond(before) || isBeyond(profile)) await tellOrganisation(tx, scope);
      return ownReply(profile);
    });

  return {
    readProfile: ({ scope, caller }) =>
      database.inSpace(scope, async (tx) => ownReply(await readProfile(tx, scope, caller.member))),

    saveProfile: ({ scope, caller, body }) =>
      changing(scope, caller.member, (tx) => putProfile(tx, scope, caller.member, body)),

    clearProfile: ({ scope, caller }) =>
      changing(scope, caller.member, (tx) => deleteProfile(tx, scope, caller.member)),

    listProfiles: ({ scope }) => database.inSpace(scope, async (tx) => ({ people: await readListedPeople(tx, scope) })),

    readPerson: ({ scope, params: { member }, query }) =>
      database.inSpace(scope, async (tx) => {
        const [person] = await readListedPeople(tx, scope, member);
        if (!person) throw await notToBeFound(tx, scope, member);
        return { person, ...(await readWrittenBy(tx, scope, member, query.cursor)) };
      }),
  };
}

/** The same of everybody who is here, whether they said something of themselves or not. [RO1] */
const notToBeFound = async (tx: Tx, scope: Scope, member: MemberId): Promise<RequestRefused> =>
  (await isPersonOf(tx, scope, member))
    ? new RequestRefused("not-yours-to-read", "They do not want to be found. Nothing was shown.")
    : new RequestRefused("not-found", "Nobody of this space is to be found here.");

const isBeyond = (profile: Profile | null): boolean => profile?.listed === true && profile.beyond;

const ownReply = (profile: Profile | null): OwnProfile => ({
  profile: profile && { ...profile, teaches: [...profile.teaches], learns: [...profile.learns] },
});
