import type { MemberId } from "../../domain/ids.ts";
import type { Database, Tx } from "../db/database.ts";
import { RequestRefused } from "../http/refusal.ts";
import { hasGiven, lockUrn, rewriteGivers, type Urn } from "./givers.ts";

interface Answering {
  /** Throws if this member may not answer. */
  assertMay(tx: Tx): Promise<void>;
  /** Whether this is a change of an answer that is there. */
  isKnown(tx: Tx): Promise<boolean>;
  put(tx: Tx): Promise<void>;
}

/** Counts that somebody answered, then puts what they answered where nothing tells whose it is. [K7] */
export async function answerNamelessly(
  database: Pick<Database, "inSpace">,
  urn: Urn,
  member: MemberId,
  { assertMay, isKnown, put }: Answering,
): Promise<void> {
  // Who answers comes first, or one person could answer many times at once; a server that dies in between loses an
  // answer and counts none twice. Two transactions: an answer must not share its id with the row that says who gave it.
  const isNew = await database.inSpace(urn.scope, async (tx) => {
    await assertMay(tx);
    await lockUrn(tx, urn);
    if (await isKnown(tx)) return false;
    if (await hasGiven(tx, urn, member))
      throw new RequestRefused("refused", "You have answered on another device. It can be changed there.", {
        reason: "already-answered",
      });
    await rewriteGivers(tx, urn, (members) => new Set([...members, member]));
    return true;
  });
  try {
    await database.inSpace(urn.scope, async (tx) => {
      await lockUrn(tx, urn);
      await put(tx);
    });
  } catch (error) {
    if (isNew)
      await database.inSpace(urn.scope, async (tx) => {
        await lockUrn(tx, urn);
        await rewriteGivers(tx, urn, (members) => [...members].filter((one) => one !== member));
      });
    throw error;
  }
}
