import { Hono } from "hono";
import { eventsRoute } from "../contract/routes/space-routes.ts";
import { createAnswerHandlers } from "./answers/answer-handlers.ts";
import { createAskingHandlers } from "./answers/asking-handlers.ts";
import { createMeTooHandlers } from "./answers/me-too-handlers.ts";
import { createAttachmentHandlers } from "./attachments/attachment-handlers.ts";
import { createCalendarFeed } from "./calendar/calendar-feed.ts";
import { createCalendarHandlers } from "./calendar/calendar-handlers.ts";
import { createCalendarFeedHandlers } from "./calendar/feed-handlers.ts";
import { createGuestHandlers } from "./calendar/guest-handlers.ts";
import { createGuestPage } from "./calendar/guest-page.ts";
import { createRotaHandlers } from "./calendar/rota-handlers.ts";
import { createTopicVoteHandlers } from "./calendar/topic-vote-handlers.ts";
import { createAuditHandlers } from "./care/audit.ts";
import { createExportMine } from "./care/export-mine.ts";
import { createMineHandlers } from "./care/mine-handlers.ts";
import { migrations } from "./db/migrate.ts";
import { isReady } from "./db/serving-role.ts";
import { createDocumentHandlers } from "./document/document-handlers.ts";
import { createAboutHandlers } from "./entries/about-handlers.ts";
import { createEntryHandlers } from "./entries/entry-handlers.ts";
import { createWritingHandlers } from "./entries/writing-handlers.ts";
import type { Hub } from "./events/hub.ts";
import { createFeedbackHandlers } from "./feedback/feedback-handlers.ts";
import { createFirstWeeksHandlers } from "./first-weeks/first-weeks-handlers.ts";
import { createFormatHandlers } from "./formats/format-handlers.ts";
import { createSuggestionHandlers } from "./formats/suggestion-handlers.ts";
import type { ClientFiles } from "./http/client-files.ts";
import type { Gate } from "./http/gate.ts";
import type { Handlers } from "./http/handler.ts";
import { jsonResponse } from "./http/json-response.ts";
import type { Metrics } from "./http/metrics.ts";
import { type App, mountRoutes, routerPath } from "./http/mount-routes.ts";
import { openApiDocument } from "./http/openapi.ts";
import { parsePart, queryOf } from "./http/parse.ts";
import { problemResponse, refusalOf } from "./http/problem-response.ts";
import { RequestRefused } from "./http/refusal.ts";
import { requestFrame } from "./http/request-frame.ts";
import type { SecurityHeaders } from "./http/security-headers.ts";
import { createImportHandlers } from "./import/import-handlers.ts";
import { createInAdvanceHandlers } from "./in-advance/in-advance-handlers.ts";
import { createInboxHandlers } from "./inbox/inbox-handlers.ts";
import { createLearningHandlers } from "./learning/learning-handlers.ts";
import { createRecallHandlers } from "./learning/recall-handlers.ts";
import { createFeedHandlers } from "./life/feed-handlers.ts";
import { createNewsHandlers } from "./life/news-handlers.ts";
import { createPostHandlers } from "./life/post-handlers.ts";
import type { Log } from "./log.ts";
import { createMyLearningHandlers } from "./my-learning/my-learning-handlers.ts";
import { createOrganisationHandlers } from "./organisation/organisation-handlers.ts";
import { createPathHandlers } from "./paths/path-handlers.ts";
import { createReviewHandlers } from "./peer-reviews/review-handlers.ts";
import { createProfileHandlers } from "./profiles/profile-handlers.ts";
import { createProgrammeHandlers } from "./programme/programme-handlers.ts";
import { createProposalHandlers } from "./proposals/proposal-handlers.ts";
import { createPulseHandlers } from "./pulses/pulse-handlers.ts";
import { createQuestionHandlers } from "./questions/question-handlers.ts";
import { createOwnWordsHandlers } from "./record/own-words-handlers.ts";
import { createRetentionHandlers } from "./retention/retention-handlers.ts";
import { createRoleHandlers } from "./roles/role-handlers.ts";
import { createContactHandlers } from "./rounds/contact-handlers.ts";
import { createMixerHandlers } from "./rounds/mixer-handlers.ts";
import { createRoundHandlers } from "./rounds/round-handlers.ts";
import { createSampleHandlers } from "./samples/sample-handlers.ts";
import { createSearchHandlers } from "./search/search-handlers.ts";
import { createSeatHandlers } from "./seat/seat-handlers.ts";
import { createSeriesHandlers } from "./series/series-handlers.ts";
import { createSeriesPageHandlers } from "./series/series-page-handlers.ts";
import type { Services } from "./services.ts";
import { createPlanningHandlers } from "./sessions/planning-handlers.ts";
import { createSessionHandlers } from "./sessions/session-handlers.ts";
import { readSessionRow } from "./sessions/session-rows.ts";
import { createSpaceHandlers } from "./spaces/space-handlers.ts";
import { createTopicHandlers } from "./topics/topic-handlers.ts";
import { createArchiveMaker } from "./transfer/archive-maker.ts";
import { createTransferHandlers } from "./transfer/transfer-handlers.ts";
import { createVoteHandlers } from "./votes/vote-handlers.ts";
import { createWantedHandlers } from "./wanted/wanted-handlers.ts";
import { createWorkGroupHandlers } from "./work-groups/group-handlers.ts";

export interface AppParts extends Services {
  readonly gate: Gate;
  readonly hub: Hub;
  readonly files: ClientFiles;
  readonly headers: SecurityHeaders;
  readonly log: Log;
  readonly metrics: Metrics;
}

const handlersOf = (parts: AppParts): Handlers => ({
  ...createSpaceHandlers(parts, parts.gate),
  ...createSessionHandlers(parts, parts.gate),
  ...createPlanningHandlers(parts, parts.gate),
  ...createSeatHandlers(parts),
  ...createDocumentHandlers(parts),
  ...createInboxHandlers(parts),
  ...createInAdvanceHandlers(parts),
  ...createFormatHandlers(parts),
  ...createEntryHandlers(parts),
  ...createWritingHandlers(parts),
  ...createAboutHandlers(parts),
  ...createAttachmentHandlers(parts),
  ...createAnswerHandlers(parts),
  ...createAskingHandlers(parts),
  ...createMeTooHandlers(parts),
  ...createPostHandlers(parts),
  ...createFeedHandlers(parts),
  ...createNewsHandlers(parts),
  ...createLearningHandlers(parts),
  ...createRecallHandlers(parts),
  ...createTopicHandlers(parts),
  ...createPathHandlers(parts),
  ...createProfileHandlers(parts),
  ...createOrganisationHandlers(parts),
  ...createQuestionHandlers(parts),
  ...createOwnWordsHandlers(parts),
  ...createProposalHandlers(parts),
  ...createFeedbackHandlers(parts),
  ...createSeriesHandlers(parts),
  ...createSeriesPageHandlers(parts),
  ...createSampleHandlers(parts),
  ...createSearchHandlers(parts),
  ...createVoteHandlers(parts),
  ...createWantedHandlers(parts),
  ...createWorkGroupHandlers(parts),
  ...createFirstWeeksHandlers(parts),
  ...createRoundHandlers(parts),
  ...createMixerHandlers(parts),
  ...createContactHandlers(parts),
  ...createPulseHandlers(parts),
  ...createCalendarHandlers(parts),
  ...createReviewHandlers(parts),
  ...createCalendarFeedHandlers(parts),
  ...createRotaHandlers(parts),
  ...createGuestHandlers(parts),
  ...createTopicVoteHandlers(parts),
  ...createTransferHandlers(parts),
  ...createMineHandlers(parts),
  ...createMyLearningHandlers(parts, parts.gate),
  ...createAuditHandlers(parts),
  ...createRoleHandlers(parts, parts.gate),
  ...createRetentionHandlers(parts),
  ...createExportMine(parts, parts.gate, createArchiveMaker()),
  ...createImportHandlers(parts),
  ...createSuggestionHandlers(parts),
  ...createProgrammeHandlers(parts),
});

/** Everything that answers HTTP. */
export function createApp(parts: AppParts): App {
  const { gate, hub, database, files, headers, log, metrics } = parts;
  const app: App = new Hono();
  app.use(requestFrame(log, metrics, headers));
  app.onError((error, context) => problemResponse(refusalOf(error), context.get("requestId")));

  mountRoutes(app, gate, handlersOf(parts), parts.mostFileBytes);

  app.get(routerPath(eventsRoute.path), async (context) => {
    context.set("route", eventsRoute.path);
    const caller = await gate.signedIn(context, "general");
    const space = context.req.param("space");
    const asked = context.req.query("session");
    const scope =
      asked === undefined
        ? { ...(await gate.member(caller, space)), isGranted: false }
        : await gate.participant(caller, space, asked, "always");
    const { session } = parsePart(eventsRoute.query, queryOf(context.req.url));
    if (session === undefined) return hub.open(scope, caller, undefined);
    const { meeting_space: meeting } = await database.inSpace(scope, (tx) => readSessionRow(tx, scope, session));
    const isOfMeeting = meeting !== null && (await gate.belongs(caller, meeting));
    return hub.open(scope, caller, session, isOfMeeting ? meeting : undefined);
  });

  const calendarFeed = createCalendarFeed(parts, gate);
  app.get("/calendar/:file", async (context) => {
    context.set("route", "/calendar/{file}");
    await gate.anonymous(context);
    return calendarFeed(context.req.param("file"));
  });

  const guestPage = createGuestPage(parts);
  app.get("/guest/:file", async (context) => {
    context.set("route", "/guest/{file}");
    await gate.anonymous(context);
    return guestPage(context.req.param("file"), context.req.header("accept-language"));
  });

  const openApi = openApiDocument();
  app.get("/api/openapi.json", (context) => jsonResponse(context.req.header("accept-encoding"), openApi));
  app.get("/healthz", (context) => context.json({ alive: true }));
  app.get("/readyz", async (context) => {
    const names = migrations.map((migration) => migration.name);
    const ready = hub.listening && (await isReady(database, names).catch(() => false));
    return context.json({ ready }, ready ? 200 : 503);
  });
  app.get(
    "/metrics",
    async () => new Response(await metrics.text(), { headers: { "content-type": metrics.contentType } }),
  );

  // Nobody learns which addresses under a space exist without belonging to it.
  app.all("/api/spaces/:space/*", async (context) => {
    await gate.member(await gate.signedIn(context, "general"), context.req.param("space"));
    throw new RequestRefused("not-found", "There is nothing at this address.");
  });
  app.get("*", async (context) => {
    const file = await files(context.req.path, context.req.raw.headers, headers.page);
    if (file) return file;
    throw new RequestRefused("not-found", "There is nothing at this address.");
  });
  app.all("*", () => {
    throw new RequestRefused("not-found", "There is nothing at this address.");
  });
  return app;
}
