import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import type { Plugin, Rolldown } from "vite";

type Chunk = Rolldown.OutputChunk;

const chunksOf = (bundle: Rolldown.OutputBundle): readonly Chunk[] =>
  Object.values(bundle).filter((output): output is Chunk => output.type === "chunk");

/** Writes which modules went into which file, so that a test can hold what a page may load and the bench its size. */
export function moduleReport(file: string): Plugin {
  return {
    name: "peerloop:module-report",
    writeBundle(_options, bundle) {
      const report = chunksOf(bundle).map(({ fileName, isEntry, imports, dynamicImports, moduleIds }) => ({
        fileName,
        entry: isEntry,
        imports,
        dynamicImports,
        modules: moduleIds.map((id) =>
          id.startsWith("\0") ? id : relative(import.meta.dirname, id).replaceAll("\\", "/"),
        ),
      }));
      writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
    },
  };
}

/** Lets a page fetch the chunk with this module, and what that chunk needs, while its own first script is still parsed. */
export function preloadModule(module: RegExp, page: string): Plugin {
  return {
    name: "peerloop:preload-module",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle, filename }) {
        if (bundle === undefined || !filename.endsWith(page)) return html;
        const chunks = chunksOf(bundle);
        const wanted = new Set(chunks.filter(({ moduleIds }) => moduleIds.some((id) => module.test(id))));
        for (const { imports } of wanted) {
          for (const chunk of chunks) if (imports.includes(chunk.fileName)) wanted.add(chunk);
        }
        return [...wanted]
          .filter(({ fileName }) => !html.includes(fileName))
          .map(({ fileName }) => ({
            tag: "link",
            attrs: { rel: "modulepreload", crossorigin: true, href: `/${fileName}` },
            injectTo: "head",
          }));
      },
    },
  };
}

/**
 * Puts `"var(--colorBrandBackground)"` where a module says `tokens.colorBrandBackground`. The object with all of
 * Fluent's five hundred names then goes unused, and no page carries it.
 */
export function inlineTokens(): Plugin {
  let values = new Map<string, string>();
  return {
    name: "peerloop:inline-tokens",
    async buildStart() {
      const { tokens } = await import("@fluentui/react-components");
      values = new Map(Object.entries(tokens));
    },
    transform: {
      filter: { code: /import\s*\{[^}]*\btokens\b[^}]*\}\s*from/ },
      handler: (code) => ({
        code: code.replaceAll(
          /(?<![\w$.])tokens\.(\w+)/g,
          (said, name: string) => JSON.stringify(values.get(name)) ?? said,
        ),
        map: null,
      }),
    },
  };
}

/** Leaves out of the route tables what only the server, its description and its tests read. */
export function leanRoutes(): Plugin {
  return {
    name: "peerloop:lean-routes",
    transform: {
      filter: { id: /[\\/]src[\\/]contract[\\/]routes[\\/][\w-]+-routes\.ts$/ },
      handler: (code) => ({
        // Of who may call, a page asks only whether anybody may.
        code: code.replaceAll(/\b(?:(?:summary|personal):\s*"(?:[^"\\]|\\.)*"|access:\s*"(?!public)[\w-]+"),?/g, ""),
        map: null,
      }),
    },
  };
}
