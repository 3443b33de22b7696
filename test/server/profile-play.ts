import { emptyProfile, type Profile } from "../../src/domain/profile.ts";
import type { ServerDesk } from "./server-desk.ts";

/** A profile of somebody who wants to be found, but for what a test says. */
export const listedWith = (said: Partial<Profile>): Profile => ({ ...emptyProfile, listed: true, ...said });

/** What members say of themselves in a space. */
export const profilesIn = (desk: Pick<ServerDesk, "as">, space: string) => {
  const params = { space };
  return {
    own: async (user: string) => (await desk.as(user).ask("readProfile", { params })).profile,
    says: async (user: string, said: Partial<Profile>) =>
      (await desk.as(user).ask("saveProfile", { params, body: listedWith(said) })).profile,
    clears: (user: string) => desk.as(user).ask("clearProfile", { params, body: {} }),
    found: async (user: string) => (await desk.as(user).ask("listProfiles", { params })).people,
  };
};
