import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFactKey } from "../../../src/domain/fact-key.ts";
import type { Format } from "../../../src/domain/format.ts";
import { formats } from "../../../src/domain/formats/shipped-formats.ts";
import { roundIn } from "../../../src/domain/read-fact.ts";
import { recordOf } from "../../../src/domain/record.ts";
import type { SessionDocument } from "../../../src/domain/session-document.ts";
import { ana, type Played, play, type Staging } from "./play.ts";

/** More people than this show nothing new and take longer. */
const MANY = 9;
const SEEDS = 5;

const stagings = (format: Format): fc.Arbitrary<Staging> =>
  fc.record({
    format: fc.constant(format),
    heads: fc.integer({ min: format.people.least, max: Math.min(MANY, format.people.most) }),
    seed: fc.integer({ min: 0, max: 2 ** 31 }),
  });

const documentOf = ({ session }: Played): SessionDocument => session.store.read().document;
const sorted = (texts: readonly string[]): readonly string[] => [...texts].sort();

/** What the peers did, as they did it: nothing of it is read from the session. */
function saidIn({ acts }: Played) {
  const commands = acts.flatMap(({ act }) => (act.type === "send" ? [act.command] : []));
  return {
    reflections: [
      ...acts.flatMap(({ act }) => (act.type === "seal" ? [act.text] : [])),
      ...commands.flatMap((command) => (command.type === "add-reflection" ? [command.text] : [])),
    ],
    typed: commands.flatMap((command) => (command.type === "finish-turn" ? (command.text ?? []) : [])),
    commitments: commands.flatMap((command) => (command.type === "commit" ? [command.text] : [])),
    sames: commands.filter(({ type }) => type === "same-here").length,
  };
}

function expectWhole(played: Played, { format, heads }: Staging) {
  const document = documentOf(played);
  const slotMs = format.steps.reduce((sum, { minutes }) => sum + minutes, 0) * 60_000;

  expect([...played.phases]).toEqual(["planned", "live", "over", "ended"]);
  expect([...played.steps]).toEqual(["code-of-conduct", ...format.steps.map(({ id }) => id)]);
  expect(played.tookMs).toBeLessThan(slotMs + 60_000);

  const facts = [...document.facts()];
  const contents = facts.filter((fact) => /^(turn|late|reflection|same|commitment|agreed)\//.test(fact.key));
  expect(contents.filter(({ by }) => by === ana)).toEqual([]);

  for (const fact of facts) {
    const key = parseFactKey(fact.key);
    if (key?.kind !== "round") continue;
    const called = played.floors.get(`${key.step}/${key.run}`);
    expect(roundIn(fact).speakers.filter((speaker) => !called?.has(speaker))).toEqual([]);
  }

  const record = recordOf(document, 0);
  const said = saidIn(played);
  const recorded = record?.steps.flatMap(({ reflections }) => reflections) ?? [];
  expect(record?.facilitators).toEqual([ana]);
  expect(record?.participants).toHaveLength(heads);
  expect(sorted(recorded.map(({ text }) => text))).toEqual(sorted(said.reflections));
  expect(recorded.reduce((sum, { same }) => sum + same, 0)).toBe(said.sames);
  expect(sorted(record?.steps.flatMap(({ typedTurns }) => typedTurns.map(({ text }) => text)) ?? [])).toEqual(
    sorted(said.typed),
  );
  expect(sorted(record?.commitments.map(({ text }) => text) ?? [])).toEqual(sorted(said.commitments));
}

describe("every shipped format", () => {
  it.each(formats)("[H2][H3][H5] plays from its plan to its record with any peers: $title", (format) => {
    fc.assert(
      fc.property(stagings(format), (staging: Staging) => {
        expectWhole(play(staging), staging);
      }),
      { numRuns: SEEDS },
    );
  });

  it("[H4] plays the same session again from the same seed, and another from another", () => {
    const [format] = formats;
    if (!format) throw new Error("There are no formats.");
    const story = (seed: number) => [...documentOf(play({ format, heads: 4, seed })).facts()];

    expect(story(5)).toEqual(story(5));
    expect(story(6)).not.toEqual(story(5));
  });
});
