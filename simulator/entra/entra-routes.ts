import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { type Issuer, tokenLifetimeS } from "./issuer.ts";

/** The part of Entra that the server talks to: discovery, keys, and tokens for the app itself. */
export function entraRoutes(issuer: Issuer): Hono {
  const app = new Hono();

  app.get("/:tid/v2.0/.well-known/openid-configuration", (context) => {
    const tid = context.req.param("tid");
    const base = `${issuer.authority}/${tid}`;
    return context.json({
      // For "common" Entra writes a placeholder: the issuer depends on the token's tenant.
      issuer: `${issuer.authority}/${tid === "common" || tid === "organizations" ? "{tenantid}" : tid}/v2.0`,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
      jwks_uri: `${base}/discovery/v2.0/keys`,
      response_types_supported: ["code", "id_token", "code id_token", "id_token token"],
      response_modes_supported: ["query", "fragment", "form_post"],
      subject_types_supported: ["pairwise"],
      id_token_signing_alg_values_supported: ["RS256"],
      scopes_supported: ["openid", "profile", "email", "offline_access"],
      token_endpoint_auth_methods_supported: ["client_secret_post"],
      claims_supported: [
        "sub",
        "iss",
        "aud",
        "exp",
        "iat",
        "nbf",
        "tid",
        "oid",
        "name",
        "preferred_username",
        "ver",
        "scp",
      ],
    });
  });

  app.get("/:tid/discovery/v2.0/keys", (context) => context.json(issuer.publicKeys));

  app.post("/:tid/oauth2/v2.0/token", async (context) => {
    const form = new URLSearchParams(await context.req.text());
    const refuse = (status: 400 | 401, error: string, description: string) =>
      context.json(
        { error, error_description: description, trace_id: randomUUID(), correlation_id: randomUUID() },
        status,
      );
    if (form.get("grant_type") !== "client_credentials") {
      return refuse(400, "unsupported_grant_type", "AADSTS70003: The app requested an unsupported grant type.");
    }
    if (!issuer.isClient(form.get("client_id") ?? undefined, form.get("client_secret") ?? undefined)) {
      return refuse(401, "invalid_client", "AADSTS7000215: Invalid client secret provided.");
    }
    if (!form.get("scope")?.endsWith("/.default")) {
      return refuse(400, "invalid_scope", "AADSTS1002012: The scope of client credential flows must end in /.default.");
    }
    return context.json({
      token_type: "Bearer",
      expires_in: tokenLifetimeS,
      ext_expires_in: tokenLifetimeS,
      access_token: await issuer.graphToken(context.req.param("tid")),
    });
  });

  return app;
}
