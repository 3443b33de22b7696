import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SpaceEvent } from "../../../src/contract/event.ts";
import { routes } from "../../../src/contract/routes/routes.ts";
import { standing, toldOnce } from "./known-figures.ts";
import { numbersOf } from "./numbers-in.ts";

/** What people do under their names for all to see: whoever counts it can read the names. */
const openly = [
  /\.entries\.people$|\.entry\.people$|^(publishRecord|readEntry)\.people$/, // named in a record
  /^listSeries\.series\.comes$/, // by name on its page
  /(Role|Roles|TakeOver|takeOver)\.(counts|found)$/, // by name, with their roles
  /\.(speak|host)\.volunteers$/, // by name, in turn
  /\.events\.coming$/, // by name on the event's page
  /^listWorkGroups\.groups\.members$/, // by name on the group's page
  /\.months\.people$/, // named in records
  /\.askedOf$/, // by name on the review
  /^readMyLearning\.spaces\.learning\.people\.further$/, // by name on People
];

/** Shows of hands: raised for all to see, counted at once, of words and not of people. */
const hands = [
  /\.reactions\.count$/,
  /\.answers\.votes$|\.questions\.votes$|\.newest\.votes$/,
  /\.reflections\.same$/,
  /Inbox\.(written|possible)$|^writeSealed\.(written|possible)$/, // who is still awaited in the running step
];

/** Of the caller themselves. */
const own = [
  /\.meeting\.(why\.times|beginning\.number)$|Round\w*\.met$/,
  /^readMyLearning\.further$/,
  /\.turn$/,
  /^countMine\./,
  /\.unread$/,
  /\.paths\.done$/,
  /\.offer\.capacity$/,
  /\.why\.(apart|months)$/,
];

/** Moments, lengths, versions, and how much there is that all members may read. */
const ofNobody = [
  /(At|\.at|\.now|\.until|pausedUntil|Ms|\.seq|Seq|[vV]ersion|\.epoch|[mM]inutes|\.weeks|\.days|leastSeconds|weekday)$/,
  /(mostBytes|attachedBytes|\.size|clientPlace|people\.(least|most)|Marks|\.line|content\.limit|events\.limit|versions\.next)$/,
  /\.next$/,
  /\.months\.(sessions|lessons|experiences|questions|answered)$|^readProgramme\.lessons$/,
  // Lessons that five or more have applied, and they stay so while somebody has. [O2]
  /^readProgramme\.practised$/,
  /^listSeries\.series\.held$/, // sessions
  /Retention\.kinds\.(was|from|next\.count)$/, // days, a moment, and things that go with time
  /^(readMixer|drawMixerRound)\.round$/, // rounds that its host began
  /\.unanswered\.count$|\.(newest|questions)\.answers$|\.paths\.items$/,
  /^countFound\.|^(readSamples|removeSamples)\.count$|^restoreSpace\.|^(importFiles|listImports|takeBackImport)\./,
  /\.(topics|alike|withoutLesson)\.entries$|^(readTopic|renameTopic|undoTopicMove)\.entries$/,
];

const all = Object.entries(routes).flatMap(([name, route]) => numbersOf(name, route));
const known = [...Object.values(standing), ...toldOnce.map(([what]) => what), ...openly, ...hands, ...own, ...ofNobody];

describe("every number that is told", () => {
  it("[AG6] row S30: of every reply is known to be a figure of people, or to be none, and why", () => {
    expect(all.length).toBeGreaterThan(500);
    expect(all.filter((number) => !known.some((one) => one.test(number)))).toEqual([]);
  });

  it("[AG6] is one of these only, and none of them is of what is told no more", () => {
    const figures = [...Object.values(standing), ...toldOnce.map(([what]) => what)];
    const others = [...openly, ...hands, ...own, ...ofNobody];
    const twice = all.filter(
      (number) => figures.some((one) => one.test(number)) && others.some((one) => one.test(number)),
    );
    expect(twice).toEqual([]);
    expect(known.filter((one) => !all.some((number) => one.test(number))).map(String)).toEqual([]);
  });

  it("[AG6] of the event stream is a moment, a version, or how many have written in the running step", () => {
    const numbers = numbersOf("event", { reply: SpaceEvent });
    expect([...numbers].sort()).toEqual(["event.epoch", "event.now", "event.version", "event.written"]);
  });

  it("[AG6] is made where it is known to be made: a new use of what may be told of many needs its case here", () => {
    const files = readdirSync("src", { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
    const uses = /from "[^"]*(domain\/|\.\/)aggregate\.ts"|from "[^"]*told-counts\.ts"/;
    const using = files.filter((path) => /\.tsx?$/.test(path) && uses.test(readFileSync(`src/${path}`, "utf8")));
    expect(using.sort()).toEqual([
      "contract/vote.ts",
      "domain/feedback.ts",
      "domain/organisation.ts",
      "domain/programme.ts",
      "domain/pulse.ts",
      "domain/vote.ts",
      "server/answers/me-too-handlers.ts",
      "server/calendar/calendar-rows.ts",
      "server/care/settle.ts",
      "server/figures/told-counts.ts",
      "server/in-advance/in-advance-handlers.ts",
      "server/learning/mark-rows.ts",
      "server/organisation/shared-rows.ts",
      "server/paths/path-rows.ts",
      "server/topics/topic-page.ts",
      "server/transfer/export/write-export.ts",
      "server/votes/close-vote.ts",
      "server/wanted/wanted-rows.ts",
      "tab/pulse/one-pulse.tsx",
    ]);
  });

  it("[AG6] that is told once has its proof", () => {
    for (const [, path] of toldOnce)
      expect([path, readFileSync(path, "utf8").includes("fc.assert")]).toEqual([path, true]);
  });
});
