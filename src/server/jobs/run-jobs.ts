import { sql } from "kysely";
import type { MemberId, SessionId } from "../../domain/ids.ts";
import { remindOfEvent } from "../calendar/reminder-jobs.ts";
import { forgetPerson } from "../care/forget-person.ts";
import { rememberCodeOf } from "../code/space-code.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Schema } from "../db/schema.ts";
import { closeFeedback } from "../feedback/open-and-close.ts";
import { sendNotice } from "../life/notices.ts";
import { sendDigest } from "../life/weekly-digest.ts";
import { describeError, type Log } from "../log.ts";
import { closeReview, remindReviewers } from "../peer-reviews/review-jobs.ts";
import { closePulse, openByRhythm } from "../pulses/open-and-close-pulse.ts";
import { pairByRhythm } from "../rounds/pair-round.ts";
import { tellRound } from "../rounds/tell-round.ts";
import { forgetSamples } from "../samples/sample-rows.ts";
import { cutWords } from "../search/cut-words.ts";
import type { Services } from "../services.ts";
import { closeVote } from "../votes/close-vote.ts";
import { closeSession } from "./close-session.ts";
import { doOnceADay } from "./once-a-day.ts";

type Kind = Schema["jobs"]["kind"];

interface ClaimedJob {
  readonly space_id: string;
  readonly tenant_id: string;
  readonly job_id: string;
  readonly kind: Kind;
  readonly session_id: string;
  readonly attempts: number;
}

export interface JobRunner {
  /** Does what is due now; answers how many jobs were tried. Never throws. */
  runDue(): Promise<number>;
  close(): Promise<void>;
}

const LOOK_EVERY_MS = 5_000;
/** A worker that says nothing for so long is taken for dead, and its job is tried again. */
const CLAIM_MS = 60_000;
const AT_ONCE = 10;
const LONGEST_BACKOFF_MS = 60 * 60_000;

/** Which jobs wait for one another. Those of `graph` wait for Microsoft, which may take its time: no other waits with them. */
const laneOf: Readonly<Record<Kind, "own" | "graph">> = {
  "close-session": "own",
  "close-feedback": "own",
  "close-vote": "own",
  "close-pulse": "own",
  "open-pulse": "own",
  "forget-old": "own",
  "close-review": "own",
  "remind-review": "own",
  "pair-round": "own",
  "remind-of-event": "own",
  "remember-code": "own",
  "cut-words": "own",
  "forget-samples": "own",
  "forget-person": "own",
  "send-digest": "graph",
  "send-notice": "graph",
  "tell-round": "graph",
};

/**
 * Claims jobs and does them. A job's effect and its row's end are one transaction: whenever a worker is killed, the job
 * either happened and is gone, or did not happen and is tried again when the claim has run out.
 */
export function createJobRunner(services: Services, log: Log): JobRunner {
  const { database, clock } = services;
  let closed = false;
  let stopWaiting = (): void => undefined;

  const perform = (tx: Tx, scope: Scope, job: ClaimedJob): Promise<void> => {
    switch (job.kind) {
      case "close-session":
        return closeSession(tx, services, scope, job.session_id as SessionId);
      case "close-feedback":
        return closeFeedback(tx, scope, job.session_id as SessionId);
      case "remember-code":
        return rememberCodeOf(tx, services, scope, job.session_id as SessionId);
      case "send-digest":
        return sendDigest(tx, services, scope, job.session_id as MemberId);
      case "send-notice":
        return sendNotice(tx, services, scope, job.session_id as MemberId, job.job_id);
      case "close-vote":
        return closeVote(tx, services, scope, job.session_id);
      case "close-pulse":
        return closePulse(tx, services, scope, job.session_id);
      case "forget-old":
        return doOnceADay(tx, scope, clock.now());
      case "open-pulse":
        return openByRhythm(tx, services, scope, job.session_id);
      case "close-review":
        return closeReview(tx, scope, job.session_id);
      case "remind-review":
        return remindReviewers(tx, clock, scope, job.session_id);
      case "pair-round":
        return pairByRhythm(tx, services, scope, job.session_id);
      case "tell-round":
        return tellRound(tx, services, scope, job.session_id as MemberId);
      case "remind-of-event":
        return remindOfEvent(tx, services, scope, job.session_id);
      case "cut-words":
        return cutWords(tx, clock, scope);
      case "forget-samples":
        return forgetSamples(tx, scope);
      case "forget-person":
        return forgetPerson(tx, services, scope, job.session_id as MemberId);
    }
  };

  const doJob = async (job: ClaimedJob): Promise<void> => {
    const scope: Scope = { tenant: job.tenant_id, space: job.space_id };
    try {
      await database.inSpace(scope, async (tx) => {
        // Another worker may have taken it over and finished while this one stood still.
        const mine = await tx
          .deleteFrom("jobs")
          .where("space_id", "=", job.space_id)
          .where("job_id", "=", job.job_id)
          .executeTakeFirst();
        if (mine.numDeletedRows === 1n) await perform(tx, scope, job);
      });
    } catch (error) {
      log.error({ job: job.kind, attempts: job.attempts, error: describeError(error) }, "job failed");
      const againAt = clock.now() + Math.min(1_000 * 2 ** job.attempts, LONGEST_BACKOFF_MS);
      await database.inSpace(scope, (tx) =>
        tx
          .updateTable("jobs")
          .set({ claimed_until: null, due_at: againAt })
          .where("space_id", "=", job.space_id)
          .where("job_id", "=", job.job_id)
          .execute(),
      );
    }
  };

  /** Looks for jobs of these kinds, one after another; asked again meanwhile, it goes on with what it has begun. */
  const createLane = (kinds: readonly string[]): JobRunner["runDue"] => {
    let running: Promise<number> | undefined;
    const runAll = async (): Promise<number> => {
      let done = 0;
      while (!closed) {
        const { rows } = await sql<ClaimedJob>`
          select * from claim_jobs_of(${kinds}, ${clock.now()}, ${clock.now() + CLAIM_MS}, ${AT_ONCE})
        `.execute(database.anywhere);
        for (const job of rows) await doJob(job);
        done += rows.length;
        if (rows.length < AT_ONCE) return done;
      }
      return done;
    };
    return () => {
      running ??= runAll()
        .catch((error: unknown) => {
          log.warn({ error: describeError(error) }, "jobs not looked at");
          return 0;
        })
        .finally(() => {
          running = undefined;
        });
      return running;
    };
  };

  const kindsIn = (lane: string) => Object.entries(laneOf).flatMap(([kind, own]) => (own === lane ? [kind] : []));
  const lanes = [...new Set(Object.values(laneOf))].map((lane) => createLane(kindsIn(lane)));
  const runDue = async (): Promise<number> => {
    const done = await Promise.all(lanes.map((run) => run()));
    return done.reduce((sum, count) => sum + count, 0);
  };

  const lookLater = (): void => {
    stopWaiting = clock.after(LOOK_EVERY_MS, () => {
      void runDue();
      lookLater();
    });
  };
  lookLater();

  return {
    runDue,
    async close() {
      closed = true;
      stopWaiting();
      // With `closed` no lane begins anything: this waits for what is being done.
      await runDue();
    },
  };
}
