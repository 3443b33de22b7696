import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { isMutedInTeams } from "../life/news-rows.ts";
import { chainOf, recipientOf } from "../life/recipient.ts";
import type { Services } from "../services.ts";
import { readRoundsFor } from "./round-rows.ts";

/**
 * Tells a member in Teams whom they meet, once a round, unless they do without. A worker that is killed after it has sent
 * sends once more under the same chain, which the feed shows as one. [PB6]
 */
export async function tellRound(
  tx: Tx,
  { sendActivity }: Pick<Services, "sendActivity">,
  scope: Scope,
  member: MemberId,
): Promise<void> {
  if (!sendActivity || (await isMutedInTeams(tx, scope, member, "round"))) return;
  const { meeting } = await readRoundsFor(tx, scope, member);
  const to = meeting && (await recipientOf(tx, scope, member));
  if (!to) return;
  await sendActivity({
    ...to,
    what: "round",
    value: meeting.people.map(({ name }) => name).join(", "),
    chain: chainOf(`${scope.space} ${member} ${meeting.id}`),
    subPage: "rounds",
  });
}
