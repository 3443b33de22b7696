import { Rotas, Volunteering } from "../rota.ts";
import { inSpace, type RouteContract } from "./route.ts";

/** Who speaks and who hosts next. */
export const rotaRoutes = {
  readRotas: {
    method: "get",
    path: "/api/spaces/{space}/calendar-rota",
    summary: "Who volunteers to speak at, or to host, events, in the order in which they are asked",
    access: "member",
    personal: "no",
    params: inSpace,
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
} as const satisfies Record<string, RouteContract>;
