import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MemberId } from "../../src/domain/ids.ts";
import {
  heardInRound,
  inTurn,
  nextSpeaker,
  speakersFor,
  type Talk,
  type Volunteer,
} from "../../src/domain/speaker-rota.ts";
import { memberId } from "./session-world.ts";

const volunteer = (name: string, since: number): Volunteer => ({ member: memberId(name), name, since });
const anyVolunteers = fc
  .uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 9 })
  .map((numbers) => numbers.map((number) => volunteer(`m${number}`, number % 5)));

/** Who speaks at so many dates when whoever is next always does. */
function held(volunteers: readonly Volunteer[], dates: number, before: readonly Talk[] = []): readonly Talk[] {
  const talks = [...before];
  for (let at = 1_000; at < 1_000 + dates; at += 1) {
    const next = nextSpeaker(volunteers, talks);
    if (next) talks.push({ member: next.volunteer.member, at });
  }
  return talks.slice(before.length);
}

describe("who speaks next", () => {
  it("[SR1] rows S11, S17: nobody speaks twice before all volunteers spoke, however many dates there are", () => {
    fc.assert(
      fc.property(anyVolunteers, fc.nat({ max: 40 }), (volunteers, dates) => {
        const members = held(volunteers, dates).map(({ member }) => member);
        expect(members).toHaveLength(dates);
        for (let from = 0; from < members.length; from += volunteers.length) {
          const round = members.slice(from, from + volunteers.length);
          expect(new Set(round).size).toBe(round.length);
        }
      }),
    );
  });

  it("[SR1] keeps to it for dates at which some cannot: their turn is still to come", () => {
    const anyNo = fc.array(fc.array(fc.nat(), { maxLength: 4 }), { maxLength: 20 });
    fc.assert(
      fc.property(anyVolunteers, anyNo, (volunteers, refusals) => {
        const dates = refusals.map((no, at) => ({
          at,
          cannot: new Set(no.flatMap((place) => volunteers[place % volunteers.length]?.member ?? [])),
        }));
        const asked = speakersFor(dates, volunteers, []);
        const talks: Talk[] = [];
        for (const { at, cannot } of dates) {
          const member = asked.get(at)?.volunteer.member;
          const heard = heardInRound(volunteers, talks);
          const canSpeak = volunteers.some((one) => !heard.has(one.member) && !cannot.has(one.member));
          expect(member !== undefined).toBe(canSpeak);
          if (member === undefined) continue;
          expect(cannot.has(member)).toBe(false);
          expect(heard.has(member)).toBe(false);
          talks.push({ member, at });
        }
      }),
    );
  });

  it("[SR1] lists each who can once, and whoever cannot never", () => {
    fc.assert(
      fc.property(anyVolunteers, fc.nat({ max: 12 }), fc.array(fc.nat(), { maxLength: 4 }), (volunteers, dates, no) => {
        const cannot = new Set(no.flatMap((place) => volunteers[place % volunteers.length]?.member ?? []));
        const talks = held(volunteers, dates);
        const listed = inTurn(volunteers, talks, 10, cannot).map(({ volunteer }) => volunteer.member);
        expect(new Set(listed).size).toBe(listed.length);
        expect(listed.filter((member) => cannot.has(member))).toEqual([]);
        expect(listed[0]).toBe(nextSpeaker(volunteers, talks, cannot)?.volunteer.member);
      }),
    );
  });

  it("[SR1] is the same in whatever order people and talks are listed", () => {
    const anyTalks = fc.uniqueArray(fc.record({ member: fc.nat({ max: 40 }), at: fc.nat({ max: 900 }) }), {
      selector: ({ at }) => at,
      maxLength: 30,
    });
    fc.assert(
      fc.property(anyVolunteers, anyTalks, (volunteers, numbers) => {
        const talks = numbers.map(({ member, at }) => ({ member: memberId(`m${member}`), at }));
        const next = nextSpeaker(volunteers, talks);
        expect(nextSpeaker([...volunteers].reverse(), [...talks].reverse())).toEqual(next);
        expect(next).toBeDefined();
      }),
    );
  });

  it("[SR1] says why: they spoke least recently, or never", () => {
    const [ana, ben, chen] = [volunteer("Ana", 3), volunteer("Ben", 2), volunteer("Chen", 1)];
    const said = (talks: readonly Talk[], cannot?: ReadonlySet<MemberId>) =>
      nextSpeaker([ana, ben, chen], talks, cannot);
    expect(said([])).toEqual({ volunteer: chen, lastAt: undefined });
    const spoke = (who: Volunteer, at: number): Talk => ({ member: who.member, at });
    expect(said([spoke(chen, 1)])).toEqual({ volunteer: ben, lastAt: undefined });
    const all = [spoke(chen, 1), spoke(ben, 2), spoke(ana, 3)];
    expect(said(all)).toEqual({ volunteer: chen, lastAt: 1 });
    expect(said(all, new Set([chen.member]))).toEqual({ volunteer: ben, lastAt: 2 });
  });

  it("[SR1] waits for whoever has just begun to volunteer, and not for who stopped", () => {
    const [ana, ben, chen] = [volunteer("Ana", 1), volunteer("Ben", 2), volunteer("Chen", 3)];
    const talks = [
      { member: ana.member, at: 1 },
      { member: ben.member, at: 2 },
      { member: ana.member, at: 3 },
    ];
    expect(nextSpeaker([ana, ben], talks)?.volunteer).toBe(ben);
    expect(nextSpeaker([ana, ben, chen], talks)?.volunteer).toBe(chen);
    expect(nextSpeaker([ana, ben, chen], talks, new Set([chen.member]))).toBeUndefined();
    expect(nextSpeaker([ana], talks)?.volunteer).toBe(ana);
    expect(nextSpeaker([], talks)).toBeUndefined();
  });

  it("[SR2] tells the order in which they would be asked, each once, whoever is next first", () => {
    const anyTalks = fc.array(fc.record({ member: fc.nat({ max: 40 }), at: fc.nat({ max: 900 }) }), { maxLength: 30 });
    fc.assert(
      fc.property(anyVolunteers, anyTalks, (volunteers, numbers) => {
        const talks = numbers.map(({ member, at }) => ({ member: memberId(`m${member}`), at }));
        const turns = inTurn(volunteers, talks, 40);
        expect(turns[0]).toEqual(nextSpeaker(volunteers, talks));
        const members = (of: readonly { readonly member: MemberId }[]) => of.map(({ member }) => member).sort();
        expect(members(turns.map(({ volunteer }) => volunteer))).toEqual(members(volunteers));
        expect(inTurn(volunteers, talks, 2)).toEqual(turns.slice(0, 2));
      }),
    );
  });
});
