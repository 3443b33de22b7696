import { useMemo } from "react";
import type { ListedPerson, PersonPage } from "../../contract/profile.ts";
import { profileRoutes } from "../../contract/routes/profile-routes.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Profile } from "../../domain/profile.ts";
import type { Question } from "../space/answers.ts";
import { remembered } from "../space/questions.ts";
import { useSpace } from "../space/space-context.tsx";

/** What members say of themselves. What changes something rejects with an ApiFailure. */
interface People {
  readonly own: Question<Profile | null>;
  readonly listed: Question<readonly ListedPerson[]>;
  person(member: string): Question<PersonPage>;
  readOn(member: string, cursor: string): Promise<PersonPage>;
  save(profile: Profile): Promise<void>;
  clear(): Promise<void>;
}

/** The same for as long as the space is. */
export function usePeople(): People {
  const { apiFor, id: space, answers } = useSpace();
  return useMemo(() => {
    const api = apiFor(profileRoutes);
    const params = { space };
    const page = (member: string, cursor?: string) =>
      api.call("readPerson", { params: { space, member: member as MemberId }, query: { cursor } });
    const own: Question<Profile | null> = {
      key: "people/own",
      ask: async () => (await api.call("readProfile", { params })).profile,
    };
    const known = async (change: Promise<{ readonly profile: Profile | null }>) => {
      const { profile } = await change;
      answers.change(own, () => profile);
      answers.renew("people/");
    };
    return {
      own,
      listed: { key: "people/listed", ask: async () => (await api.call("listProfiles", { params })).people },
      person: remembered((member) => ({ key: `people/one/${member}`, ask: () => page(member) })),
      readOn: page,
      save: (profile) =>
        known(
          api.call("saveProfile", {
            params,
            body: { ...profile, teaches: [...profile.teaches], learns: [...profile.learns] },
          }),
        ),
      clear: () => known(api.call("clearProfile", { params, body: {} })),
    };
  }, [apiFor, space, answers]);
}
