import type { RefusalReason } from "../../contract/problem.ts";
import type { Series } from "../../contract/series-page.ts";
import type { SaidOfTurn, SeriesTurn, SeriesTurns } from "../../contract/series-turns.ts";
import type { MemberId } from "../../domain/ids.ts";
import { proposedTurns, SERIES_ROLES, type SeriesRole } from "../../domain/series-rota.ts";
import type { Scope, Tx } from "../db/database.ts";
import { badRequest, RequestRefused } from "../http/refusal.ts";
import { readNames } from "../spaces/people-rows.ts";
import {
  offerTurn,
  putCannot,
  putTurn,
  readCannot,
  readHad,
  readTakenTurns,
  readVolunteers,
  type TakenTurn,
} from "./turn-rows.ts";

/** Who facilitates and speaks on these dates, taken or proposed, as one member sees it. [SE9] */
export async function turnsOf(
  tx: Tx,
  scope: Scope,
  series: string,
  dates: Series["dates"],
  { viewer, now }: { readonly viewer: MemberId; readonly now: number },
): Promise<SeriesTurns> {
  const [volunteers, taken, cannot, had] = [
    await readVolunteers(tx, scope, series),
    await readTakenTurns(tx, scope, series),
    await readCannot(tx, scope, series),
    await readHad(tx, scope, series, now),
  ];
  const held = dates.filter(({ skipped }) => !skipped);
  const names = await readNames(
    tx,
    [...taken, ...volunteers.facilitator, ...volunteers.speaker].map(({ member }) => member),
  );
  const named = (member: MemberId | undefined) =>
    member === undefined ? null : { member, name: names.get(member) ?? "" };
  const turnsFor = (role: SeriesRole): readonly SeriesTurn[] => {
    const takenOn = (date: string) => taken.find((turn) => turn.role === role && turn.date === date);
    const sayNo = (date: string) =>
      cannot.filter((no) => no.role === role && no.date === date).map(({ member }) => member);
    const asked = held.map(({ date, at }) => ({
      date,
      at,
      taken: takenOn(date)?.member,
      cannot: new Set(sayNo(date)),
    }));
    const proposed = proposedTurns(role, asked, volunteers[role], had[role]);
    return held.map(({ date }) => {
      const [turn, next] = [takenOn(date), proposed.find((one) => one.date === date)];
      return {
        date,
        role,
        by: named(turn?.member ?? next?.member),
        isTaken: turn !== undefined,
        lastAt: next?.lastAt ?? null,
        isOffered: turn?.isOffered ?? false,
        instead: turn?.instead ?? null,
        cannot: sayNo(date).includes(viewer),
      };
    });
  };
  const people = (role: SeriesRole) => volunteers[role].map(({ member, name }) => ({ member, name }));
  return {
    volunteers: { facilitator: people("facilitator"), speaker: people("speaker") },
    turns: SERIES_ROLES.flatMap(turnsFor),
  };
}

const refused = (reason: RefusalReason, detail: string) => new RequestRefused("refused", detail, { reason });

/** What a member says of a turn; the series is locked. [SE10] [SE11] */
export async function sayOfTurn(
  tx: Tx,
  scope: Scope,
  series: string,
  { date, role, says, instead }: SaidOfTurn,
  member: MemberId,
): Promise<void> {
  const at = { series, date, role };
  const turns = (await readTakenTurns(tx, scope, series)).filter((turn) => turn.role === role);
  const turn = turns.find((one) => one.date === date);
  const isOwn = turn?.member === member;
  if ((says === "offer" || says === "keep") && !isOwn)
    throw refused("not-your-turn-to-give", "This turn is not yours. Nothing was changed.");
  switch (says) {
    case "take":
      if (turn && !isOwn) await takeOffered(tx, scope, series, turn, { turns, member });
      await putTurn(tx, scope, at, member);
      return putCannot(tx, scope, at, member, false);
    case "give-back":
      return isOwn ? putTurn(tx, scope, at, null) : undefined;
    case "offer": {
      const other = turns.find((one) => one.date === instead);
      if (instead !== undefined && (other === undefined || other.member === member))
        throw badRequest("instead", "is no turn of somebody else");
      return offerTurn(tx, scope, at, true, instead ?? null);
    }
    case "keep":
      return offerTurn(tx, scope, at, false, null);
    case "cannot":
      if (isOwn) await putTurn(tx, scope, at, null);
      return putCannot(tx, scope, at, member, true);
    case "can":
      return putCannot(tx, scope, at, member, false);
  }
}

/** Somebody's turn is another's only once both say so: offered by the one, taken by the other; one for the other. [SE10] */
async function takeOffered(
  tx: Tx,
  scope: Scope,
  series: string,
  { role, isOffered, instead, member: giver }: TakenTurn,
  { turns, member }: { readonly turns: readonly TakenTurn[]; readonly member: MemberId },
): Promise<void> {
  const inReturn = instead === null ? undefined : turns.find(({ date }) => date === instead);
  if (!isOffered || (instead !== null && inReturn?.member !== member))
    throw refused("turn-taken", "Somebody has this turn. Nothing was changed.");
  if (inReturn) await putTurn(tx, scope, { series, date: inReturn.date, role }, giver);
}
