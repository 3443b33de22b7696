import type { RelayToken, TokenCheck } from "./check-token.ts";
import type { RelayApp, RelayHandler, RelayRequest } from "./from-tinylicious.ts";
import { RelayRefusal } from "./relay-refusal.ts";

/** The relay's own calls to its git storage carry a key made at start; from outside only the doors below are open. */
export const internalKeyHeader = "x-relay-internal-key";

const objectId = /^[0-9a-f]{40}$/;

/**
 * The drivers send `Basic <jwt>` to the orderer and `Basic base64(tenant:jwt)` to the storage.
 * A JWT has dots, which base64 has not.
 */
function tokenIn(authorization: string | undefined): string {
  const sent = authorization?.replace(/^(Basic|Bearer) /i, "") ?? "";
  if (sent === "") throw new RelayRefusal(403, "The request carries no token.");
  if (sent.includes(".")) return sent;
  const pair = Buffer.from(sent, "base64").toString("utf8");
  return pair.slice(pair.indexOf(":") + 1);
}

export interface Guards {
  /** To be called before the routes are added: a request that no door lets in ends here. */
  addTo(app: RelayApp): void;
  /** The token that let this request in. */
  tokenOf(request: RelayRequest): RelayToken;
}

export function createGuards(deps: {
  readonly checkToken: TokenCheck;
  readonly isDocument: (documentId: string) => Promise<boolean>;
  readonly internalKey: string;
}): Guards {
  const letIn = new WeakMap<RelayRequest, RelayToken>();
  const isInternal = (request: RelayRequest): boolean => request.get(internalKeyHeader) === deps.internalKey;

  const door = (scope: string, allow: (request: RelayRequest, token: RelayToken) => boolean): RelayHandler => {
    const check = async (request: RelayRequest): Promise<void> => {
      const token = await deps.checkToken(tokenIn(request.get("Authorization")));
      if (request.params.tenant !== token.tenantId) throw new RelayRefusal(403, "The token is for another tenant.");
      if (!allow(request, token)) throw new RelayRefusal(403, "The token is for another document.");
      if (!token.scopes.includes(scope)) throw new RelayRefusal(403, `The token lacks the scope ${scope}.`);
      if (token.documentId !== "" && !(await deps.isDocument(token.documentId))) {
        throw new RelayRefusal(404, "There is no such document.");
      }
      letIn.set(request, token);
    };
    return (request, _response, next) => {
      if (isInternal(request)) next();
      else check(request).then(() => next(), next);
    };
  };

  const ofDocument = (request: RelayRequest, token: RelayToken): boolean =>
    token.documentId !== "" && request.params.document === token.documentId;
  const ofAnyDocument = (_request: RelayRequest, token: RelayToken): boolean => token.documentId !== "";
  const ofHistory = (request: RelayRequest, token: RelayToken): boolean => {
    const { sha } = request.query;
    return token.documentId !== "" && typeof sha === "string" && (sha === token.documentId || objectId.test(sha));
  };

  return {
    addTo(app) {
      app.post(
        "/documents/:tenant",
        door("doc:write", (_request, token) => token.documentId === ""),
      );
      app.get("/documents/:tenant/session/:document", door("doc:read", ofDocument));
      app.get("/deltas/:tenant/:document", door("doc:read", ofDocument));
      app.get("/repos/:tenant/git/summaries/:sha", door("doc:read", ofAnyDocument));
      app.post("/repos/:tenant/git/summaries", door("summary:write", ofAnyDocument));
      app.get("/repos/:tenant/git/blobs/:sha", door("doc:read", ofAnyDocument));
      app.post("/repos/:tenant/git/blobs", door("doc:write", ofAnyDocument));
      app.get("/repos/:tenant/commits", door("doc:read", ofHistory));
      app.use((request, _response, next) => {
        next(
          isInternal(request) || letIn.has(request) ? undefined : new RelayRefusal(404, "There is no such address."),
        );
      });
    },
    tokenOf(request) {
      const token = letIn.get(request);
      if (token === undefined) throw new RelayRefusal(403, "The request carries no token.");
      return token;
    },
  };
}
