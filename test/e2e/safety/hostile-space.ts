import { randomBytes } from "node:crypto";
import type { RouteName } from "../../../src/contract/routes/routes.ts";
import { entryTexts } from "../../server/hostile/entry-texts.ts";
import { sessionTexts } from "../../server/hostile/session-texts.ts";
import {
  type Call,
  type Field,
  fieldsOf,
  type Play,
  sendCall,
  type TextRoutes,
  withText,
} from "../../server/hostile/text-call.ts";
import { createManualClock } from "../../server/manual-clock.ts";
import { personWith } from "../../server/person.ts";
import { hostile } from "../../tab/markup-corpus.ts";
import type { Simulation } from "../simulation.ts";

/** Read in each place where a text with it is shown. */
export const HARM = '<img src=x onerror="harm()"><script>harm()</script>';
/** The longest that a field takes is what it gets. */
const texts = [
  ["Harmful", ...hostile, "@Ben Okafor", HARM].join("\n\n"),
  `${HARM} @Ben`,
  HARM,
  "<img src=x onerror=harm()>",
];

/** What a planned session, the shelf and every entry say; a session that is open would stand before the one being held. */
const routes: TextRoutes = {
  ...entryTexts,
  ...(sessionTexts.saveFormat ? { saveFormat: sessionTexts.saveFormat } : {}),
  ...(sessionTexts.importPack ? { importPack: sessionTexts.importPack } : {}),
};

async function playAt(simulation: Simulation): Promise<Play> {
  const { space } = await simulation.api<{ space: string }>("GET", "/simulator/space");
  const people = ["ana", "ben", "chen", "dina"];
  const tokens = new Map(await Promise.all(people.map(async (user) => [user, await simulation.token(user)] as const)));
  const as = (user: string) =>
    personWith(user, (path, init = {}) => {
      const headers = new Headers(init.headers);
      headers.set("authorization", `Bearer ${tokens.get(user)}`);
      return fetch(`${simulation.origin}${path}`, { ...init, headers });
    });
  return {
    desk: { as, clock: createManualClock(Date.now()) },
    space,
    others: people.slice(1),
    channel: {},
    slip: () => randomBytes(24).toString("hex"),
  };
}

const shapeOf = ({ path }: Field): string => /\(.*?\)/.exec(path)?.[0] ?? "";

/** Fills every field of every route at once, each with the most harmful text it takes; answers how many were taken. */
export async function fillWithHarm(simulation: Simulation): Promise<{ readonly play: Play; readonly taken: number }> {
  const play = await playAt(simulation);
  let taken = 0;
  for (const [name, route] of Object.entries(routes)) {
    const left = [...(route.naming ?? []), ...(route.unread ?? [])];
    const fields = fieldsOf(name as RouteName).filter(({ path }) => !left.includes(path));
    for (const shape of new Set(fields.map(shapeOf))) {
      const own = fields.filter((field) => shapeOf(field) === shape);
      let call: Call = await route.call(play, own[0]?.path ?? "");
      for (const { path, place, schema } of own) {
        const text = texts.find((one) => schema.safeParse(one).success && !route.refuses?.(path, one));
        if (text !== undefined) call = { ...call, [place]: withText(call[place], path, text) };
      }
      const response = await sendCall(play, name as RouteName, route, call);
      const reply: unknown = await response.json();
      if (!response.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`);
      await route.read(play, call, reply);
      taken += 1;
    }
  }
  return { play, taken };
}

/** A lesson of Ana's in two versions, both harmful. */
export async function changedWithHarm({ desk, space, slip }: Play): Promise<string> {
  const [first = "", short = ""] = texts;
  const content = { type: "lesson", title: short, why: HARM, body: first, practise: HARM, recall: [short, HARM] };
  const [ana, ben] = [desk.as("ana"), desk.as("ben")];
  const { entry, version } = await ana.ask("writeEntry", { params: { space }, body: { slip: slip(), content } });
  const params = { space, entry };
  await ana.ask("publishEntry", { params, body: { version } });
  await ben.ask("saveWriting", { params, body: { version, content: { ...content, body: `${first}\n\n${HARM}` } } });
  return entry;
}
