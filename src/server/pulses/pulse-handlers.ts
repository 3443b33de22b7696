import type { RefusalReason } from "../../contract/problem.ts";
import type { PulseState } from "../../contract/pulse.ts";
import type { MemberId } from "../../domain/ids.ts";
import { PULSE_KINDS } from "../../domain/pulse.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tell } from "../events/tell.ts";
import { answerNamelessly } from "../feedback/answer-namelessly.ts";
import { hasGiven, type Urn } from "../feedback/givers.ts";
import type { Handlers } from "../http/handler.ts";
import { badRequest, RequestRefused } from "../http/refusal.ts";
import type { Services } from "../services.ts";
import { readNames } from "../spaces/people-rows.ts";
import { openPulse, setRhythm } from "./open-and-close-pulse.ts";
import {
  createAnswers,
  lockPulses,
  outcomeIn,
  type PulseRow,
  readClosedPulses,
  readOpenPulses,
  readPulseRow,
  statementsIn,
} from "./pulse-rows.ts";
import { agreeTo, putProposal, readValues } from "./value-rows.ts";

type PulseHandlers = Pick<
  Handlers,
  "readPulses" | "openPulse" | "setPulseRhythm" | "answerPulse" | "proposeValues" | "agreeValues"
>;

const refused = (reason: RefusalReason, detail: string) => new RequestRefused("refused", detail, { reason });
const noValues = () => refused("no-values", "The space has not agreed on its values yet. Nothing was opened.");

export function createPulseHandlers(services: Services): PulseHandlers {
  const { database, clock, sealer } = services;

  const assertOpen = async (tx: Tx, { scope, about }: Urn): Promise<PulseRow> => {
    const row = await readPulseRow(tx, scope, about);
    if (!row) throw new RequestRefused("not-found", "There is no such pulse in this space.");
    if (row.closed || clock.now() >= row.closes_at)
      throw refused("pulse-closed", "This pulse has closed. Nothing was changed.");
    return row;
  };
  /** Changes what there is of pulses, one change after another, and answers what `member` sees of it then. */
  const changing = (scope: Scope, member: MemberId, change: (tx: Tx) => Promise<void>) =>
    database.inSpace(scope, async (tx) => {
      await lockPulses(tx, scope);
      await change(tx);
      return stateFor(tx, scope, member);
    });

  return {
    readPulses: ({ scope, caller }) => database.inSpace(scope, (tx) => stateFor(tx, scope, caller.member)),

    openPulse: ({ scope, caller, body }) =>
      changing(scope, caller.member, async (tx) => {
        if (!(await openPulse(tx, services, scope, body))) throw noValues();
      }),

    setPulseRhythm: ({ scope, caller, body }) =>
      changing(scope, caller.member, async (tx) => {
        const isEmpty = body.kind === "values" && (await readValues(tx, scope)).agreed.length === 0;
        if (body.weeks !== null && isEmpty) throw noValues();
        await setRhythm(tx, services, scope, body);
      }),

    async answerPulse({ scope, caller, params, body }) {
      const urn: Urn = { scope, about: params.pulse };
      const answers = createAnswers(sealer, urn);
      await answerNamelessly(database, urn, caller.member, {
        async assertMay(tx) {
          const asked = statementsIn(await assertOpen(tx, urn)).length;
          if (body.taps !== null && body.taps.length !== asked)
            throw badRequest("taps", "is not a tap for each statement");
        },
        async isKnown(tx) {
          const isKnown = await answers.isKnown(tx, body.slip);
          if (!isKnown && body.taps === null)
            throw refused("nothing-answered", "There is no answer of this page to take back.");
          return isKnown;
        },
        async put(tx) {
          await assertOpen(tx, urn);
          await answers.put(tx, body);
        },
      });
      return database.inSpace(scope, (tx) => stateFor(tx, scope, caller.member));
    },

    proposeValues: ({ scope, caller, body }) =>
      changing(scope, caller.member, async (tx) => {
        await putProposal(tx, scope, caller.member, body.values);
        await tell(tx, scope, { type: "pulses" });
      }),

    agreeValues: ({ scope, caller, body }) =>
      changing(scope, caller.member, async (tx) => {
        await agreeTo(tx, scope, caller.member, body.proposal);
        await tell(tx, scope, { type: "pulses" });
      }),
  };
}

async function stateFor(tx: Tx, scope: Scope, member: MemberId): Promise<PulseState> {
  const open: PulseState["open"] = [];
  for (const row of await readOpenPulses(tx, scope)) {
    const mine = await hasGiven(tx, { scope, about: row.pulse_id }, member);
    open.push({ id: row.pulse_id, kind: row.kind, statements: statementsIn(row), closesAt: row.closes_at, mine });
  }
  const closed: PulseState["closed"] = [];
  for (const kind of PULSE_KINDS)
    for (const row of await readClosedPulses(tx, scope, kind))
      closed.push({
        id: row.pulse_id,
        kind,
        statements: statementsIn(row),
        closedAt: row.closes_at,
        outcome: outcomeIn(row),
      });
  const rhythms = await tx.selectFrom("pulse_rhythms").selectAll().where("space_id", "=", scope.space).execute();
  const { agreed, proposed } = await readValues(tx, scope);
  const names = await readNames(tx, proposed?.by ? [proposed.by] : []);
  return {
    open,
    closed,
    rhythms: rhythms.map(({ kind, weeks, days, next_at }) => ({ kind, weeks, days, nextAt: next_at })),
    values: agreed,
    proposed: proposed && {
      id: proposed.id,
      values: proposed.values,
      by: names.get(proposed.by as MemberId) ?? null,
      mine: proposed.by === member,
    },
  };
}
