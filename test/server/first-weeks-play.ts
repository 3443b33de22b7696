import type { FirstWeeks } from "../../src/contract/first-weeks.ts";
import type { MemberId } from "../../src/domain/ids.ts";
import type { ServerDesk } from "./server-desk.ts";

/** Buddies and introductions of a space, by first name. */
export async function firstWeeksIn(desk: Pick<ServerDesk, "as">, space: string, reader: string) {
  const params = { space };
  const { people } = await desk.as(reader).ask("people", { params });
  const ids = new Map(people.map(({ member, name }) => [name.split(" ")[0] ?? "", member]));
  const idOf = (user: string): MemberId => {
    const id = ids.get(user);
    if (id === undefined) throw new Error(`${user} is nobody here`);
    return id;
  };
  return {
    idOf,
    read: (user: string): Promise<FirstWeeks> => desk.as(user).ask("readFirstWeeks", { params }),
    isNew: (user: string, isNew: boolean) => desk.as(user).ask("sayNew", { params, body: { isNew } }),
    offers: (user: string, capacity = 1, pausedUntil: number | null = null) =>
      desk.as(user).ask("offerAsBuddy", { params, body: { capacity, pausedUntil } }),
    withdraws: (user: string) => desk.as(user).ask("withdrawAsBuddy", { params, body: {} }),
    answers: (user: string, newcomer: string, answer: "yes" | "no" | "over") =>
      desk.as(user).ask("answerBuddy", { params, body: { newcomer: idOf(newcomer), answer } }),
    notWith: (user: string, other: string, notWith = true) =>
      desk.as(user).ask("sayNotWith", { params, body: { member: idOf(other), notWith } }),
    meeting: (by: string, newcomer: string, other: string, state: "to-meet" | "met" | "gone") =>
      desk.as(by).ask("noteIntroduction", {
        params,
        body: { newcomer: idOf(newcomer), member: idOf(other), state },
      }),
  };
}
