import * as z from "zod/mini";
import { MemberIdSchema } from "./ids.ts";

/** With whom the reader keeps in touch, and with whom they would. What others would is told once both do. [PB8] */
export const Contacts = z.object({
  contacts: z.array(z.object({ member: MemberIdSchema, name: z.string(), oid: z.string() })),
  /** Whom the reader has ticked, contacts among them. */
  ticked: z.array(MemberIdSchema),
});
export type Contacts = z.infer<typeof Contacts>;

export const ContactWish = z.strictObject({ member: MemberIdSchema, keep: z.boolean() });
