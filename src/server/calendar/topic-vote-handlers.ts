import type { EventTopics } from "../../contract/event-topics.ts";
import { mayChangeCalendar } from "../../domain/calendar-event.ts";
import type { MemberId } from "../../domain/ids.ts";
import { chosenTopic, MOST_PROPOSED, sameTopic } from "../../domain/topic-vote.ts";
import type { Caller } from "../auth/members.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tell } from "../events/tell.ts";
import type { Handlers } from "../http/handler.ts";
import { RequestRefused } from "../http/refusal.ts";
import { idOfSlip } from "../id-of-slip.ts";
import type { Services } from "../services.ts";
import {
  type CalendarRow,
  calendarEventOf,
  contentOf,
  lockCalendarRow,
  lockOwnRow,
  readCalendarRow,
} from "./calendar-rows.ts";
import { assertToBeHeld, putContent } from "./put-event.ts";
import { followEvent, saidOf } from "./session-of-event.ts";
import { createTopicBallots } from "./topic-ballots.ts";
import { type ProposalRow, proposedFor, putProposal, readProposals, takeOutProposal } from "./topic-vote-rows.ts";

type TopicVoteHandlers = Pick<
  Handlers,
  "readEventTopics" | "proposeEventTopic" | "takeBackEventTopic" | "voteEventTopic" | "closeEventTopics"
>;

/** Members propose and vote for what an event is to be about; closing the vote applies it. [CE10] */
export function createTopicVoteHandlers(services: Services): TopicVoteHandlers {
  const { database, clock, sealer } = services;
  const ballotsOf = (scope: Scope, event: string) => createTopicBallots(sealer, scope, event);
  const isOpen = (row: CalendarRow) =>
    row.topic_voted_at === null && row.cancelled_at === null && row.ends_at > clock.now();
  const mayChange = (row: CalendarRow, { member }: Caller) =>
    mayChangeCalendar(contentOf(row).host, row.created_by as MemberId, member);
  const answer = async (tx: Tx, scope: Scope, row: CalendarRow, caller: Caller): Promise<EventTopics> => {
    const proposals = await readProposals(tx, scope, row.event_id);
    const choices = await ballotsOf(scope, row.event_id).of(tx, caller.member);
    const reader = { viewer: caller.member, choices, mayChange: mayChange(row, caller), isOpen: isOpen(row) };
    return {
      proposed: proposedFor(proposals, reader),
      isOpen: reader.isOpen,
      isVoted: row.topic_voted_at !== null,
    };
  };
  const told = async (tx: Tx, scope: Scope, row: CalendarRow, caller: Caller) => {
    await tell(tx, scope, { type: "calendar" });
    return answer(tx, scope, row, caller);
  };
  /** The event, locked, while its topic is still voted on. */
  const openEvent = async (tx: Tx, scope: Scope, event: string): Promise<CalendarRow> => {
    const row = await lockCalendarRow(tx, scope, event);
    assertVoting(row, clock.now());
    return row;
  };

  return {
    readEventTopics: ({ scope, caller, params: { calendarEvent: event } }) =>
      database.inSpace(scope, async (tx) => answer(tx, scope, await readCalendarRow(tx, scope, event), caller)),

    proposeEventTopic: ({ scope, caller, params: { calendarEvent: event }, body: { slip, topic } }) =>
      database.inSpace(scope, async (tx) => {
        const row = await openEvent(tx, scope, event);
        const proposals = await readProposals(tx, scope, event);
        const known = proposals.find((one) => sameTopic(one.topic, topic));
        const id = known?.proposal_id ?? idOfSlip(caller.member, `${event}/${slip}`);
        if (!known && proposals.length >= MOST_PROPOSED)
          throw new RequestRefused("refused", "There are as many proposals as fit. Vote for one of them.", {
            reason: "full",
          });
        if (!known) await putProposal(tx, scope, event, { id, topic, by: caller, at: clock.now() });
        await ballotsOf(scope, event).say(tx, caller.member, id, true);
        return told(tx, scope, row, caller);
      }),

    takeBackEventTopic: ({ scope, caller, params: { calendarEvent: event, proposal } }) =>
      database.inSpace(scope, async (tx) => {
        const row = await openEvent(tx, scope, event);
        const { by_member } = await findProposal(tx, scope, event, proposal);
        if (by_member !== caller.member && !mayChange(row, caller))
          throw new RequestRefused("not-the-author", "Who proposed it and who hosts the event can take it back.");
        await takeOutProposal(tx, scope, event, proposal);
        await ballotsOf(scope, event).forget(tx, proposal);
        return told(tx, scope, row, caller);
      }),

    voteEventTopic: ({ scope, caller, params: { calendarEvent: event, proposal }, body: { wanted } }) =>
      database.inSpace(scope, async (tx) => {
        const row = await openEvent(tx, scope, event);
        await findProposal(tx, scope, event, proposal);
        await ballotsOf(scope, event).say(tx, caller.member, proposal, wanted);
        return answer(tx, scope, row, caller);
      }),

    closeEventTopics: ({ scope, caller, params: { calendarEvent: event } }) =>
      database.inSpace(scope, async (tx) => {
        const row = await lockOwnRow(tx, scope, event, caller.member);
        if (row.topic_voted_at === null) {
          assertVoting(row, clock.now());
          await applyVote(tx, services, scope, row, caller);
          await tell(tx, scope, { type: "calendar" });
        }
        return calendarEventOf(tx, scope, await readCalendarRow(tx, scope, event), caller.member);
      }),
  };
}

function assertVoting(row: CalendarRow, now: number): void {
  assertToBeHeld(row, now);
  if (row.topic_voted_at !== null)
    throw new RequestRefused("refused", "The vote on the topic is closed. Nothing was changed.", {
      reason: "vote-closed",
    });
}

async function findProposal(tx: Tx, scope: Scope, event: string, proposal: string): Promise<ProposalRow> {
  const found = (await readProposals(tx, scope, event)).find(({ proposal_id }) => proposal_id === proposal);
  if (!found) throw new RequestRefused("not-found", "Nobody proposes this any more.");
  return found;
}

async function applyVote(
  tx: Tx,
  services: Pick<Services, "clock" | "sealer">,
  scope: Scope,
  row: CalendarRow,
  by: Caller,
): Promise<void> {
  const counts = await createTopicBallots(services.sealer, scope, row.event_id).take(tx);
  const proposals = await readProposals(tx, scope, row.event_id);
  const chosen = chosenTopic(
    proposals.map(({ proposal_id: id, topic, at }) => ({ id, topic, at, votes: counts.get(id) ?? 0 })),
  );
  const [before, at] = [contentOf(row), services.clock.now()];
  await tx
    .updateTable("calendar_events")
    .set({ topic_voted_at: at })
    .where("space_id", "=", scope.space)
    .where("event_id", "=", row.event_id)
    .execute();
  if (!chosen || chosen.topic === before.topic) return;
  const content = { ...before, topic: chosen.topic };
  await putContent(tx, scope, row, { content, by, at });
  await followEvent(tx, services, scope, row, { from: saidOf(before), to: saidOf(content) });
}
