import type { Person } from "../../contract/session.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Signal } from "../signal.ts";

/** The people of the space, by the ids that facts carry. */
export interface People {
  /** undefined while unknown: asked for, and `changes` tells when it came. */
  nameOf(member: MemberId): string | undefined;
  all(): readonly Person[];
  /** The member behind an Entra object id; asks the server again for one that is not known. */
  memberOf(oid: string): Promise<MemberId | undefined>;
  readonly changes: Signal;
}
