import { createHash } from "node:crypto";
import pg from "pg";
import { grants } from "./grants.ts";
import { start } from "./migrations/0001-start.ts";
import { formats } from "./migrations/0002-formats.ts";
import { openQuestions } from "./migrations/0003-open-questions.ts";
import { takenBack } from "./migrations/0004-taken-back.ts";
import { feedback } from "./migrations/0005-feedback.ts";
import { plannedAhead } from "./migrations/0006-planned-ahead.ts";
import { series } from "./migrations/0008-series.ts";
import { plannedVersion } from "./migrations/0010-planned-version.ts";
import { votes } from "./migrations/0011-votes.ts";
import { suggestions } from "./migrations/0012-suggestions.ts";
import { inAdvance } from "./migrations/0013-in-advance.ts";
import { spaceCodes } from "./migrations/0014-space-codes.ts";
import { keptOfSessions } from "./migrations/0015-kept-of-sessions.ts";
import { meetingGrants } from "./migrations/0017-meeting-grants.ts";
import { beforeSealed } from "./migrations/0018-before-sealed.ts";
import { sealed } from "./migrations/0019-sealed.ts";
import { terms } from "./migrations/0020-terms.ts";
import { authored } from "./migrations/0021-authored.ts";
import { parts } from "./migrations/0022-parts.ts";
import { aboutEntries } from "./migrations/0023-about-entries.ts";
import { piecesWritten } from "./migrations/0024-pieces-written.ts";
import { afterSealed } from "./migrations/0025-after-sealed.ts";
import { foundBySpace } from "./migrations/0026-found-by-space.ts";
import { answers } from "./migrations/0028-answers.ts";
import { meToo } from "./migrations/0029-me-too.ts";
import { wantedLessons } from "./migrations/0030-wanted-lessons.ts";
import { toReview } from "./migrations/0031-to-review.ts";
import { paths } from "./migrations/0032-paths.ts";
import { takenOut } from "./migrations/0033-taken-out.ts";
import { learning } from "./migrations/0035-learning.ts";
import { recallAndTopics } from "./migrations/0036-recall-and-topics.ts";
import { posts } from "./migrations/0037-posts.ts";
import { news } from "./migrations/0038-news.ts";
import { drafts } from "./migrations/0039-drafts.ts";
import { samples } from "./migrations/0041-samples.ts";
import { attachments } from "./migrations/0042-attachments.ts";
import { withdrawn } from "./migrations/0043-withdrawn.ts";
import { imports } from "./migrations/0045-imports.ts";
import { foundSooner } from "./migrations/0047-found-sooner.ts";
import { oneSlip } from "./migrations/0048-one-slip.ts";
import { forced } from "./migrations/0049-forced.ts";
import { lanes } from "./migrations/0050-lanes.ts";
import { forcedMoves } from "./migrations/0051-forced-moves.ts";
import { topics } from "./migrations/0052-topics.ts";
import { pathVersions } from "./migrations/0053-path-versions.ts";
import { profiles } from "./migrations/0054-profiles.ts";
import { lessonsOfAuthor } from "./migrations/0055-lessons-of-author.ts";
import { organisation } from "./migrations/0056-organisation.ts";
import { firstWeeks } from "./migrations/0057-first-weeks.ts";
import { workGroups } from "./migrations/0060-work-groups.ts";
import { calendar } from "./migrations/0063-calendar.ts";
import { calendarFeeds } from "./migrations/0064-calendar-feeds.ts";
import { pulses } from "./migrations/0067-pulses.ts";
import { peerReviews } from "./migrations/0068-peer-reviews.ts";
import { formerPeople } from "./migrations/0070-former-people.ts";
import { audit } from "./migrations/0071-audit.ts";
import { newsOfAnswers } from "./migrations/0073-news-of-answers.ts";
import { notices } from "./migrations/0074-notices.ts";
import { programme } from "./migrations/0076-programme.ts";
import { newestFirst } from "./migrations/0079-newest-first.ts";
import { volunteers } from "./migrations/0080-volunteers.ts";
import { guestLinks } from "./migrations/0081-guest-links.ts";
import { eventTopics } from "./migrations/0082-event-topics.ts";
import { pairingRounds } from "./migrations/0084-pairing-rounds.ts";
import { keepInTouch } from "./migrations/0085-keep-in-touch.ts";
import { seriesPages } from "./migrations/0087-series-pages.ts";
import { seriesTurns } from "./migrations/0088-series-turns.ts";
import { roles } from "./migrations/0090-roles.ts";
import { retention } from "./migrations/0091-retention.ts";
import { newsOfThings } from "./migrations/0094-news-of-things.ts";
import { sampleRows } from "./migrations/0097-sample-rows.ts";
import { toldFigures } from "./migrations/0099-told-figures.ts";
import { cannotDays } from "./migrations/0101-cannot-days.ts";
import { topicBallots } from "./migrations/0101-topic-ballots.ts";
import { foundBeside } from "./migrations/0102-found-beside.ts";
import { newPrivateKey } from "./new-private-key.ts";

/** In order, for ever: a migration that was released is never edited. One that comes between runs wherever it has not yet. */
export const migrations: readonly { readonly name: string; readonly sql: string }[] = [
  { name: "0001-start", sql: start },
  { name: "0002-formats", sql: formats },
  { name: "0003-open-questions", sql: openQuestions },
  { name: "0004-taken-back", sql: takenBack },
  { name: "0005-feedback", sql: feedback },
  { name: "0006-planned-ahead", sql: plannedAhead },
  { name: "0008-series", sql: series },
  { name: "0010-planned-version", sql: plannedVersion },
  { name: "0011-votes", sql: votes },
  { name: "0012-suggestions", sql: suggestions },
  { name: "0013-in-advance", sql: inAdvance },
  { name: "0014-space-codes", sql: spaceCodes },
  { name: "0015-kept-of-sessions", sql: keptOfSessions },
  { name: "0017-meeting-grants", sql: meetingGrants },
  { name: "0018-before-sealed", sql: beforeSealed },
  { name: "0019-sealed", sql: sealed },
  { name: "0020-terms", sql: terms },
  { name: "0021-authored", sql: authored },
  { name: "0022-parts", sql: parts },
  { name: "0023-about-entries", sql: aboutEntries },
  { name: "0024-pieces-written", sql: piecesWritten },
  { name: "0025-after-sealed", sql: afterSealed },
  { name: "0026-found-by-space", sql: foundBySpace },
  { name: "0028-answers", sql: answers },
  { name: "0029-me-too", sql: meToo },
  { name: "0030-wanted-lessons", sql: wantedLessons },
  { name: "0031-to-review", sql: toReview },
  { name: "0032-paths", sql: paths },
  { name: "0035-learning", sql: learning },
  { name: "0036-recall-and-topics", sql: recallAndTopics },
  { name: "0037-posts", sql: posts },
  { name: "0038-news", sql: news },
  { name: "0039-drafts", sql: drafts },
  { name: "0041-samples", sql: samples },
  { name: "0042-attachments", sql: attachments },
  { name: "0033-taken-out", sql: takenOut },
  { name: "0047-found-sooner", sql: foundSooner },
  { name: "0048-one-slip", sql: oneSlip },
  { name: "0049-forced", sql: forced },
  { name: "0052-topics", sql: topics },
  { name: "0043-withdrawn", sql: withdrawn },
  { name: "0045-imports", sql: imports },
  { name: "0053-path-versions", sql: pathVersions },
  { name: "0076-programme", sql: programme },
  { name: "0050-lanes", sql: lanes },
  { name: "0051-forced-moves", sql: forcedMoves },
  { name: "0054-profiles", sql: profiles },
  { name: "0073-news-of-answers", sql: newsOfAnswers },
  { name: "0055-lessons-of-author", sql: lessonsOfAuthor },
  { name: "0056-organisation", sql: organisation },
  { name: "0060-work-groups", sql: workGroups },
  { name: "0067-pulses", sql: pulses },
  { name: "0068-peer-reviews", sql: peerReviews },
  { name: "0079-newest-first", sql: newestFirst },
  { name: "0074-notices", sql: notices },
  { name: "0063-calendar", sql: calendar },
  { name: "0070-former-people", sql: formerPeople },
  { name: "0071-audit", sql: audit },
  { name: "0057-first-weeks", sql: firstWeeks },
  { name: "0064-calendar-feeds", sql: calendarFeeds },
  { name: "0099-told-figures", sql: toldFigures },
  { name: "0087-series-pages", sql: seriesPages },
  { name: "0084-pairing-rounds", sql: pairingRounds },
  { name: "0097-sample-rows", sql: sampleRows },
  { name: "0080-volunteers", sql: volunteers },
  { name: "0081-guest-links", sql: guestLinks },
  { name: "0082-event-topics", sql: eventTopics },
  { name: "0094-news-of-things", sql: newsOfThings },
  { name: "0085-keep-in-touch", sql: keepInTouch },
  { name: "0090-roles", sql: roles },
  { name: "0088-series-turns", sql: seriesTurns },
  { name: "0091-retention", sql: retention },
  { name: "0102-found-beside", sql: foundBeside },
  { name: "0101-cannot-days", sql: cannotDays },
  { name: "0101-topic-ballots", sql: topicBallots },
];

/** Any number; the same in every process, so that only one migrates at a time. */
const MIGRATION_LOCK = 7_035_117;

/** Brings the schema up to date as the owner of the tables and gives the serving role what it needs, no more. */
export async function migrate(ownerUrl: string, servingRole: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "peerloop-migrate" });
  // A connection that breaks is told by the statement, which rejects; unheard, it would end the process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await client.query("create table if not exists migrations (name text primary key, sha256 text not null)");
    const done = await client.query<{ name: string; sha256: string }>("select name, sha256 from migrations");
    const known = new Map(done.rows.map((row) => [row.name, row.sha256]));
    for (const { name, sql } of migrations) {
      const sha256 = createHash("sha256").update(sql).digest("hex");
      const was = known.get(name);
      if (was !== undefined && was !== sha256)
        throw new Error(`Migration ${name} is not the one this database was built with.`);
      if (was === undefined) await inTransaction(client, [sql], name, sha256);
    }
    await client.query("begin");
    for (const statement of grants(pg.escapeIdentifier(servingRole))) await client.query(statement);
    await client.query("insert into signing_keys (key_id, private_jwk) values ('facts', $1) on conflict do nothing", [
      await newPrivateKey(),
    ]);
    await client.query("commit");
  } finally {
    await client.end();
  }
}

async function inTransaction(
  client: pg.Client,
  statements: readonly string[],
  name: string,
  sha256: string,
): Promise<void> {
  await client.query("begin");
  for (const statement of statements) await client.query(statement);
  await client.query("insert into migrations (name, sha256) values ($1, $2)", [name, sha256]);
  await client.query("commit");
}
