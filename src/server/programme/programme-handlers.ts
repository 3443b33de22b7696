import { LessonOutcomeSchema } from "../../contract/learning.ts";
import type { Thanks } from "../../contract/programme.ts";
import type { MemberId } from "../../domain/ids.ts";
import { isKnownUnclear, isSetUp, SETUP_STEPS, thanksFor } from "../../domain/programme.ts";
import type { Scope, Tx } from "../db/database.ts";
import { readEntryPage } from "../entries/entry-page.ts";
import type { Handlers } from "../http/handler.ts";
import { openQuestionsIn } from "../questions/open-questions.ts";
import type { Services } from "../services.ts";
import { readWantedFor } from "../wanted/wanted-rows.ts";
import {
  countPractised,
  countUnanswered,
  readMonths,
  readOutcomes,
  readSoFar,
  readWithoutLesson,
} from "./programme-rows.ts";
import { putNamed, putThanksOn, readDeeds, readThanksOn, readUnnamed } from "./thanks-rows.ts";

type ProgrammeHandlers = Pick<Handlers, "readProgramme" | "readGaps" | "readThanks" | "changeThanks" | "nameMe">;

/** Questions told at once; the others are on their own page. */
const NEWEST = 20;
/** What is older is no news to thank for, in ms. */
const THANKED_FOR_MS = 90 * 24 * 60 * 60 * 1000;

export function createProgrammeHandlers({ database, clock }: Services): ProgrammeHandlers {
  const thanks = async (tx: Tx, scope: Scope, caller: MemberId): Promise<Thanks> => {
    const [isOn, unnamed] = [await readThanksOn(tx, scope), await readUnnamed(tx, scope)];
    const deeds = isOn ? await readDeeds(tx, scope, clock.now() - THANKED_FOR_MS) : [];
    const typeOf = new Map(deeds.map(({ entry, type }) => [entry, type]));
    return {
      isOn,
      isNamed: !unnamed.has(caller),
      people: thanksFor(deeds, unnamed).map(({ member, name, deeds: told }) => ({
        member,
        name,
        deeds: told.map(({ entry, title, kind }) => ({
          entry,
          title,
          type: kind,
          isRecord: typeOf.get(entry) === "record",
        })),
      })),
    };
  };

  return {
    readProgramme: ({ scope }) =>
      database.inSpace(scope, async (tx) => {
        const soFar = await readSoFar(tx, scope);
        return {
          setup: SETUP_STEPS.map((step) => ({ step, done: isSetUp(soFar, step) })),
          months: await readMonths(tx, scope, clock.now()),
          ...(await countPractised(tx, scope)),
        };
      }),

    readGaps: ({ scope, caller }) =>
      database.inSpace(scope, async (tx) => {
        const wish = { viewer: caller.member, cursor: undefined, size: NEWEST, onlyWithOpenQuestions: true };
        const { rows } = await readEntryPage(tx, scope, wish);
        const outcomes = await readOutcomes(tx, scope);
        const wanted = await readWantedFor(tx, scope, caller.member);
        return {
          unanswered: { count: await countUnanswered(tx, scope), newest: await openQuestionsIn(tx, scope, rows) },
          withoutLesson: await readWithoutLesson(tx, scope),
          unclear: outcomes.flatMap(({ entry, title, outcome }) =>
            isKnownUnclear(LessonOutcomeSchema.parse(outcome)) ? [{ entry, title }] : [],
          ),
          wanted: wanted
            .filter(({ isCard, lesson }) => isCard && lesson === null)
            .map(({ id, topic, askers }) => ({ id, topic, askers })),
        };
      }),

    readThanks: ({ scope, caller }) => database.inSpace(scope, (tx) => thanks(tx, scope, caller.member)),

    changeThanks: ({ scope, caller, body: { on } }) =>
      database.inSpace(scope, async (tx) => {
        await putThanksOn(tx, scope, on);
        return thanks(tx, scope, caller.member);
      }),

    nameMe: ({ scope, caller, body: { on } }) =>
      database.inSpace(scope, async (tx) => {
        await putNamed(tx, scope, caller.member, on);
        return thanks(tx, scope, caller.member);
      }),
  };
}
