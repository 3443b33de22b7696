import * as z from "zod/mini";
import { TopicName } from "./about-entry.ts";
import { CalendarEventId } from "./calendar.ts";
import { NamedMember } from "./entry.ts";
import { SpaceId } from "./ids.ts";

const ProposalId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

/** What members would like an event to be about, in the order in which it was proposed. No number is told. */
export const EventTopics = z.object({
  proposed: z.array(
    z.object({
      id: ProposalId,
      topic: z.string(),
      by: NamedMember,
      /** Whether the reader is for it. */
      mine: z.boolean(),
      canTakeBack: z.boolean(),
    }),
  ),
  /** Whether members can still propose and vote. */
  isOpen: z.boolean(),
  /** Whether the topic that the event has was voted. */
  isVoted: z.boolean(),
});
export type EventTopics = z.infer<typeof EventTopics>;

/** `slip` is random, made by the page: sent again by the same member it is the same proposal. */
export const NewEventTopic = z.strictObject({
  slip: z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/)),
  topic: TopicName,
});
export const TopicVote = z.strictObject({ wanted: z.boolean() });

export const ofTopics = z.object({ space: SpaceId, calendarEvent: CalendarEventId });
export const ofProposal = z.object({ ...ofTopics.shape, proposal: ProposalId });
