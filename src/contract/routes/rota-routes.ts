import * as z from "zod/mini";
import { CalendarDay, CannotOn, Rotas, Volunteering } from "../rota.ts";
import { inSpace, type RouteContract } from "./route.ts";

/** Who speaks and who hosts next. */
export const rotaRoutes = {
  readRotas: {
    method: "get",
    path: "/api/spaces/{space}/calendar-rota",
    summary:
      "Who volunteers to speak at, or to host, events, in the order in which they are asked; on a day whoever can",
    access: "member",
    personal: "own",
    params: inSpace,
    query: z.object({ day: z.optional(CalendarDay) }),
    reply: Rotas,
  },
  volunteer: {
    method: "put",
    path: "/api/spaces/{space}/calendar-rota",
    summary: "Volunteers the caller, or takes that back at once",
    access: "member",
    personal: "own",
    params: inSpace,
    body: Volunteering,
    reply: Rotas,
  },
  sayCannot: {
    method: "put",
    path: "/api/spaces/{space}/calendar-rota/cannot",
    summary: "Says, for the caller alone, on which day they are not to be asked, or takes that back at once",
    access: "member",
    personal: "own",
    params: inSpace,
    body: CannotOn,
    reply: Rotas,
  },
} as const satisfies Record<string, RouteContract>;
