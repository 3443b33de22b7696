import { Contacts, ContactWish } from "../contacts.ts";
import { inSpace, type RouteContract } from "./route.ts";

/** Keeping in touch by mutual consent. */
export const contactRoutes = {
  readContacts: {
    method: "get",
    path: "/api/spaces/{space}/contacts",
    summary: "With whom the caller keeps in touch, and whom they have ticked",
    access: "member",
    personal: "own",
    params: inSpace,
    reply: Contacts,
  },
  keepInTouch: {
    method: "put",
    path: "/api/spaces/{space}/contacts",
    summary:
      "Ticks somebody whom the caller was paired with, or takes it back, for both; nobody is told before both do",
    access: "member",
    personal: "own",
    params: inSpace,
    body: ContactWish,
    reply: Contacts,
  },
} as const satisfies Record<string, RouteContract>;
