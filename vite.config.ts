import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type UserConfig } from "vite";
import { inlineTokens, leanRoutes, moduleReport, preloadModule } from "./vite.plugins.ts";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Says so if it is ever called. */
const neverUsedInPeerloop = path("src/meeting/session/unused-fluid-parts.ts");

const fluid = /[\\/]node_modules[\\/](@fluidframework|@microsoft[\\/]live-share|fluid-framework|socket\.io|engine\.io)/;
const liveShare = /[\\/]@microsoft[\\/]live-share[\\/]/;

/** `vite build`: the pages that Teams loads. They share chunks, but the meeting alone loads Fluid. */
const client: UserConfig = {
  root: path("src"),
  plugins: [
    react(),
    inlineTokens(),
    leanRoutes(),
    moduleReport(path("dist/client-modules.json")),
    preloadModule(liveShare, "meeting.html"),
  ],
  resolve: {
    alias: {
      "@fluidframework/sequence": neverUsedInPeerloop,
      "@fluidframework/test-client-utils": neverUsedInPeerloop,
      axios: neverUsedInPeerloop,
      jsrsasign: neverUsedInPeerloop,
      sillyname: neverUsedInPeerloop,
      // What they do, browsers and a smaller package that Fluid brings anyway do as well.
      "cross-fetch": path("src/meeting/session/browser-fetch.ts"),
      qs: path("node_modules/querystring"),
    },
  },
  build: {
    outDir: path("dist/client"),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    // The entry waits for nothing but what it shows first; anything inlined would need a looser content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      input: {
        meeting: path("src/meeting.html"),
        tab: path("src/tab.html"),
        "my-learning": path("src/my-learning.html"),
      },
      output: {
        codeSplitting: {
          groups: [
            // Left to itself, Vite's import helper lands in the Fluid chunk, and every page would load that to import anything.
            { name: "preload", test: /vite[\\/]preload-helper/, priority: 1 },
            { name: "fluid", test: fluid, entriesAware: true },
          ],
        },
      },
    },
  },
};

/** `vite build --mode host`: the simulator's host page. It stands in for Teams at the desk and is never shipped. */
const host: UserConfig = {
  root: path("simulator/host"),
  base: "/simulator/",
  plugins: [react()],
  build: { outDir: path("dist/simulator-host"), emptyOutDir: true, chunkSizeWarningLimit: 1_000 },
};

/** `vite build --mode server`: one module, its dependencies left to node_modules. */
const server: UserConfig = {
  build: {
    ssr: path("src/server/main.ts"),
    outDir: path("dist/server"),
    emptyOutDir: true,
    target: "node20",
    rolldownOptions: { output: { entryFileNames: "[name].js" } },
  },
};

export default defineConfig(({ mode, command }) => {
  // A test run that needs a build says NODE_ENV=test, and React would come in its development edition.
  if (command === "build") process.env.NODE_ENV = "production";
  if (mode === "host") return host;
  if (mode === "server") return server;
  return client;
});
