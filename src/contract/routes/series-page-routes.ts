import * as z from "zod/mini";
import { SeriesId, SpaceId } from "../ids.ts";
import {
  ChangedDate,
  EndedSeries,
  InSeries,
  NewSeries,
  PastSessions,
  SavedSeries,
  Series,
  SeriesSummary,
} from "../series-page.ts";
import { inSpace, type RouteContract } from "./route.ts";

const ofSeries = z.object({ space: SpaceId, series: SeriesId });

/** Series of sessions, each with a page of its own. */
export const seriesPageRoutes = {
  listSeries: {
    method: "get",
    path: "/api/spaces/{space}/series",
    summary: "The series of the space, the next one first; those that were ended only if asked for, alone",
    access: "member",
    personal: "no",
    params: inSpace,
    query: z.object({ ended: z.optional(z.literal("only")) }),
    reply: z.object({ series: z.array(SeriesSummary) }),
  },
  beginSeries: {
    method: "post",
    path: "/api/spaces/{space}/series",
    summary: "Begins a series, of nothing, with a session that is there, or for a work group by its members",
    access: "member",
    personal: "no",
    params: inSpace,
    body: NewSeries,
    reply: Series,
  },
  readSeries: {
    method: "get",
    path: "/api/spaces/{space}/series/{series}",
    summary: "A series with its dates, its sessions, what they have left open, and who comes",
    access: "member",
    personal: "no",
    params: ofSeries,
    reply: Series,
  },
  saveSeries: {
    method: "put",
    path: "/api/spaces/{space}/series/{series}",
    summary: "Changes a series; merged with what was saved meanwhile, or refused as series-changed with both",
    access: "member",
    personal: "no",
    params: ofSeries,
    body: SavedSeries,
    reply: Series,
  },
  endSeries: {
    method: "put",
    path: "/api/spaces/{space}/series/{series}/ended",
    summary: "Ends a series, or goes on with it; what it has held stays",
    access: "member",
    personal: "no",
    params: ofSeries,
    body: EndedSeries,
    reply: Series,
  },
  changeSeriesDate: {
    method: "put",
    path: "/api/spaces/{space}/series/{series}/date",
    summary: "Leaves one date out, moves it, or takes that back",
    access: "member",
    personal: "no",
    params: ofSeries,
    body: ChangedDate,
    reply: Series,
  },
  comeToSeries: {
    method: "put",
    path: "/api/spaces/{space}/series/{series}/comes",
    summary: "Says that the caller comes, or takes that back at once",
    access: "member",
    personal: "own",
    params: ofSeries,
    body: InSeries,
    reply: Series,
  },
  listSessionsOfSeries: {
    method: "get",
    path: "/api/spaces/{space}/series/{series}/sessions",
    summary: "More sessions of a series that are over, the last first",
    access: "member",
    personal: "no",
    params: ofSeries,
    query: z.object({ cursor: z.optional(z.string().check(z.maxLength(200))) }),
    reply: PastSessions,
  },
} as const satisfies Record<string, RouteContract>;
