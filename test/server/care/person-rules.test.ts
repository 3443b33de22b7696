import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FORMER } from "../../../src/domain/former-member.ts";
import type { MemberId } from "../../../src/domain/ids.ts";
import type { PersonRule, Stays } from "../../../src/server/care/person-rule.ts";
import { personRules } from "../../../src/server/care/person-rules.ts";
import { withoutPerson } from "../../../src/server/care/without-person.ts";
import { type ServerDesk, startServerDesk } from "../server-desk.ts";

let desk: ServerDesk;
beforeAll(async () => {
  desk = await startServerDesk();
});
afterAll(() => desk.close());

/** Columns that by their names, or as free JSON, could lead to somebody. */
const COULD_NAME = /member|author|owner|person|mentor|newcomer|host|speaker|buddy|(^|_)(by|who|name|called|oid)($|_)/;
/** Columns that only sound like it, with what they hold. */
const names: Readonly<Record<string, string>> = {
  "leaving.member_id": "goes with the last of what it stands for",
  "leaving.place": "of a table",
  "former_people.who": "a hash",
  "pulses.statements": "asked of everybody alike",
  "pulses.outcome": "numbers",
  "pairings.why": "kinds and numbers",
  "space_values.agreed": "what all agreed to",
  "attachments.name": "of a file",
  "migrations.name": "of a migration",
  "signing_keys.private_jwk": "the server's",
  "space_codes.sentences": "what all agreed to",
  "formats.format": "steps",
  "formats.pack": "where it came from",
  "sessions.feedback": "numbers",
  "votes.outcome": "numbers",
  "lesson_feedback.outcome": "numbers",
};

const columnsIn = (rule: PersonRule): readonly string[] => {
  if ("nobody" in rule) return [];
  if ("goes" in rule) return rule.goes;
  const { named = [], says = [], goesBy = [] } = rule.stays;
  return [...says, ...goesBy, ...named.flatMap((one) => [one.if, ...Object.keys(one.put)])];
};

const member = "AAAAAAAAAAAAAAAAAAAAAA" as MemberId;
const theirId = fc.constantFrom(member, `${member}~1`);
const otherId = fc.constantFrom("BBBBBBBBBBBBBBBBBBBBBB", `BBBBBBBBBBBBBBBBBBBBBB~2`, "");

const columnsOfIds = ({ named = [], goesBy = [] }: Stays) => [...named.map((one) => one.if), ...goesBy];

/** A row with ids where the rule knows ids, and with anything that people are named in where it knows words. */
const rowUnder = (rule: PersonRule, id: fc.Arbitrary<string>): fc.Arbitrary<Record<string, unknown>> => {
  const said = fc.oneof(
    id.map((one) => ({ member: one, name: "Ana Example" })),
    id.map((one) => ({ text: `See [@Ana Example](person:${one}).`, [`x/${one}`]: [one, null, 1] })),
    id.map((one) => `${one} [@A\\] B](person:${one})`),
  );
  const ids = "goes" in rule ? rule.goes : "stays" in rule ? columnsOfIds(rule.stays) : [];
  const says = "stays" in rule ? (rule.stays.says ?? []) : [];
  return fc.record(
    Object.fromEntries([
      ...ids.map((column) => [column, id] as const),
      ...says.map((column) => [column, said] as const),
    ]),
  );
};

describe("what becomes of a person's rows", () => {
  it("[DA1] is said of every table, and of every column that could lead to somebody", async () => {
    const columns = await desk.sql<{ table: string; column: string; type: string }>(
      `select c.relname as table, a.attname as column, a.atttypid::regtype::text as type from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`,
    );
    expect([...new Set(columns.map(({ table }) => table))].sort()).toEqual(Object.keys(personRules).sort());
    const open = columns.filter(({ table, column, type }) => {
      const rule: PersonRule | undefined = Object.entries(personRules).find(([name]) => name === table)?.[1];
      const isSaid = rule === undefined || "goes" in rule || columnsIn(rule).includes(column);
      return !isSaid && !(`${table}.${column}` in names) && (COULD_NAME.test(column) || type === "jsonb");
    });
    expect(open.map(({ table, column }) => `${table}.${column}`)).toEqual([]);
  });

  it("[DA1] leaves no id of theirs in any row, whatever it holds where, and changes no row that is not about them", () => {
    const rules: [string, PersonRule][] = Object.entries(personRules);
    for (const [table, rule] of rules) {
      fc.assert(
        fc.property(rowUnder(rule, fc.oneof(theirId, otherId)), (row) => {
          const left = withoutPerson(rule, row, member) ?? null;
          expect([table, JSON.stringify(left).includes(member)]).toEqual([table, false]);
        }),
      );
      fc.assert(fc.property(rowUnder(rule, otherId), (row) => withoutPerson(rule, row, member) === row));
    }
  });

  it("[DA2] puts one former member in the place of whoever goes, in columns, JSON, keys and mentions", () => {
    const row = {
      author_id: member,
      author_name: "Ana Example",
      owner_id: member,
      owner_name: "Ana Example",
      content: {
        fields: { body: `Ask [@Ana Example](person:${member}) or [@Ben](person:B).` },
        by: [{ member: `${member}~1`, name: "Cleo (Ana Example)" }],
        [`x/${member}`]: 1,
      },
    };
    expect(withoutPerson(personRules.entries, row, member)).toEqual({
      author_id: FORMER.member,
      author_name: FORMER.name,
      owner_id: null,
      owner_name: null,
      content: {
        fields: { body: "Ask @Former member or [@Ben](person:B)." },
        by: [{ member: FORMER.member, name: FORMER.name }],
        [`x/${FORMER.member}`]: 1,
      },
    });
  });
});
