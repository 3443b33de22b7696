import { ChangedThanks, Gaps, Programme, Thanks } from "../programme.ts";
import { inSpace, type RouteContract } from "./route.ts";

/** How learning goes in a space, of what all its members may read. */
export const programmeRoutes = {
  readProgramme: {
    method: "get",
    path: "/api/spaces/{space}/programme",
    summary: "How far the programme is set up, and month by month what was taught, asked, answered and applied",
    access: "member",
    personal: "no",
    params: inSpace,
    reply: Programme,
  },
  readGaps: {
    method: "get",
    path: "/api/spaces/{space}/programme/gaps",
    summary:
      "Unanswered questions, topics without a lesson, lessons that five readers or more found unclear, wanted lessons",
    access: "member",
    personal: "no",
    params: inSpace,
    reply: Gaps,
  },
  readThanks: {
    method: "get",
    path: "/api/spaces/{space}/programme/thanks",
    summary: "Who taught and who helped in the last 90 days, by name, without counts",
    access: "member",
    personal: "own",
    params: inSpace,
    reply: Thanks,
  },
  changeThanks: {
    method: "put",
    path: "/api/spaces/{space}/programme/thanks",
    summary: "Whether the space thanks people by name",
    access: "owner",
    personal: "no",
    params: inSpace,
    body: ChangedThanks,
    reply: Thanks,
  },
  nameMe: {
    method: "put",
    path: "/api/spaces/{space}/programme/thanks/me",
    summary: "Whether the caller may be named among those who are thanked; nobody else is told",
    access: "member",
    personal: "own",
    params: inSpace,
    body: ChangedThanks,
    reply: Thanks,
  },
} as const satisfies Record<string, RouteContract>;
