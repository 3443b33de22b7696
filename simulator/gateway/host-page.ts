import { readFile } from "node:fs/promises";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono, type MiddlewareHandler } from "hono";
import type { DeskAddresses } from "../desk.ts";

/** The built host page: the page itself is read anew each time, its parts have their content in their names. */
export function hostPage(folder: string, { port }: DeskAddresses): Hono {
  const app = new Hono();
  const policy = [
    "default-src 'self'",
    // Fluent writes its styles into the page.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `frame-src http://*.localhost:${port}`,
    "frame-ancestors 'none'",
  ].join("; ");

  app.get("/", async (context) => {
    const html = await readFile(`${folder}/index.html`, "utf8").catch(() => undefined);
    if (html === undefined) return context.text("The host page has not been built.", 503);
    context.header("content-security-policy", policy);
    context.header("cache-control", "no-store");
    return context.html(html);
  });
  app.use("/assets/*", async (context, next) => {
    await next();
    context.header("cache-control", context.res.ok ? "public, max-age=31536000, immutable" : "no-store");
  });
  // Looked for at the first request: the folder need not be there before.
  let assets: MiddlewareHandler | undefined;
  app.use("/assets/*", (context, next) => {
    assets ??= serveStatic({ root: folder, rewriteRequestPath: (path) => path.replace(/^\/simulator(?=\/)/, "") });
    return assets(context, next);
  });
  return app;
}
