import type { FirstWeeks } from "../../contract/first-weeks.ts";
import type { LearningInSpace } from "../../contract/my-learning.ts";
import type { MemberId } from "../../domain/ids.ts";
import { listCalendar } from "../calendar/calendar-rows.ts";
import type { Scope, Tx } from "../db/database.ts";
import { plainText } from "../entries/plain-text.ts";
import { readFirstWeeksFor } from "../first-weeks/first-weeks-rows.ts";
import { readRecallState } from "../learning/recall-rows.ts";
import { listPathsFor } from "../paths/path-rows.ts";
import { listFor } from "../peer-reviews/review-view.ts";
import { listGroupsFor } from "../work-groups/group-rows.ts";
import { readOwnCommitments } from "./own-commitments.ts";
import { readOwnDrafts } from "./own-drafts.ts";
import { readQuestionsFor } from "./questions-for.ts";

/** More of a kind is for the space's own tab. */
const MOST_LISTED = 20;

/** All of it is read as the space's own pages read it for the same member. [ML1] */
export async function readLearningIn(
  tx: Tx,
  scope: Scope,
  member: MemberId,
  now: number,
): Promise<Omit<LearningInSpace, "people">> {
  const { waiting, isMuted } = await readRecallState(tx, scope, member, now);
  const { asked } = await listFor(tx, scope, member);
  const { events } = await listCalendar(tx, scope, { which: "mine", viewer: member, now, from: undefined });
  const paths = await listPathsFor(tx, scope, member, false);
  const groups = await listGroupsFor(tx, scope, member, { archived: false, now });
  const weeks = await readFirstWeeksFor(tx, scope, member, now);
  return {
    place: await readPlace(tx, scope),
    recall: some(waiting).map((one) => ({ ...one, passage: plainText(one.passage) })),
    recallMuted: isMuted,
    commitments: await readOwnCommitments(tx, scope, member, now),
    reviews: some(asked.filter(({ hasAnswered, declined, isClosed }) => !hasAnswered && !declined && !isClosed)).map(
      ({ id, title, author, dueAt }) => ({ id, title, author, dueAt }),
    ),
    events: some(events.filter(({ cancelledAt }) => cancelledAt === null)).map(
      ({ id, title, startsAt, endsAt, mine }) => ({ id, title, startsAt, endsAt, hasPlace: mine?.hasPlace ?? null }),
    ),
    paths: some(paths.filter((path) => isInProgress(path, weeks.newcomer !== null))).map(
      ({ id, title, done, items }) => ({ id, title, done, items }),
    ),
    drafts: some([...(await readOwnDrafts(tx, scope, member)), ...draftedPaths(paths)]),
    ...peopleOf(weeks),
    invitations: some(
      groups.flatMap(({ id, name, isMember, invitation }) =>
        isMember || invitation === null || invitation.declined ? [] : [{ id, name, by: invitation.by }],
      ),
    ),
    questions: await readQuestionsFor(tx, scope, member),
  };
}

const some = <T>(all: readonly T[]): T[] => all.slice(0, MOST_LISTED);

type Paths = Awaited<ReturnType<typeof listPathsFor>>;

/** What one has begun and not finished; for somebody new also what newcomers begin with. */
const isInProgress = ({ draft, done, items, onboarding }: Paths[number], isNew: boolean): boolean =>
  !draft && done < items && (done > 0 || (onboarding && isNew));

const draftedPaths = (paths: Paths): LearningInSpace["drafts"] =>
  paths.flatMap(({ id, title, draft }) => (draft ? [{ what: "path" as const, id, type: null, title }] : []));

function peopleOf({ newcomer, mentees, introducedTo }: FirstWeeks): Pick<LearningInSpace, "buddies" | "introductions"> {
  const proposed = [...(newcomer?.buddy ? [newcomer.buddy] : []), ...mentees];
  const met = [...(newcomer?.introductions ?? []), ...introducedTo];
  const named = ({ member, name }: { readonly member: MemberId; readonly name: string }) => ({ member, name });
  return {
    buddies: some(proposed.filter(({ mine }) => !mine)).map(named),
    introductions: some(met.filter(({ mine, theirs }) => theirs && !mine)).map(named),
  };
}

async function readPlace(tx: Tx, { space }: Scope): Promise<LearningInSpace["place"]> {
  const { kind, group_id, channel_id } = await tx
    .selectFrom("spaces")
    .select(["kind", "group_id", "channel_id"])
    .where("space_id", "=", space)
    .executeTakeFirstOrThrow();
  return { kind, group: group_id, channel: channel_id };
}
