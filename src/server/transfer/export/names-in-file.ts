import { FORMER } from "../../../domain/former-member.ts";
import type { MemberId } from "../../../domain/ids.ts";
import { asWritten } from "../../../domain/mention.ts";
import type { Tx } from "../../db/database.ts";
import { readNames } from "../../spaces/people-rows.ts";

/** How somebody is called in a file, in which nobody has an id. */
export type NameOf = (member: MemberId) => string;

/** What people are called who are named in what stays when they have gone. */
export async function readNameOf(tx: Tx, members: Iterable<MemberId>): Promise<NameOf> {
  const names = await readNames(tx, new Set(members));
  return (member) => (member === FORMER.member ? FORMER.name : (names.get(member) ?? "Member"));
}

/** A text in which people are mentioned by name alone. */
export const withoutIds = (text: string): string => asWritten(text).words;
