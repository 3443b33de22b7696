import { hostOf } from "../../domain/companion-id.ts";
import { FORMER } from "../../domain/former-member.ts";
import type { MemberId } from "../../domain/ids.ts";
import { withoutMentionsOf } from "../../domain/mention.ts";
import type { PersonRule, PlainRow } from "./person-rule.ts";

/** Whether an id is that of a member, or of somebody who sat beside them. */
const isOf =
  (member: MemberId) =>
  (id: unknown): boolean =>
    typeof id === "string" && (id === member || hostOf(id as MemberId) === member);

/** What is left of a row when a member is taken out of it: the row itself where it is not about them, or undefined. [DA1] */
export function withoutPerson<Row extends PlainRow>(rule: PersonRule, row: Row, member: MemberId): Row | undefined {
  const isTheirs = isOf(member);
  if ("nobody" in rule) return row;
  if ("goes" in rule) return rule.goes.some((column) => isTheirs(row[column])) ? undefined : row;
  const { named = [], says = [], goesBy = [], goesIf } = rule.stays;
  if (goesBy.some((column) => isTheirs(row[column])) || goesIf?.(row, isTheirs, member)) return undefined;
  const names = JSON.stringify(says.map((column) => row[column] ?? null)).includes(member);
  const told = names ? { ...row, ...rule.stays.takesOut?.(row, isTheirs, member) } : row;
  const changes = [
    ...(names ? says.map((column) => [column, unnamed(told[column], member)] as const) : []),
    ...named.flatMap((one) => (isTheirs(row[one.if]) ? Object.entries(one.put) : [])),
  ];
  return changes.length === 0 ? row : { ...row, ...Object.fromEntries(changes) };
}

/** A value in which every { member, name }, every mention and every other id of a member's is a former member's. */
function unnamed(value: unknown, member: MemberId): unknown {
  if (typeof value === "string") return unnamedText(value, member);
  if (Array.isArray(value)) return onceEach(value.map((one: unknown) => unnamed(one, member)));
  if (typeof value !== "object" || value === null) return value;
  const isTheirs = "member" in value && isOf(member)(value.member);
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [
      unnamedText(key, member),
      isTheirs && key === "name" ? FORMER.name : unnamed(field, member),
    ]),
  );
}

const unnamedText = (text: string, member: MemberId): string =>
  text.includes(member)
    ? withoutMentionsOf(text, member, FORMER.name).replace(new RegExp(`${member}(~\\d+)?`, "g"), FORMER.member)
    : text;

/** A list of people names the former member once. */
const onceEach = (list: readonly unknown[]): readonly unknown[] => {
  const isFormer = (one: unknown) => JSON.stringify(one) === JSON.stringify(FORMER);
  const first = list.findIndex(isFormer);
  return list.filter((one, at) => at === first || !isFormer(one));
};
