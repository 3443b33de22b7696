import type { ServerDesk } from "./server-desk.ts";

/** Somebody asks these people, who are in the space, for a review. */
export async function reviewAsked(
  desk: Pick<ServerDesk, "as">,
  space: string,
  author: string,
  reviewers: readonly string[],
  parts: Readonly<Record<string, unknown>> = {},
) {
  const { people } = await desk.as(author).ask("people", { params: { space } });
  const memberOf = (user: string) => people.find(({ name }) => name.startsWith(user))?.member ?? "";
  const body = {
    slip: `${author}-${Math.floor(performance.now() * 1_000)}`.padEnd(30, "s"),
    title: "The plan",
    work: "https://example.com/plan",
    wants: "Is it clear?",
    anonymous: false,
    days: 8,
    reviewers: reviewers.map(memberOf),
    ...parts,
  };
  const review = await desk.as(author).ask("askForReview", { params: { space }, body });
  return { review, body, memberOf, params: { space, review: review.id } };
}
