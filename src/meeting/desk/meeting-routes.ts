import type { Api } from "../../api/api-client.ts";
import { feedbackRoutes } from "../../contract/routes/feedback-routes.ts";
import { formatRoutes } from "../../contract/routes/format-routes.ts";
import { inAdvanceRoutes } from "../../contract/routes/in-advance-routes.ts";
import { planningRoutes } from "../../contract/routes/planning-routes.ts";
import { profileRoutes } from "../../contract/routes/profile-routes.ts";
import { recordRoutes } from "../../contract/routes/record-routes.ts";
import { seriesRoutes } from "../../contract/routes/series-routes.ts";
import { sessionRoutes } from "../../contract/routes/session-routes.ts";
import { spaceRoutes } from "../../contract/routes/space-routes.ts";
import { suggestionRoutes } from "../../contract/routes/suggestion-routes.ts";
import { voteRoutes } from "../../contract/routes/vote-routes.ts";

/** What a meeting asks of the server; it loads nothing of the knowledge base. */
export const meetingRoutes = {
  ...spaceRoutes,
  ...planningRoutes,
  ...sessionRoutes,
  ...formatRoutes,
  ...feedbackRoutes,
  ...seriesRoutes,
  ...inAdvanceRoutes,
  ...recordRoutes,
  ...voteRoutes,
  ...suggestionRoutes,
  readProfile: profileRoutes.readProfile,
};

export type MeetingApi = Api<keyof typeof meetingRoutes>;
