import * as z from "zod/mini";
import { CalendarEvent } from "../calendar.ts";
import { EventTopics, NewEventTopic, ofProposal, ofTopics, TopicVote } from "../event-topics.ts";
import type { RouteContract } from "./route.ts";

/** What members would like an event to be about. */
export const eventTopicRoutes = {
  readEventTopics: {
    method: "get",
    path: "/api/spaces/{space}/calendar/{calendarEvent}/topics",
    summary: "What members propose the event to be about, and what the caller is for",
    access: "member",
    personal: "own",
    params: ofTopics,
    reply: EventTopics,
  },
  proposeEventTopic: {
    method: "post",
    path: "/api/spaces/{space}/calendar/{calendarEvent}/topics",
    summary: "Proposes what the event is to be about; the caller is for it",
    access: "member",
    personal: "no",
    params: ofTopics,
    body: NewEventTopic,
    reply: EventTopics,
  },
  takeBackEventTopic: {
    method: "post",
    path: "/api/spaces/{space}/calendar/{calendarEvent}/topics/{proposal}/taken-back",
    summary: "Takes a proposal back, with the votes for it; for who proposed it and who can change the event",
    access: "member",
    personal: "no",
    params: ofProposal,
    body: z.strictObject({}),
    reply: EventTopics,
  },
  voteEventTopic: {
    method: "put",
    path: "/api/spaces/{space}/calendar/{calendarEvent}/topics/{proposal}/vote",
    summary: "Says that the caller is for it, or takes that back; told to nobody",
    access: "member",
    personal: "own",
    params: ofProposal,
    body: TopicVote,
    reply: EventTopics,
  },
  closeEventTopics: {
    method: "post",
    path: "/api/spaces/{space}/calendar/{calendarEvent}/topics/closed",
    summary: "Closes the vote: the event is about what most are for, and who was for what is forgotten",
    access: "member",
    personal: "no",
    params: ofTopics,
    body: z.strictObject({}),
    reply: CalendarEvent,
  },
} as const satisfies Record<string, RouteContract>;
