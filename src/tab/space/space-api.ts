import type { Api } from "../../api/api-client.ts";
import type { spaceRoutes } from "../../contract/routes/space-routes.ts";

/** What the tab may call: the space's routes and nothing of a running session. */
export type SpaceApi = Api<keyof typeof spaceRoutes>;
