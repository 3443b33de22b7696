import type { RelayApp, RelayRequest } from "../from-tinylicious.ts";
import type { Guards } from "../guard-requests.ts";
import { RelayRefusal } from "../relay-refusal.ts";
import type { GitObjects } from "./git-objects.ts";
import { readSummary } from "./read-summary.ts";
import { uploadedSummary, writeSummary } from "./write-summary.ts";

/**
 * Whole summaries, up and down in one request each, which the hosted relay has and tinylicious has not.
 * The address names no document: "latest" is that of the token.
 */
export function addSummaryRoutes(app: RelayApp, objects: GitObjects, tokenOf: Guards["tokenOf"]): void {
  const commitAsked = async (request: RelayRequest): Promise<string> => {
    const { sha = "" } = request.params;
    if (sha === "latest") return objects.headOf(tokenOf(request).documentId);
    if (/^[0-9a-f]{40}$/.test(sha)) return sha;
    throw new RelayRefusal(400, "That is not the id of a summary.");
  };

  app.get("/repos/:tenant/git/summaries/:sha", (request, response, next) => {
    commitAsked(request)
      .then((commit) => readSummary(objects, commit))
      .then(
        (summary) => response.json(summary),
        (cause: unknown) => {
          next(cause instanceof RelayRefusal ? cause : new RelayRefusal(404, "There is no such summary.", { cause }));
        },
      );
  });

  app.post("/repos/:tenant/git/summaries", (request, response, next) => {
    const parsed = uploadedSummary.safeParse(request.body);
    if (!parsed.success) {
      next(new RelayRefusal(400, "That is not a summary."));
      return;
    }
    writeSummary(objects, parsed.data.entries).then((id) => response.status(201).json({ id }), next);
  });
}
