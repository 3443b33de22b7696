import { aboutEntryRoutes } from "./about-entry-routes.ts";
import { answerRoutes } from "./answer-routes.ts";
import { attachmentRoutes } from "./attachment-routes.ts";
import { auditRoutes } from "./audit-routes.ts";
import { authoredRoutes } from "./authored-routes.ts";
import { calendarRoutes } from "./calendar-routes.ts";
import { contactRoutes } from "./contact-routes.ts";
import { eventTopicRoutes } from "./event-topic-routes.ts";
import { feedbackRoutes } from "./feedback-routes.ts";
import { firstWeeksRoutes } from "./first-weeks-routes.ts";
import { formatRoutes } from "./format-routes.ts";
import { importRoutes } from "./import-routes.ts";
import { inAdvanceRoutes } from "./in-advance-routes.ts";
import { learningRoutes } from "./learning-routes.ts";
import { lifeRoutes } from "./life-routes.ts";
import { meTooRoutes } from "./me-too-routes.ts";
import { mineRoutes } from "./mine-routes.ts";
import { mixerRoutes } from "./mixer-routes.ts";
import { myLearningRoutes } from "./my-learning-routes.ts";
import { newsRoutes } from "./news-routes.ts";
import { organisationRoutes } from "./organisation-routes.ts";
import { pathRoutes } from "./path-routes.ts";
import { planningRoutes } from "./planning-routes.ts";
import { profileRoutes } from "./profile-routes.ts";
import { programmeRoutes } from "./programme-routes.ts";
import { pulseRoutes } from "./pulse-routes.ts";
import { recordRoutes } from "./record-routes.ts";
import { retentionRoutes } from "./retention-routes.ts";
import { reviewRoutes } from "./review-routes.ts";
import { roleRoutes } from "./role-routes.ts";
import { rotaRoutes } from "./rota-routes.ts";
import { roundRoutes } from "./round-routes.ts";
import { sampleRoutes } from "./sample-routes.ts";
import { searchRoutes } from "./search-routes.ts";
import { seriesPageRoutes } from "./series-page-routes.ts";
import { seriesRoutes } from "./series-routes.ts";
import { sessionRoutes } from "./session-routes.ts";
import { spaceRoutes } from "./space-routes.ts";
import { suggestionRoutes } from "./suggestion-routes.ts";
import { topicRoutes } from "./topic-routes.ts";
import { transferRoutes } from "./transfer-routes.ts";
import { voteRoutes } from "./vote-routes.ts";
import { wantedRoutes } from "./wanted-routes.ts";
import { workGroupRoutes } from "./work-group-routes.ts";

/** Every route of the contract. A page names the tables it needs, so that the tab loads nothing of a running session. */
export const routes = {
  ...spaceRoutes,
  ...searchRoutes,
  ...planningRoutes,
  ...sessionRoutes,
  ...formatRoutes,
  ...feedbackRoutes,
  ...seriesRoutes,
  ...seriesPageRoutes,
  ...inAdvanceRoutes,
  ...recordRoutes,
  ...authoredRoutes,
  ...aboutEntryRoutes,
  ...attachmentRoutes,
  ...pathRoutes,
  ...profileRoutes,
  ...organisationRoutes,
  ...answerRoutes,
  ...meTooRoutes,
  ...lifeRoutes,
  ...newsRoutes,
  ...learningRoutes,
  ...topicRoutes,
  ...sampleRoutes,
  ...voteRoutes,
  ...wantedRoutes,
  ...workGroupRoutes,
  ...firstWeeksRoutes,
  ...roundRoutes,
  ...mixerRoutes,
  ...contactRoutes,
  ...pulseRoutes,
  ...reviewRoutes,
  ...suggestionRoutes,
  ...transferRoutes,
  ...importRoutes,
  ...programmeRoutes,
  ...calendarRoutes,
  ...rotaRoutes,
  ...eventTopicRoutes,
  ...mineRoutes,
  ...myLearningRoutes,
  ...auditRoutes,
  ...roleRoutes,
  ...retentionRoutes,
};

export type Routes = typeof routes;
export type RouteName = keyof Routes;
