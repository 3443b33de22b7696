import type { Selectable } from "kysely";
import { ReviewWordsSchema } from "../../contract/peer-review.ts";
import type { ReviewWords } from "../../domain/peer-review.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Schema } from "../db/schema.ts";
import { assertSameKey, hashOf } from "../feedback/feedback-rows.ts";
import type { Urn } from "../feedback/givers.ts";
import type { Sealer } from "../inbox/sealer.ts";
import { shuffled } from "../shuffled.ts";

export type ReviewRow = Selectable<Schema["reviews"]>;
export type AskedRow = Selectable<Schema["review_asked"]>;
type AnswerRow = Selectable<Schema["review_answers"]>;

export const readReviewRow = (tx: Tx, { space }: Scope, review: string): Promise<ReviewRow | undefined> =>
  tx.selectFrom("reviews").selectAll().where("space_id", "=", space).where("review_id", "=", review).executeTakeFirst();

export const readAsked = (tx: Tx, { space }: Scope, review: string): Promise<AskedRow[]> =>
  tx
    .selectFrom("review_asked")
    .selectAll()
    .where("space_id", "=", space)
    .where("review_id", "=", review)
    .orderBy("member_id")
    .execute();

export async function readReaders(tx: Tx, { space }: Scope, review: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom("review_readers")
    .select("member_id")
    .where("space_id", "=", space)
    .where("review_id", "=", review)
    .orderBy("member_id")
    .execute();
  return rows.map(({ member_id }) => member_id);
}

/** The key of an answer: of one with a name whose it is, so that its writer changes it on any device. */
export interface AnswerKey {
  readonly slip: string;
  readonly editKey: string;
}

/** The answers to a review, sealed. The urn must be locked for whatever writes. [RV2] [RV3] */
export function createReviewAnswers(sealer: Sealer, urn: Urn) {
  const { scope, about: review } = urn;
  const place = JSON.stringify(["review", review]);
  const rowsOf = (tx: Tx): Promise<AnswerRow[]> =>
    tx
      .selectFrom("review_answers")
      .selectAll()
      .where("space_id", "=", scope.space)
      .where("review_id", "=", review)
      .orderBy("slip")
      .execute();
  const opened = ({ sealed }: AnswerRow): ReviewWords =>
    ReviewWordsSchema.parse(JSON.parse(sealer.open(sealed, place).text));
  const seal = (words: ReviewWords) => sealer.seal({ text: JSON.stringify(words), author: null }, place);

  return {
    async isKnown(tx: Tx, slip: string): Promise<boolean> {
      return (await rowsOf(tx)).some((row) => row.slip === slip);
    },
    async put(tx: Tx, { slip, editKey }: AnswerKey, words: ReviewWords): Promise<void> {
      const rows = await rowsOf(tx);
      const [known, hash] = [rows.find((row) => row.slip === slip), hashOf(editKey)];
      if (known) assertSameKey(known.edit_key_hash, hash);
      const others = rows.filter((row) => row.slip !== slip).map((row) => ({ ...row, sealed: seal(opened(row)) }));
      const columns = { space_id: scope.space, tenant_id: scope.tenant, review_id: review };
      const own = { ...columns, slip, edit_key_hash: hash, sealed: seal(words) };
      await tx
        .deleteFrom("review_answers")
        .where("space_id", "=", scope.space)
        .where("review_id", "=", review)
        .execute();
      await tx
        .insertInto("review_answers")
        .values(shuffled([...others, own]))
        .execute();
    },
    /** In the order of their slips, which tells nothing. */
    read: async (tx: Tx): Promise<readonly { readonly slip: string; readonly words: ReviewWords }[]> =>
      (await rowsOf(tx)).map((row) => ({ slip: row.slip, words: opened(row) })),
  };
}
