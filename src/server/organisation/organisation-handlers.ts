import type { Organisation, OrganisationView } from "../../contract/organisation.ts";
import type { MemberId } from "../../domain/ids.ts";
import { figureOf, peopleAcross, toldTogether } from "../../domain/organisation.ts";
import type { Scope, Tx } from "../db/database.ts";
import { formatOf, shelfOf } from "../formats/format-rows.ts";
import type { Handlers } from "../http/handler.ts";
import { readProfiles } from "../profiles/profile-rows.ts";
import { readTopicNames } from "../profiles/topic-names.ts";
import type { Services } from "../services.ts";
import {
  countAppliers,
  isGuest,
  putShared,
  readSharedSpaces,
  readSharedTitle,
  readShares,
  tellOrganisation,
} from "./shared-rows.ts";

type OrganisationHandlers = Pick<Handlers, "readOrganisation" | "takePart">;

export function createOrganisationHandlers({ database }: Services): OrganisationHandlers {
  /** Each space is asked by itself, and says only what it shows to others. [OR1] */
  const viewFrom = async (scope: Scope): Promise<OrganisationView> => {
    const shared = await database.inTenant(scope.tenant, (tx) => readSharedSpaces(tx, scope));
    const spaces = [];
    for (const { space_id, title } of shared) {
      const there = { tenant: scope.tenant, space: space_id };
      const shown = await database.inSpace(there, (tx) => shownBy(tx, there, title));
      if (shown) spaces.push({ ...shown, space: space_id });
    }
    return {
      spaces: spaces.map(({ title }) => title),
      people: peopleAcross(spaces).map((person) => ({
        ...person,
        teaches: [...person.teaches],
        learns: [...person.learns],
        spaces: [...person.spaces],
      })),
      figures: {
        lessons: figureOf(spaces.map(({ shares }) => shares.lessons)),
        answers: figureOf(spaces.map(({ shares }) => shares.answers)),
        applied: toldTogether(spaces.map(({ appliers }) => appliers)),
      },
      formats: spaces.flatMap(({ space, title, formats }) =>
        space === scope.space ? [] : formats.map((format) => ({ space: title, format })),
      ),
    };
  };

  const seenBy = async (scope: Scope, member: MemberId): Promise<Organisation> => {
    const [title, guest] = await database.inSpace(scope, async (tx) => [
      await readSharedTitle(tx, scope),
      await isGuest(tx, scope, member),
    ]);
    return guest ? { title: null, view: null } : { title, view: title === null ? null : await viewFrom(scope) };
  };

  return {
    readOrganisation: ({ scope, caller }) => seenBy(scope, caller.member),

    takePart: async ({ scope, caller, body: { title } }) => {
      await database.inSpace(scope, async (tx) => {
        await tellOrganisation(tx, scope);
        await putShared(tx, scope, title);
      });
      return seenBy(scope, caller.member);
    },
  };
}

/** What a space shows to the others; nothing if it left meanwhile. */
async function shownBy(tx: Tx, scope: Scope, title: string) {
  if ((await readSharedTitle(tx, scope)) === null) return undefined;
  const [people, nameOf] = [await readProfiles(tx, scope, "listed"), await readTopicNames(tx, scope)];
  return {
    title,
    people: people.flatMap(({ member, name, profile: { beyond, teaches, learns, worksAs, site, timeZone } }) =>
      beyond
        ? [{ member, name, teaches: teaches.map(nameOf), learns: learns.map(nameOf), worksAs, site, timeZone }]
        : [],
    ),
    shares: await readShares(tx, scope),
    appliers: await countAppliers(tx, scope),
    // Those that came in a pack are to be had where it is.
    formats: (await shelfOf(tx, scope)).flatMap((row) => (row.pack === null ? [formatOf(row).format] : [])),
  };
}
