import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { factValues } from "../../../src/contract/fact.ts";
import { Problem } from "../../../src/contract/problem.ts";
import { type RouteName, routes } from "../../../src/contract/routes/routes.ts";
import { type TextField, textFieldsOf } from "../../contract/text-fields.ts";
import { hostile } from "../../tab/markup-corpus.ts";
import { CHANNEL, TEAM } from "../entra-and-graph.ts";
import { openSpace, type ServerDesk, startServerDesk } from "../server-desk.ts";
import { running } from "../session-play.ts";
import { calendarTexts } from "./calendar-texts.ts";
import { entryTexts } from "./entry-texts.ts";
import { seriesTexts } from "./series-texts.ts";
import { sessionTexts } from "./session-texts.ts";
import {
  type Call,
  type Field,
  fieldsOf,
  type Play,
  sendCall,
  type TextRoute,
  type TextRoutes,
  textsIn,
  withText,
} from "./text-call.ts";

const others = ["ben", "chen", "dina", "eli", "fay"];
const NO_LIMITS = { general: 1e9, statements: 1e9, anonymous: 1e9 };
const textRoutes: TextRoutes = { ...sessionTexts, ...entryTexts, ...calendarTexts, ...seriesTexts };
/** What they say is facts, of which each kind has a test of its own. */
const ofFacts: readonly RouteName[] = ["state", "writeDocument"];

let desk: ServerDesk;
let play: Play;
beforeAll(async () => {
  desk = await startServerDesk({ limits: NO_LIMITS });
  desk.directory.owners.add("ana");
  play = {
    desk,
    space: await openSpace(desk, "ana", ...others),
    others,
    channel: { kind: "channel", called: "C", teamId: TEAM, channelId: CHANNEL },
    slip: () => randomBytes(24).toString("hex"),
  };
});
afterAll(() => desk.close());

function known(name: RouteName): TextRoute {
  const route = textRoutes[name];
  if (!route) throw new Error(`Nothing is known of the texts that ${name} takes.`);
  return route;
}

const withTexts = (Object.keys(routes) as RouteName[]).filter((name) => fieldsOf(name).length > 0);

/** The corpus in as few texts as a field takes, and one that it does not take. */
function textsFor(name: RouteName, { path, schema }: TextField): readonly string[] {
  if (known(name).naming?.includes(path)) return hostile.slice(0, 1);
  const takes = (text: string) => schema.safeParse(text).success;
  const between = takes("a\n\nb") ? "\n\n" : " ";
  const texts: string[] = [];
  for (const one of hostile.filter(takes)) {
    const longer = [...texts.slice(-1), one].join(between);
    if (takes(longer)) texts.splice(-1, 1, longer);
    else texts.push(one);
  }
  return [...texts, ...hostile.filter((one) => !takes(one)).slice(0, 1)];
}

function mayBeTaken(name: RouteName, { path, schema }: TextField, text: string): boolean {
  const { naming = [], refuses } = known(name);
  return schema.safeParse(text).success && !naming.includes(path) && !refuses?.(path, text);
}

/** Whether it was kept, as it is or as said; refused, it is by a problem that names no word of it. */
async function goesThrough(name: RouteName, field: Field, text: string, right: Call): Promise<boolean> {
  const route = known(name);
  const call: Call = { ...right, [field.place]: withText(right[field.place], field.path, text) };
  const response = await sendCall(play, name, route, call);
  const what = [name, field.path, text] as const;
  if (!response.ok) {
    const problem = await response.text();
    expect([...what, response.status, problem]).toEqual([
      ...what,
      expect.toSatisfy((s: number) => s >= 400 && s < 500),
      problem,
    ]);
    const { detail, title } = Problem.parse(JSON.parse(problem));
    expect([...what, detail ?? title]).toEqual([...what, expect.stringMatching(/\w{3}/)]);
    expect([...what, `${detail} ${title}`.includes("harm")]).toEqual([...what, false]);
    return false;
  }
  const reply: unknown = await response.json();
  if (route.unread?.includes(field.path)) return true;
  const parsed = field.schema.safeParse(text);
  const expected = route.kept?.(field.path, text) ?? String(parsed.data);
  const read = textsIn(await route.read(play, call, reply));
  expect([...what, read.includes(expected) ? expected : read]).toEqual([...what, expected]);
  return true;
}

describe("hostile text", () => {
  it("[Y2] is looked for in every field that takes words: a new one needs a case", () => {
    expect(withTexts.length).toBeGreaterThan(30);
    expect([...Object.keys(textRoutes), ...ofFacts].sort()).toEqual([...withTexts].sort());
  });

  it.each(withTexts.filter((name) => !ofFacts.includes(name)))(
    "[Y2] through %s is read as it was written, or refused with a reason",
    async (name) => {
      const { call, again } = known(name);
      for (const field of fieldsOf(name)) {
        let right = await call(play, field.path);
        for (const text of textsFor(name, field)) {
          const isTaken = await goesThrough(name, field, text, right);
          expect([name, field.path, text, isTaken]).toEqual([name, field.path, text, mayBeTaken(name, field, text)]);
          if (isTaken && !again) right = await call(play, field.path);
        }
      }
    },
  );

  it("[Y2] through every kind of fact is read as it was written, or is no fact", () => {
    const kinds = Object.entries(factValues).map(([kind, schema]) => [kind, textFieldsOf(schema)] as const);
    const withWords = kinds.filter(([, fields]) => fields.length > 0);
    expect(withWords.length).toBeGreaterThan(8);
    for (const [, fields] of withWords)
      for (const { schema } of fields)
        for (const text of hostile) {
          const parsed = schema.safeParse(text);
          if (parsed.success) expect(parsed.data).toBe(text);
        }
  });

  it("[Y2] stated in a session is read as it was written", async () => {
    const session = await running(desk, play.space, "ana", "ben");
    for (const [at, text] of hostile.entries()) {
      const facts = [
        { key: `question/q${at}`, value: { author: session.member("ben"), text } },
        { key: `commitment/${session.member("ben")}`, value: { text } },
        { key: `background/${session.member("ben")}`, value: { text } },
      ];
      const { stated } = await desk.as("ben").ask("state", { params: session.params, body: { facts } });
      expect([text, stated.map(({ value }) => value.text)]).toEqual([text, facts.map(() => text)]);
    }
    const kept = (await desk.as("ana").ask("readDocument", { params: session.params })).facts;
    const asked = kept.filter(({ key }) => key.startsWith("question/")).map(({ value }) => value.text);
    expect(asked.sort()).toEqual([...hostile].sort());
  });

  it("[Y2] that is looked for is looked for as words", async () => {
    for (const text of hostile) {
      const reply = await desk.as("ben").ask("search", { params: { space: play.space }, query: { q: text, tag: "a" } });
      expect(reply.query).toBe(text);
    }
  });
});
